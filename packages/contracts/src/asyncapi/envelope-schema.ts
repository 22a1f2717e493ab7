import type { JsonObject } from '../commit/commit.js';
import { ATTRIBUTE_PREFIX, HASH_HEADERS } from '../cloudevents/event-message.js';

const HASH: JsonObject = { type: 'string', pattern: '^[0-9a-f]{64}$' };
const COUNTING: JsonObject = { type: 'string', pattern: '^(0|[1-9][0-9]*)$' };

/** Every attribute of an event, with what its text says. Header values are texts. */
const ATTRIBUTES: Readonly<Record<string, JsonObject>> = {
  specversion: { const: '1.0', description: 'Of CloudEvents' },
  id: { type: 'string', description: 'Of the event: an event that comes again has the same' },
  source: { type: 'string', description: '/organizations/<organization>' },
  type: { type: 'string', description: 'Of the event' },
  subject: { type: 'string', description: 'The stream' },
  time: { type: 'string', format: 'date-time', description: 'When it happened' },
  dataschema: { type: 'string', description: 'Where the JSON Schema of the data is published, relative to the server' },
  sequence: { type: 'string', pattern: '^[0-9]{20}[.][0-9]{4}$', description: 'Position and index, padded: sorts as text' },
  position: { ...COUNTING, description: 'Of the commit in its organization: 1, 2, 3 without gaps' },
  index: { ...COUNTING, description: 'Of the event in its commit, from 0' },
  count: { ...COUNTING, description: 'Events of the commit' },
  streamversion: { ...COUNTING, description: 'Of the stream after the commit' },
  recordedschema: { ...COUNTING, description: 'Version of the schema that the event was recorded in' },
  kind: { enum: ['fact', 'observation'], description: 'Decided by somebody, or noticed by the product' },
  actor: { type: 'string', description: 'Who acted' },
  via: { type: 'string', description: 'Through which door' },
  commandid: { type: 'string', description: 'Of the command that made the commit' },
  correlationid: { type: 'string', description: 'Of everything that one request led to' },
  onbehalfof: { type: 'string', description: 'For whom' },
  causationid: { type: 'string', description: 'Position and index of the event that led to it' },
  loadedat: { type: 'string', format: 'date-time', description: 'Of a history load: when it was loaded' },
};

const OPTIONAL: readonly string[] = ['onbehalfof', 'causationid', 'loadedat'];

/** JSON Schema of the headers of every message. */
export function envelopeSchema(): JsonObject {
  const attributes = Object.entries(ATTRIBUTES).map(([name, schema]) => [`${ATTRIBUTE_PREFIX}${name}`, schema] as const);
  const required = Object.keys(ATTRIBUTES).filter((name) => !OPTIONAL.includes(name));
  return {
    type: 'object',
    title: 'The envelope of an event: CloudEvents 1.0, binary mode',
    required: ['content-type', ...required.map((name) => `${ATTRIBUTE_PREFIX}${name}`), HASH_HEADERS.prev, HASH_HEADERS.hash],
    properties: {
      'content-type': { const: 'application/json' },
      ...Object.fromEntries(attributes),
      [HASH_HEADERS.prev]: { ...HASH, description: 'Hash of the commit before; of the first, of the log itself' },
      [HASH_HEADERS.hash]: { ...HASH, description: 'Hash of the commit' },
    },
  };
}
