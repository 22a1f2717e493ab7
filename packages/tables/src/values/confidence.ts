import { isMethodError, statedConfidence } from '@cairn/method';
import { plainDigits } from './digits.js';
import { quoted } from './quoted.js';
import type { Reading } from './reading.js';
import { fault, read } from './reading.js';

/** A confidence of 0 to 10 as it is stored, 0 to 1: `7` is `0.7000`. */
export function readConfidence(text: string): Reading<string> {
  const points = plainDigits(text.normalize('NFKC').trim());
  try {
    if (points !== null) return read(statedConfidence(points).stored);
  } catch (error) {
    if (!isMethodError(error, 'confidence-out-of-range')) throw error;
  }
  return fault('unreadable-confidence', `${quoted(text)} is not a confidence from 0 to 10`);
}
