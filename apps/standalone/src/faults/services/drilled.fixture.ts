import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Entry } from '../cluster.fixture.js';
import type { Witness } from './trap.fixture.js';

const MAIN = fileURLToPath(new URL('./drill.fixture.js', import.meta.url));

export interface Drill {
  /** `append`: a commit is stored; `rows`: rows are written; `publish`: messages are sent. Of each, before anybody knows. */
  readonly place: string;
  /** What happens there. */
  readonly signal: 'SIGKILL' | 'SIGSTOP';
  /** Where it leaves word. */
  readonly file: string;
}

/** A service with a trap that `SETTING` sets. */
export function drilled(service: string, { place, signal, file }: Drill): Entry {
  return { main: MAIN, env: { CAIRN_DRILL_SERVICE: service, CAIRN_DRILL_PLACE: place, CAIRN_DRILL_SIGNAL: signal, CAIRN_DRILL_WITNESS: file } };
}

/** @throws where the place was not come to */
export function witnessed(file: string): Witness {
  return JSON.parse(readFileSync(file, 'utf8')) as Witness;
}
