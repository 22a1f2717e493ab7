import { runAlone } from '@cairn/service-kit';
import { analytics } from './service.js';

await runAlone(analytics, { title: 'Cairn analytics', description: 'Trends, scorecards, retrospectives and exports.', version: '1' });
