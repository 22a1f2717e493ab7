import { catalogue, type NewEvent } from '@cairn/contracts';

/** A decision whose events must all be ones that the log would take: a specification compares them, and the schemas judge them here. */
export function sound<Inputs extends readonly unknown[]>(decide: (...inputs: Inputs) => readonly NewEvent[]): (...inputs: Inputs) => readonly NewEvent[] {
  return (...inputs) => {
    const events = decide(...inputs);
    for (const [index, event] of events.entries()) catalogue.requireSound(event, index);
    return events;
  };
}
