import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import mongoose from 'mongoose';
import { mongoForTests } from '../testing/index.js';
import { monitorOf, watchLooks } from './stuck-looks.js';

const PATIENCE = 1_000;

let client: mongoose.mongo.MongoClient;
beforeEach(async () => {
  client = await new mongoose.mongo.MongoClient(mongoForTests().url, { heartbeatFrequencyMS: 500, connectTimeoutMS: 500, serverMonitoringMode: 'poll' }).connect();
});
afterEach(() => client.close());

describe('a look at a server that does not end', () => {
  it('is given up, and the server is looked at again', async () => {
    const end = watchLooks(client, PATIENCE);
    let address: string | undefined;
    client.once('serverHeartbeatStarted', ({ connectionId }) => {
      address = connectionId;
      const monitor = monitorOf(client, connectionId) as { readonly connection?: { readonly socket: { destroy(): void } } } | undefined;
      monitor?.connection?.socket.destroy();
    });
    await once(client, 'serverHeartbeatStarted');
    expect(address).toBeDefined();
    await once(client, 'serverHeartbeatSucceeded');
    end();
  }, 60_000);
});
