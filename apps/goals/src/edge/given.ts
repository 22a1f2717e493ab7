/** What of an object is there: a member without a value is left out, as JSON and exact types have it. */
export function given<Part extends object>(part: Part): { [Name in keyof Part]?: Exclude<Part[Name], undefined> } {
  return Object.fromEntries(Object.entries(part).filter(([, value]) => value !== undefined)) as { [Name in keyof Part]?: Exclude<Part[Name], undefined> };
}
