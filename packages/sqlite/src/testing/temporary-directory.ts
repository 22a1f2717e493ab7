import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Runs `work` in a directory of its own, and removes it afterwards. */
export async function inTemporaryDirectory(work: (directory: string) => void | Promise<void>): Promise<void> {
  const directory = mkdtempSync(join(tmpdir(), 'cairn-'));
  try {
    await work(directory);
  } finally {
    rmSync(directory, { recursive: true });
  }
}
