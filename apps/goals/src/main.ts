import { runServices } from '@cairn/service-kit';
import { goals } from './service.js';

const documentation = { title: 'Cairn: goals', description: 'Organization, teams, people, cycles, objectives, key results and initiatives.', version: '1' };
const { url, made } = await runServices({ services: [goals], documentation, env: process.env });
process.stdout.write(`goals at ${url}\n`);
if (made.admin !== undefined) process.stdout.write(`The admin's key, told once: ${made.admin}\n`);
if (made.operator !== undefined) process.stdout.write(`The operator's key, told once: ${made.operator}\n`);
