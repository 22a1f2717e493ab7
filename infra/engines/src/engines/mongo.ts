import { mkdir } from 'node:fs/promises';
import { buildMongowire } from '../install/mongowire.js';
import type { EnginePlan } from '../process/engine-process.js';
import { HOST } from '../process/ports.js';
import type { Tell } from '../tell.js';
import { MONGO } from '../wire/questions.js';

/**
 * FerretDB: MongoDB's protocol over SQLite files. No replica set, so whoever opens it says CAIRN_MONGO_STANDALONE=unsafe.
 * @throws EngineMissing
 */
export async function planMongo({ folder, port }: { folder: string; port: number }, tell: Tell): Promise<EnginePlan> {
  const command = await buildMongowire(tell);
  await mkdir(folder, { recursive: true });
  return { name: 'The MongoDB-wire server', command, args: ['-listen', `${HOST}:${port}`, '-folder', `${folder}/`], port, folder, question: MONGO };
}
