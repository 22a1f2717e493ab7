import { Type } from 'typebox';

const ID = '[A-Za-z0-9][A-Za-z0-9._-]{0,127}';

/**
 * An opaque id: of an aggregate (uuid v7), of a part (`<objective>.<n>`, `<keyResult>.<n>`), of a person. Never a name, an address or a
 * number that means something outside.
 */
export const Id = Type.String({ pattern: `^${ID}$`, description: 'Opaque id' });

/** One due moment of a key result: `<keyResultId>@<local due date>`. */
export const SlotId = Type.String({ pattern: `^${ID}@[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$`, description: 'Slot: key result @ local due date' });

/** Id of the thing in another system; unique per kind of thing. */
export const ExternalId = Type.String({ minLength: 1, maxLength: 200, description: 'Id in another system' });

/** A short machine-readable word in kebab-case: a reason code, a rule, a kind. */
export const Code = Type.String({ pattern: '^[a-z][a-z0-9]*(-[a-z0-9]+)*$', maxLength: 60 });

/** SHA-256, 64 lower-case hex digits. */
export const Sha256 = Type.String({ pattern: '^[0-9a-f]{64}$' });

/** A random or time-ordered uuid in lower case. */
export const Uuid = Type.String({ pattern: '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' });
