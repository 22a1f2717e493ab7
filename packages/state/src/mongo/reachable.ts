import { reaching } from '@cairn/mongo';

type Method = (...args: readonly unknown[]) => Promise<unknown>;

/** The same port; its calls fail with `storage-unavailable` (retriable) while the database can't be reached. */
export function reachable<Port extends object>(port: Port): Port {
  return new Proxy(port, {
    get(target, name): unknown {
      const member: unknown = Reflect.get(target, name);
      return isMethod(member) ? (...args: readonly unknown[]) => reaching(() => Reflect.apply(member, target, args)) : member;
    },
  });
}

function isMethod(member: unknown): member is Method {
  return typeof member === 'function';
}
