import { CairnError } from '@cairn/contracts';

/** What the framework throws before a handler runs, by its code or status, as ours. */
const BY_CODE: Readonly<Record<string, readonly [code: string, message: string]>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: ['body-too-large', 'The body is too large.'],
  FST_ERR_CTP_INVALID_MEDIA_TYPE: ['media-type-unsupported', 'The body must be JSON.'],
  FST_ERR_CTP_EMPTY_JSON_BODY: ['request-unreadable', 'The body is empty though it says it is JSON.'],
  FST_ERR_CTP_INVALID_JSON_BODY: ['request-unreadable', 'The body is not JSON.'],
  FST_ERR_BAD_URL: ['request-unreadable', 'The address can not be read.'],
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: ['request-unreadable', 'The body is not as long as it says.'],
};

const BY_STATUS: Readonly<Record<number, readonly [code: string, message: string]>> = {
  400: ['request-unreadable', 'The request can not be read.'],
  404: ['route-unknown', 'There is nothing at this address.'],
  405: ['route-unknown', 'There is nothing at this address.'],
  413: ['body-too-large', 'The body is too large.'],
  414: ['request-unreadable', 'The address is too long.'],
  415: ['media-type-unsupported', 'The body must be JSON.'],
};

/** A CairnError where the framework's error has a meaning for clients; else the error as it is. */
export function translated(error: unknown): unknown {
  if (typeof error !== 'object' || error === null) return error;
  const known = ('code' in error && typeof error.code === 'string' ? BY_CODE[error.code] : undefined) ?? BY_STATUS[statusIn(error)];
  return known ? new CairnError(known[1], { code: known[0], cause: error }) : error;
}

/** Nest's exceptions have `getStatus`, Fastify's errors `statusCode`. */
function statusIn(error: object): number {
  if ('getStatus' in error && typeof error.getStatus === 'function') return Number((error as { getStatus(): unknown }).getStatus());
  return 'statusCode' in error && typeof error.statusCode === 'number' ? error.statusCode : 0;
}
