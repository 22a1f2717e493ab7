import type { MongoConnection } from '@cairn/mongo';

type Call = (...args: readonly unknown[]) => unknown;

/** The connection, but for its first update in a collection, which waits until others are done: as a process that stalls there would. */
export function stallingBefore(connection: MongoConnection, collection: string, others: () => Promise<unknown>): MongoConnection {
  let waited: Promise<unknown> | undefined;
  const updateOne = (proceed: Call): Call => async (...args) => {
    await (waited ??= others());
    return proceed(...args);
  };
  const collectionOf = (proceed: Call): Call => (...args) => (args[0] === collection ? changed(proceed(...args) as object, { updateOne }) : proceed(...args));
  return changed(connection, { database: (proceed) => (...args) => changed(proceed(...args) as object, { collection: collectionOf }) });
}

/** The same object, some of its methods made anew of what they were. */
function changed<T extends object>(object: T, changes: Readonly<Record<string, (proceed: Call) => Call>>): T {
  return new Proxy(object, {
    get(target, name): unknown {
      const member: unknown = Reflect.get(target, name, target);
      if (typeof member !== 'function') return member;
      const proceed: Call = (...args) => Reflect.apply(member, target, args) as unknown;
      return changes[String(name)]?.(proceed) ?? proceed;
    },
  });
}
