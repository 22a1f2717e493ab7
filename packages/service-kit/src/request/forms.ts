/** An id in an address: opaque words that stand in streams, too. */
export const ADDRESS_ID = /^[A-Za-z0-9._@:-]{1,200}$/;

/** An id that refers to something. */
export const ID = /^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$/;

/** An id that a client makes for something new: a uuid in lower case. */
export const NEW_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A day, `2026-09-11`; whether the calendar has it, the method says. */
export const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/** An instant in UTC with milliseconds. */
export const INSTANT = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/;

/** A day, or an instant. */
export const DAY_OR_INSTANT = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(T([01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z)?$/;

/** A share from 0 to 1, at most 4 places. */
export const SHARE = /^(0(\.\d{1,4})?|1(\.0{1,4})?)$/;

/** SHA-256 in hex. */
export const SHA256 = /^[0-9a-f]{64}$/;

/** A short word in kebab-case. */
export const CODE = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
