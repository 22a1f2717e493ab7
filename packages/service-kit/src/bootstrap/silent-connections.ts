import type { FastifyInstance } from 'fastify';
import type { Socket } from 'node:net';

/**
 * Ends connections on which nothing was asked yet when the server begins to close. Browsers and HTTP clients open some ahead of need; the server
 * counts them as busy, and would wait for a minute until they have timed out.
 */
export function endSilentConnections(instance: FastifyInstance): void {
  const silent = new Set<Socket>();
  instance.server.on('connection', (socket: Socket) => {
    silent.add(socket);
    socket.once('close', () => silent.delete(socket));
  });
  instance.server.on('request', ({ socket }) => silent.delete(socket));
  instance.addHook('preClose', async () => {
    for (const socket of silent) socket.destroy();
  });
}
