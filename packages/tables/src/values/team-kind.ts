import { quoted } from './quoted.js';
import type { Reading } from './reading.js';
import { fault, read } from './reading.js';
import { dictionary, wordKey } from './words.js';

const CODE = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const CHARACTERS_AT_MOST = 60;

const KINDS = dictionary<'organization' | 'division' | 'department' | 'team'>({
  organization: ['organisation', 'company', '公司', '組織', '组织', '集團'],
  division: ['business unit', '事業部', '事業群', '事业部'],
  department: ['dept', '部門', '部门', '處'],
  team: ['squad', 'group', '團隊', '小組', '組', '团队'],
});

/** The organization's own word for the level of a team, in kebab-case; the common Chinese ones become their English word. */
export function readTeamKind(text: string): Reading<string> {
  const known = KINDS.get(wordKey(text));
  if (known !== undefined) return read(known);
  const code = text.trim().toLowerCase().replaceAll(/[\s_]+/g, '-');
  return CODE.test(code) && code.length <= CHARACTERS_AT_MOST ? read(code) : fault('unreadable-team-type', `${quoted(text)} is not a word for a level of teams: use organization, division, department or team`);
}
