/** A source of cryptographically strong random bytes; the edge of an application gives `randomBytes` of node:crypto. */
export type RandomBytes = (size: number) => Uint8Array;
