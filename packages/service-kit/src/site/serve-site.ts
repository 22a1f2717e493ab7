import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply } from 'fastify';
import { join, sep } from 'node:path';

/** Its own scripts alone; styles may stand in elements, as components set them; nobody puts the page into a frame. */
export const SITE_POLICY = "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

/** Everything that is not the page's: unknown there is unknown. */
const ELSEWHERE = /^\/(api|health|metrics|assets)(\/|$|\?)/;

/**
 * Serves a page with its files: what `assets` holds is named by its content and kept for ever, the page itself is asked for each time. Every
 * address that is nobody else's shows the page, as its screens have addresses of their own. Files compressed at build time are sent as they are.
 * To be called before the application listens.
 *
 * @param folder with index.html
 */
export async function serveSite(app: NestFastifyApplication, folder: string): Promise<void> {
  // Loaded where there is a page: a service by itself has none.
  const { default: fastifyStatic } = await import('@fastify/static');
  const fastify = app.getHttpAdapter().getInstance();
  await fastify.register(fastifyStatic, { root: folder, wildcard: false, index: false, preCompressed: true, cacheControl: false, decorateReply: true, setHeaders });
  fastify.get('/*', (request, reply: FastifyReply) => (ELSEWHERE.test(request.url) ? reply.callNotFound() : reply.sendFile('index.html')));
}

function setHeaders(reply: FastifyReply, path: string): void {
  void reply.header('cache-control', path.includes(join(sep, 'assets', sep)) ? 'public, max-age=31536000, immutable' : 'no-cache');
  if (/\.html(\.br|\.gz)?$/.test(path)) void reply.header('content-security-policy', SITE_POLICY);
}
