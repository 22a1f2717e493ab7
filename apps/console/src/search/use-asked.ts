import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useFound } from './use-search.js';

/** Milliseconds of quiet after which is searched. */
const QUIET = 180;

/** What is typed, and what is found for it: not while characters are being composed, and once the typing rests. */
export function useAsked() {
  const [text, setText] = useState('');
  const [composing, setComposing] = useState(false);
  const [quiet] = useDebouncedValue(text.trim(), QUIET);
  const asked = composing || text.trim() === '' ? '' : quiet;
  const { data, error, isFetching } = useFound(asked);
  return { text, setText, setComposing, asked, found: asked === '' ? undefined : data, error, isFetching };
}
