const FORM = /^[A-Za-z0-9._-]{1,64}$/;

/** The header that carries a correlation id in, out and on. */
export const CORRELATION_HEADER = 'x-correlation-id';

/** The caller's id where it is one, else a new one: an id goes into logs and commits, so it must not be anything at all. */
export function correlationIdOf(header: string | readonly string[] | undefined, newId: () => string): string {
  return typeof header === 'string' && FORM.test(header) ? header : newId();
}
