import { createHash } from 'node:crypto';
import { isCanonical } from './canonical.js';
import { differingCopies } from './copies.js';
import type { Anchor, Fault, FaultKind, VerifyReport } from './report.js';
import { eventsOf, type LogBody, type LogRow } from './row.js';

const MOST_FAULTS = 100;

/**
 * Checks one organization's log row by row: bytes, hash, chain, numbering, time, copies, anchors. Independent of everything that writes:
 * it recomputes from the stored text alone, so a fault shared with the writer would have to be made twice.
 * Memory grows with the number of streams, not of commits.
 */
export class Verifier {
  readonly #org: string;
  readonly #anchors: ReadonlyMap<number, string>;
  readonly #versions = new Map<string, number>();
  readonly #faults: Fault[] = [];
  #faultCount = 0;
  #position = 0;
  #hash = '';
  #at = '';
  #loading = true;
  #commits = 0;

  constructor(org: string, anchors: readonly Anchor[] = []) {
    this.#org = org;
    this.#anchors = new Map(anchors.map(({ position, hash }) => [position, hash]));
  }

  /** Takes the next row in order of position. After a fault it goes on from what the row says, so that one wound is told once. */
  take(row: LogRow): void {
    this.#commits += 1;
    const body = this.#read(row);
    if (sha256(row.body) !== row.hash) this.#fault('hash-differs', row, 'the stored hash is not that of the stored text');
    if (body) this.#checkBody(row, body);
    const anchor = this.#anchors.get(row.position);
    if (anchor !== undefined && anchor !== row.hash) this.#fault('other-chain', row, 'the anchor kept for this position has another hash');
    this.#position = row.position;
    this.#hash = row.hash;
  }

  /** Call when no row is left. */
  report(): VerifyReport {
    for (const position of this.#anchors.keys()) {
      if (position > this.#position) this.#fault('tail-missing', { position }, 'the log ends before an anchor');
    }
    return {
      org: this.#org,
      holds: this.#faultCount === 0,
      commits: this.#commits,
      head: { position: this.#position, hash: this.#hash },
      faults: this.#faults,
      faultCount: this.#faultCount,
    };
  }

  #read(row: LogRow): LogBody | undefined {
    const body = parsed(row.body);
    if (!body) this.#fault('unreadable', row, 'the stored text is not a JSON object');
    else if (!isCanonical(row.body, body)) this.#fault('not-canonical', row, 'the stored text is not the RFC 8785 form of its value');
    return body;
  }

  #checkBody(row: LogRow, body: LogBody): void {
    for (const copy of differingCopies(row, body)) this.#fault('copy-differs', row, copy);
    if (body.org !== this.#org || body.format !== 1) this.#fault('copy-differs', row, 'the body is of another organization or format');
    if (body.position !== this.#position + 1) this.#fault('position-differs', row, `expected position ${this.#position + 1}`);
    if (body.prev !== this.#expectedPrev(body)) this.#fault('chain-broken', row, 'prev is not the hash of the commit before');
    this.#checkVersion(row, body);
    this.#checkTime(row, body);
  }

  #expectedPrev(body: LogBody): string {
    if (this.#commits > 1) return this.#hash;
    const logId = eventsOf(body)[0]?.data?.['logId'];
    return sha256(`["cairn.history.v1",${JSON.stringify(this.#org)},${JSON.stringify(logId ?? '')}]`);
  }

  #checkVersion(row: LogRow, { stream, version }: LogBody): void {
    if (typeof stream !== 'string' || typeof version !== 'number') return this.#fault('version-differs', row, 'no stream or version');
    const expected = (this.#versions.get(stream) ?? 0) + 1;
    if (version !== expected) this.#fault('version-differs', row, `expected version ${expected} of ${stream}`);
    this.#versions.set(stream, version);
    return undefined;
  }

  #checkTime(row: LogRow, { at, loadedAt }: LogBody): void {
    const time = typeof at === 'string' ? at : '';
    if (time === '' || time < this.#at) this.#fault('time-goes-back', row, `at stands before ${this.#at}`);
    if (loadedAt !== undefined && !this.#loading) this.#fault('load-after-end', row, 'a loaded commit after the load had ended');
    this.#loading &&= loadedAt !== undefined;
    this.#at = time;
  }

  #fault(kind: FaultKind, { position }: Pick<LogRow, 'position'>, detail: string): void {
    this.#faultCount += 1;
    if (this.#faults.length < MOST_FAULTS) this.#faults.push({ kind, position, detail });
  }
}

function parsed(text: string): LogBody | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
