/** Names of fields that change, in 繁體中文; one that is not here is told by its name in the API. */
const ZH: Readonly<Record<string, string>> = {
  name: '名稱',
  title: '標題',
  type: '類型',
  kind: '種類',
  unit: '單位',
  currency: '幣別',
  start: '起點',
  target: '目標值',
  low: '下限',
  high: '上限',
  tolerance: '容許差',
  mode: '計算方式',
  steps: '步驟',
  plan: '計畫曲線',
  weight: '權重',
  due: '到期日',
  end: '結束日',
  measureEvery: '量測頻率',
  ownerId: '負責人',
  helpingTeamIds: '協助團隊',
  parentCycleId: '上層週期',
  commitBy: '承諾期限',
  reviewFrom: '期中檢視日',
  scoreBy: '評分期限',
  retrospectiveBy: '回顧期限',
  timeZone: '時區',
  languages: '語言',
  fiscalYearStartMonth: '會計年度起始月',
  channels: '提醒管道',
  strategy: '策略',
  pain: '痛點',
  value: '數值',
  impact: '影響',
  focus: '聚焦',
  effectiveAt: '發生時間',
  noNewFigure: '無新數值',
  confidence: '信心',
  saidHealth: '自評狀態',
  moved: '進展',
  inTheWay: '阻礙',
  next: '下一步',
  previousNext: '上次的下一步',
};

interface Changed {
  readonly changes: readonly { readonly field: string }[];
}

/** The fields that changed, in words: "measure every, target". */
export function fieldsEn({ changes }: Changed): string {
  return changes.map(({ field }) => field.replace(/Ids?$/, '').replaceAll(/[A-Z]/g, (capital) => ` ${capital.toLowerCase()}`)).join(', ');
}

export function fieldsZh({ changes }: Changed): string {
  return changes.map(({ field }) => ZH[field] ?? field).join('、');
}
