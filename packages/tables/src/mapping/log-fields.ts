import type { Fields } from './field.js';

/** What a log of check-ins may tell. */
export type LogField = 'keyResult' | 'effectiveOn' | 'recordedAt' | 'value' | 'confidence' | 'health' | 'authorEmail' | 'note' | 'kind';

const required = (...names: readonly string[]) => ({ names, required: true });
const optional = (...names: readonly string[]) => ({ names, required: false });

/** Names of its columns, in English and Chinese. No name stands for two fields. */
export const LOG_FIELDS: Fields<LogField> = {
  keyResult: required('key_result', 'Key Result ID', 'KR', 'KR ID', 'Key Result Reference', 'Reference', 'OKR Reference', '關鍵成果', '關鍵成果編號', 'KR 編號', '编号'),
  effectiveOn: required('effective_on', 'Effective Date', 'Effective At', 'As Of', 'Date', 'Check-in Date', '生效日期', '有效日期', '日期', '追蹤日期', '生效日'),
  recordedAt: required('recorded_at', 'Recorded', 'Recorded On', 'Created At', 'Timestamp', 'Entered At', '記錄時間', '紀錄時間', '登錄時間', '建立時間', '记录时间'),
  value: required('value', 'New Value', 'Current Value', 'Actual', 'Figure', '數值', '目前值', '實際值', '值', '数值'),
  confidence: optional('confidence_0_10', 'Confidence', 'Confidence (0-10)', 'Confidence Score', '信心', '信心指數', '信心分數', '信心程度', '信心指数'),
  health: optional('health', 'Status', 'RAG', 'State', '健康度', '狀態', '燈號', '状态'),
  authorEmail: required('author_email', 'Author', 'Email', 'E-mail', 'Updated By', 'Owner Email', '作者信箱', '填寫人信箱', '電子郵件', '信箱', '更新人', '邮箱'),
  note: optional('note', 'Notes', 'Comment', 'Comments', 'Update', '備註', '說明', '備注', '备注'),
  kind: optional('kind', 'Entry Kind', 'Correction', 'Type', '種類', '更正', '類型', '类型'),
};
