import { CairnError } from '@cairn/contracts';
import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum.js';
import type { FastifyRequest } from 'fastify';

/** A route that takes no body takes none but `{}`: what is said where nobody listens must not look like success. */
@Injectable()
export class UnaskedBodyGuard implements CanActivate {
  /** @throws CairnError `request-invalid`, with every field at fault */
  canActivate(context: ExecutionContext): boolean {
    const { body } = context.switchToHttp().getRequest<FastifyRequest>();
    if (body === undefined || body === null || takesBody(context)) return true;
    const fields = typeof body === 'object' && !Array.isArray(body) ? Object.keys(body) : [''];
    if (fields.length === 0) return true;
    const errors = fields.map((field) => ({ field: field === '' ? '' : `/${field.replaceAll('~', '~0').replaceAll('/', '~1')}`, problem: 'should not exist' }));
    throw new CairnError('The request has fields that can not be accepted.', { code: 'request-invalid', details: { errors } });
  }
}

function takesBody(context: ExecutionContext): boolean {
  const parameters = (Reflect.getMetadata(ROUTE_ARGS_METADATA, context.getClass(), context.getHandler().name) ?? {}) as Readonly<Record<string, unknown>>;
  return Object.keys(parameters).some((key) => key.startsWith(`${RouteParamtypes.BODY}:`));
}
