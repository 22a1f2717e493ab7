import { integer, oneOf, port, text, type Setting } from '../config/settings.js';

/** A setting that may be absent. */
function maybe(wanted: string): Setting<string | undefined> {
  return { wanted, fallback: undefined as string | undefined, parse: (value) => value || undefined };
}

/** The environment of a process that serves one service or all. */
export const SERVICE_SETTINGS = {
  PORT: port(8080),
  HOST: text('127.0.0.1'),
  CAIRN_DATA: text('./data'),
  CAIRN_LOG: oneOf(['trace', 'debug', 'info', 'warn', 'error', 'silent'], 'warn'),
  /** Requests a second for one key; 0: no limit. */
  CAIRN_RATE: integer({ min: 0, max: 1_000_000 }, 500),
  CAIRN_ADMIN_KEY: maybe('a secret of at least 32 characters'),
  CAIRN_OPERATOR_KEY: maybe('a secret of at least 32 characters'),
} as const;
