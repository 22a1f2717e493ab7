import { contributorWeights, shownProgress, supportOf, type Support } from '@cairn/method';
import { asLink, okrViews, readObjective, type LinkDoc, type ObjectiveReading } from '@cairn/okr-views';
import { clamps, ROUND, type Explanation, type Input, type LeftOut } from '../explained.js';
import { inputsOf, type ObjectiveCase, type Taken } from './objective-case.js';
import { ownProgress } from './roll-ups.js';

/** What was accepted to contribute to an objective, as far as the caller sees it. */
interface Contributors {
  readonly weights: ReadonlyMap<string, string>;
  readonly readings: readonly ObjectiveReading[];
  readonly links: readonly LinkDoc[];
  readonly support: Support;
}

/** Accepted links to the objective from objectives that are shown to the caller; each brings what a goal map shows of it. */
export async function acceptedLinks({ reading, read, hidden }: ObjectiveCase): Promise<readonly LinkDoc[]> {
  const links = await reading.views.all(okrViews.links, { by: 'key', key: 'toObjectiveId', equals: read.objective.objectiveId });
  return links.map(({ doc }) => doc).filter(({ state, fromObjectiveId }) => state === 'accepted' && !hidden.has(fromObjectiveId));
}

async function contributorsOf(of: ObjectiveCase): Promise<Contributors> {
  const { objectiveId } = of.read.objective;
  const accepted = await acceptedLinks(of);
  const found = await Promise.all([...new Set(accepted.map(({ fromObjectiveId }) => fromObjectiveId))].map((id) => readObjective(of.reading, id)));
  const readings = found.filter((each) => each !== undefined).filter(({ objective: { state } }) => state !== 'candidate' && state !== 'parked');
  const shown = new Set(readings.map(({ objective }) => objective.objectiveId));
  const links = accepted.filter(({ fromObjectiveId }) => shown.has(fromObjectiveId));
  const weights = contributorWeights(objectiveId, of.read.objective.keyResultIds, links.map((link) => ({ ...asLink(link), toId: objectiveId })));
  const support = supportOf(weights, readings.map(({ objective, progress, expected }) => ({ id: objective.objectiveId, cancelled: objective.state === 'cancelled', progress, expected })));
  return { weights, readings, links, support };
}

/** What contributors bring, each once with its largest weight. */
export async function explainSupport(of: ObjectiveCase): Promise<Explanation> {
  return brought(await contributorsOf(of));
}

function brought(contributors: Contributors): Explanation {
  const inputs = inputsFrom(contributors, ({ progress }) => ({ progress }));
  return { value: contributors.support.support, formula: 'weighted-progress', inputs, steps: [...clamps(inputs, 'progress'), ROUND] };
}

/** The same, each against its own dates. */
export async function explainSupportPace(of: ObjectiveCase): Promise<Explanation> {
  const contributors = await contributorsOf(of);
  const inputs = inputsFrom(contributors, ({ progress, expected }) => (Number(expected ?? 0) === 0 ? 'not-yet-expected' : { progress, expected }));
  return { value: contributors.support.supportPace, formula: 'support-pace', inputs, steps: [ROUND] };
}

/** Its own progress; under policy `drive: support`, one without key results shows what it is brought. */
export async function explainProgress(of: ObjectiveCase): Promise<Explanation> {
  const own = ownProgress(of);
  const { keyResults, progress } = of.read;
  const { drive } = of.rows.cycle.policy;
  const open = keyResults.filter(({ keyResult: { standing } }) => standing !== 'cancelled').length;
  if (drive !== 'support' || open > 0) return own;
  const contributors = await contributorsOf(of);
  const { borrowed } = shownProgress({ keyResults: open, progress, support: contributors.support.support }, drive);
  const support = brought(contributors);
  return borrowed ? { ...support, steps: [...support.steps, { name: 'borrowed' }] } : own;
}

function inputsFrom({ weights, readings, links }: Contributors, take: (contributor: ObjectiveReading) => Taken): readonly Input[] {
  return readings.flatMap((each) => {
    const { objectiveId: id, title } = each.objective;
    const weight = weights.get(id);
    const position = links.find((link) => link.fromObjectiveId === id && Number(link.weight) === Number(weight))?.position;
    const inputs = inputsOf({ kind: 'objective', id, title }, weight, outside(each, weight) ?? take(each));
    return inputs.map((input) => (input.name === 'weight' && position !== undefined ? { ...input, position } : input));
  });
}

function outside({ objective, progress }: ObjectiveReading, weight: string | undefined): LeftOut | undefined {
  if (Number(weight) === 0) return 'weight-zero';
  if (objective.state === 'cancelled') return 'cancelled';
  return progress === null ? 'not-measured' : undefined;
}
