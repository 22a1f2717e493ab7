/** The tabs of this screen, in their order. */
export const TABS = ['cycles', 'import', 'people', 'teams', 'roles', 'keys', 'organization'] as const;

export type Tab = (typeof TABS)[number];

/** What the address of this screen keeps besides the place. */
export interface AdminAddress {
  /** Without: the first. */
  readonly tab?: Tab;
  /** What is opened in the tab: an id, or `new`. */
  readonly open?: string;
  /** What is looked for in the tab. */
  readonly find?: string;
  /** People in this state alone. */
  readonly state?: PersonState;
}

export const PERSON_STATES = ['active', 'deactivated', 'forgotten'] as const;

export type PersonState = (typeof PERSON_STATES)[number];

/** An address as it came: what does not fit is passed over, as links grow old. */
export function readAdmin(search: Readonly<Record<string, unknown>>): AdminAddress {
  const tab = TABS.find((name) => name === search['tab']);
  const state = PERSON_STATES.find((name) => name === search['state']);
  const open = textIn(search['open']);
  const find = textIn(search['find']);
  return { ...(tab && { tab }), ...(open && { open }), ...(find && { find }), ...(state && { state }) };
}

/** The router reads digits as a number. */
function textIn(given: unknown): string | undefined {
  if (typeof given === 'number') return String(given);
  return typeof given === 'string' && given.length <= 254 ? given : undefined;
}
