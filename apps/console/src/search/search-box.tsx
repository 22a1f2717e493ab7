/** Filled in beside the search of the server. */
export function SearchBox() {
  return null;
}
