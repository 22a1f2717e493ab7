import type { Commit } from '@cairn/contracts';
import { commitFrom } from '@cairn/history';
import type { Problem } from '@cairn/service-kit';
import type { TestApplication } from '@cairn/service-kit/testing';
import request from 'supertest';

type Method = 'get' | 'post' | 'patch' | 'delete';

/** Sends requests to an application under test with one key. */
export type Send = (method: Method, path: string, body?: object) => request.Test;

export function sender(t: Pick<TestApplication, 'url'>, key: string): Send {
  return (method, path, body) => {
    const test = request(t.url)[method](`/api/v1${path}`).set('authorization', `Bearer ${key}`);
    return body === undefined ? test : test.send(body);
  };
}

/** supertest reads no problem+json by itself. */
export function problemIn({ text }: { readonly text: string }): Problem {
  return JSON.parse(text) as Problem;
}

/** The body of an answer that must have gone well. */
export function bodyOf<Body>(response: request.Response): Body {
  if (response.status >= 300) throw new Error(`${response.status}: ${response.text}`);
  return response.body as Body;
}

/** All commits of an organization. */
export async function commitsOf({ stores }: Pick<TestApplication, 'stores'>, org: string): Promise<readonly Commit[]> {
  return (await stores.history.readStored(org, 0)).map(commitFrom);
}
