import { runServices } from '@cairn/service-kit';
import { analytics } from './service.js';

const documentation = { title: 'Cairn analytics', description: 'Trends, scorecards, retrospectives and exports.', version: '1' };
const { url } = await runServices({ services: [analytics], documentation, env: process.env });
process.stdout.write(`analytics listens on ${url}\n`);
