import { runServices, type ServiceDefinition } from '@cairn/service-kit';
import { serving } from '../http/processes/serving.js';
import type { ServiceName } from './cluster.js';

/** Each is loaded alone, as in a process of its own. */
const SERVICES: Readonly<Record<ServiceName, () => Promise<ServiceDefinition>>> = {
  goals: async () => (await import('@cairn/goals')).goals,
  alignment: async () => (await import('@cairn/alignment')).alignment,
  'check-ins': async () => (await import('@cairn/check-ins')).checkIns,
  analytics: async () => (await import('@cairn/analytics')).analytics,
  history: async () => (await import('@cairn/history-service')).history,
};

const service = await SERVICES[process.env['BENCH_SERVICE'] as ServiceName]();
serving(await runServices({ services: [service], documentation: { title: service.name, description: '', version: '1' }, env: process.env }));
