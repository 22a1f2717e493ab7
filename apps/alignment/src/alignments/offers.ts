import { event, type NewEvent } from '@cairn/contracts';
import { hasWords, refuse } from '../refusal.js';
import type { CounterAlignment, ProposeAlignment } from './alignment-command.js';
import { requireFitting, type AlignmentStates } from './alignment-states.js';
import { otherSide } from './link.js';
import { requireAwaited, requireOffered, requireSide, requireWeight } from './requirements.js';

const DEFAULT_WEIGHT = '1';

/** One side asks; the other is awaited. */
export function propose({ weight = DEFAULT_WEIGHT, text, acting, ...named }: ProposeAlignment, states: AlignmentStates): readonly NewEvent[] {
  if (states.link !== undefined) refuse('alignment-exists', 'A link with this id exists.', { field: 'alignmentId', alignmentId: named.alignmentId });
  const awaits = otherSide(requireSide(acting));
  const ends = requireFitting(named, states);
  return [event('alignment.proposed', { ...ends, weight: requireWeight(weight), ...(hasWords(text) && { text }), awaits })];
}

/** The awaited side offers something else, with the sentence that says why; then the side that asked is awaited. */
export function counter({ weight, text, acting }: CounterAlignment, states: AlignmentStates): readonly NewEvent[] {
  const link = requireOffered(states.link);
  requireAwaited(link, acting);
  if (!hasWords(text)) refuse('text-required', 'A counter-offer says why.', { field: 'text' });
  const ends = requireFitting(link, states);
  return [event('alignment.countered', { ...ends, weight: requireWeight(weight), text, round: link.rounds + 1, awaits: otherSide(link.awaits) })];
}
