import { openConfigured } from '@cairn/service-kit/opening';

// Storage opens in threads of its own while the rest is loaded. What fails is told by whoever waits for it.
const opened = openConfigured(process.env);
void opened.catch(() => undefined);
const { run } = await import('./run.js');
await run(opened);
