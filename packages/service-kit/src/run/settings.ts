import { integer, matching, oneOf, optional, port, text } from '../config/settings.js';
import { DISTRIBUTED_SETTINGS } from '../distributed/settings.js';

const SECRET = matching(/^\S+$/, 'a secret of at least 32 characters');

/** The environment of a process that serves one service or all. */
export const SERVICE_SETTINGS = {
  PORT: port(8080),
  HOST: text('127.0.0.1'),
  CAIRN_DATA: text('./data'),
  CAIRN_LOG: oneOf(['trace', 'debug', 'info', 'warn', 'error', 'silent'], 'warn'),
  /** Requests a second for one key; 0: no limit. */
  CAIRN_RATE: integer({ min: 0, max: 1_000_000 }, 500),
  CAIRN_ADMIN_KEY: optional(SECRET),
  CAIRN_OPERATOR_KEY: optional(SECRET),
  ...DISTRIBUTED_SETTINGS,
} as const;
