import type { Commit } from '@cairn/contracts';

/** A message as kafkajs takes it. */
export interface MessageByHand {
  readonly key: string;
  readonly headers: Record<string, string>;
  readonly value: string;
}

/** The message of a commit with one event, as subscribers are promised it: written out for events of this bench alone, with no schema looked up and nothing to mask. */
export function messageByHand({ org, stream, position, version, commandId, at, actor, via, correlationId, prev, hash, events: [event] }: Commit): MessageByHand {
  const { id, type, schema, data } = event ?? { id: '', type: '', schema: 0, data: {} };
  const headers = {
    'content-type': 'application/json',
    ce_specversion: '1.0',
    ce_id: id,
    ce_source: `/organizations/${org}`,
    ce_type: type,
    ce_subject: stream,
    ce_time: at,
    ce_sequence: `${String(position).padStart(20, '0')}.0000`,
    ce_position: String(position),
    ce_index: '0',
    ce_count: '1',
    ce_streamversion: String(version),
    ce_actor: actor,
    ce_via: via,
    ce_commandid: commandId,
    ce_correlationid: correlationId,
    ce_dataschema: `/api/v1/history/schemas/${type}/${schema}`,
    ce_recordedschema: String(schema),
    ce_kind: 'fact',
    cairn_prev: prev,
    cairn_hash: hash,
  };
  return { key: org, headers, value: JSON.stringify(data) };
}
