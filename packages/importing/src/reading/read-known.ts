import type { Client } from '@cairn/client';
import type { Instant, LocalDate } from '@cairn/method';
import type { CycleDoc, LinkDoc, TeamDoc } from '@cairn/okr-views';
import type { ImportFile } from '../files/import-file.js';
import type { KnownCycle, KnownLink, KnownOrganization, KnownPerson, KnownTeam } from '../known/known-organization.js';
import { readCheckIns } from './known-check-ins.js';
import { readGoals } from './known-goals.js';
import { readAll } from './read-all.js';

interface PersonAnswer {
  readonly personId: string;
  readonly email?: string;
}

type CycleAnswer = Pick<CycleDoc, 'cycleId' | 'name' | 'start' | 'end' | 'parentCycleId' | 'state'> & { readonly activatedAt?: Instant };

/** What the organization has already of what the files could touch. */
export async function readKnown(client: Client, files: readonly ImportFile[], onProgress: (done: number, total: number) => void): Promise<KnownOrganization> {
  const people = (await readAll<PersonAnswer>(client, '/people')).map(personOf);
  const teams = (await readAll<TeamDoc>(client, '/teams')).map(teamOf);
  const cycles = (await readAll<CycleAnswer>(client, '/cycles')).map(cycleOf);
  const links = (await readAll<LinkDoc>(client, '/alignments')).map(linkOf);
  const goals = await readGoals(client, onProgress);
  const checkIns = await readCheckIns(client, goals.keyResults, textsIn(files));
  return { people, teams, cycles, links, ...goals, checkIns };
}

function personOf({ personId, email }: PersonAnswer): KnownPerson {
  return { id: personId, email: email?.toLowerCase() ?? null };
}

function teamOf({ teamId, name }: TeamDoc): KnownTeam {
  return { id: teamId, name };
}

function cycleOf({ cycleId, name, start, end, parentCycleId, state, activatedAt }: CycleAnswer): KnownCycle {
  return { id: cycleId, name, start: start as LocalDate, end: end as LocalDate, parentCycleId: parentCycleId ?? null, state, activatedAt: activatedAt ?? null };
}

function linkOf({ alignmentId, fromObjectiveId, toObjectiveId, toKeyResultId, state }: LinkDoc): KnownLink {
  return { id: alignmentId, fromObjectiveId, toObjectiveId, toKeyResultId: toKeyResultId ?? null, state };
}

/** Columns are not known yet, so whatever a cell says could name a key result. */
function textsIn(files: readonly ImportFile[]): ReadonlySet<string> {
  return new Set(files.flatMap(({ table }) => [...table.rows, ...table.unreadable].flatMap(({ cells }) => cells.map((cell) => cell.trim()))));
}
