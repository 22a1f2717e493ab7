import { startCairn } from '@cairn/standalone';
import { serving } from './serving.js';

serving(await startCairn(process.env));
