import { createApplication, createLogger, openInMemory, OPENAPI_PATH, systemClock, type ServiceDefinition } from '@cairn/service-kit';
import { DOCUMENTATION } from './start-cairn.js';
import { SERVICES } from './services.js';

/** The OpenAPI document of the whole product, or of some of its services, as it is served. */
export async function documentOf(services: readonly ServiceDefinition[] = SERVICES): Promise<unknown> {
  const logger = createLogger({ service: 'document', level: 'error' });
  const app = await createApplication(openInMemory(systemClock), { services, clock: systemClock, logger, documentation: { ...DOCUMENTATION, page: false } });
  await app.listen(0, '127.0.0.1');
  try {
    return await (await fetch(`${await app.getUrl()}${OPENAPI_PATH}`)).json();
  } finally {
    await app.close();
  }
}
