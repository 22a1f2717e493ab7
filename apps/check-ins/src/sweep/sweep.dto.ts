/** What a sweep came to. */
export class SweptDto {
  /** Check-ins that were recorded as missed. */
  missed: number;
  /** Everything up to here was considered. */
  position: number;
}
