import { Type } from 'typebox';

const text = (maxLength: number, description: string) => Type.String({ minLength: 1, maxLength, description });

/** Text of the organization, never sealed: the form says so where it is written. Lengths are in characters. */
export const Name = text(200, 'Name');
export const Title = text(400, 'Title');
export const Reason = text(2_000, 'Reason');
export const Statement = text(4_000, 'Text of the organization');

/** A free label for grouping: tags are compared as they are. */
export const Tags = Type.Array(text(60, 'Tag'), { maxItems: 30, uniqueItems: true });

/** BCP 47 language tag: `en`, `zh-Hant`. */
export const Language = Type.String({ pattern: '^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$', description: 'BCP 47 language tag' });

/** ISO 4217 currency code. */
export const Currency = Type.String({ pattern: '^[A-Z]{3}$', description: 'ISO 4217 currency code' });
