import { MaxLength, MinLength } from 'class-validator';

export class ReasonDto {
  /** Why. Text of the organization: it is kept. */
  @MinLength(1)
  @MaxLength(2_000)
  reason: string;
}
