import type { EventData } from '@cairn/contracts';
import { organizationFold } from '@cairn/rhythm';
import { withFields } from '../projecting/changed-fields.js';
import { change } from '../projecting/changing.js';
import { handlersFor } from '../projecting/handlers.js';
import { born } from '../projecting/stamp.js';
import { ORGANIZATION_ID, type OrganizationDoc, type OrganizationDocs } from './organization-docs.js';

type Settings = Pick<OrganizationDoc, 'name' | 'timeZone' | 'languages' | 'fiscalYearStartMonth' | 'channels'>;

/** The stream `organization`. */
export const settingsHandlers = handlersFor<OrganizationDocs>()({
  'organization.created': (event, docs) => {
    const { name, logId, languages, fiscalYearStartMonth } = event.data;
    const read = organizationFold.evolve(organizationFold.initial, event);
    docs.put('organization', ORGANIZATION_ID, { ...read, name, logId, languages, fiscalYearStartMonth, calendarNames: {}, labels: {}, ...born(event) });
  },
  'organization.settings-changed': (event, docs) =>
    change(docs, { view: 'organization', id: ORGANIZATION_ID, event }, (doc) => withFields<Settings>(doc, event.data.changes)),
  'organization.labels-changed': (event, docs) => change(docs, { view: 'organization', id: ORGANIZATION_ID, event }, (doc) => ({ ...doc, labels: labelsAfter(doc.labels, event.data) })),
  'calendar.changed': (event, docs) =>
    change(docs, { view: 'organization', id: ORGANIZATION_ID, event }, (doc) => {
      const { calendarId, name } = event.data;
      return { ...doc, ...organizationFold.evolve(doc, event), ...(name !== undefined && { calendarNames: { ...doc.calendarNames, [calendarId]: name } }) };
    }),
});

/** A label without a new text is the shipped one again. */
function labelsAfter(labels: OrganizationDoc['labels'], { language, changes }: EventData<'organization.labels-changed'>): OrganizationDoc['labels'] {
  return { ...labels, [language]: withFields(labels[language] ?? {}, changes) };
}
