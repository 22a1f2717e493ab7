import type { NonEmpty } from '../random/random.js';
import type { Words } from './words.js';

/** Names that many people have; nobody in particular. */
export const FIRST_NAMES: NonEmpty<string> = [
  'Alice', 'Ben', 'Clara', 'Daniel', 'Emma', 'Felix', 'Grace', 'Henry', 'Iris', 'Jonas', 'Kate', 'Liam', 'Maya', 'Noah', 'Olivia', 'Peter', 'Rosa', 'Samuel', 'Tara', 'Victor',
];
export const LAST_NAMES: NonEmpty<string> = [
  'Adams', 'Baker', 'Carter', 'Dixon', 'Ellis', 'Fischer', 'Garcia', 'Hughes', 'Irving', 'Jensen', 'Keller', 'Lambert', 'Morris', 'Novak', 'Owens', 'Palmer', 'Rossi', 'Silva', 'Turner', 'Weber',
];

/** A Chinese name part as it is written, and as it stands in an e-mail address. */
export type NamePart = readonly [written: string, romanized: string];

export const SURNAMES: NonEmpty<NamePart> = [
  ['陳', 'chen'], ['林', 'lin'], ['黃', 'huang'], ['張', 'chang'], ['李', 'lee'], ['王', 'wang'], ['吳', 'wu'], ['劉', 'liu'],
  ['蔡', 'tsai'], ['楊', 'yang'], ['許', 'hsu'], ['鄭', 'cheng'], ['謝', 'hsieh'], ['洪', 'hung'], ['郭', 'kuo'], ['邱', 'chiu'],
];
export const GIVEN_NAMES: NonEmpty<NamePart> = [
  ['雅婷', 'yating'], ['志明', 'chihming'], ['淑芬', 'shufen'], ['家豪', 'chiahao'], ['怡君', 'yichun'], ['俊傑', 'chunchieh'], ['佳穎', 'chiaying'], ['建宏', 'chienhung'],
  ['欣怡', 'hsinyi'], ['冠宇', 'kuanyu'], ['詩涵', 'shihhan'], ['宗翰', 'tsunghan'], ['郁文', 'yuwen'], ['承恩', 'chengen'], ['美玲', 'meiling'], ['文彬', 'wenpin'],
];

export const ORGANIZATION_NAME = 'Lighthouse Instruments 燈塔儀器';

export const DIVISION_NAMES: NonEmpty<Words> = [
  { en: 'Products', zh: '產品事業處' },
  { en: 'Customers', zh: '客戶事業處' },
  { en: 'Operations', zh: '營運事業處' },
  { en: 'Technology', zh: '技術事業處' },
];
export const DEPARTMENT_NAMES: NonEmpty<Words> = [
  { en: 'Development', zh: '研發部' },
  { en: 'Sales', zh: '業務部' },
  { en: 'Production', zh: '製造部' },
  { en: 'Service', zh: '服務部' },
  { en: 'Quality', zh: '品質部' },
  { en: 'Marketing', zh: '行銷部' },
  { en: 'Logistics', zh: '物流部' },
];
export const TEAM_NAMES: NonEmpty<Words> = [
  { en: 'Sensors', zh: '感測器組' },
  { en: 'Key Accounts', zh: '大客戶組' },
  { en: 'Assembly', zh: '組裝組' },
  { en: 'Field Service', zh: '現場服務組' },
  { en: 'Firmware', zh: '韌體組' },
  { en: 'Support', zh: '客服組' },
  { en: 'Supply', zh: '採購組' },
  { en: 'Calibration', zh: '校正組' },
  { en: 'Online Shop', zh: '網路商店組' },
  { en: 'Training', zh: '訓練組' },
  { en: 'Testing', zh: '測試組' },
  { en: 'Warehouse', zh: '倉儲組' },
];
