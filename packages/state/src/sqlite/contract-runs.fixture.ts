import { inTemporaryDirectory } from '@cairn/sqlite/testing';
import type { ContractCase } from '@cairn/contracts/testing';
import type { StoreHarness } from '../testing/index.js';

interface Closable {
  close(): Promise<void>;
}

/** Runs a case over a directory of its own. */
export function runOnDisk<Store extends Closable>(
  contractCase: ContractCase<StoreHarness<Store>>,
  open: (directory: string) => Store,
): Promise<void> {
  return inTemporaryDirectory(async (directory) => {
    let store = open(directory);
    const restart = async () => {
      await store.close();
      return (store = open(directory));
    };
    await contractCase.run({ open: async () => store, restart });
    await store.close();
  });
}

/** Runs a case on one store without storage of its own. */
export async function runInMemory<Store extends Closable>(contractCase: ContractCase<StoreHarness<Store>>, store: Store): Promise<void> {
  const give = async () => store;
  await contractCase.run({ open: give, restart: give });
  await store.close();
}

/** How a case ends. */
export function outcome(run: Promise<void>): Promise<'kept' | 'broken'> {
  return run.then(() => 'kept', () => 'broken');
}
