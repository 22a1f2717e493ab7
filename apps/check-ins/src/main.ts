import { runAlone } from '@cairn/service-kit';
import { checkIns } from './service.js';

await runAlone(checkIns, { title: 'Cairn check-ins', description: 'The rhythm: check-ins, slots, cadences.', version: '1' });
