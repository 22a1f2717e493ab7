import { findProgram, type Program } from './install/program.js';
import type { Tell } from './tell.js';

const PROGRAMS: readonly Program[] = [
  { command: 'nginx', package: 'nginx-light', otherwise: 'Install nginx.' },
  { command: 'docker-compose', package: 'docker-compose', otherwise: 'Install docker-compose; reading files it needs no Docker engine.' },
];

/**
 * What docker-compose.yml is tried with on a machine without Docker: the program that reads it, and the nginx that stands before the services.
 * @throws EngineMissing
 */
export async function prepareComposition(tell: Tell): Promise<void> {
  for (const program of PROGRAMS) await findProgram(program, tell);
}
