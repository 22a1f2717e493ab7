import type { FastifyRequest } from 'fastify';
import type { Access } from '../access/access.js';
import type { WriteContext } from '../writing/write-context.js';

/** What the guard found out about a request before its handler runs. */
export interface RequestContext {
  readonly access: Access;
  /** Of writing requests. */
  readonly write?: WriteContext;
  /** The position that a read must have reached. */
  readonly minPosition?: number;
}

const contexts = new WeakMap<object, RequestContext>();

export function keepContext(request: FastifyRequest, context: RequestContext): void {
  contexts.set(request, context);
}

/** @throws Error when the route is not guarded: a mistake of ours */
export function contextOf(request: FastifyRequest): RequestContext {
  const context = contexts.get(request);
  if (context === undefined) throw new Error('the route is public and has no caller');
  return context;
}
