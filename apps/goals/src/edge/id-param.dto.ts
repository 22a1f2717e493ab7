import { Matches } from 'class-validator';

/** The id in the address. */
export class IdParam {
  /** Of the resource. */
  @Matches(/^[A-Za-z0-9._@:-]{1,200}$/, { message: 'id must be 1 to 200 letters, digits or . _ @ : -' })
  id: string;
}
