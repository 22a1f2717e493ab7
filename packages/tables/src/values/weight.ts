import { readAmount } from './amount.js';
import { quoted } from './quoted.js';
import type { Reading } from './reading.js';
import { fault, read } from './reading.js';

const WHOLE = 100;

/** A weight in percent, `20%` or `20`: plain decimal from 0 to 100. */
export function readWeight(text: string): Reading<string> {
  const amount = readAmount(text);
  const isWeight = 'value' in amount && (amount.value.unit === null || amount.value.unit === '%') && !amount.value.value.startsWith('-') && Number(amount.value.value) <= WHOLE;
  return isWeight ? read(amount.value.value) : fault('unreadable-weight', `${quoted(text)} is not a weight from 0 % to 100 %`);
}
