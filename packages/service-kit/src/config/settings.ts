/** One environment variable: how it is read, and what stands for it when it is not set. */
export interface Setting<T> {
  readonly parse: (text: string) => T;
  /** What a right value is, in words: told when it is wrong. */
  readonly wanted: string;
  /** Absent: the variable must be set. */
  readonly fallback?: T;
}

function setting<T>(wanted: string, fallback: T | undefined, parse: (text: string) => T | undefined): Setting<T> {
  const strict = (value: string): T => {
    const parsed = parse(value);
    if (parsed === undefined) throw new Error(wanted);
    return parsed;
  };
  return { parse: strict, wanted, ...(fallback !== undefined && { fallback }) };
}

/** Any text but the empty one. */
export function text(fallback?: string): Setting<string> {
  return setting('a text', fallback, (value) => value || undefined);
}

/** A whole number between two bounds, both included. */
export function integer(bounds: { readonly min: number; readonly max: number }, fallback?: number): Setting<number> {
  return setting(`a whole number from ${bounds.min} to ${bounds.max}`, fallback, (value) => {
    const number = /^-?\d{1,15}$/.test(value) ? Number(value) : NaN;
    return number >= bounds.min && number <= bounds.max ? number : undefined;
  });
}

/** A TCP port; 0 lets the system choose. */
export function port(fallback?: number): Setting<number> {
  return { ...integer({ min: 0, max: 65_535 }, fallback), wanted: 'a port from 0 to 65535' };
}

export function flag(fallback?: boolean): Setting<boolean> {
  const words: Readonly<Record<string, boolean>> = { true: true, false: false, yes: true, no: false, '1': true, '0': false };
  return setting('true or false', fallback, (value) => words[value.toLowerCase()]);
}

export function oneOf<const T extends string>(choices: readonly T[], fallback?: T): Setting<T> {
  return setting(`one of ${choices.join(', ')}`, fallback, (value) => choices.find((choice) => choice === value));
}

/** An absolute http or https address, given back without a slash at its end. */
export function webAddress(fallback?: string): Setting<string> {
  return setting('an http or https address', fallback, (value) => (/^https?:$/.test(URL.canParse(value) ? new URL(value).protocol : '') ? value.replace(/\/+$/, '') : undefined));
}

/** A setting that need not be there: undefined then. */
export function optional<T>({ wanted, parse }: Setting<T>): Setting<T | undefined> {
  return { wanted, parse: (value) => (value === '' ? undefined : parse(value)) };
}

/** A text of a form. @param wanted the form, in words */
export function matching(form: RegExp, wanted: string, fallback?: string): Setting<string> {
  return setting(wanted, fallback, (value) => (form.test(value) ? value : undefined));
}

/** Hosts with ports, commas between them. */
export function hosts(): Setting<readonly string[]> {
  return setting('host:port, several with commas between them', undefined, (value) => {
    const parts = value.split(',').map((part) => part.trim());
    return parts.every((part) => /^[\w.[\]:-]+:\d{1,5}$/.test(part)) ? parts : undefined;
  });
}
