import { Matches } from 'class-validator';
import { ADDRESS_ID } from './forms.js';

/** The id in an address. */
export class IdParameter {
  /** Of the resource. */
  @Matches(ADDRESS_ID, { message: 'id must be 1 to 200 letters, digits or . _ @ : -' })
  id!: string;
}
