import type { Fields } from './field.js';

/** What an export of goals may tell. */
export type ExportField =
  | 'reference' | 'title' | 'objectType' | 'team' | 'parentTeam' | 'teamType' | 'ownerName' | 'ownerEmail' | 'period' | 'start' | 'due'
  | 'parent' | 'metric' | 'unit' | 'startValue' | 'target' | 'current' | 'weight' | 'progress' | 'status' | 'lastCheckIn'
  | 'lastCheckInNote' | 'tags' | 'createdOn';

const required = (...names: readonly string[]) => ({ names, required: true });
const optional = (...names: readonly string[]) => ({ names, required: false });

/** Names of its columns, in English and Chinese. No name stands for two fields. */
export const EXPORT_FIELDS: Fields<ExportField> = {
  reference: required('OKR Reference', 'Reference', 'Ref', 'ID', 'OKR ID', 'Goal ID', 'Key', '編號', '目標編號', 'OKR 編號', '識別碼', '代號', '编号'),
  title: required('Title', 'Name', 'OKR', 'Goal', 'Goal Name', 'Description', '標題', '名稱', '目標名稱', '目標', '内容', '內容', '标题', '名称'),
  objectType: required('Object Type', 'Type', 'OKR Type', 'Goal Type', 'Level', '類型', '類別', '物件類型', '目標類型', '种类', '类型'),
  team: required('Team', 'Team Name', 'Department', 'Unit Name', 'Group', '團隊', '部門', '單位名稱', '所屬團隊', '所屬部門', '团队', '部门'),
  parentTeam: optional('Parent team', 'Parent Department', 'Parent Group', '上層團隊', '上級團隊', '上級部門', '上層部門', '上级团队', '上级部门'),
  teamType: optional('Team Type', 'Team Kind', 'Team Level', '團隊類型', '部門類型', '團隊層級', '团队类型'),
  ownerName: optional('Owner', 'Owner Name', 'Responsible', 'Assignee', '負責人', '擁有者', '負責人姓名', '当责者', '當責者', '负责人'),
  ownerEmail: required('Owner Email', 'Email', 'E-mail', 'Owner Mail', 'Responsible Email', '負責人信箱', '負責人電子郵件', '電子郵件', '信箱', '负责人邮箱', '邮箱'),
  period: required('Time Period', 'Period', 'Cycle', 'Quarter', 'Timeframe', 'Time Frame', '週期', '季度', '期間', '時間區間', '周期'),
  start: optional('Start Date', 'Start', 'From', 'Begin Date', '開始日期', '起始日期', '開始日', '开始日期'),
  due: optional('Due Date', 'Due', 'End Date', 'End', 'Deadline', '截止日期', '結束日期', '到期日', '期限', '结束日期'),
  parent: optional('Parent OKR', 'Parent', 'Parent Reference', 'Parent ID', 'Aligned To', 'Parent Goal', '上層目標', '上級目標', '上層 OKR', '對齊目標', '父目標', '上级目标'),
  metric: optional('Metric Name', 'Metric', 'Measure', 'KPI Name', '指標', '指標名稱', '衡量指標', '指标'),
  unit: optional('Unit', 'Units', 'Metric Unit', 'Unit of Measure', '單位', '衡量單位', '单位'),
  startValue: optional('Start Value', 'Initial Value', 'Baseline', 'Starting Value', 'Baseline Value', '起始值', '初始值', '基準值', '基準', '起点值'),
  target: optional('Target', 'Target Value', 'Goal Value', '目標值', '目标值'),
  current: optional('Current Value', 'Current', 'Actual', 'Actual Value', 'Latest Value', '目前值', '現值', '實際值', '当前值'),
  weight: optional('Weight', 'Weighting', 'Weight %', '權重', '比重', '权重'),
  progress: optional('Progress', 'Progress %', '% Complete', 'Completion', '進度', '完成度', '達成率', '进度'),
  status: optional('Status', 'State', 'Health', 'RAG', 'Confidence Status', '狀態', '健康度', '燈號', '状态'),
  lastCheckIn: optional('Last Check-in', 'Last Check-in Date', 'Last Update', 'Last Updated', '最後追蹤', '最近更新', '最後更新', '最近追蹤日期', '最后更新'),
  lastCheckInNote: optional('Last Check-in Note', 'Last Comment', 'Note', 'Notes', 'Comment', 'Last Update Note', '最後追蹤說明', '備註', '說明', '最近更新說明', '备注'),
  tags: optional('Tags', 'Tag', 'Labels', 'Label', '標籤', '标签'),
  createdOn: optional('Created On', 'Created', 'Created At', 'Creation Date', 'Date Created', '建立日期', '建立時間', '創建日期', '创建日期'),
};
