/** Values with a name of their own in 繁體中文 (docs/METHOD.md, words); any other is told as it is. */
const WORDS: Readonly<Record<string, string>> = {
  committed: '承諾型',
  aspirational: '挑戰型',
  keep: '維持',
  adjust: '調整',
  stop: '停止',
  modify: '修改',
  abandon: '放棄',
  yes: '是',
  no: '否',
  partly: '部分',
  eased: '變得較寬鬆',
  tightened: '變得較嚴格',
  neutral: '難易不變',
  'on-track': '如期',
  'at-risk': '有風險',
  'off-track': '落後',
  pending: '尚未追蹤',
  outdated: '久未更新',
  'on-time': '準時',
  late: '稍晚',
  'after-missed': '逾期後補',
  thanks: '感謝',
  question: '提問',
  offer: '提供協助',
  'by-lead': '主管同意',
  'on-leave': '休假',
  'short-slot': '追蹤期過短',
  closed: '已結束',
  done: '完成',
  dropped: '放棄',
};

export function wordZh(value: string): string {
  return WORDS[value] ?? value;
}
