import { createClient, type Client } from '@cairn/client';
import { InvalidArgumentError, Option, type Command } from 'commander';

/** The server that the options name. Without a key the command is used wrongly. */
export function clientOf(command: Command): Client {
  const { url, key } = command.optsWithGlobals<{ readonly url: string; readonly key?: string }>();
  if (!URL.canParse(url)) command.error(`error: --url ${url} is no address`);
  if (key === undefined) return command.error('error: an API key is needed: --key or CAIRN_KEY');
  return createClient({ url, key, via: 'cli' });
}

/** Where an embedded server keeps its data. */
export function dataOption(): Option {
  return new Option('--data <directory>', 'the data directory').env('CAIRN_DATA').default('./data');
}

/** Reads an option that is a whole number. */
export function wholeNumber(least: number, most = Number.MAX_SAFE_INTEGER): (text: string) => number {
  return (text) => {
    const number = /^\d{1,15}$/.test(text) ? Number(text) : NaN;
    if (number >= least && number <= most) return number;
    throw new InvalidArgumentError(`It must be a whole number from ${least}${most === Number.MAX_SAFE_INTEGER ? '' : ` to ${most}`}.`);
  };
}

/** Reads an option that is a comma-separated list. */
export function list(text: string): readonly string[] {
  return text.split(',').map((each) => each.trim()).filter((each) => each !== '');
}

/** Reads an option that may be given several times. */
export function repeated(text: string, before: readonly string[] = []): readonly string[] {
  return [...before, text];
}

/** Reads an option that is a web address. */
export function webAddress(text: string): string {
  if (URL.canParse(text) && /^https?:/.test(text)) return text;
  throw new InvalidArgumentError('It must be an http or https address.');
}

/** Reads an option that is an IANA time zone. */
export function timeZone(text: string): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone;
  } catch {
    throw new InvalidArgumentError('It must be a time zone such as Asia/Taipei.');
  }
}
