import { cycles } from './words/cycles.en.js';
import { directory } from './words/directory.en.js';
import { importing } from './words/import.en.js';
import { organization } from './words/organization.en.js';

export const admin = {
  title: 'Administration',
  tabs: { cycles: 'Cycles', import: 'Import', people: 'People', teams: 'Teams', roles: 'Roles', keys: 'API keys', organization: 'Organization' },
  noRight: 'You can look at this. Changing it needs a right that you do not have.',
  acts: 'What can be done',
  actsOn: 'What can be done with {{name}}',
  typeName: 'To confirm, type “{{name}}”',
  comma: ', ',
  pickers: { person: 'Search by name', type: 'Type a name', nobody: 'Nobody found', noTeam: 'No team found', clear: 'Clear: {{what}}' },
  cycles,
  ...directory,
  ...organization,
  import: importing,
} as const;
