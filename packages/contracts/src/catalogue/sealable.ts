import { Type, type Static } from 'typebox';

const BASE64URL = '^[A-Za-z0-9_-]+$';
const Base64Url = (maxLength: number) => Type.String({ pattern: BASE64URL, maxLength });

/** The most characters of a sealable text; three of them, sealed, fit into one event in any script. */
export const SEALABLE_CHARACTERS = 2_000;

/** The schema keyword that marks a field of personal text, in code and in the published JSON Schema. */
export const SEALED_KEYWORD = 'x-sealed';

/**
 * Personal text as it is stored: AES-256-GCM under a data key, which is wrapped by the keys of the people the text belongs to.
 * Destroying any of those keys forgets the text; the event keeps its bytes and its hash.
 */
export const SealedTextSchema = Type.Object(
  {
    /** The form of this object. */
    $sealed: Type.Literal(1),
    /** Key ids, outermost wrapping last; they mean something in the key store only. */
    keys: Type.Array(Base64Url(64), { minItems: 1, maxItems: 2 }),
    /** The wrapped data key. */
    wrapped: Base64Url(128),
    iv: Base64Url(32),
    /** RFC 6901 pointer of the field in the data as it was written: part of what the seal authenticates. */
    path: Type.String({ pattern: '^/', maxLength: 200 }),
    /** Ciphertext, ending with the tag; as long as the text, and bounded by the size of the event. */
    ct: Type.String({ pattern: BASE64URL }),
  },
  { additionalProperties: false },
);
export type SealedText = Static<typeof SealedTextSchema>;

/** A field of personal text: plain as a decider emits it, sealed as it is stored. The stored form is tried first: it is the one on the hot path. */
export function Sealable() {
  return Type.Union([SealedTextSchema, Type.String({ minLength: 1, maxLength: SEALABLE_CHARACTERS })], { [SEALED_KEYWORD]: true });
}

/** Is it sealed text, in stored form? */
export function isSealed(value: unknown): value is SealedText {
  return typeof value === 'object' && value !== null && '$sealed' in value && value.$sealed === 1;
}

/** Is it the schema of a sealable field? */
export function isSealableSchema(schema: unknown): boolean {
  return typeof schema === 'object' && schema !== null && SEALED_KEYWORD in schema;
}
