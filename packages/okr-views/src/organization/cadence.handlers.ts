import { handlersFor } from '../projecting/handlers.js';
import { born, restamped } from '../projecting/stamp.js';
import type { OrganizationDocs } from './organization-docs.js';

/** Streams `cadence-<team>`. */
export const cadenceHandlers = handlersFor<OrganizationDocs>()({
  'cadence.set': async (event, docs) => {
    const { teamId, ...setting } = event.data;
    const doc = await docs.get('cadences', teamId);
    const settings = [...(doc?.settings ?? []), { ...setting, setAt: event.at }];
    docs.put('cadences', teamId, { teamId, settings, ...(doc ? restamped(doc, event) : born(event)) });
  },
});
