/** Where a MongoDB is, and what of it is ours. */
export interface MongoPlace {
  /** `mongodb://…`; what it says of write concern, read concern or read preference is not followed. */
  readonly url: string;
  /** Put before the names of the databases, so that several installations can share a server. Default: nothing. */
  readonly prefix?: string;
  /** Take a server that is no replica set, where a reader sees what a crash takes back. For trying things out alone. */
  readonly standalone?: 'unsafe';
}

/** The address as it may be shown: without the user, the password and the options. */
export function shownAddress(url: string): string {
  return url.replace(/\/\/.*@/s, '//').replace(/\?.*$/s, '');
}
