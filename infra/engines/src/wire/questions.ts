import type { Question } from './ask.js';

const METADATA = 3;
const VERSION = 4;
const CORRELATION = 1;
const CLIENT = 'cairn-engines';

function int16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeInt16BE(value);
  return bytes;
}

function int32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(value);
  return bytes;
}

function metadataRequest(): Buffer {
  const header = [int16(METADATA), int16(VERSION), int32(CORRELATION), int16(CLIENT.length), Buffer.from(CLIENT)];
  const noTopics = [int32(0), Buffer.from([0])];
  const request = Buffer.concat([...header, ...noTopics]);
  return Buffer.concat([int32(request.length), request]);
}

/**
 * Kafka: which brokers are there? Answered with none until the controller lets the broker work; only then can topics be made.
 * The answer is its length, the correlation id, a throttle time and the brokers' number, four bytes each.
 */
export const KAFKA: Question = {
  bytes: metadataRequest(),
  isAnswer: (received) => received.length >= 16 && received.readInt32BE(4) === CORRELATION && received.readInt32BE(12) > 0,
};

/** OP_MSG of MongoDB's wire protocol. */
const OP_MSG = 2013;
const REQUEST = 1;

function int32LE(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32LE(value);
  return bytes;
}

/** The BSON of {hello: 1, $db: 'admin'}. */
function helloDocument(): Buffer {
  const hello = [Buffer.from('\x10hello\0'), int32LE(1)];
  const database = [Buffer.from('\x02$db\0'), int32LE(6), Buffer.from('admin\0')];
  const elements = Buffer.concat([...hello, ...database, Buffer.from([0])]);
  return Buffer.concat([int32LE(elements.length + 4), elements]);
}

function helloMessage(): Buffer {
  const body = Buffer.concat([int32LE(0), Buffer.from([0]), helloDocument()]);
  return Buffer.concat([int32LE(body.length + 16), int32LE(REQUEST), int32LE(0), int32LE(OP_MSG), body]);
}

/** MongoDB: hello. The answer names our request in its third number. */
export const MONGO: Question = {
  bytes: helloMessage(),
  isAnswer: (received) => received.length >= 16 && received.readInt32LE(8) === REQUEST && received.readInt32LE(12) === OP_MSG,
};

/** Redis: PING. */
export const REDIS: Question = {
  bytes: Buffer.from('PING\r\n'),
  isAnswer: (received) => received.toString('latin1').startsWith('+PONG\r\n'),
};
