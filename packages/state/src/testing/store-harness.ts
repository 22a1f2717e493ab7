/** What an adapter's specs provide to one case. */
export interface StoreHarness<Store> {
  /** The case's own store, empty. Called once. */
  open(): Promise<Store>;
  /** Closes that store and opens another over the same storage. A store that has no storage beyond its process is given again as it is. */
  restart(): Promise<Store>;
}
