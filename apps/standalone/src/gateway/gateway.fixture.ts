import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/** Addresses (http://host:port) of a service's instances, by service. */
export type Upstreams = Readonly<Record<string, string | readonly string[]>>;

export interface RunningGateway {
  readonly url: string;
  close(): Promise<void>;
}

interface RenderNginx {
  readonly renderNginx: (gateway: { readonly folder: string; readonly port: number; readonly upstreams: Upstreams }) => { readonly url: string; readonly command: readonly [string, ...string[]] };
}

/** A real nginx before the services, as it stands in the image, in a folder of its own. @throws Error when it does not come up */
export async function startGateway(folder: string, upstreams: Upstreams): Promise<RunningGateway> {
  const { renderNginx } = (await import(new URL('../../../../infra/nginx/render-nginx.mjs', import.meta.url).href)) as RenderNginx;
  const { url, command } = renderNginx({ folder, port: await freePort(), upstreams });
  const [program, ...parameters] = command;
  const nginx = spawn(program, parameters, { stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, PATH: `${process.env['PATH'] ?? ''}:/usr/sbin` } });
  const said: string[] = [];
  nginx.stderr.on('data', (text: Buffer) => said.push(text.toString()));
  const ended = once(nginx, 'exit');
  await Promise.race([answering(url), ended.then(() => Promise.reject(new Error(`nginx ended: ${said.join('')}`)))]);
  return {
    url,
    close: async () => {
      nginx.kill('SIGTERM');
      await ended;
    },
  };
}

async function answering(url: string): Promise<void> {
  for (let looks = 0; looks < 500; looks += 1) {
    const answered = await fetch(`${url}/health/live`).catch(() => undefined);
    if (answered?.ok) return;
    await pause(20);
  }
  throw new Error('nginx does not answer.');
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
