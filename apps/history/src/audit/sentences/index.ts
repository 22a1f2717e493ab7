import type { EventOf, EventType } from '@cairn/contracts';
import { goalsEn } from './en-goals.js';
import { organizationEn } from './en-organization.js';
import { workEn } from './en-work.js';
import type { Names, Sentences, Telling } from './names.js';
import { goalsZh } from './zh-goals.js';
import { organizationZh } from './zh-organization.js';
import { workZh } from './zh-work.js';

export type { Names } from './names.js';

/** Languages that the audit is told in. */
export const AUDIT_LANGUAGES = ['en', 'zh-Hant'] as const;

export type AuditLanguage = (typeof AUDIT_LANGUAGES)[number];

const SENTENCES: Readonly<Record<AuditLanguage, Sentences>> = {
  en: { ...organizationEn, ...goalsEn, ...workEn },
  'zh-Hant': { ...organizationZh, ...goalsZh, ...workZh },
};

/** How people, quotes and those without a name are told. */
export const WORDING = {
  en: { quoted: (name: string) => `“${name}”`, forgotten: 'a person removed at their request', system: 'Cairn', withheld: 'somebody', key: (id: string) => `the API key ${id}` },
  'zh-Hant': { quoted: (name: string) => `「${name}」`, forgotten: '應其要求移除的成員', system: 'Cairn ', withheld: '某位成員', key: (id: string) => ` API 金鑰 ${id} ` },
} as const satisfies Readonly<Record<AuditLanguage, unknown>>;

/** What happened, in one sentence. @param who who did it, in words */
export function sentenceOf(happened: EventOf, { language, who, names }: { readonly language: AuditLanguage; readonly who: string; readonly names: Names }): string {
  const tell = SENTENCES[language][happened.type] as (telling: Telling<EventType>) => string;
  const sentence = tell({ data: happened.data, who, names }).trim();
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
