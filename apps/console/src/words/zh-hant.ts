import { admin } from '../admin/words.zh-hant.js';
import { common } from './common.zh-hant.js';
import { explain } from '../explain/words.zh-hant.js';
import { history } from '../history/words.zh-hant.js';
import { map } from '../map/words.zh-hant.js';
import { objective } from '../objective/words.zh-hant.js';
import { today } from '../today/words.zh-hant.js';
import type { Words } from './words.js';

export const zhHant: Words = { common, today, map, objective, history, admin, explain };
