import serialize from 'canonicalize';

/**
 * The RFC 8785 (JSON Canonicalization Scheme) text of a JSON value: what is stored is what is hashed.
 * @throws on lone surrogates, NaN, infinities and cycles; `undefined` members are left out.
 */
export function canonicalText(value: unknown): string {
  const text = serialize(value);
  if (text === undefined) throw new TypeError('value has no JSON text');
  return text;
}
