// A call to the Web API of the fake without any SDK, for tests of the fake.
import { z } from 'zod';
import type { FakeSlack } from './fake-slack.ts';

export type Answer = Record<string, unknown> & { status: number; headers: Headers };

/** Rejects where the connection is cut. */
export async function callAs(
  token: string,
  { apiUrl }: FakeSlack,
  method: string,
  args: object = {},
): Promise<Answer> {
  const response = await fetch(`${apiUrl}${method}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(args),
  });
  const { status, headers } = response;
  const body = await response.text();
  return { status, headers, ...(body.startsWith('{') ? object.parse(JSON.parse(body)) : {}) };
}

const object = z.record(z.string(), z.unknown());
