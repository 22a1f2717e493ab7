import type { AnyProjection } from '@cairn/views';
import { checkInViews } from './check-ins/check-in.projection.js';
import { goalViews } from './goals/goal.projection.js';
import { learningViews } from './learning/learning.projection.js';
import { linkViews } from './links/link.projection.js';
import { organizationViews } from './organization/organization.projection.js';

/** Every projection that readings need; they read at the position that the slowest has reached. */
export const OKR_PROJECTIONS: readonly AnyProjection[] = [organizationViews, goalViews, checkInViews, linkViews];

/** Every projection of every service: what retrospectives are made of, and what is built and dropped. */
export const ALL_PROJECTIONS: readonly AnyProjection[] = [...OKR_PROJECTIONS, learningViews];

/** The views, as queries name them. */
export const okrViews = {
  organization: organizationViews.view('organization'),
  teams: organizationViews.view('teams'),
  members: organizationViews.view('members'),
  people: organizationViews.view('people'),
  delegations: organizationViews.view('delegations'),
  cycles: organizationViews.view('cycles'),
  cadences: organizationViews.view('cadences'),
  objectives: goalViews.view('objectives'),
  keyResults: goalViews.view('keyResults'),
  initiatives: goalViews.view('initiatives'),
  checkIns: checkInViews.view('checkIns'),
  answers: checkInViews.view('answers'),
  slotRecords: checkInViews.view('slotRecords'),
  links: linkViews.view('links'),
} as const;
