import { fieldsEn } from './field-names.js';
import type { FamilyType, SentencesOf } from './names.js';

/** Alignment, check-ins and what is learnt from them. */
export const workEn: SentencesOf<FamilyType<'alignment' | 'check-in' | 'slot' | 'retrospective' | 'lesson' | 'decision'>> = {
  'alignment.proposed': ({ data, who, names }) => `${who} proposed that ${names.objective(data.fromObjectiveId)} contributes to ${names.objective(data.toObjectiveId)} (weight ${data.weight}).`,
  'alignment.countered': ({ data, who, names }) => `${who} made a counter-offer for ${names.objective(data.fromObjectiveId)} contributing to ${names.objective(data.toObjectiveId)} (weight ${data.weight}).`,
  'alignment.accepted': ({ data, who, names }) => `${who} accepted that ${names.objective(data.fromObjectiveId)} contributes to ${names.objective(data.toObjectiveId)} (weight ${data.weight}).`,
  'alignment.declined': ({ data, who, names }) => `${who} declined that ${names.objective(data.fromObjectiveId)} contributes to ${names.objective(data.toObjectiveId)}.`,
  'alignment.withdrawn': ({ data, who, names }) => `${who} withdrew the proposal that ${names.objective(data.fromObjectiveId)} contributes to ${names.objective(data.toObjectiveId)}.`,
  'alignment.reweighted': ({ data, who, names }) => `${who} changed the weight with which ${names.objective(data.fromObjectiveId)} contributes to ${names.objective(data.toObjectiveId)} from ${data.from} to ${data.to}.`,
  'alignment.ended': ({ data, who, names }) => `${who} ended that ${names.objective(data.fromObjectiveId)} contributes to ${names.objective(data.toObjectiveId)}.`,
  'check-in.recorded': ({ data, who, names }) => `${who} checked in on the key result ${names.keyResult(data.keyResultId)}: ${data.value === undefined ? 'no new figure' : `value ${String(data.value)}`}${data.saidHealth === undefined ? '' : `, ${data.saidHealth}`} (${data.timeliness}).`,
  'check-in.corrected': ({ data, who, names }) => `${who} corrected a check-in on the key result ${names.keyResult(data.keyResultId)} (${fieldsEn(data)}).`,
  'check-in.acknowledged': ({ data, who, names }) => `${who} answered a check-in on the key result ${names.keyResult(data.keyResultId)} (${data.how}).`,
  'check-in.missed': ({ data, names }) => `The check-in on the key result ${names.keyResult(data.keyResultId)} due ${data.due} was missed; responsible: ${names.person(data.responsibleId)}.`,
  'slot.excused': ({ data, who, names }) => `${who} excused the check-in ${data.slot} on the key result ${names.keyResult(data.keyResultId)} (${data.because}).`,
  'retrospective.opened': ({ data, who, names }) => `${who} opened the retrospective of the team ${names.team(data.teamId)} on ${names.cycle(data.cycleId)}.`,
  'retrospective.cause-recorded': ({ data, who, names }) => `${who} recorded why the key result ${names.keyResult(data.keyResultId)} ended short: ${data.cause}.`,
  'retrospective.verdict-recorded': ({ data, who, names }) => `${who} recorded what becomes of the objective ${names.objective(data.objectiveId)}: ${data.verdict}.`,
  'retrospective.frozen': ({ data, who, names }) => `${who} froze the retrospective of the team ${names.team(data.teamId)} on ${names.cycle(data.cycleId)}.`,
  'retrospective.page-frozen': ({ data, who, names }) => `${who} froze page ${data.page} of the retrospective of the team ${names.team(data.teamId)} on ${names.cycle(data.cycleId)}.`,
  'lesson.recorded': ({ data, who, names }) => `${who} recorded a lesson of the team ${names.team(data.teamId)}: “${data.text}”`,
  'lesson.carried': ({ data, who, names }) => `${who} carried a lesson of the team ${names.team(data.teamId)} to ${names.cycle(data.toCycleId)}.`,
  'lesson.followed-up': ({ data, who, names }) => `${who} told whether a lesson of the team ${names.team(data.teamId)} was used: ${data.used}.`,
  'decision.recorded': ({ data, who, names }) => `${who} recorded a decision, owned by ${names.person(data.ownerId)}, due ${data.due}: “${data.text}”`,
  'decision.closed': ({ data, who, names }) => `${who} closed a decision of the team ${names.team(data.teamId)}: ${data.outcome}.`,
};
