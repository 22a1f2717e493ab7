/** What an import asks the organization, over its API, before it is planned; and how its steps are sent. */
export { readKnown } from './read-known.js';
export { readTarget, type Target } from './target.js';
export { applyPlan, type ApplyPlanOptions } from './apply-plan.js';
