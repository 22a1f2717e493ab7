import type { Stores } from '@cairn/service-kit';
import { openDistributed } from '@cairn/service-kit/distributed';
import { TestApplication, type KeyOptions } from '@cairn/service-kit/testing';
import { SERVICES } from '../services.js';
import { Gateway } from './gateway.fixture.js';
import { Installation, IS_DISTRIBUTED } from './installation.fixture.js';

/** The whole product within the test, at a time that stands still: over stores in memory, or as five applications over databases behind a gateway. */
export interface StandingProduct {
  readonly url: string;
  /** Of one of its applications. */
  readonly stores: Stores;
  /** Of all of them. */
  readonly histories: readonly Stores['history'][];
  /** Lines that any of them has logged. */
  readonly lines: readonly string[];
  /** A new key's secret. */
  key(options: KeyOptions): Promise<string>;
  close(): Promise<void>;
}

/** @param now instant at which the clock stands */
export function openStanding(now: string): Promise<StandingProduct> {
  return IS_DISTRIBUTED ? openDistributedly(now) : openInMemory(now);
}

async function openInMemory(now: string): Promise<StandingProduct> {
  const t = await TestApplication.open(SERVICES, now);
  return { url: t.url, stores: t.stores, histories: [t.stores.history], lines: t.lines, key: (options) => t.key(options), close: () => t.close() };
}

async function openDistributedly(now: string): Promise<StandingProduct> {
  const installation = new Installation();
  const open = (clock: () => number): Promise<Stores> => openDistributed(installation.place, { clock, databaseTime: async () => clock() });
  const applications = await Promise.all(SERVICES.map((service) => TestApplication.open([service], { now, open })));
  const gateway = await Gateway.open(Object.fromEntries(SERVICES.map(({ name }, at) => [name, applications[at]?.url ?? ''])));
  const [first] = applications;
  if (first === undefined) throw new Error('the product has no services');
  return {
    url: gateway.url,
    stores: first.stores,
    histories: applications.map(({ stores }) => stores.history),
    get lines() {
      return applications.flatMap((each) => each.lines);
    },
    key: (options) => first.key(options),
    close: async () => {
      await gateway.close();
      await Promise.all(applications.map((each) => each.close()));
      await installation.drop();
    },
  };
}
