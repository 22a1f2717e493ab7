import { Errors } from 'typebox/schema';
import type { CatalogueParts } from './catalogue.js';
import type { EventDefinition } from './definition.js';
import { sealProblems } from './soundness-of-seals.js';
import { valueFlaw } from './values.js';

/** `noun.past-tense`, both in kebab-case. */
const TYPE_NAME = /^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$/;

/** A name that says nothing: an event tells what was decided. */
const TELLS_NOTHING = /\.(.*-)?(updated|modified|edited)$/;

function repeated(names: readonly string[]): string[] {
  return [...new Set(names.filter((name, index) => names.indexOf(name) !== index))];
}

function nameProblems({ type }: EventDefinition): string[] {
  if (!TYPE_NAME.test(type)) return ['name is not noun.past-tense'];
  return TELLS_NOTHING.test(type) ? ['name does not tell what was decided'] : [];
}

function chainProblems({ version, upcasters, pastSchemas }: EventDefinition): string[] {
  if (!Number.isInteger(version) || version < 1) return ['version is not a whole number from 1'];
  const past = Array.from({ length: version - 1 }, (_, index) => index + 1);
  const steps = upcasters.map(({ from }) => from);
  return [
    ...past.filter((each) => !steps.includes(each)).map((each) => `no upcaster from version ${String(each)}`),
    ...repeated(steps.map(String)).map((each) => `more than one upcaster from version ${each}`),
    ...steps.filter((each) => !past.includes(each)).map((each) => `upcaster from version ${String(each)} leads nowhere`),
    ...past.filter((each) => pastSchemas[each] === undefined).map((each) => `no schema of version ${String(each)}`),
    ...Object.keys(pastSchemas).filter((each) => !past.includes(Number(each))).map((each) => `schema of version ${each} is not a past one`),
  ];
}

/** Checked without compiling the schema: that is left to the first event of the type, which most processes never write. */
function exampleProblems({ schema, example }: EventDefinition): string[] {
  const flaw = valueFlaw(example);
  if (flaw !== undefined) return [`example at '${flaw.field}': ${flaw.code}`];
  const [, errors] = Errors(schema, example);
  return errors.map(({ instancePath, message }) => `example at '${instancePath}': ${message}`);
}

function placeProblems({ categories }: EventDefinition, known: ReadonlySet<string>): string[] {
  if (categories.length === 0) return ['belongs to no category'];
  return categories.filter((name) => !known.has(name)).map((name) => `unknown category '${name}'`);
}

function definitionProblems(definition: EventDefinition, parts: CatalogueParts): string[] {
  const known = new Set(parts.categories.map(({ name }) => name));
  const reserved = parts.reserved.includes(definition.type) ? ['the name is reserved'] : [];
  const problems = [
    ...nameProblems(definition),
    ...reserved,
    ...placeProblems(definition, known),
    ...chainProblems(definition),
    ...sealProblems(definition),
    ...exampleProblems(definition),
  ];
  return problems.map((problem) => `${definition.type}: ${problem}`);
}

/** Everything that is wrong with the parts of a catalogue, each in a sentence that names its place; empty when they are sound. */
export function problemsOf(parts: CatalogueParts): string[] {
  return [
    ...repeated(parts.categories.map(({ name }) => name)).map((name) => `category '${name}' is registered twice`),
    ...repeated(parts.definitions.map(({ type }) => type)).map((type) => `${type}: defined twice`),
    ...repeated(parts.reserved).map((type) => `${type}: reserved twice`),
    ...parts.definitions.flatMap((definition) => definitionProblems(definition, parts)),
  ];
}
