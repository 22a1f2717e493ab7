import { fieldsZh } from './field-names.js';
import type { FamilyType, SentencesOf } from './names.js';
import { wordZh } from './words-zh.js';

/** 對齊、追蹤與學習。 */
export const workZh: SentencesOf<FamilyType<'alignment' | 'check-in' | 'slot' | 'retrospective' | 'lesson' | 'decision'>> = {
  'alignment.proposed': ({ data, who, names }) => `${who}提議${names.objective(data.fromObjectiveId)}對齊${names.objective(data.toObjectiveId)}（權重 ${data.weight}）。`,
  'alignment.countered': ({ data, who, names }) => `${who}對${names.objective(data.fromObjectiveId)}對齊${names.objective(data.toObjectiveId)}提出還價（權重 ${data.weight}）。`,
  'alignment.accepted': ({ data, who, names }) => `${who}接受${names.objective(data.fromObjectiveId)}對齊${names.objective(data.toObjectiveId)}（權重 ${data.weight}）。`,
  'alignment.declined': ({ data, who, names }) => `${who}婉拒${names.objective(data.fromObjectiveId)}對齊${names.objective(data.toObjectiveId)}。`,
  'alignment.withdrawn': ({ data, who, names }) => `${who}撤回了${names.objective(data.fromObjectiveId)}對齊${names.objective(data.toObjectiveId)}的提議。`,
  'alignment.reweighted': ({ data, who, names }) => `${who}將${names.objective(data.fromObjectiveId)}對齊${names.objective(data.toObjectiveId)}的權重由 ${data.from} 改為 ${data.to}。`,
  'alignment.ended': ({ data, who, names }) => `${who}結束了${names.objective(data.fromObjectiveId)}與${names.objective(data.toObjectiveId)}的對齊。`,
  'check-in.recorded': ({ data, who, names }) => `${who}追蹤了關鍵成果${names.keyResult(data.keyResultId)}：${data.value === undefined ? '無新數值' : `數值 ${String(data.value)}`}${data.saidHealth === undefined ? '' : `，${wordZh(data.saidHealth)}`}（${wordZh(data.timeliness)}）。`,
  'check-in.corrected': ({ data, who, names }) => `${who}更正了關鍵成果${names.keyResult(data.keyResultId)}的一次追蹤（${fieldsZh(data)}）。`,
  'check-in.acknowledged': ({ data, who, names }) => `${who}回應了關鍵成果${names.keyResult(data.keyResultId)}的一次追蹤（${wordZh(data.how)}）。`,
  'check-in.missed': ({ data, names }) => `關鍵成果${names.keyResult(data.keyResultId)}應於 ${data.due} 的追蹤未完成，追蹤負責人：${names.person(data.responsibleId)}。`,
  'slot.excused': ({ data, who, names }) => `${who}免除了關鍵成果${names.keyResult(data.keyResultId)}的追蹤 ${data.slot}（${wordZh(data.because)}）。`,
  'retrospective.opened': ({ data, who, names }) => `${who}開啟了團隊${names.team(data.teamId)}在${names.cycle(data.cycleId)}的回顧。`,
  'retrospective.cause-recorded': ({ data, who, names }) => `${who}記下了關鍵成果${names.keyResult(data.keyResultId)}未達成的原因：${data.cause}。`,
  'retrospective.verdict-recorded': ({ data, who, names }) => `${who}記下了目標${names.objective(data.objectiveId)}的去留：${wordZh(data.verdict)}。`,
  'retrospective.frozen': ({ data, who, names }) => `${who}定稿了團隊${names.team(data.teamId)}在${names.cycle(data.cycleId)}的回顧。`,
  'retrospective.page-frozen': ({ data, who, names }) => `${who}定稿了團隊${names.team(data.teamId)}在${names.cycle(data.cycleId)}的回顧第 ${data.page} 頁。`,
  'lesson.recorded': ({ data, who, names }) => `${who}記下了團隊${names.team(data.teamId)}的學習：「${data.text}」`,
  'lesson.carried': ({ data, who, names }) => `${who}將團隊${names.team(data.teamId)}的學習帶到${names.cycle(data.toCycleId)}。`,
  'lesson.followed-up': ({ data, who, names }) => `${who}說明了團隊${names.team(data.teamId)}的學習是否用上：${wordZh(data.used)}。`,
  'decision.recorded': ({ data, who, names }) => `${who}記下了決議，負責人：${names.person(data.ownerId)}，期限 ${data.due}：「${data.text}」`,
  'decision.closed': ({ data, who, names }) => `${who}結案了團隊${names.team(data.teamId)}的決議：${wordZh(data.outcome)}。`,
};
