import { slotsOf, type Slot, type SlotName } from '@cairn/method';
import type { Cadences } from '../cadences/cadences.js';
import type { OrganizationRead } from '../reads/organization.js';
import { byMethod } from '../refusal.js';
import type { Goal } from './key-result-states.js';
import { slotTermsOf, type TermSources } from './slot-terms.js';

/** Schedules that are kept for one state of cadences and calendars. */
const MOST = 2_000;

interface Schedules {
  /** By what a key result's terms follow from, so that terms need not be gathered again. */
  readonly bySource: Map<string, readonly Slot[]>;
  /** By the terms: teams that talk alike share them. */
  readonly byTerms: Map<string, readonly Slot[]>;
}

/** Slots without the key result's part of their names. Laying them over calendars and zones is dear, and most key results of a team have the same: kept as long as cadences and calendars stand. */
const laid = new WeakMap<OrganizationRead, WeakMap<Cadences, Schedules>>();

/**
 * The slots of a key result, oldest first.
 *
 * @param begins when its first slot begins
 * @throws CairnError what the method refuses of a cadence, zone or calendar
 */
export function scheduleOf(goal: Goal, sources: TermSources, begins: string): readonly Slot[] {
  const { keyResultId, dues, plan } = goal.keyResult;
  const { bySource, byTerms } = schedulesFor(sources);
  const unnamed = kept(bySource, JSON.stringify([begins, dues, plan.due, goal.cycle.policies, sources.placements]), () => {
    const terms = slotTermsOf(goal, sources, begins);
    return kept(byTerms, JSON.stringify([begins, terms]), () => byMethod(() => slotsOf({ keyResultId: '', begins, terms })));
  });
  return unnamed.map((slot) => ({ ...slot, name: `${keyResultId}${slot.name}` as SlotName }));
}

function kept(schedules: Map<string, readonly Slot[]>, key: string, lay: () => readonly Slot[]): readonly Slot[] {
  const known = schedules.get(key);
  if (known !== undefined) return known;
  const made = lay();
  if (schedules.size >= MOST) schedules.clear();
  schedules.set(key, made);
  return made;
}

function schedulesFor({ organization, cadences }: TermSources): Schedules {
  const known = laid.get(organization)?.get(cadences);
  if (known !== undefined) return known;
  const made: Schedules = { bySource: new Map(), byTerms: new Map() };
  const ofOrganization = laid.get(organization) ?? new WeakMap<Cadences, Schedules>();
  laid.set(organization, ofOrganization.set(cadences, made));
  return made;
}
