import { runAlone } from '@cairn/service-kit';
import { history } from './service.js';

await runAlone(history, { title: 'Cairn history', description: 'Event feed, audit, proofs and API keys.', version: '1' });
