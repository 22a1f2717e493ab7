import type { Answer, Client } from '@cairn/client';
import type { Simulation, SimulationOptions } from '@cairn/simulator';
import { ADMIN_KEY, RealProduct } from '../real-process.fixture.js';

/** A page of a list, as it comes. */
export interface Items<Item> {
  readonly items: readonly Item[];
}

/** A product of real processes, into which `cairn simulate` has loaded an organization. */
export class SimulatedProduct {
  private constructor(readonly product: RealProduct) {}

  /** @param options up to now when no instant is given */
  static async start(options: Partial<SimulationOptions>): Promise<SimulatedProduct> {
    return SimulatedProduct.load(await RealProduct.start(), options);
  }

  /** Into a product that runs and is empty. */
  static async load(product: RealProduct, options: Partial<SimulationOptions>): Promise<SimulatedProduct> {
    const numbers = Object.entries(options).flatMap(([name, value]) => [`--${name}`, String(value)]);
    const { code, err } = await product.cairn(['simulate', ...numbers]);
    if (code !== 0) throw new Error(`cairn simulate ended with ${String(code)}: ${err}`);
    return new SimulatedProduct(product);
  }

  /** At the address that the process has now. */
  client(key = ADMIN_KEY): Client {
    return this.product.client(key);
  }

  /** @param path below `/api/v1`, with its query */
  async get<Body>(path: string): Promise<Body> {
    return (await this.client().request<Body>('GET', path)).body;
  }

  /** A key of a person's own. */
  async keyOf(personId: string): Promise<string> {
    return (await this.client().request<{ readonly key: string }>('POST', '/api-keys', { body: { personId } })).body.key;
  }

  write(method: 'POST' | 'PATCH' | 'DELETE', path: string, body: object = {}, key = ADMIN_KEY): Promise<Answer<Written>> {
    return this.client(key).request<Written>(method, path, method === 'DELETE' ? {} : { body });
  }
}

/** What a write answers. */
export interface Written {
  readonly id: string;
  readonly position: number;
}

/** The expectation of one story. */
export function expected<S extends Simulation['expectations'][number]['story']>({ expectations }: Simulation, story: S): Simulation['expectations'][number] & { readonly story: S } {
  const found = expectations.find((one): one is Simulation['expectations'][number] & { readonly story: S } => one.story === story);
  if (found === undefined) throw new Error(`The simulation has no ${story}.`);
  return found;
}

/** A key result that is open in the running cycle, its objective committed, and the people around it. */
export interface OpenGoal {
  readonly keyResultId: string;
  readonly teamId: string;
  readonly responsibleId: string;
  readonly leadId: string;
}

export async function openGoal(simulated: SimulatedProduct): Promise<OpenGoal> {
  const [goal] = await openGoals(simulated);
  if (goal === undefined) throw new Error('Nothing is open.');
  const { leadId } = await simulated.get<{ readonly leadId: string }>(`/teams/${goal.teamId}`);
  return { ...goal, leadId };
}

/** Measured key results that can be checked in on now. */
export async function openGoals(simulated: SimulatedProduct): Promise<readonly Omit<OpenGoal, 'leadId'>[]> {
  const { items: cycles } = await simulated.get<Items<{ readonly cycleId: string; readonly state: string }>>('/cycles');
  const running = cycles.find(({ state }) => state === 'active')?.cycleId ?? '';
  const { items } = await simulated.get<Items<{ readonly objectiveId: string }>>(`/objectives?cycleId=${running}&state=committed&limit=500`);
  const goals = await Promise.all(items.map(({ objectiveId }) => simulated.get<Goal>(`/objectives/${objectiveId}`)));
  return goals.flatMap(({ teamId, keyResults }) =>
    keyResults.flatMap(({ keyResultId, responsibleId, standing, plan: { type } }) => (standing === 'open' && (type === 'increase' || type === 'decrease') ? [{ keyResultId, teamId, responsibleId }] : [])));
}

interface Goal {
  readonly teamId: string;
  readonly keyResults: readonly { readonly keyResultId: string; readonly responsibleId: string; readonly standing: string; readonly plan: { readonly type: string } }[];
}
