import { runAlone } from '@cairn/service-kit';
import { goals } from './service.js';

await runAlone(goals, { title: 'Cairn goals', description: 'Organization, teams, people, cycles, objectives, key results and initiatives.', version: '1' });
