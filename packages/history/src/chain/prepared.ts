import { canonicalText } from '@cairn/contracts/canonical';
import type { AppendRequest, Expectation, Guard } from '../port/append.js';

/**
 * An append made ready for the chain: everything in its body that doesn't depend on where it lands is already RFC 8785 text, so that
 * numbering it (again, after a lost race) is joining strings. Plain data: it crosses to the writer's thread.
 */
export interface PreparedAppend {
  readonly org: string;
  readonly stream: string;
  readonly category: string;
  readonly commandId: string;
  readonly requestHash: string;
  readonly types: string;
  readonly expect: Expectation;
  readonly guard?: Guard;
  readonly loadAt?: string;
  /** May the request bring its own time? Decided from `via`. */
  readonly mayLoad: boolean;
  /** Of `organization.created` only: what the genesis hash is made from. */
  readonly logId?: string;
  /** Five runs of members, in RFC 8785 order: before `at`, to `loadedAt`, to `position`, to `version`, and the rest. See `composeBody`. */
  readonly text: readonly string[];
  /** Bytes of the body, near enough for cutting batches. */
  readonly size: number;
}

/** What the position in the chain adds to a prepared append. */
export interface Place {
  readonly position: number;
  readonly version: number;
  readonly at: string;
  readonly loadedAt?: string;
  readonly prev: string;
}

/** Bytes that a place adds to a body, at most. */
const PLACE_BYTES = 256;

export function prepare(request: AppendRequest, category: string): PreparedAppend {
  const { actor, causationId, commandId, correlationId, events, onBehalfOf, org, requestHash, stream, via } = request;
  const text = [
    members({ actor }),
    `${members({ causationId, commandId, correlationId })},"events":${canonicalText(events)},"format":1`,
    members({ onBehalfOf, org }),
    members({ requestHash, stream }),
    members({ via }),
  ];
  const logId = logIdOf(request);
  return {
    org,
    stream,
    category,
    commandId,
    requestHash,
    types: events.map((event) => event.type).join(' '),
    expect: request.expect,
    ...(request.guard && { guard: request.guard }),
    ...(request.loadAt !== undefined && { loadAt: request.loadAt }),
    mayLoad: via === 'import' || via === 'simulation',
    ...(logId !== undefined && { logId }),
    text,
    size: text.reduce((bytes, part) => bytes + Buffer.byteLength(part), PLACE_BYTES),
  };
}

/** The RFC 8785 text of the whole body. Members stand in the order of their names, which no place can change. */
export function composeBody({ text: [actor, toFormat, toOrg, toStream, via] }: PreparedAppend, place: Place): string {
  const loaded = place.loadedAt === undefined ? '' : `"loadedAt":"${place.loadedAt}",`;
  return `{${actor},"at":"${place.at}",${toFormat},${loaded}${toOrg},"position":${place.position},"prev":"${place.prev}",${toStream},"version":${place.version},${via}}`;
}

/** Canonical members without the braces around them: texts only, given in the order of their names. What is undefined is left out. */
function members(texts: Readonly<Record<string, string | undefined>>): string {
  let joined = '';
  for (const name in texts) if (texts[name] !== undefined) joined += `${joined && ','}"${name}":${JSON.stringify(texts[name])}`;
  return joined;
}

function logIdOf({ events }: AppendRequest): string | undefined {
  const [first] = events;
  const logId = first?.type === 'organization.created' ? first.data['logId'] : undefined;
  return typeof logId === 'string' ? logId : undefined;
}
