import { cycleFold } from '@cairn/rhythm';
import type { EventType } from '@cairn/contracts';
import type { FollowedEvent } from '@cairn/history';
import type { Documents } from '@cairn/views';
import { withFields } from '../projecting/changed-fields.js';
import { change, known } from '../projecting/changing.js';
import { handlersFor } from '../projecting/handlers.js';
import { born } from '../projecting/stamp.js';
import type { CycleDoc, OrganizationDocs } from './organization-docs.js';

type CycleEvent<T extends EventType> = FollowedEvent<T> & { readonly data: { readonly cycleId: string } };

const KEY_DATES = ['commitBy', 'reviewFrom', 'scoreBy', 'retrospectiveBy'] as const;

/** Streams `cycle-<id>`. Its states are those of the fold that slots are computed from. */
export const cycleHandlers = handlersFor<OrganizationDocs>()({
  'cycle.created': (event, docs) => {
    const { cycleId, policyVersion, policy, ...cycle } = event.data;
    const read = known(cycleFold.evolve(undefined, event), cycleId);
    docs.put('cycles', cycleId, { ...cycle, ...read, state: read.phase, policy, policyVersions: [{ from: event.at, policyVersion, policy }], activatedPosition: null, ...born(event) });
  },
  'cycle.changed': (event, docs) =>
    evolve(docs, event, (doc) => {
      const isKeyDate = ({ field }: { readonly field: string }): boolean => KEY_DATES.some((name) => name === field);
      const { changes } = event.data;
      return { ...withFields(doc, changes.filter((each) => !isKeyDate(each))), keyDates: withFields(doc.keyDates, changes.filter(isKeyDate)) };
    }),
  'cycle.policy-changed': (event, docs) =>
    evolve(docs, event, (doc) => {
      const policy = withFields(doc.policy, event.data.changes);
      return { ...doc, policy, policyVersions: [...doc.policyVersions, { from: event.at, policyVersion: event.data.policyVersion, policy }] };
    }),
  'cycle.planning-started': (event, docs) => evolve(docs, event),
  'cycle.activated': (event, docs) => evolve(docs, event, (doc) => ({ ...doc, activatedPosition: event.position })),
  'cycle.activation-withdrawn': (event, docs) => evolve(docs, event, (doc) => ({ ...doc, activatedPosition: null })),
  'cycle.closing-started': (event, docs) => evolve(docs, event),
  'cycle.closing-cancelled': (event, docs) => evolve(docs, event),
  'cycle.closed': (event, docs) => evolve(docs, event),
  'cycle.archived': (event, docs) => evolve(docs, event),
});

/** What the fold knows of a cycle follows the fold; the rest is told by `also`. */
function evolve<T extends EventType>(docs: Documents<OrganizationDocs>, event: CycleEvent<T>, also: (doc: CycleDoc) => CycleDoc = (doc) => doc): Promise<void> {
  return change(docs, { view: 'cycles', id: event.data.cycleId, event }, (doc) => {
    const read = known(cycleFold.evolve(doc, event as FollowedEvent), doc.cycleId);
    return also({ ...doc, ...read, state: read.phase });
  });
}
