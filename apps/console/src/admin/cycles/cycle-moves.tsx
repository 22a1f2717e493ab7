import { Button, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useWords, useWriting } from '../use-admin.js';
import classes from './cycles.module.css';
import { MoveDialog } from './move-dialog.js';
import { movesFrom, type Move } from './moves.js';
import type { CycleDoc } from './use-cycle-docs.js';

/** What can be done with a cycle now, each with what it means. */
export function CycleMoves({ cycle }: { readonly cycle: CycleDoc }) {
  const { t } = useWords();
  const { may } = useWriting('cycles:manage');
  const [chosen, setChosen] = useState<Move>();
  const moves = movesFrom(cycle.state);
  if (moves.length === 0 || !may) return null;
  return (
    <Stack gap="sm">
      {moves.map((move) => (
        <div key={move.name} className={classes.move}>
          <Button variant={move.isBack ? 'default' : 'filled'} onClick={() => setChosen(move)}>{t(`cycles.moves.${move.name}.label`)}</Button>
          <Text size="sm" c="dimmed">{t(`cycles.moves.${move.name}.means`)}</Text>
        </div>
      ))}
      {chosen !== undefined && <MoveDialog cycle={cycle} move={chosen} onClose={() => setChosen(undefined)} />}
    </Stack>
  );
}
