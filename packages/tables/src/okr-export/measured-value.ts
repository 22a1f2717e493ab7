import type { KeyResult, KeyResultValue } from '@cairn/method';
import { readAmount } from '../values/amount.js';
import { readAnswer } from '../values/answer.js';
import { quoted } from '../values/quoted.js';
import type { Reading } from '../values/reading.js';
import { fault, read, then } from '../values/reading.js';
import type { Unit } from '../values/unit.js';
import { wordKey } from '../values/words.js';

/** What a value of a key result is read against. */
export interface ValueTerms extends Unit {
  readonly measure: KeyResult;
  readonly stepTitles: Readonly<Record<string, string>>;
}

const BETWEEN_STEPS = /[;；\n]/u;

/** The value in a cell by the type of its key result: a figure in its unit, yes or no, or the names of the finished steps. */
export function readMeasuredValue(text: string, terms: ValueTerms): Reading<KeyResultValue> {
  if (terms.measure.type === 'boolean') return readAnswer(text);
  if (terms.measure.type === 'milestone') return finishedSteps(text, terms.stepTitles);
  return then(readAmount(text, terms), ({ value }) => read(value));
}

function finishedSteps(text: string, stepTitles: Readonly<Record<string, string>>): Reading<readonly string[]> {
  const ids = new Map(Object.entries(stepTitles).flatMap(([id, title]) => [[wordKey(title), id] as const, [wordKey(id), id] as const]));
  const named = text.split(BETWEEN_STEPS).map((name) => name.trim()).filter((name) => name !== '');
  const unknown = named.find((name) => !ids.has(wordKey(name)));
  if (unknown !== undefined) return fault('unreadable-value', `${quoted(unknown)} is not a step of this key result`);
  return read([...new Set(named.flatMap((name) => ids.get(wordKey(name)) ?? []))]);
}
