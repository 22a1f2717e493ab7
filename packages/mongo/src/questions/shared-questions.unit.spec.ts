import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { SharedQuestions } from './shared-questions.js';

/** A counter that is read slowly: each answer says what was true when its question began. */
class Counter {
  value = 0;
  asked = 0;
  atOnce = 0;
  most = 0;
  readonly questions: SharedQuestions<number>;

  /** @param turns of the event loop that an answer takes; a question of 0 turns fails */
  constructor(turns: readonly number[]) {
    this.questions = new SharedQuestions(async () => {
      const [seen, left] = [this.value, turns[(this.asked += 1) % turns.length] ?? 0];
      this.most = Math.max(this.most, (this.atOnce += 1));
      for (let turn = 0; turn < left; turn += 1) await nextTurn();
      this.atOnce -= 1;
      if (left === 0) throw new Error('no answer');
      return seen;
    });
  }
}

describe('a question that many ask', () => {
  it('is never answered with something older than the question, and one is under way at a time', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom('ask', 'count', 'wait'), { maxLength: 40 }), fc.array(fc.nat({ max: 4 }), { minLength: 1, maxLength: 6 }), async (acts, turns) => {
        const counter = new Counter(turns);
        const answers: Promise<void>[] = [];
        for (const act of acts) {
          const { value } = counter;
          if (act === 'count') counter.value += 1;
          else if (act === 'wait') await nextTurn();
          else answers.push(counter.questions.ask('').then((answer) => expect(answer).toBeGreaterThanOrEqual(value), () => undefined));
        }
        await Promise.all(answers);
        expect(counter.most).toBeLessThanOrEqual(1);
      }),
      { numRuns: 500 },
    );
  });

  it('is asked twice where many ask at once: for the first, and for those who came after', async () => {
    const counter = new Counter([3]);
    await Promise.all(Array.from({ length: 50 }, () => counter.questions.ask('')));
    expect(counter.asked).toBe(2);
    await counter.questions.ask('');
    expect(counter.asked).toBe(3);
  });

  it('that is lost holds nobody up for longer than it may take', async () => {
    let asked = 0;
    const questions = new SharedQuestions((): Promise<number> => ((asked += 1) === 1 ? new Promise(() => undefined) : Promise.resolve(asked)), 20);
    const [first, next] = [questions.ask(''), questions.ask('')];
    await expect(first).rejects.toMatchObject({ code: 'storage-unavailable', retriable: true });
    expect(await next).toBe(2);
  });

  it('that fails, fails for those who share it, and is asked anew', async () => {
    const counter = new Counter([1, 0]);
    await expect(counter.questions.ask('')).rejects.toThrow('no answer');
    expect(await counter.questions.ask('')).toBe(0);
  });
});
