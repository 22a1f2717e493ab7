/** What is measured of a key result, as far as a check-in needs it. */
export interface Plan {
  readonly type: 'increase' | 'decrease' | 'at-least' | 'at-most' | 'between' | 'milestone' | 'boolean' | 'baseline';
  readonly unit?: string;
  readonly currency?: string;
  readonly start?: string;
  readonly target?: string;
  readonly low?: string;
  readonly high?: string;
  readonly steps?: readonly Step[];
}

export interface Step {
  readonly stepId: string;
  readonly title: string;
}

/** A decimal, yes or no, or the ids of the finished steps. */
export type Value = string | boolean | readonly string[];

/** How somebody says a value: as a number, with yes or no, or by ticking steps. */
export type Kind = 'number' | 'yes-no' | 'steps';

export function kindOf({ type }: Plan): Kind {
  if (type === 'boolean') return 'yes-no';
  return type === 'milestone' ? 'steps' : 'number';
}
