/**
 * Follows an organization's history over HTTP, from where it ended the last time.
 * CAIRN_URL, CAIRN_KEY (a key with history:read), CHECKPOINT (a file; default ./through).
 */
import { createClient } from '@cairn/client';
import type { CloudEvent } from '@cairn/contracts';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const { CAIRN_URL = 'http://localhost:8080', CAIRN_KEY = '', CHECKPOINT = 'through' } = process.env;
const cairn = createClient({ url: CAIRN_URL, key: CAIRN_KEY });

/** Your effect. Where it is kept in a database, keep `through` there too, in the same transaction: then each event has its effect exactly once. */
function apply({ source, sequence, type }: CloudEvent): void {
  console.log(source, sequence, type);
}

const through = existsSync(CHECKPOINT) ? Number(readFileSync(CHECKPOINT, 'utf8')) : 0;
for await (const message of cairn.history.follow({ after: through, types: ['team.*', 'organization.*'] })) {
  if (message.kind === 'event') apply(message.event);
  else writeFileSync(CHECKPOINT, String(message.through)); // everything up to here was considered: whole commits alone
}
