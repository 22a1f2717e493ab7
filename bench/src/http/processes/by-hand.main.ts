import { serveByHand } from '../../hand-written/check-in-server.js';
import { serving } from './serving.js';

serving(await serveByHand(process.env['CAIRN_DATA'] ?? ''));
