import { category } from '../catalogue/category.js';

/**
 * Every category of streams and the service that writes it. All of them are registered, those without events yet too:
 * a later, longer name could otherwise take streams from a shorter one.
 */
export const categories = [
  category({ name: 'organization', service: 'goals', single: true }),
  category({ name: 'team', service: 'goals' }),
  category({ name: 'person', service: 'goals' }),
  category({ name: 'reorganization', service: 'goals' }),
  category({ name: 'import', service: 'goals' }),
  category({ name: 'cycle', service: 'goals' }),
  category({ name: 'objective', service: 'goals' }),
  category({ name: 'kpi', service: 'goals' }),
  category({ name: 'alignment', service: 'alignment' }),
  category({ name: 'dependency', service: 'alignment' }),
  category({ name: 'finding', service: 'alignment' }),
  category({ name: 'check-ins', service: 'check-ins' }),
  category({ name: 'rhythm', service: 'check-ins' }),
  category({ name: 'health', service: 'check-ins' }),
  category({ name: 'cadence', service: 'check-ins' }),
  category({ name: 'blocker', service: 'check-ins' }),
  category({ name: 'adjustment', service: 'check-ins' }),
  category({ name: 'feedback', service: 'check-ins' }),
  category({ name: 'reminder', service: 'check-ins' }),
  category({ name: 'check-in-import', service: 'check-ins' }),
  category({ name: 'retrospective', service: 'analytics' }),
  category({ name: 'lesson', service: 'analytics' }),
  category({ name: 'decision', service: 'analytics' }),
  category({ name: 'export', service: 'analytics' }),
  category({ name: 'security', service: 'history', single: true }),
  category({ name: 'webhook', service: 'history' }),
] as const;
