import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startGateway, type Upstreams } from '../gateway/gateway.fixture.js';

/** What stands in front of the services. */
export interface Front {
  readonly url: string;
  /** Lets go of everybody at once. */
  close(): Promise<void>;
}

/** nginx, as the product is put up. */
export async function openFront(upstreams: Upstreams): Promise<Front> {
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
