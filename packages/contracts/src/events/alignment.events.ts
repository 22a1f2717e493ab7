import { Type } from 'typebox';
import { defineEvent } from '../catalogue/definition.js';
import { AmountText, Count, Id, Ordinal, Reason, Shape, Statement } from '../fields/index.js';
import { ids } from './examples.js';

const alignment = { version: 1, kind: 'fact', category: 'alignment' } as const;

/** "from contributes to to": where both ends stand, in every event of the link. `cycleId` and `teamId` are those of the contributing objective. */
const ofLink = {
  alignmentId: Id,
  fromObjectiveId: Id,
  cycleId: Id,
  teamId: Id,
  toObjectiveId: Id,
  /** The link points at one key result of that objective. */
  toKeyResultId: Type.Optional(Id),
  toCycleId: Id,
  toTeamId: Id,
};
const exampleLink = {
  alignmentId: ids.alignment,
  fromObjectiveId: ids.objective,
  cycleId: ids.cycle,
  teamId: ids.team,
  toObjectiveId: ids.otherObjective,
  toCycleId: ids.cycle,
  toTeamId: ids.otherTeam,
};

/** The end of the link whose people answer next. */
const Awaits = Type.Enum(['from', 'to']);

/** How two teams agree that one objective contributes to another. */
export const alignmentEvents = [
  defineEvent({
    type: 'alignment.proposed',
    ...alignment,
    schema: Shape({ ...ofLink, weight: AmountText, text: Type.Optional(Statement), awaits: Awaits }),
    example: { ...exampleLink, weight: '1', text: 'Faster repairs keep the clinics that sales wins.', awaits: 'to' },
  }),
  defineEvent({
    type: 'alignment.countered',
    ...alignment,
    schema: Shape({
      ...ofLink,
      weight: AmountText,
      text: Statement,
      /** Counts the offers from 1, the proposal. */
      round: Ordinal,
      awaits: Awaits,
    }),
    example: { ...exampleLink, weight: '2', text: 'It is half of what we need: count it double.', round: 2, awaits: 'from' },
  }),
  defineEvent({
    type: 'alignment.accepted',
    ...alignment,
    schema: Shape({
      ...ofLink,
      weight: AmountText,
      text: Type.Optional(Statement),
      /** Offers made until this one was accepted. */
      rounds: Count,
      /** The two sides exchanged no word, were the same person, or came from an import. */
      silent: Type.Boolean(),
    }),
    example: { ...exampleLink, weight: '2', rounds: 2, silent: false },
  }),
  defineEvent({ type: 'alignment.declined', ...alignment, schema: Shape({ ...ofLink, reason: Reason }), example: { ...exampleLink, reason: 'We measure new clinics only.' } }),
  defineEvent({
    type: 'alignment.withdrawn',
    ...alignment,
    schema: Shape({ ...ofLink, reason: Type.Optional(Reason) }),
    example: { ...exampleLink, reason: 'Proposed to the wrong objective.' },
  }),
  defineEvent({
    type: 'alignment.reweighted',
    ...alignment,
    schema: Shape({ ...ofLink, from: AmountText, to: AmountText, reason: Reason }),
    example: { ...exampleLink, from: '2', to: '1', reason: 'A second contributor carries the other half.' },
  }),
  defineEvent({ type: 'alignment.ended', ...alignment, schema: Shape({ ...ofLink, reason: Reason }), example: { ...exampleLink, reason: 'The objective it served was cancelled.' } }),
] as const;
