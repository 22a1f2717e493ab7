import { fieldsZh } from './field-names.js';
import type { FamilyType, SentencesOf } from './names.js';

/** 組織、團隊、成員、匯入與金鑰。 */
export const organizationZh: SentencesOf<FamilyType<'organization' | 'calendar' | 'import' | 'team' | 'person' | 'person-key' | 'role' | 'delegation' | 'ownership' | 'cadence' | 'api-key'>> = {
  'organization.created': ({ data, who }) => `${who}建立了組織「${data.name}」。`,
  'organization.settings-changed': ({ data, who }) => `${who}變更了組織設定（${fieldsZh(data)}）。`,
  'organization.labels-changed': ({ data, who }) => `${who}變更了語言 ${data.language} 的用語（${data.changes.map(({ field }) => field).join('、')}）。`,
  'calendar.changed': ({ data, who }) => `${who}變更了行事曆「${data.name ?? data.calendarId}」，自 ${data.from} 起適用。`,
  'import.applied': ({ data, who }) => `${who}匯入了 ${data.dataset} 檔案，未採用的列數：${data.rejected}。`,
  'import.undone': ({ data, who }) => `${who}撤回了匯入 ${data.importId}。`,
  'team.created': ({ data, who }) => `${who}建立了團隊「${data.name}」。`,
  'team.renamed': ({ data, who, names }) => `${who}變更了團隊${names.team(data.teamId)}的名稱。`,
  'team.moved': ({ data, who, names }) => `${who}自 ${data.effectiveOn} 起將團隊${names.team(data.teamId)}移到${data.toParentId === undefined ? '最上層' : `${names.team(data.toParentId)}之下`}。`,
  'team.lead-changed': ({ data, who, names }) => (data.to === undefined ? `${who}取消了團隊${names.team(data.teamId)}的主管。` : `${who}指定${names.person(data.to)}為團隊${names.team(data.teamId)}的主管。`),
  'team.member-added': ({ data, who, names }) => `${who}自 ${data.effectiveOn} 起將${names.person(data.personId)}加入團隊${names.team(data.teamId)}。`,
  'team.member-removed': ({ data, who, names }) => `${who}自 ${data.effectiveOn} 起將${names.person(data.personId)}移出團隊${names.team(data.teamId)}。`,
  'team.closed': ({ data, who, names }) => `${who}關閉了團隊${names.team(data.teamId)}${data.successorTeamId === undefined ? '' : `，由${names.team(data.successorTeamId)}接續`}。`,
  'person.added': ({ data, who, names }) => `${who}加入了成員${names.person(data.personId)}。`,
  'person.deactivated': ({ data, who, names }) => `${who}停用了成員${names.person(data.personId)}。`,
  'person.reactivated': ({ data, who, names }) => `${who}重新啟用了成員${names.person(data.personId)}。`,
  'person.forgotten': ({ data, who, names }) => `${who}執行了遺忘：${names.person(data.personId)}。`,
  'person-key.destroyed': ({ data, who, names }) => `${who}銷毀了${names.person(data.personId)}的金鑰，其所寫文字已無法讀取。`,
  'person.leave-registered': ({ data, who, names }) => `${who}登記了${names.person(data.personId)}的休假：${data.from} 至 ${data.until}。`,
  'person.leave-ended': ({ data, who, names }) => `${who}結束了${names.person(data.personId)}的休假。`,
  'role.granted': ({ data, who, names }) => `${who}授予${names.person(data.personId)}${data.teamId === undefined ? '' : `在團隊${names.team(data.teamId)}的`}角色 ${data.role}。`,
  'role.revoked': ({ data, who, names }) => `${who}收回${names.person(data.personId)}${data.teamId === undefined ? '' : `在團隊${names.team(data.teamId)}的`}角色 ${data.role}。`,
  'delegation.granted': ({ data, who, names }) => `${who}讓${names.person(data.toId)}自 ${data.from} 至 ${data.until} 代理${names.person(data.fromId)}（${data.scope}）。`,
  'delegation.ended': ({ data, who, names }) => `${who}結束了${names.person(data.toId)}對${names.person(data.fromId)}的代理。`,
  'ownership.handed-over': ({ data, who, names }) => `${who}將${names.person(data.fromId)}負責的項目移交給${names.person(data.toId)}。`,
  'cadence.set': ({ data, who, names }) => `${who}設定了團隊${names.team(data.teamId)}自 ${data.from} 起的追蹤節奏：${data.every}，${data.hour}:00（${data.timeZone}）。`,
  'api-key.created': ({ data, who, names }) => `${who}建立了 API 金鑰 ${data.keyId}，${data.personId === undefined ? `角色 ${data.role ?? '無'}` : `供${names.person(data.personId)}使用`}（範圍：${data.scopes.join('、') || '無'}）。`,
  'api-key.revoked': ({ data, who }) => `${who}撤銷了 API 金鑰 ${data.keyId}。`,
};
