import { createHmac } from 'node:crypto';

const PREFIX = 'whsec_';
const SECRET_BYTES = 32;

/** A message as the Standard Webhooks specification signs it. */
export interface WebhookMessage {
  readonly id: string;
  readonly body: string;
  /** When it is sent, seconds since the epoch. */
  readonly seconds: number;
}

/** A signing secret: `whsec_` and 32 random bytes in base64. */
export function newWebhookSecret(random: (size: number) => Uint8Array): string {
  return PREFIX + Buffer.from(random(SECRET_BYTES)).toString('base64');
}

/** The headers of a message: HMAC-SHA256 of `id.timestamp.body` under the secret's bytes (standardwebhooks.com, symmetric scheme v1). */
export function signed({ id, body, seconds }: WebhookMessage, secret: string): Readonly<Record<string, string>> {
  const key = Buffer.from(secret.startsWith(PREFIX) ? secret.slice(PREFIX.length) : secret, 'base64');
  const signature = createHmac('sha256', key).update(`${id}.${seconds}.${body}`, 'utf8').digest('base64');
  return { 'webhook-id': id, 'webhook-timestamp': String(seconds), 'webhook-signature': `v1,${signature}` };
}
