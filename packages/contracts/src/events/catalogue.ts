import { createCatalogue } from '../catalogue/create-catalogue.js';
import { categories } from './categories.js';
import { definitions } from './definitions.js';
import { reserved } from './reserved.js';

/** The product's catalogue of events. */
export const catalogue = createCatalogue(categories, definitions, reserved);
