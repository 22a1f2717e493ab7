import { catalogue, toEventMessages, type Commit } from '@cairn/contracts';
import { expect } from '@jest/globals';
import { Aftermath } from './aftermath.fixture.js';
import type { Ground } from './ground.fixture.js';
import { acknowledgedIn, type Heard, type Load, type Said, type Write } from './load.fixture.js';

/** Requests that are sent again at once. */
const AT_ONCE = 8;
/** How often the same is said before it is taken that nobody listens. */
const ATTEMPTS = 4;

/**
 * Holds, of loads that have ended, that everything acknowledged is in the log once and answered the same again, that what was unknown is done
 * once by sending it again, and that chain, views and topic say what the log says.
 */
export async function expectNothingLost(ground: Pick<Ground, 'installation'>, ...loads: readonly Load[]): Promise<void> {
  await examine(ground, loads, async (aftermath, commits, last) => {
    const published = (await aftermath.published(last)).map(({ partition: _partition, ...message }) => message);
    expect(published.slice(0, lengthOf(commits))).toEqual(commits.flatMap((commit) => toEventMessages(commit, catalogue)));
  });
}

/** The same where others publish on the topic too. */
export function expectNothingLostButTopic(ground: Pick<Ground, 'installation'>, ...loads: readonly Load[]): Promise<void> {
  return examine(ground, loads, async () => undefined);
}

async function examine({ installation }: Pick<Ground, 'installation'>, loads: readonly Load[], more: (aftermath: Aftermath, commits: readonly Commit[], last: Commit) => Promise<void>): Promise<void> {
  const answers = (await Promise.all(loads.map(answeredAgain))).flat();
  const aftermath = await Aftermath.of(installation);
  try {
    const commits = await aftermath.commits();
    expectOnce(commits, answers, new Set(loads.flatMap(({ writes }) => writes.map(({ said }) => said.keyResultId))));
    const last = commits.at(-1);
    if (last === undefined) throw new Error('The log is empty.');
    expect(await aftermath.chain()).toMatchObject({ holds: true, faults: [] });
    expect(await aftermath.rows(last.position)).toEqual(await aftermath.rebuilt(last.position));
    await more(aftermath, commits, last);
  } finally {
    await aftermath.close();
  }
}

/** The answer to each write: the same again where there was one; the same twice where there was none. */
async function answeredAgain(load: Load): Promise<readonly Heard[]> {
  const again = await inTurn(load.acknowledged, ({ said }) => told(load, said));
  expect(again.map(shown)).toEqual(load.acknowledged.map(({ heard }) => shown(heard)));
  const late = await inTurn(load.unknown, ({ said }) => told(load, said));
  expect(late.filter(({ status }) => status !== 201)).toEqual([]);
  expect((await inTurn(load.unknown, ({ said }) => told(load, said))).map(shown)).toEqual(late.map(shown));
  return [...again, ...late];
}

/** Each answer names the commit that stands at its position; besides those there is no check-in to these key results since the first of them. */
function expectOnce(commits: readonly Commit[], answers: readonly Heard[], keyResultIds: ReadonlySet<unknown>): void {
  const told = answers.map(acknowledgedIn);
  expect(told.map(({ position }) => commits[position - 1]?.events.map(({ id }) => id))).toEqual(told.map(({ eventIds }) => eventIds));
  expect(new Set(commits.map(({ commandId }) => commandId)).size).toBe(commits.length);
  const positions = told.map(({ position }) => position).toSorted((one, other) => one - other);
  const recorded = commits.filter(({ position, events }) => position >= (positions[0] ?? 0) && events.some(({ type, data }) => type === 'check-in.recorded' && keyResultIds.has(data['keyResultId'])));
  expect(recorded.map(({ position }) => position)).toEqual(positions);
}

function lengthOf(commits: readonly Commit[]): number {
  return commits.reduce((sum, { events }) => sum + events.length, 0);
}

function shown({ status, body }: Heard): Pick<Heard, 'status' | 'body'> {
  return { status, body };
}

/** Said until it is answered, as every client does: a connection may end while nobody speaks. */
async function told(load: Load, said: Said): Promise<Heard> {
  let heard = await load.say(said);
  for (let again = 1; heard.status === 0 && again < ATTEMPTS; again += 1) heard = await load.say(said);
  return heard;
}

async function inTurn(writes: readonly Write[], send: (write: Write) => Promise<Heard>): Promise<readonly Heard[]> {
  const heard: Heard[] = [];
  for (let at = 0; at < writes.length; at += AT_ONCE) heard.push(...(await Promise.all(writes.slice(at, at + AT_ONCE).map(send))));
  return heard;
}
