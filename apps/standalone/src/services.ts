import { alignment } from '@cairn/alignment';
import { analytics } from '@cairn/analytics';
import { checkIns } from '@cairn/check-ins';
import { goals } from '@cairn/goals';
import { history } from '@cairn/history-service';
import type { ServiceDefinition } from '@cairn/service-kit';

/** The whole product. */
export const SERVICES: readonly ServiceDefinition[] = [goals, alignment, checkIns, analytics, history];
