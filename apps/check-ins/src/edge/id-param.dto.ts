import { Matches } from 'class-validator';
import { ADDRESS_ID } from './forms.js';

/** The id in the address. */
export class IdParam {
  /** Of the resource. */
  @Matches(ADDRESS_ID, { message: 'id must be 1 to 200 letters, digits or . _ @ : -' })
  id: string;
}
