import { lockDirectory } from '@cairn/sqlite';
import { openSqliteState, type Cursors } from '@cairn/state';

/** Opens the cursors of senders on disk, in a directory of their own, and closes them after the work. */
export async function withCursors<T>(directory: string, work: (cursors: Cursors) => Promise<T>): Promise<T> {
  const lock = lockDirectory(directory);
  const state = openSqliteState(lock);
  try {
    return await work(state.cursors);
  } finally {
    await state.close();
    lock.release();
  }
}
