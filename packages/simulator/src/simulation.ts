import type { Step } from '@cairn/client';
import type { Person } from './organization/roster.js';
import type { Expectation } from './stories/expectation.js';

/** What to simulate. The same options make the same simulation. */
export interface SimulationOptions {
  /** A whole number. */
  readonly seed: number;
  /** How many people, at least 12. */
  readonly people: number;
  /** Closed cycles before the running one, from 0. Default: as many as fit into `weeks`, else 2. */
  readonly cycles?: number;
  /** Weeks of history before now, from 1. Default: about nine weeks of the running cycle, and 13 for each closed one. */
  readonly weeks?: number;
  /** The instant up to which everything is told. */
  readonly now: string;
  /** IANA name. Default: Asia/Taipei. */
  readonly timeZone?: string;
  /** Language tags: what titles, reasons and answers are written in, team for team. Default: English and traditional Chinese. */
  readonly languages?: readonly string[];
}

/** The organization that is simulated, as it is founded. */
export interface SimulatedOrganization {
  readonly name: string;
  readonly timeZone: string;
  readonly languages: readonly string[];
  /** Who sets it up; the other two are in the history like everybody. */
  readonly admin: Person;
  readonly champion: Person;
  readonly auditor: Person;
  /** The team at the root. */
  readonly rootTeamId: string;
  /** Oldest first; the last one runs. */
  readonly cycleIds: readonly string[];
}

/** A past to be loaded, and what must come out of it. */
export interface Simulation {
  readonly organization: SimulatedOrganization;
  /** In order of time, none after now, made as they are asked for; can be gone through again. */
  readonly steps: Iterable<Step>;
  readonly expectations: readonly Expectation[];
}
