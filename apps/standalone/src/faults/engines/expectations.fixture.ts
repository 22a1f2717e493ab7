import { expect } from '@jest/globals';
import type { Heard } from '../load.fixture.js';
import type { Outage } from '../outage.fixture.js';

/** Milliseconds after which no request is still waiting: the driver's time to see that a server is gone, and to look for another, with room for a slow machine. */
const ANSWERED = 15_000;

/** What requests are told meanwhile. */
const STORAGE_IS_AWAY: ReadonlySet<unknown> = new Set(['storage-unavailable', 'append-outcome-unknown']);

/** Everything that was asked for at any time was served, but for reads that would see more than a slow machine has come to: these are told to come again. */
export function expectServed({ load, heard }: Outage): void {
  expect(load.heard.filter((each) => !isServed(each) && !isTooEarly(each))).toEqual([]);
  for (const method of ['GET', 'POST']) expect(heard.some((each) => each.what.startsWith(method) && isServed(each))).toBe(true);
}

/** Each service let requests in all the time, and told of those of `checks` that it has. (On a slow machine another engine may seem away for a moment, too.) */
export function expectDegraded({ said }: Outage, checks: readonly string[]): void {
  expect(said.filter(({ http }) => http !== 200)).toEqual([]);
  for (const service of servicesIn({ said })) {
    const own = said.filter((each) => each.service === service);
    const has = checks.filter((name) => own.some(({ report }) => report.checks.some((check) => check.name === name)));
    const told = own.filter(({ report }) => report.status === 'degraded').flatMap(({ report }) => report.checks.filter(({ ok, problem }) => !ok && problem !== undefined));
    expect({ service, has, told: has.filter((name) => told.some((check) => check.name === name)) }).toEqual({ service, has, told: has });
    expect(has.length).toBeGreaterThan(0);
  }
}

/** Each service refused to be let requests in, and named its storage. */
export function expectNotReady({ said }: Outage): void {
  for (const service of servicesIn({ said })) {
    const refusing = said.filter((each) => each.service === service && each.http === 503 && each.report.status === 'not-ready');
    expect(refusing.some(({ report }) => report.checks.some(({ name, ok }) => name === 'storage' && !ok))).toBe(true);
  }
}

/** What was not served was refused by name, in time, and with the moment at which to come again. */
export function expectRefusedByName({ load }: Outage): void {
  expect(load.heard.filter((each) => !isServed(each) && !isClearRefusal(each))).toEqual([]);
  expect(load.heard.filter(({ took }) => took > ANSWERED)).toEqual([]);
  for (const method of ['GET', 'POST']) expect(load.heard.some((each) => each.what.startsWith(method) && STORAGE_IS_AWAY.has(each.body['code']))).toBe(true);
}

function isServed({ status }: Heard): boolean {
  return status === 200 || status === 201;
}

function isClearRefusal({ status, type, retryAfter, body }: Heard): boolean {
  return status === 503 && (type?.startsWith('application/problem+json') ?? false) && Number(retryAfter) > 0 && typeof body['code'] === 'string';
}

function isTooEarly(heard: Heard): boolean {
  return isClearRefusal(heard) && heard.body['code'] === 'position-not-reached';
}

function servicesIn({ said }: Pick<Outage, 'said'>): ReadonlySet<string> {
  return new Set(said.map(({ service }) => service));
}
