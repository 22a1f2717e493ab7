import { pino, type DestinationStream, type Logger } from 'pino';

/** Members of a log line that never leave the process. */
const SECRET = ['req.headers.authorization', 'req.headers.cookie', 'headers.authorization', 'headers.cookie', '*.password', '*.secret', '*.key', '*.token'];

export interface LoggerOptions {
  readonly service: string;
  readonly level: 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'silent';
  /** Standard output when not given. */
  readonly destination?: DestinationStream;
}

/** JSON lines with the service's name, ISO times and secrets removed. */
export function createLogger({ service, level, destination }: LoggerOptions): Logger {
  return pino({ base: { service }, level, timestamp: pino.stdTimeFunctions.isoTime, redact: { paths: SECRET, censor: '[removed]' } }, destination);
}
