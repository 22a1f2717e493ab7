import type { SaidHealth } from '@cairn/method';
import { quoted } from './quoted.js';
import type { Reading } from './reading.js';
import { fault, read } from './reading.js';
import { dictionary, wordKey } from './words.js';

/** What a status column may say: a health, or where the work stands when it says no health. */
export type Status = SaidHealth | 'not-started' | 'closed';

const STATUSES = dictionary<Status>({
  'on-track': ['on course', 'ongoing on track', 'green', 'good', 'healthy', '如期', '正常', '順利', '按計畫', '綠燈', '绿灯', '顺利'],
  'at-risk': ['risk', 'needs attention', 'yellow', 'amber', 'caution', '有風險', '風險', '注意', '需關注', '黃燈', '有风险', '黄灯'],
  'off-track': ['behind', 'delayed', 'late', 'red', 'blocked', '落後', '嚴重落後', '延遲', '紅燈', '落后', '红灯', '延迟'],
  'not-started': ['pending', 'new', 'to do', 'planned', 'no status', '尚未開始', '未開始', '尚未追蹤', '未开始', '待辦'],
  'closed': ['done', 'completed', 'complete', 'finished', 'achieved', '已完成', '完成', '已結案', '結案', '關閉', '已關閉', '已结束'],
});

/** The status of a goal or of a piece of work. */
export function readStatus(text: string): Reading<Status> {
  const status = STATUSES.get(wordKey(text));
  return status === undefined ? fault('unreadable-status', `${quoted(text)} is not a status that is known: use on track, at risk, off track, not started or closed`) : read(status);
}

/** What somebody said of the health in a check-in: on track, at risk or off track. */
export function readHealth(text: string): Reading<SaidHealth> {
  const health = saidHealth(STATUSES.get(wordKey(text)) ?? null);
  return health === null ? fault('unreadable-health', `${quoted(text)} is not a health: use on track, at risk or off track`) : read(health);
}

/** The health in a status; null when it says none. */
export function saidHealth(status: Status | null): SaidHealth | null {
  return status === 'not-started' || status === 'closed' ? null : status;
}
