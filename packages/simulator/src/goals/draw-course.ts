import type { Random } from '../random/random.js';
import { isMetric, type MetricKeyResult } from '@cairn/method';
import { CANCELLED, GOALPOST_REASONS, REPLACED } from '../wording/agreement.js';
import type { Language } from '../wording/words.js';
import type { Course, KeyResultPlan, Turn } from './objective-plan.js';
import { figureAt } from './value.js';

/** Ends of a portfolio that is neither too safe nor out of reach: around 0.65. */
export function drawCourse(random: Random): Course {
  return {
    end: random.chance(0.15) ? random.between(0.1, 0.4) : random.between(0.45, 1.1),
    bend: random.between(0.7, 1.6),
    noise: 0.04,
    missed: random.chance(0.2) ? 0.35 : 0.06,
    late: 0.1,
  };
}

/** A course on which every check-in comes in time and every figure is on the curve. */
export function plainCourse(end: number, more: Partial<Course> = {}): Course {
  return { end, bend: 1, noise: 0, missed: 0, late: 0, ...more };
}

const EASED_TO = 0.8;

/** Now and then a plan changes on its way; a number that is looked for is mostly found. */
export function drawTurn(random: Random, { terms, theme, responsible }: KeyResultPlan, language: Language): Turn | undefined {
  const slot = random.int(4, 7);
  const lot = random.between(0, 1);
  if (terms.type === 'baseline') return lot < 0.7 ? { kind: 'capture', slot, value: String(random.int(12, 90) * 100) } : undefined;
  if (!isMetric(terms) || lot > 0.12) return undefined;
  if (lot < 0.03) return { kind: 'cancel', slot, reason: random.pick(CANCELLED)[language] };
  if (lot < 0.06) return { kind: 'replace', slot, reason: random.pick(REPLACED)[language], by: { theme, responsible, terms: raised(terms, theme.decimals), course: drawCourse(random) } };
  return { kind: 'ease', slot, target: figureAt(terms, EASED_TO, theme.decimals), reason: random.pick(GOALPOST_REASONS)[language] };
}

/** What replaces a measure asks for more of it. */
function raised(terms: MetricKeyResult, decimals: number | undefined): MetricKeyResult {
  return { ...terms, target: figureAt(terms, 1.1, decimals) };
}
