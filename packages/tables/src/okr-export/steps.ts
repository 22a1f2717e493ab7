/** A step of a milestone key result. */
export interface StepOfTarget {
  readonly id: string;
  readonly title: string;
}

const BETWEEN_STEPS = /[;；\n]/u;
const HAS_LETTER = /\p{L}/u;

/** The steps in a target such as `Contract signed; site open; first order`; null when it is no list of words. Their ids are `s1`, `s2` … */
export function stepsIn(target: string): readonly StepOfTarget[] | null {
  const titles = target.split(BETWEEN_STEPS).map((title) => title.trim()).filter((title) => title !== '');
  if (titles.length < 2 || !titles.every((title) => HAS_LETTER.test(title))) return null;
  return titles.map((title, at) => ({ id: `s${at + 1}`, title }));
}
