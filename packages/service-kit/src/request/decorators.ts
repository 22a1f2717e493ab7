import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Access } from '../access/access.js';
import type { WriteContext } from '../writing/write-context.js';
import { contextOf, type RequestContext } from './context.js';

function ofRequest<T>(read: (context: RequestContext) => T): () => ParameterDecorator {
  return createParamDecorator((_data: unknown, context: ExecutionContext) => read(contextOf(context.switchToHttp().getRequest<FastifyRequest>())));
}

/** The `WriteContext` of a writing request. */
export const Write = ofRequest(({ write }): WriteContext => {
  if (write === undefined) throw new Error('a reading route writes nothing');
  return write;
});

/** Who reads, and the position that they must see. */
export interface Reader {
  readonly access: Access;
  readonly minPosition?: number;
}

/** The `Reader` of a reading request. */
export const Reads = ofRequest(({ access, minPosition }): Reader => ({ access, ...(minPosition !== undefined && { minPosition }) }));
