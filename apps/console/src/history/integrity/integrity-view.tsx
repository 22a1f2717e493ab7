import { Stack } from '@mantine/core';
import { Checkpoints } from './checkpoints.js';
import { Verify } from './verify.js';

/** Whether the history holds, and what it is signed by. */
export function IntegrityView() {
  return (
    <Stack gap="xl" maw={900}>
      <Verify />
      <Checkpoints />
    </Stack>
  );
}
