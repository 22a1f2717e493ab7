import type { SubjectKind } from './measures.js';

/** Kind and id of a subject as it is asked for, `<kind>:<id>`; the form has been looked at. */
export function subjectOf<K extends SubjectKind = SubjectKind>(subject: string): [K, string] {
  const end = subject.indexOf(':');
  return [subject.slice(0, end) as K, subject.slice(end + 1)];
}
