import { newIdempotencyKey } from '@cairn/client';
import { notifications } from '@mantine/notifications';
import { useQueryClient, type QueryKey } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import { useWords } from '../use-admin.js';

/** One thing that somebody does, from the click to the answer. */
export interface Act<Input, Answer> {
  /** @returns the answer; undefined when it was refused, and `error` says why */
  readonly act: (input: Input) => Promise<Answer | undefined>;
  readonly isPending: boolean;
  readonly error: unknown;
  readonly clear: () => void;
}

export interface ActOptions {
  /** What has to be read anew. */
  readonly changes: readonly QueryKey[];
  /** What is said when it is done. */
  readonly said?: string;
}

/** The headers of a write. */
export interface WriteHeaders {
  readonly 'idempotency-key': string;
}

/**
 * Does a write once, however often its button is pressed: a repeat of the same wish goes under the same key until there is an answer.
 * @param send makes the request with the headers it is given
 */
export function useAct<Input, Answer>(send: (input: Input, headers: WriteHeaders) => Promise<Answer>, { changes, said }: ActOptions): Act<Input, Answer> {
  const queries = useQueryClient();
  const { t } = useWords();
  const wish = useRef<{ readonly text: string; readonly key: string }>(undefined);
  const [isPending, setPending] = useState(false);
  const [error, setError] = useState<unknown>();
  const act = async (input: Input): Promise<Answer | undefined> => {
    const text = JSON.stringify(input) ?? '';
    if (wish.current?.text !== text) wish.current = { text, key: newIdempotencyKey() };
    setPending(true);
    setError(undefined);
    try {
      const answer = await send(input, { 'idempotency-key': wish.current.key });
      wish.current = undefined;
      await Promise.all(changes.map((queryKey) => queries.invalidateQueries({ queryKey })));
      notifications.show({ message: said ?? t('common:saved'), color: 'teal' });
      return answer;
    } catch (failure) {
      setError(failure);
      return undefined;
    } finally {
      setPending(false);
    }
  };
  const clear = useCallback(() => setError(undefined), []);
  return { act, isPending, error, clear };
}
