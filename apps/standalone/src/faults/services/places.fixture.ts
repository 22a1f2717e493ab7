import type { History } from '@cairn/history';
import type { mongo, MongoConnection } from '@cairn/mongo';
import type { State } from '@cairn/state';
import type { Trap } from './trap.fixture.js';

type Method = (...given: never[]) => unknown;
type Made = ReturnType<MongoConnection['database']>;
interface CursorDocument {
  readonly _id: string;
  readonly position: number;
}
type Cursors = mongo.Collection<CursorDocument>;

/** What a projection's cursor is moved by. */
type Swap = [filter: CursorDocument, update: { readonly $set: { readonly position?: number } }, options?: mongo.UpdateOptions];

/** The same object with one method in place of its own. */
function replaced<Of extends object>(object: Of, name: keyof Of, method: Method): Of {
  return new Proxy(object, {
    get: (target, property) => {
      const member: unknown = property === name ? method : Reflect.get(target, property, target);
      return typeof member === 'function' && property !== name ? (member as Method).bind(target) : member;
    },
  });
}

/** The commit is stored, and nobody was answered. */
export function afterAppend(history: History, trap: Trap): History {
  const append: History['append'] = async (request) => {
    const receipt = await history.append(request);
    if (receipt.outcome === 'appended') await trap.passing({ org: request.org, position: receipt.commit.position });
    return receipt;
  };
  return replaced(history, 'append', append);
}

/** The brokers have the messages, and the relay's cursor stands where it stood. */
export function afterSend(cursors: State['cursors'], trap: Trap): State['cursors'] {
  const swap: State['cursors']['swap'] = async (key, expected, next) => {
    const isMove = key.follower.startsWith('relay:') && next.parked === undefined;
    if (isMove) await trap.passing({ org: key.org, position: next.position, from: expected?.position ?? 0 });
    return cursors.swap(key, expected, next);
  };
  return replaced(cursors, 'swap', swap);
}

/** The rows of a batch are there, what they close is closed, and the projection's cursor stands where it stood. */
export function afterRows(connection: MongoConnection, trap: Trap): MongoConnection {
  const collection = (database: Made) => (name: string): object => (name === 'cursors' ? beforeSwap(database.collection(name), trap) : database.collection(name));
  const database: MongoConnection['database'] = (name) => {
    const made = connection.database(name);
    return replaced(made, 'collection', collection(made));
  };
  return replaced(connection, 'database', database);
}

function beforeSwap(cursors: Cursors, trap: Trap): Cursors {
  const updateOne = async (...swap: Swap): ReturnType<Cursors['updateOne']> => {
    const [{ _id, position: from }, { $set: { position } }] = swap;
    if (position !== undefined) await trap.passing({ org: _id, position, from });
    return cursors.updateOne(...swap);
  };
  return replaced(cursors, 'updateOne', updateOne);
}
