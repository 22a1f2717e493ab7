import { cycles } from './words/cycles.zh-hant.js';
import { directory } from './words/directory.zh-hant.js';
import { importing } from './words/import.zh-hant.js';
import { organization } from './words/organization.zh-hant.js';

export const admin = {
  title: '管理',
  tabs: { cycles: '週期', import: '匯入', people: '成員', teams: '團隊', roles: '角色', keys: 'API 金鑰', organization: '組織' },
  noRight: '你可以查看，但沒有修改的權限。',
  acts: '可以做的事',
  actsOn: '對「{{name}}」可以做的事',
  typeName: '請輸入「{{name}}」以確認',
  comma: '、',
  pickers: { person: '以姓名搜尋', type: '請輸入姓名', nobody: '找不到成員', noTeam: '找不到團隊', clear: '清除：{{what}}' },
  cycles,
  ...directory,
  ...organization,
  import: importing,
};
