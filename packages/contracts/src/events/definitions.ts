import { alignmentEvents } from './alignment.events.js';
import { apiKeyEvents } from './api-key.events.js';
import { cadenceEvents } from './cadence.events.js';
import { checkInEvents } from './check-in.events.js';
import { cycleEvents } from './cycle.events.js';
import { healthEvents } from './health.events.js';
import { importEvents } from './import.events.js';
import { initiativeEvents } from './initiative.events.js';
import { keyResultEvents } from './key-result.events.js';
import { learningEvents } from './learning.events.js';
import { objectiveClosingEvents } from './objective-closing.events.js';
import { objectiveCourseEvents } from './objective-course.events.js';
import { objectiveEvents } from './objective.events.js';
import { organizationEvents } from './organization.events.js';
import { personEvents } from './person.events.js';
import { retrospectiveEvents } from './retrospective.events.js';
import { teamEvents } from './team.events.js';

/** Every event that this version of the product writes and reads. */
export const definitions = [
  ...organizationEvents,
  ...importEvents,
  ...teamEvents,
  ...personEvents,
  ...cycleEvents,
  ...objectiveEvents,
  ...objectiveCourseEvents,
  ...objectiveClosingEvents,
  ...keyResultEvents,
  ...initiativeEvents,
  ...alignmentEvents,
  ...cadenceEvents,
  ...checkInEvents,
  ...healthEvents,
  ...retrospectiveEvents,
  ...learningEvents,
  ...apiKeyEvents,
];

/** The union of the definitions, each with its own literal type and schema. */
export type Definition = (typeof definitions)[number];
