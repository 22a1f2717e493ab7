import { fieldsEn } from './field-names.js';
import type { FamilyType, SentencesOf } from './names.js';

/** The organization, its teams and people, imports and keys. */
export const organizationEn: SentencesOf<FamilyType<'organization' | 'calendar' | 'import' | 'team' | 'person' | 'person-key' | 'role' | 'delegation' | 'ownership' | 'cadence' | 'api-key'>> = {
  'organization.created': ({ data, who }) => `${who} founded the organization “${data.name}”.`,
  'organization.settings-changed': ({ data, who }) => `${who} changed the organization's settings (${fieldsEn(data)}).`,
  'organization.labels-changed': ({ data, who }) => `${who} changed labels for the language ${data.language} (${data.changes.map(({ field }) => field).join(', ')}).`,
  'calendar.changed': ({ data, who }) => `${who} changed the calendar “${data.name ?? data.calendarId}” from ${data.from} on.`,
  'import.applied': ({ data, who }) => `${who} imported a file of ${data.dataset}; rows refused: ${data.rejected}.`,
  'import.undone': ({ data, who }) => `${who} took the import ${data.importId} back.`,
  'team.created': ({ data, who }) => `${who} created the team “${data.name}”.`,
  'team.renamed': ({ data, who, names }) => `${who} renamed the team ${names.team(data.teamId)}.`,
  'team.moved': ({ data, who, names }) => `${who} moved the team ${names.team(data.teamId)} ${data.toParentId === undefined ? 'to the top' : `under ${names.team(data.toParentId)}`} from ${data.effectiveOn} on.`,
  'team.lead-changed': ({ data, who, names }) => `${who} made ${data.to === undefined ? 'nobody' : names.person(data.to)} the lead of the team ${names.team(data.teamId)}.`,
  'team.member-added': ({ data, who, names }) => `${who} added ${names.person(data.personId)} to the team ${names.team(data.teamId)} from ${data.effectiveOn} on.`,
  'team.member-removed': ({ data, who, names }) => `${who} removed ${names.person(data.personId)} from the team ${names.team(data.teamId)} from ${data.effectiveOn} on.`,
  'team.closed': ({ data, who, names }) => `${who} closed the team ${names.team(data.teamId)}${data.successorTeamId === undefined ? '' : `; ${names.team(data.successorTeamId)} carries on`}.`,
  'person.added': ({ data, who, names }) => `${who} added ${names.person(data.personId)}.`,
  'person.deactivated': ({ data, who, names }) => `${who} deactivated ${names.person(data.personId)}.`,
  'person.reactivated': ({ data, who, names }) => `${who} reactivated ${names.person(data.personId)}.`,
  'person.forgotten': ({ data, who, names }) => `${who} had ${names.person(data.personId)} forgotten.`,
  'person-key.destroyed': ({ data, who, names }) => `${who} destroyed the key of ${names.person(data.personId)}: what they wrote can no longer be read.`,
  'person.leave-registered': ({ data, who, names }) => `${who} registered leave of ${names.person(data.personId)} from ${data.from} until ${data.until}.`,
  'person.leave-ended': ({ data, who, names }) => `${who} ended the leave of ${names.person(data.personId)}.`,
  'role.granted': ({ data, who, names }) => `${who} gave ${names.person(data.personId)} the role ${data.role}${data.teamId === undefined ? '' : ` in the team ${names.team(data.teamId)}`}.`,
  'role.revoked': ({ data, who, names }) => `${who} took the role ${data.role}${data.teamId === undefined ? '' : ` in the team ${names.team(data.teamId)}`} from ${names.person(data.personId)}.`,
  'delegation.granted': ({ data, who, names }) => `${who} let ${names.person(data.toId)} stand in for ${names.person(data.fromId)} (${data.scope}) from ${data.from} until ${data.until}.`,
  'delegation.ended': ({ data, who, names }) => `${who} ended that ${names.person(data.toId)} stands in for ${names.person(data.fromId)}.`,
  'ownership.handed-over': ({ data, who, names }) => `${who} handed over what ${names.person(data.fromId)} owned to ${names.person(data.toId)}.`,
  'cadence.set': ({ data, who, names }) => `${who} set the rhythm of the team ${names.team(data.teamId)} from ${data.from} on: every ${data.every}, at ${data.hour}:00 (${data.timeZone}).`,
  'api-key.created': ({ data, who, names }) => `${who} made the API key ${data.keyId} ${data.personId === undefined ? `with the role ${data.role ?? 'none'}` : `for ${names.person(data.personId)}`} (scopes: ${data.scopes.join(', ') || 'none'}).`,
  'api-key.revoked': ({ data, who }) => `${who} revoked the API key ${data.keyId}.`,
};
