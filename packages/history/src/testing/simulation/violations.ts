import { isCairnError } from '@cairn/contracts/errors';
import type { NumberedCommit } from '../../append/decision.js';
import { genesisHash } from '../../chain/hash.js';
import type { Submission, WorldRecord } from './record.js';

/** Every promise of the append that a finished world breaks: an oracle that looks at the whole log at once. */
export function violationsOf({ replicaSet, submissions }: WorldRecord): string[] {
  const { oplog } = replicaSet;
  return [...oplog.flatMap((commit, index) => commitViolations(oplog, commit, index)), ...submissions.flatMap((submission) => answerViolations(oplog, submission))];
}

/** What must hold of each commit, given all before it. */
const RULES: readonly (readonly [violation: string, holds: (commit: NumberedCommit, before: readonly NumberedCommit[]) => boolean])[] = [
  ['hole or overlap', ({ position }, before) => position === before.length + 1],
  ['chain broken', ({ prev }, before) => prev === (before.at(-1)?.hash ?? genesisHash('org', 'log'))],
  ['stream version gap', (commit, before) => commit.version === versionBefore(commit, before) + 1],
  ['expectation violated', (commit, before) => commit.append.expect.kind !== 'exact' || commit.append.expect.version === versionBefore(commit, before)],
  ['guard violated', guardHeld],
  ['command twice', ({ append }, before) => !before.some(({ append: { commandId } }) => commandId === append.commandId)],
  ['time goes back', ({ at }, before) => at >= (before.at(-1)?.at ?? '')],
];

function commitViolations(oplog: readonly NumberedCommit[], commit: NumberedCommit, index: number): string[] {
  const before = oplog.slice(0, index);
  return RULES.flatMap(([violation, holds]) => (holds(commit, before) ? [] : [violation]));
}

function versionBefore({ append: { stream } }: NumberedCommit, before: readonly NumberedCommit[]): number {
  return before.filter(({ append }) => append.stream === stream).length;
}

function guardHeld({ append: { guard } }: NumberedCommit, before: readonly NumberedCommit[]): boolean {
  if (!guard) return true;
  const { after, streams = [], categories = [] } = guard;
  return !before.some(({ position, append }) => position > after && (streams.includes(append.stream) || categories.includes(append.category)));
}

const RIGHT_REFUSALS = new Set(['version-conflict', 'guard-conflict', 'append-outcome-unknown']);

function answerViolations(oplog: readonly NumberedCommit[], { append, answer }: Submission): string[] {
  if (answer === undefined) return ['request without an answer'];
  if (answer instanceof Error) return isCairnError(answer) && RIGHT_REFUSALS.has(answer.code) ? [] : [`answered ${answer.message}`];
  const there = oplog.find(({ append: { commandId } }) => commandId === append.commandId);
  if (!there) return ['acknowledged commit lost'];
  const position = answer.outcome === 'appended' ? answer.commit.position : answer.position;
  return there.position === position ? [] : ['acknowledged at another position'];
}
