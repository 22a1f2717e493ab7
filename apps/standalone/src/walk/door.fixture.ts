/** What is sent, as it goes over the wire. */
export interface Sent {
  readonly method: string;
  /** From the root, encoded. */
  readonly path: string;
  readonly key?: string;
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Answer {
  readonly status: number;
  readonly type: string;
  readonly text: string;
}

/** Sends a request as it is. Of a stream without an end the first message is the answer. */
export async function send(url: string, { method, path, key, body, headers = {} }: Sent): Promise<Answer> {
  const answered = await fetch(`${url}${path}`, {
    method,
    headers: { ...(body !== undefined && { 'content-type': 'application/json' }), ...(key !== undefined && { authorization: `Bearer ${key}` }), ...headers },
    ...(body !== undefined && { body }),
  });
  const type = answered.headers.get('content-type') ?? '';
  return { status: answered.status, type, text: await (type.includes('event-stream') ? firstMessage(answered) : answered.text()) };
}

async function firstMessage({ body }: Response): Promise<string> {
  const reader = body?.getReader();
  const first = (await reader?.read()) as { readonly value?: Uint8Array } | undefined;
  await reader?.cancel();
  return new TextDecoder().decode(first?.value);
}

/** What a refusal must look like for a client to understand it, or why this is none. */
export function faultOfRefusal({ status, type, text }: Answer): string | undefined {
  if (status < 400 || status > 499) return `answers ${status} ${text.slice(0, 300)}`;
  if (!type.startsWith('application/problem+json')) return `answers ${status} as ${type}`;
  return /"code":"[a-z-]+"/.test(text) ? undefined : `answers ${status} without a code: ${text.slice(0, 300)}`;
}

/** A proof is asked for before a checkpoint covers its position: come again, and no fault. */
export function isNotYetCovered({ status, text }: Answer): boolean {
  return status === 503 && text.includes('"code":"not-covered"');
}
