import { runServices } from '@cairn/service-kit';
import { checkIns } from './service.js';

const documentation = { title: 'Cairn: check-ins', description: 'The rhythm: check-ins, slots, cadences.', version: '1' };
const { url } = await runServices({ services: [checkIns], documentation, env: process.env });
process.stdout.write(`check-ins listens on ${url}\n`);
