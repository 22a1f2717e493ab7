import type { NewEvent } from '@cairn/contracts';
import type { KeyResultStates } from '@cairn/rhythm';
import { acknowledge } from './acknowledge.js';
import type { CheckInCommand } from './check-in-command.js';
import { correct } from './correct.js';
import { record } from './record.js';

/**
 * Decides on the check-ins of one key result (docs/METHOD.md, check-in rhythm).
 *
 * @throws CairnError the refusal: `key-result-unknown`, `cycle-unknown`, `cycle-not-active`, `cycle-closed`, `objective-not-committed`,
 * `objective-closed`, `key-result-closed`, `not-responsible`, `not-the-lead`, `unknown-slot`, `slot-not-begun`, `no-slot`,
 * `effective-at-too-early`, `effective-at-too-late`, `effective-at-after-due`, `not-a-date`, `not-an-instant`, `value-or-no-new-figure`, `value-of-wrong-type`,
 * `not-a-decimal`, `too-many-digits`, `tolerance-zero`, `step-unknown`, `confidence-required`, `confidence-out-of-range`, `said-health-required`,
 * `answer-required`, `nothing-next-before`, `check-in-unknown`, `check-in-superseded`, `reason-required`, `text-required`,
 * `recorded-at-not-imported`, `recorded-at-in-future`
 */
export function decide(command: CheckInCommand, states: KeyResultStates, { at }: { readonly at: string }): readonly NewEvent[] {
  switch (command.kind) {
    case 'record':
      return record(command, states, at);
    case 'correct':
      return correct(command, states, at);
    case 'acknowledge':
      return acknowledge(command, states);
    default:
      return command satisfies never;
  }
}
