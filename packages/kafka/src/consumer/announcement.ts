import { ATTRIBUTE_PREFIX } from '@cairn/contracts';

/** What a message says of its commit: where it is in which log. Never trusted, only looked after. */
export interface Announcement {
  readonly org: string;
  readonly position: number;
}

type Value = Buffer | string | (Buffer | string)[] | undefined;

/** A message as the client gives it. */
export interface ReceivedMessage {
  readonly key: Buffer | null;
  readonly headers?: Readonly<Record<string, Value>>;
}

const POSITION = /^[1-9]\d{0,14}$/;
const ORGANIZATION = /^.{1,128}$/;

/** @returns nothing for a message that is none of ours */
export function announcementIn({ key, headers = {} }: ReceivedMessage): Announcement | undefined {
  const org = textIn(key ?? undefined, ORGANIZATION);
  const position = textIn(headers[`${ATTRIBUTE_PREFIX}position`], POSITION);
  return org === undefined || position === undefined ? undefined : { org, position: Number(position) };
}

function textIn(value: Value, pattern: RegExp): string | undefined {
  if (value === undefined || Array.isArray(value)) return undefined;
  const text = value.toString();
  return pattern.test(text) ? text : undefined;
}
