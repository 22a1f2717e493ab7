import { Type } from 'typebox';
import { defineEvent } from '../catalogue/definition.js';
import { Code, Health, Ordinal, RatioText, SaidHealth, Shape, ofKeyResult } from '../fields/index.js';
import { exampleKeyResult } from './examples.js';

const noticed = { version: 1, kind: 'observation', category: 'health' } as const;

const disagreement = {
  schema: Shape({
    ...ofKeyResult,
    /** The rule that saw it: `pace-off-track`, `no-movement`. */
    rule: Code,
  }),
  example: { ...exampleKeyResult, rule: 'no-movement' },
};

/** What the product noticed about a key result, at the time; never an input of progress or score. */
export const healthEvents = [
  defineEvent({
    type: 'key-result.health-changed',
    ...noticed,
    schema: Shape({
      ...ofKeyResult,
      from: Health,
      to: Health,
      said: Type.Optional(SaidHealth),
      pace: Type.Optional(RatioText),
      policyVersion: Ordinal,
    }),
    example: { ...exampleKeyResult, from: 'on-track', to: 'outdated', said: 'on-track', pace: '0.8120', policyVersion: 1 },
  }),
  defineEvent({ type: 'key-result.disagreement-seen', ...noticed, ...disagreement }),
  defineEvent({ type: 'key-result.disagreement-cleared', ...noticed, ...disagreement }),
  defineEvent({
    type: 'key-result.early-warning-seen',
    ...noticed,
    schema: Shape({ ...ofKeyResult, said: Type.Enum(['at-risk', 'off-track']), pace: RatioText }),
    example: { ...exampleKeyResult, said: 'at-risk', pace: '0.9500' },
  }),
] as const;
