import type { NewEvent } from '@cairn/contracts';
import type { AlignmentCommand } from './alignment-command.js';
import type { AlignmentStates } from './alignment-states.js';
import { accept, decline, withdraw } from './answers.js';
import { counter, propose } from './offers.js';
import { end, reweight } from './upkeep.js';

/**
 * Decides on a link: `proposed → accepted | declined | countered | withdrawn`, a counter being a new offer that awaits the other side, and
 * `accepted → ended` (docs/METHOD.md, alignment).
 *
 * @throws CairnError the refusal: `alignment-unknown`, `alignment-not-open`, `alignment-not-accepted`, `alignment-exists`, `alignment-circle`,
 * `alignment-across-cycles`, `alignment-audience-differs`, `answer-not-awaited`, `withdrawal-by-other-side`, `not-of-this-link`,
 * `objective-unknown`, `objective-closed`, `key-result-unknown`, `key-result-closed`, `cycle-unknown`, `cycle-closed`, `reason-required`,
 * `text-required`, `weight-negative`, `not-a-decimal`, `too-many-digits`
 */
export function decide(command: AlignmentCommand, states: AlignmentStates): readonly NewEvent[] {
  switch (command.kind) {
    case 'propose':
      return propose(command, states);
    case 'counter':
      return counter(command, states);
    case 'accept':
      return accept(command, states);
    case 'decline':
      return decline(command, states);
    case 'withdraw':
      return withdraw(command, states);
    case 'reweight':
      return reweight(command, states);
    case 'end':
      return end(command, states);
    default:
      return command satisfies never;
  }
}
