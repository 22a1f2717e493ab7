import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startGateway } from '../gateway/gateway.fixture.js';
import { Gateway, type Upstreams } from './gateway.fixture.js';

/** What stands in front of the services. */
export interface Front {
  readonly url: string;
  /** Lets go of everybody at once. */
  close(): Promise<void>;
}

/** nginx where it is installed, as the product is put up; elsewhere something that leads requests to the same services. */
export async function openFront(upstreams: Upstreams): Promise<Front> {
  return isInstalled('nginx') ? behindNginx(upstreams) : Gateway.open(upstreams);
}

function isInstalled(program: string): boolean {
  return [...(process.env['PATH'] ?? '').split(':'), '/usr/sbin'].some((folder) => existsSync(join(folder, program)));
}

async function behindNginx(upstreams: Upstreams): Promise<Front> {
  const folder = mkdtempSync(join(tmpdir(), 'cairn-front-'));
  const nginx = await startGateway(folder, upstreams);
  return {
    url: nginx.url,
    close: async () => {
      await nginx.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
