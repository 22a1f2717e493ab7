import { admin } from '../admin/words.en.js';
import { common } from './common.en.js';
import { explain } from '../explain/words.en.js';
import { history } from '../history/words.en.js';
import { map } from '../map/words.en.js';
import { objective } from '../objective/words.en.js';
import { today } from '../today/words.en.js';

export const en = { common, today, map, objective, history, admin, explain } as const;
