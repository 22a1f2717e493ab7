import { event, type NewEvent } from '@cairn/contracts';
import type { CommandPlan, Reads } from '@cairn/commands';
import { activity } from '../activity.projection.js';
import { openProduct, type Product } from '../product.fixture.js';
import { ABOUT, FORGOTTEN, ORG, OTHERS, STAYING } from './people.js';

/** `node forgetting.main.js DIRECTORY speak | forget`: people join and check in; one of them is forgotten. */
const [directory = '', act] = process.argv.slice(2);

interface Speaker {
  readonly personId: string;
  readonly name: string;
  readonly email: string;
  readonly text: string;
}

const goal = { objectiveId: 'o1', cycleId: 'c1', teamId: 't1', keyResultId: 'o1.1' };

async function execute({ runtime }: Product, principal: string, plan: Omit<CommandPlan<Reads>, 'reads' | 'decide'> & { readonly event: NewEvent }): Promise<void> {
  const { event: decided, ...rest } = plan;
  await runtime.execute({ ...rest, reads: {}, decide: () => [decided] }, { org: ORG, principal, actor: principal, via: 'api', requestHash: 'a'.repeat(64), correlationId: 'drill' });
}

async function join(product: Product, { personId, name, email }: Speaker): Promise<void> {
  await product.state.directory.put({ org: ORG, personId, name, email, createdAt: '2026-01-05T08:00:00.000Z' });
  await execute(product, 'admin', { service: 'goals', stream: `person-${personId}`, event: event('person.added', { personId }) });
  await product.state.directory.confirm(ORG, personId);
}

async function checkIn(product: Product, { personId, text }: Speaker): Promise<void> {
  const recorded = event('check-in.recorded', { ...goal, checkInId: `o1.1.${personId}`, slot: 'o1.1@2026-09-11', timeliness: 'on-time', effectiveAt: '2026-01-05T07:00:00.000Z', noNewFigure: true, confidence: '0.6', saidHealth: 'at-risk', inTheWay: text, policyVersion: 1 });
  await execute(product, personId, { service: 'check-ins', stream: 'check-ins-o1.1', event: recorded });
}

/** Someone who stays says something about the one who will be forgotten. */
async function thank(product: Product): Promise<void> {
  const acknowledged = event('check-in.acknowledged', { ...goal, checkInId: `o1.1.${FORGOTTEN.personId}`, how: 'thanks', text: ABOUT });
  const about = { kind: 'person', org: ORG, personId: FORGOTTEN.personId } as const;
  await execute(product, STAYING.personId, { service: 'check-ins', stream: 'check-ins-o1.1', event: acknowledged, sealFor: () => ({ about }) });
}

async function speak(product: Product): Promise<void> {
  await execute(product, 'admin', { service: 'goals', stream: 'organization', event: event('organization.created', { name: 'Drill', logId: '019aa3e0-0000-7000-8000-000000000001', timeZone: 'UTC', languages: ['en'], fiscalYearStartMonth: 1 }) });
  const others = Array.from({ length: OTHERS }, (_, n) => ({ personId: `person-${n}`, name: `Person ${n}`, email: `person.${n}@example.test`, text: `All is well, says ${n}.` }));
  for (const speaker of [...others, FORGOTTEN, STAYING]) {
    await join(product, speaker);
    await checkIn(product, speaker);
  }
  await thank(product);
}

async function forget(product: Product): Promise<void> {
  await execute(product, 'admin', { service: 'goals', stream: `person-${FORGOTTEN.personId}`, event: event('person.forgotten', { personId: FORGOTTEN.personId }) });
  const { position } = await product.history.head(ORG);
  await product.following.waitFor('eraser', { org: ORG, position }, 30_000);
}

const product = await openProduct(directory);
await (act === 'forget' ? forget(product) : speak(product));
const { position } = await product.history.head(ORG);
await product.following.waitFor(activity.storage, { org: ORG, position }, 30_000);
console.log(JSON.stringify({ act, position, status: product.following.status() }));
await product.close();
