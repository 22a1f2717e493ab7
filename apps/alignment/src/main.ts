import { runAlone } from '@cairn/service-kit';
import { alignment } from './service.js';

await runAlone(alignment, { title: 'Cairn alignment', description: 'Links between objectives, their negotiation, and the goal map.', version: '1' });
