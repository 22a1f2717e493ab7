import { refuse, type CycleRead } from '@cairn/rhythm';

/** @param field that the text was given in. @throws CairnError `text-required` */
export function requireWords(text: string, field: string): string {
  return text.trim() === '' ? refuse('text-required', 'This needs words.', { field }) : text;
}

/** @throws CairnError `cycle-unknown` */
export function requireCycle(cycle: CycleRead | undefined, field: string): CycleRead {
  return cycle ?? refuse('cycle-unknown', 'There is no such cycle.', { field });
}
