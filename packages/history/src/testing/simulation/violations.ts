import type { NumberedCommit } from '../../append/decision.js';
import { genesisHash } from '../../chain/hash.js';
import type { Submission, WorldRecord } from './world.js';

/** Every promise of the append that a finished world breaks: an oracle that looks at the whole log at once. */
export function violationsOf({ replicaSet, submissions }: WorldRecord): string[] {
  const { oplog } = replicaSet;
  return [...oplog.flatMap((commit, index) => commitViolations(oplog, commit, index)), ...submissions.flatMap((submission) => answerViolations(oplog, submission))];
}

function commitViolations(oplog: readonly NumberedCommit[], commit: NumberedCommit, index: number): string[] {
  const before = oplog.slice(0, index);
  const previous = before.at(-1);
  const versionBefore = before.filter(({ append }) => append.stream === commit.append.stream).length;
  const { expect } = commit.append;
  return [
    ...(commit.position === index + 1 ? [] : ['hole or overlap']),
    ...(commit.prev === (previous?.hash ?? genesisHash('org', 'log')) ? [] : ['chain broken']),
    ...(commit.version === versionBefore + 1 ? [] : ['stream version gap']),
    ...(expect.kind === 'exact' && expect.version !== versionBefore ? ['expectation violated'] : []),
    ...(guardHeld(before, commit) ? [] : ['guard violated']),
    ...(before.some(({ append }) => append.commandId === commit.append.commandId) ? ['command twice'] : []),
    ...(previous && commit.at < previous.at ? ['time goes back'] : []),
  ];
}

function guardHeld(before: readonly NumberedCommit[], { append: { guard } }: NumberedCommit): boolean {
  if (!guard) return true;
  return !before.some(({ position, append }) => position > guard.after && (guard.streams?.includes(append.stream) || guard.categories?.includes(append.category)));
}

function answerViolations(oplog: readonly NumberedCommit[], { append, answer }: Submission): string[] {
  const there = oplog.find(({ append: { commandId } }) => commandId === append.commandId);
  if (answer === undefined) return ['request without an answer'];
  if (answer instanceof Error) return 'code' in answer && answer.code !== 'version-conflict' && answer.code !== 'guard-conflict' && answer.code !== 'append-outcome-unknown' ? [`answered ${String(answer.code)}`] : [];
  if (!there) return ['acknowledged commit lost'];
  const position = answer.outcome === 'appended' ? answer.commit.position : answer.position;
  return there.position === position ? [] : ['acknowledged at another position'];
}
