import type { SealedText } from '../catalogue/sealable.js';

/** Ids of the examples: one small organization that all of them tell of. */
export const ids = {
  log: '7d3c2b1a-5e4f-4a6b-8c7d-9e0f1a2b3c4d',
  organization: '019aa3e0-1000-7000-8000-000000000001',
  team: '019aa3e0-2000-7000-8000-000000000001',
  otherTeam: '019aa3e0-2000-7000-8000-000000000002',
  person: '019aa3e0-3000-7000-8000-000000000001',
  otherPerson: '019aa3e0-3000-7000-8000-000000000002',
  cycle: '019aa3e0-4000-7000-8000-000000000001',
  nextCycle: '019aa3e0-4000-7000-8000-000000000002',
  objective: '019aa3e0-5000-7000-8000-000000000001',
  otherObjective: '019aa3e0-5000-7000-8000-000000000002',
  keyResult: '019aa3e0-5000-7000-8000-000000000001.1',
  checkIn: '019aa3e0-5000-7000-8000-000000000001.1.3',
  initiative: '019aa3e0-5000-7000-8000-000000000001.4',
  alignment: '019aa3e0-6000-7000-8000-000000000001',
  retrospective: '019aa3e0-7000-7000-8000-000000000001',
  lesson: '019aa3e0-7000-7000-8000-000000000002',
  decision: '019aa3e0-7000-7000-8000-000000000003',
  calendar: '019aa3e0-8000-7000-8000-000000000001',
  import: '019aa3e0-8000-7000-8000-000000000002',
  delegation: '019aa3e0-8000-7000-8000-000000000003',
  key: '019aa3e0-8000-7000-8000-000000000004',
  theme: '019aa3e0-8000-7000-8000-000000000005',
} as const;

/** Where the example goal stands. */
export const exampleObjective = { objectiveId: ids.objective, cycleId: ids.cycle, teamId: ids.team };
export const exampleKeyResult = { ...exampleObjective, keyResultId: ids.keyResult };

export const exampleSha256 = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08';

/** Sealed text as it is stored at a place; of the right form, and opened by no key. */
export function sealedExample(path: string): SealedText {
  return {
    $sealed: 1,
    keys: ['q3Vw1Zr0T8uYk2Lm'],
    wrapped: 'Vt0qFqk3c1xZ5t8m2Q9r7s4p6n1b3v5c7x9z2a4d6f8g0h1j',
    iv: 'mB2v8Qk1x7Zt4Ls9',
    path,
    ct: 'c2VhbGVkIHRleHQgb2YgYW4gZXhhbXBsZSwgb3BlbmVkIGJ5IG5vIGtleQ',
  };
}
