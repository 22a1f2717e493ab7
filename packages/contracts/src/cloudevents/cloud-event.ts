import type { Catalogue } from '../catalogue/catalogue.js';
import { schemaId } from '../catalogue/published-schema.js';
import type { CommitBody, EventKind, JsonObject, RecordedEvent, Via } from '../commit/commit.js';
import { maskedAt } from './masked.js';
import { sequenceOf } from './sequence.js';

/** An event in the CloudEvents 1.0 JSON format: what subscribers get. Attributes are lower-case as the specification asks; absent ones are left out. */
export interface CloudEvent {
  readonly specversion: '1.0';
  readonly id: string;
  /** `/organizations/<org>`. */
  readonly source: string;
  readonly type: string;
  /** The stream. */
  readonly subject: string;
  /** `at` of the commit. */
  readonly time: string;
  /** Where the schema of `data` is published, relative to the server. */
  readonly dataschema: string;
  /** Orders events of one organization as text. */
  readonly sequence: string;
  readonly position: number;
  readonly index: number;
  /** Events in the commit. */
  readonly count: number;
  readonly streamversion: number;
  /** The schema's version that the event was written in; `data` is at the newest. */
  readonly recordedschema: number;
  readonly kind: EventKind;
  readonly actor: string;
  readonly onbehalfof?: string;
  readonly via: Via;
  readonly commandid: string;
  readonly correlationid: string;
  readonly causationid?: string;
  /** Of a history load only: when it was loaded; `time` is the time it tells of. */
  readonly loadedat?: string;
  readonly data: JsonObject;
}

function dataOf(catalogue: Catalogue, event: RecordedEvent) {
  const { schema, data, recordedSchema } = catalogue.upcast(event);
  return {
    dataschema: schemaId(event.type, schema),
    recordedschema: recordedSchema,
    kind: catalogue.definitionOf(event.type).kind,
    data: maskedAt(data, catalogue.sealedPointersIn(event.type, data)),
  };
}

function commandOf({ actor, onBehalfOf, via, commandId, correlationId, causationId, loadedAt }: CommitBody) {
  return {
    actor,
    ...(onBehalfOf !== undefined && { onbehalfof: onBehalfOf }),
    via,
    commandid: commandId,
    correlationid: correlationId,
    ...(causationId !== undefined && { causationid: causationId }),
    ...(loadedAt !== undefined && { loadedat: loadedAt }),
  };
}

/**
 * The events of a commit as subscribers get them, in order, at the newest version of their schemas. Personal text is masked.
 * @throws CairnError `event-version-newer`, `unknown-event-type`: the commit is of a newer software, and nothing of it may pass
 */
export function toCloudEvents(commit: CommitBody, catalogue: Catalogue): readonly CloudEvent[] {
  const { org, stream, at, position, version, events } = commit;
  return events.map((event, index) => ({
    specversion: '1.0',
    id: event.id,
    source: `/organizations/${encodeURIComponent(org)}`,
    type: event.type,
    subject: stream,
    time: at,
    sequence: sequenceOf(position, index),
    position,
    index,
    count: events.length,
    streamversion: version,
    ...commandOf(commit),
    ...dataOf(catalogue, event),
  }));
}
