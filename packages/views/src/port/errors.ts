import { CairnError } from '@cairn/contracts/errors';
import type { ViewRef } from './projection.js';

/** The view does not declare this key: a list by it would look at everything. */
export function unknownKey({ storage, view }: ViewRef, key: string): CairnError {
  return new CairnError(`View ${view} of ${storage} declares no key ${key}.`, { code: 'unknown-key', details: { storage, view, key } });
}

/** The projection version has no such view, or no place was made for it. */
export function unknownView({ storage, view }: ViewRef): CairnError {
  return new CairnError(`${storage} has no view ${view}.`, { code: 'unknown-view', details: { storage, view } });
}

/** A document's member that is declared as a key holds something that can't be looked up by. */
export function keyNotStorable(view: string, key: string): CairnError {
  return new CairnError(`Key ${key} of a document of ${view} is neither text nor a safe integer.`, { code: 'key-not-storable', details: { view, key } });
}
