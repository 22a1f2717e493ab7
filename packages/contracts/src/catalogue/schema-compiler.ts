import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import type { TObject } from 'typebox';
import { pointerToken } from './pointer.js';
import { SEALED_KEYWORD } from './sealable.js';

export interface SchemaViolation {
  /** RFC 6901 pointer of the member at fault, a missing or surplus one too. */
  readonly field: string;
  readonly problem: string;
}

export type SchemaCheck = (data: unknown) => SchemaViolation | undefined;

const EVERY_MONTH_HAS = 28;

/** A day that exists: the pattern of the schema has judged the form, so only the ends of months are left to look up. */
function isDate(text: string): boolean {
  const day = text.slice(0, 10);
  if (Number(day.slice(8)) <= EVERY_MONTH_HAS) return true;
  const date = new Date(`${day}T00:00:00.000Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}

/**
 * Strict about keywords. Schemas are not held against the meta-schema here, which would double the time of a compilation; a spec does it.
 * The code generator's own optimiser is off for the same reason: V8 does its work.
 */
const compiler = new Ajv2020({ strict: true, allErrors: false, validateSchema: false, meta: false, code: { optimize: false } });
compiler.addVocabulary([SEALED_KEYWORD]);
compiler.addFormat('date', isDate);
compiler.addFormat('date-time', isDate);

function memberNamed(error: ErrorObject): string {
  const params: Record<string, unknown> = error.params;
  const name = params['missingProperty'] ?? params['additionalProperty'];
  return typeof name === 'string' ? pointerToken(name) : '';
}

/** Of a union that nothing fits, the last error is the union's own: the others are about variants that were not meant. */
function violationOf(validate: ValidateFunction): SchemaViolation {
  const error = validate.errors?.at(-1);
  if (error === undefined) return { field: '', problem: 'does not fit its schema' };
  return { field: `${error.instancePath}${memberNamed(error)}`, problem: error.message ?? error.keyword };
}

/** Compiles on the first use and keeps the result. The compiled check neither changes data nor fills in defaults. */
export function schemaCheck(schema: TObject): SchemaCheck {
  let compiled: ValidateFunction | undefined;
  return (data) => {
    compiled ??= compiler.compile(schema);
    return compiled(data) ? undefined : violationOf(compiled);
  };
}
