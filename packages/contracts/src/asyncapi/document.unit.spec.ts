import { describe, expect, it } from '@jest/globals';
import { Ajv } from 'ajv';
import type { Commit, Json, JsonObject } from '../commit/commit.js';
import { toEventMessages } from '../cloudevents/event-message.js';
import { catalogue } from '../events/catalogue.js';
import { recordedExample } from '../testing/examples.js';
import type { EventType } from '../events/event.js';
import { smallCatalogue } from '../testing/small-catalogue.js';
import { asyncApiDocument } from './document.js';

interface Document {
  readonly asyncapi: string;
  readonly info: Readonly<Record<string, unknown>>;
  readonly channels: Readonly<Record<string, { readonly address: string; readonly messages: Readonly<Record<string, Ref>> }>>;
  readonly operations: Readonly<Record<string, { readonly action: string; readonly channel: Ref }>>;
  readonly components: { readonly messages: Readonly<Record<string, Message>>; readonly schemas: Readonly<Record<string, JsonObject>> };
}
interface Ref {
  readonly $ref: string;
}
interface Message {
  readonly name: string;
  readonly headers: Ref;
  readonly payload: Ref;
  readonly examples?: readonly { readonly payload: JsonObject }[];
}

const document = asyncApiDocument(catalogue) as unknown as Document;

function refsIn(value: Json): string[] {
  if (typeof value !== 'object' || value === null) return [];
  if (!Array.isArray(value) && '$ref' in value && typeof value.$ref === 'string') return [value.$ref];
  return Object.values(value).flatMap((inner: Json) => refsIn(inner));
}

function at(root: unknown, ref: string): unknown {
  return ref.slice(2).split('/').reduce<unknown>((inner, token) => (inner as Record<string, unknown> | undefined)?.[token], root);
}

/** AsyncAPI reads schemas as JSON Schema draft 07: strict about every keyword. */
const ajv = new Ajv({ strict: true, formats: { date: true, 'date-time': true }, code: { optimize: false } });
ajv.addVocabulary(['asyncapi', 'info', 'channels', 'operations', 'components', 'defaultContentType']);
ajv.addSchema(document, 'document');

/** What is wrong with a value, as the document has it. */
function faultsIn(value: unknown, { $ref }: Ref): unknown {
  const check = ajv.getSchema(`document${$ref}`);
  return check?.(value) === true ? null : (check?.errors ?? 'no such schema');
}

/** The headers and the data of the example of a type, as they are published. */
function publishedExample(type: EventType): { readonly headers: Readonly<Record<string, string>>; readonly data: JsonObject } {
  const [{ headers, value } = { headers: {}, value: '{}' }] = toEventMessages(commitOf(type), catalogue);
  return { headers, data: JSON.parse(value) as JsonObject };
}

function commitOf(type: EventType): Commit {
  const place = { position: 7, version: 2, at: '2026-11-20T02:14:05.120Z', prev: '0'.repeat(64), hash: '1'.repeat(64) };
  const command = { commandId: 'c'.repeat(43), requestHash: '7'.repeat(64), actor: 'ann', via: 'api', correlationId: 'c-1' } as const;
  return { format: 1, org: 'org-a', stream: 'team-1', ...place, ...command, events: [recordedExample(type, 'e0')] };
}

describe('the AsyncAPI document', () => {
  it('has what AsyncAPI 3 asks for, and every reference leads somewhere', () => {
    expect(document).toMatchObject({ asyncapi: '3.0.0', info: { title: expect.any(String), version: expect.any(String) } });
    expect(document.channels['history']?.address).toBe('okr.history.v1');
    expect(document.operations).toEqual({ publishHistory: { action: 'send', channel: { $ref: '#/channels/history' }, summary: expect.any(String) } });
    const refs = refsIn(document as unknown as Json);
    expect(refs.length).toBeGreaterThan(300);
    expect(refs.filter((ref) => !ref.startsWith('#/') || at(document, ref) === undefined)).toEqual([]);
    const keys = [...Object.keys(document.components.messages), ...Object.keys(document.components.schemas)];
    expect(keys.filter((key) => !/^[a-zA-Z0-9._-]+$/.test(key))).toEqual([]);
  });

  it('has every version of every type, once, with the topic that was asked for', () => {
    const names = catalogue.types().map((type) => `${type}.${catalogue.definitionOf(type).version}`);
    expect(Object.keys(document.components.messages).toSorted()).toEqual(names.toSorted());
    const small = asyncApiDocument(smallCatalogue, { topic: 'elsewhere' }) as unknown as Document;
    expect(Object.keys(small.channels['history']?.messages ?? {}).toSorted()).toEqual(['note.pinned.1', 'note.pinned.2', 'note.pinned.3', 'note.taken.1']);
    expect(small.channels['history']?.address).toBe('elsewhere');
  });

  it.each(catalogue.types() as EventType[])('describes %s as it is published, personal text masked', (type) => {
    const message = document.components.messages[`${type}.${catalogue.definitionOf(type).version}`] as Message;
    const { headers, data } = publishedExample(type);
    expect([faultsIn(headers, message.headers), faultsIn(data, message.payload), message.examples?.[0]?.payload]).toEqual([null, null, data]);
  });

  it('lets no message pass that carries personal text, or lacks its place', () => {
    const { headers: envelope, payload } = document.components.messages['check-in.recorded.1'] as Message;
    const { headers, data } = publishedExample('check-in.recorded');
    expect(faultsIn({ ...data, moved: 'The second van is on the road.' }, payload)).toMatchObject([{ instancePath: '/moved' }]);
    const { ce_position: _place, ...placeless } = headers;
    expect(faultsIn(placeless, envelope)).toMatchObject([{ params: { missingProperty: 'ce_position' } }]);
    expect(JSON.stringify(document)).not.toContain('$sealed');
  });
});
