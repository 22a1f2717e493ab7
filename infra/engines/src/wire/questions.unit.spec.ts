import { describe, expect, it } from '@jest/globals';
import { KAFKA, MONGO, REDIS } from './questions.js';

function answerOf(...numbers: number[]): Buffer {
  const bytes = Buffer.alloc(numbers.length * 4);
  numbers.forEach((number, place) => bytes.writeInt32BE(number, place * 4));
  return bytes;
}

describe('questions to engines', () => {
  it('Kafka works when it names a broker; one that knows none yet is still starting', () => {
    expect(KAFKA.isAnswer(answerOf(60, 1, 0, 1))).toBe(true);
    expect(KAFKA.isAnswer(answerOf(60, 1, 0, 0))).toBe(false);
    expect(KAFKA.isAnswer(answerOf(60, 1, 0))).toBe(false);
    expect(KAFKA.bytes.readInt32BE(0)).toBe(KAFKA.bytes.length - 4);
  });

  it('MongoDB works when it answers our request', () => {
    const answer = (to: number): Buffer => answerOf(16, 9, to, 2013).swap32();
    expect(MONGO.isAnswer(answer(1))).toBe(true);
    expect(MONGO.isAnswer(answer(2))).toBe(false);
    expect(MONGO.bytes.readInt32LE(0)).toBe(MONGO.bytes.length);
  });

  it('Redis works when it says so; one that loads its data does not', () => {
    expect(REDIS.isAnswer(Buffer.from('+PONG\r\n'))).toBe(true);
    expect(REDIS.isAnswer(Buffer.from('-LOADING Redis is loading the dataset in memory\r\n'))).toBe(false);
  });
});
