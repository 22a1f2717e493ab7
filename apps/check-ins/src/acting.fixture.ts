import type { Acting } from './acting.js';

/** Who acts on the key result of `@cairn/rhythm/testing`: Ann is responsible for it, Lee leads its team. */
export const owner: Acting = { personId: 'ann', via: 'api', capacities: [] };
export const stranger: Acting = { personId: 'bob', via: 'api', capacities: [] };
export const lead: Acting = { personId: 'lee', via: 'api', capacities: ['lead'] };
export const importer: Acting = { ...stranger, via: 'import' };
