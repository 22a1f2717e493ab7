import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { openApiOf, type ApiDescription } from './document.js';

/** Where the document and its page stand, outside the versioned routes. */
export const OPENAPI_PATH = '/api/openapi.json';

export interface Documentation extends ApiDescription {
  /** A page to read and try it on, beside the document. */
  readonly page: boolean;
}

/** Serves the OpenAPI document, made when it is first asked for, and a page over it. To be called before the application listens. */
export function serveDocumentation(app: NestFastifyApplication, documentation: Documentation): void {
  let made: OpenAPIObject | undefined;
  const document = (): OpenAPIObject => (made ??= openApiOf(app, documentation));
  app.getHttpAdapter().getInstance().get(OPENAPI_PATH, async () => document());
  if (documentation.page) SwaggerModule.setup('api/docs', app, document, { raw: false, customSiteTitle: documentation.title });
}
