import { createHash } from 'node:crypto';

/** The namespace of objectives that carry others on. Fixed for ever: with another one a carry-over that is tried again would be made twice. */
const NAMESPACE = Buffer.from('8c1d2f6ab0745e3f9d12c6a07be4531f', 'hex');

/** The id under which an objective goes on in a cycle (uuid v5, RFC 9562): the same whenever it is carried over again. */
export function continuedId(objectiveId: string, cycleId: string): string {
  const bytes = createHash('sha1').update(NAMESPACE).update(JSON.stringify([objectiveId, cycleId])).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
