import { openMongo } from '@cairn/mongo';
import type { MongoConnection } from '@cairn/mongo';
import { dropAll, mongoForTests } from '@cairn/mongo/testing';
import type { ContractCase } from '@cairn/contracts/testing';
import type { StoreHarness } from '../testing/index.js';

type Connect = () => Promise<MongoConnection>;

/** Runs a test over databases of its own; every connection made is another client, as that of another process would be. */
export async function onServer(test: (connect: Connect) => Promise<void>): Promise<void> {
  const place = mongoForTests();
  const connections: MongoConnection[] = [];
  const connect: Connect = async () => {
    const connection = await openMongo(place);
    connections.push(connection);
    return connection;
  };
  try {
    await test(connect);
  } finally {
    await Promise.all(connections.map((connection) => connection.close()));
    await dropAll(place);
  }
}

/** Runs a contract case; a restart is another client. */
export function runOnServer<Store>(contractCase: ContractCase<StoreHarness<Store>>, open: (connection: MongoConnection) => Promise<Store>): Promise<void> {
  return onServer(async (connect) => {
    const again = async () => open(await connect());
    await contractCase.run({ open: again, restart: again });
  });
}

/** Each with a client of its own. */
export async function instances<Store>(count: number, connect: Connect, open: (connection: MongoConnection) => Promise<Store>): Promise<readonly Store[]> {
  return Promise.all(Array.from({ length: count }, async () => open(await connect())));
}
