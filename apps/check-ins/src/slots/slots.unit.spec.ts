import { describe, it } from '@jest/globals';
import { event, type EventOf } from '@cairn/contracts';
import { specification } from '@cairn/commands/testing';
import { added, created, firstSlot, given, missed, moment, of, placements, reads, recorded, secondSlot } from '@cairn/rhythm/testing';
import { lead, owner } from '../acting.fixture.js';
import type { Miss } from './misses.js';
import { decide, type ExcuseSlot, type SlotCommand } from './slots.js';

type Timed = SlotCommand & { readonly now?: string };
const slots = specification({ reads, decide: (command: Timed, states) => decide(command, states, { at: command.now ?? moment.inTime }) });

const excuse = (more: Partial<ExcuseSlot> & { readonly now?: string } = {}): Timed => ({ kind: 'excuse', keyResultId: 'o.1', slot: firstSlot, reason: 'Trade fair all week.', acting: lead, placements, ...more });
const excused = (slot: string = firstSlot): EventOf => event('slot.excused', { ...of, slot, because: 'by-lead', reason: 'Trade fair all week.' });

describe('excusing a slot', () => {
  it('is for the lead, with a reason', () => {
    slots.given(given()).when(excuse()).then([excused()]);
    slots.given(given()).when(excuse({ acting: owner })).thenRefuses('not-the-lead', { field: 'acting' });
    slots.given(given()).when(excuse({ reason: ' ' })).thenRefuses('reason-required', { field: 'reason' });
  });

  it('may be done ahead', () => {
    slots.given(given()).when(excuse({ slot: secondSlot })).then([excused(secondSlot)]);
  });

  it('needs a slot of a key result', () => {
    slots.given(given()).when(excuse({ slot: 'o.1@2026-01-10' })).thenRefuses('unknown-slot', { field: 'slot' });
    slots.given({ ...given(), objective: [created] }).when(excuse()).thenRefuses('key-result-unknown', { field: 'keyResultId' });
    slots.given({ ...given(), objective: [created, added()] }).when(excuse()).thenRefuses('unknown-slot', { field: 'slot' });
  });

  it('happens once, and not to a slot that has a check-in', () => {
    slots.given({ ...given(), rhythm: [excused()] }).when(excuse()).thenRefuses('slot-excused', { field: 'slot', because: 'by-lead' });
    slots.given(given(recorded())).when(excuse()).thenRefuses('slot-filled', { field: 'slot' });
  });

  it('does not undo a miss: once its grace has ended, a slot stays as it is', () => {
    slots.given({ ...given(), rhythm: [missed] }).when(excuse()).thenRefuses('slot-missed', { field: 'slot' });
    slots.given(given()).when(excuse({ now: moment.afterGrace })).thenRefuses('slot-missed', { field: 'slot' });
    slots.given(given()).when(excuse({ now: moment.late })).then([excused()]);
  });

  it('is not needed where the slot excuses itself', () => {
    const responsible = [event('person.leave-registered', { personId: 'ann', from: '2026-01-08', until: '2026-01-12' })];
    slots.given({ ...given(), responsible }).when(excuse()).thenRefuses('slot-excused', { field: 'slot', because: 'on-leave' });
  });
});

describe('recording missed check-ins', () => {
  const miss: Miss = { ...of, slot: firstSlot, due: '2026-01-09T16:00:00.000Z', responsibleId: 'ann' };
  const other: Miss = { ...miss, keyResultId: 'o.2', slot: 'o.2@2026-01-09' };

  it('tells each of them', () => {
    slots.when({ kind: 'record-missed', misses: [miss, other] }).then([missed, event('check-in.missed', other)]);
  });

  it('tells each once, and none that is excused', () => {
    slots.given({ rhythm: [missed] }).when({ kind: 'record-missed', misses: [miss, other] }).then([event('check-in.missed', other)]);
    slots.given({ rhythm: [missed, excused('o.1@2026-01-16')] }).when({ kind: 'record-missed', misses: [miss] }).thenNothing();
    slots.given({ rhythm: [excused()] }).when({ kind: 'record-missed', misses: [miss] }).thenNothing();
  });

  it('takes a hundred at most', () => {
    const many = Array.from({ length: 101 }, (_, n) => ({ ...miss, keyResultId: `o.${n}`, slot: `o.${n}@2026-01-09` }));
    slots.when({ kind: 'record-missed', misses: many }).thenRefuses('too-many-misses', { field: 'misses', limit: 100 });
    slots.when({ kind: 'record-missed', misses: many.slice(1) }).then(many.slice(1).map((each) => event('check-in.missed', each)));
  });
});
