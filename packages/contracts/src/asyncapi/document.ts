import type { Catalogue } from '../catalogue/catalogue.js';
import type { EventDefinition } from '../catalogue/definition.js';
import type { JsonObject } from '../commit/commit.js';
import { HISTORY_TOPIC } from '../cloudevents/event-message.js';
import { maskedAt } from '../cloudevents/masked.js';
import { envelopeSchema } from './envelope-schema.js';
import { payloadSchema, SEALED_SCHEMA } from './payload-schema.js';

const BINDING = '0.5.0';
const CHANNEL = 'history';
const SCHEMAS = '#/components/schemas';
const DESCRIPTION = `Everything that happens to an organization's OKRs, one message for each event, keyed by the organization and in its total order. At least once: what comes
again has the same id, and can be told by its position and index. The topic is organization-wide: whoever reads it sees restricted objectives too. Personal text never is on it.`;

export interface AsyncApiOptions {
  /** Where the messages are. Default `okr.history.v1`. */
  readonly topic?: string;
}

/** A version of an event type: messages of all versions stay on the topic. */
interface Published {
  readonly name: string;
  readonly definition: EventDefinition;
  readonly version: number;
}

/** The AsyncAPI 3.0 document of the topic, for generators, registries and people: every event type in every version. */
export function asyncApiDocument(catalogue: Catalogue, { topic = HISTORY_TOPIC }: AsyncApiOptions = {}): JsonObject {
  const published = catalogue.types().flatMap((type) => versionsOf(catalogue.definitionOf(type)));
  return {
    asyncapi: '3.0.0',
    info: { title: 'Cairn history', version: '1', description: DESCRIPTION, license: { name: 'Apache 2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' } },
    defaultContentType: 'application/json',
    channels: { [CHANNEL]: channelOf(topic, published) },
    operations: { publishHistory: { action: 'send', channel: { $ref: `#/channels/${CHANNEL}` }, summary: 'Publish each event of the history once it can never be taken back' } },
    components: {
      messages: Object.fromEntries(published.map((each) => [each.name, messageOf(catalogue, each)])),
      schemas: {
        envelope: envelopeSchema(),
        'sealed-text': SEALED_SCHEMA,
        ...Object.fromEntries(published.map(({ name, definition: { type }, version }) => [name, payloadSchema(catalogue.jsonSchema(type, version), `${SCHEMAS}/sealed-text`)])),
      },
    },
  };
}

function versionsOf(definition: EventDefinition): readonly Published[] {
  const versions = [...Object.keys(definition.pastSchemas).map(Number), definition.version];
  return versions.map((version) => ({ name: `${definition.type}.${version}`, definition, version }));
}

function channelOf(topic: string, published: readonly Published[]): JsonObject {
  return {
    address: topic,
    title: 'The history of all organizations',
    messages: Object.fromEntries(published.map(({ name }) => [name, { $ref: `#/components/messages/${name}` }])),
    bindings: { kafka: { topic, topicConfiguration: { 'cleanup.policy': ['delete'], 'retention.ms': -1, 'retention.bytes': -1 }, bindingVersion: BINDING } },
  };
}

function messageOf(catalogue: Catalogue, { name, definition, version }: Published): JsonObject {
  const { type, kind, example } = definition;
  const isNewest = version === definition.version;
  return {
    name: type,
    title: `${type}, version ${version}`,
    contentType: 'application/json',
    headers: { $ref: `${SCHEMAS}/envelope` },
    payload: { $ref: `${SCHEMAS}/${name}` },
    correlationId: { location: '$message.header#/ce_correlationid' },
    tags: [{ name: kind }, { name: serviceOf(catalogue, definition) }],
    bindings: { kafka: { key: { type: 'string', description: 'The organization' }, bindingVersion: BINDING } },
    ...(isNewest && { examples: [{ name: 'example', payload: maskedAt(example, catalogue.sealedPointersIn(type, example)) }] }),
  };
}

function serviceOf(catalogue: Catalogue, { categories: [category = ''] }: EventDefinition): string {
  return catalogue.categories().find(({ name }) => name === category)?.service ?? '';
}
