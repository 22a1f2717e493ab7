import { CairnError } from '../errors.js';
import { Catalogue, type CatalogueParts } from './catalogue.js';
import type { Category } from './category.js';
import type { EventDefinition } from './definition.js';
import { problemsOf } from './soundness.js';

/**
 * Makes a catalogue of parts that fit together.
 * @throws CairnError `catalogue-invalid`, whose `details.problems` names everything that is wrong, not the first only
 */
export function createCatalogue(categories: readonly Category[], definitions: readonly EventDefinition[], reserved: readonly string[]): Catalogue {
  const parts: CatalogueParts = { categories, definitions, reserved };
  const problems = problemsOf(parts);
  if (problems.length > 0) throw new CairnError(`The catalogue is invalid: ${problems.join('; ')}`, { code: 'catalogue-invalid', details: { problems } });
  return new Catalogue(parts);
}
