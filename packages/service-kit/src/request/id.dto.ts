import { Matches } from 'class-validator';

/** What ids look like: opaque words that stand in addresses and streams. */
export const ID_FORM = /^[A-Za-z0-9._@:-]{1,200}$/;

/** The id in an address. */
export class IdParameter {
  @Matches(ID_FORM, { message: 'id must be an id' })
  id!: string;
}
