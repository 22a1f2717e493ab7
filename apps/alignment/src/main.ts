import { runServices } from '@cairn/service-kit';
import { alignment } from './service.js';

const documentation = { title: 'Cairn alignment', description: 'Links between objectives, their negotiation, and the goal map.', version: '1' };
const { url } = await runServices({ services: [alignment], documentation, env: process.env });
process.stdout.write(`alignment listens on ${url}\n`);
