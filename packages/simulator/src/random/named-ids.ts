import { v5 } from 'uuid';

/** The namespace of everything simulated. Fixed for ever: with another one the same simulation would be another organization. */
const NAMESPACE = 'c9b7f0a4-54b1-5f0c-8a5e-2f1f6b7d3e10';

/** The id of what is named so (uuid v5, RFC 9562): the same in every run of one simulation. */
export type NamedIds = (kind: string, ...names: readonly (string | number)[]) => string;

export function namedIds(seed: number): NamedIds {
  return (kind, ...names) => v5(JSON.stringify([seed, kind, ...names]), NAMESPACE);
}
