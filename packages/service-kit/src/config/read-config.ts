import { CairnError } from '@cairn/contracts';
import type { Setting } from './settings.js';

type Settings = Readonly<Record<string, Setting<unknown>>>;
type Environment = Readonly<Record<string, string | undefined>>;

export type ConfigOf<S extends Settings> = { readonly [Name in keyof S]: S[Name] extends Setting<infer T> ? T : never };

/** A variable that can't be used, and what it should be. Its value is not told: it may be a secret in the wrong place. */
export interface ConfigProblem {
  readonly variable: string;
  readonly wanted: string;
}

/** A variable that means something only beside another. */
export interface Companion {
  readonly variable: string;
  readonly needs: string;
}

/**
 * Reads a process's whole configuration once, from variables called like the settings.
 * @throws CairnError `config-invalid` naming every variable that is missing or wrong, so that they are mended in one go
 */
export function readConfig<const S extends Settings>(settings: S, env: Environment, companions: readonly Companion[] = []): ConfigOf<S> {
  const problems: ConfigProblem[] = companions.filter(({ variable, needs }) => env[variable] && !env[needs]).map(({ variable, needs }) => ({ variable, wanted: `only together with ${needs}` }));
  const entries = Object.entries(settings).map(([variable, setting]) => [variable, readSetting(variable, setting, env[variable], problems)]);
  if (problems.length > 0) throw configInvalid(problems);
  return Object.fromEntries(entries) as ConfigOf<S>;
}

function readSetting(variable: string, { parse, wanted, fallback }: Setting<unknown>, value: string | undefined, problems: ConfigProblem[]): unknown {
  if ((value === undefined || value === '') && fallback !== undefined) return fallback;
  try {
    return parse(value ?? '');
  } catch {
    problems.push({ variable, wanted });
    return undefined;
  }
}

function configInvalid(problems: readonly ConfigProblem[]): CairnError {
  const lines = problems.map(({ variable, wanted }) => `  ${variable}: ${wanted}`);
  return new CairnError(`These variables are missing or wrong:\n${lines.join('\n')}`, { code: 'config-invalid', details: { problems } });
}
