import { runServices } from '@cairn/service-kit';
import { history } from './service.js';

const documentation = { title: 'Cairn history', description: 'Event feed, audit, proofs and API keys', version: '1' };
const { url, made } = await runServices({ services: [history], documentation, env: process.env });
process.stdout.write(`Cairn history listens on ${url}\n`);
if (made.admin !== undefined) process.stdout.write(`Admin key, told this once: ${made.admin}\n`);
if (made.operator !== undefined) process.stdout.write(`Operator key, told this once: ${made.operator}\n`);
