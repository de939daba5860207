// POST /api/<method>: token, faults, rate limits, scopes, arguments, and then the method itself.
import type { ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { type Arguments, readArguments } from './arguments.ts';
import type { Call } from './calls.ts';
import type { Fault, Faults } from './faults.ts';
import { type Answer, type Desk, type Method, refused } from './method.ts';
import { methods } from './methods/catalogue.ts';
import type { RateLimits } from './rate-limits.ts';

export interface WebApi {
  desk: Desk;
  botToken: string;
  appToken: string;
  faults: Faults;
  /** Absent where Slack does not count. */
  rateLimits?: RateLimits;
  /** Methods this workspace does not have yet. */
  missing: ReadonlySet<string>;
  calls: Call[];
}

export interface ApiRequest {
  method: string;
  contentType: string;
  authorization: string;
  body: string;
}

export async function answerCall(api: WebApi, request: ApiRequest, response: ServerResponse): Promise<void> {
  // The client of a workspace names it with every call.
  const { token, team_id: _, ...args } = readArguments(request.contentType, request.body) ?? {};
  const bearer = request.authorization.replace(/^Bearer ?/, '') || (typeof token === 'string' ? token : '');
  await withFaults(api, request.method, args, response, () => resultOf(api, request.method, args, bearer));
}

export interface Result {
  status?: number;
  headers?: Readonly<Record<string, string>>;
  answer: Readonly<Record<string, unknown>>;
  /** Sent instead of the answer: a file. */
  bytes?: Buffer;
}

/** Records the call and answers it, unless a fault takes its place. Used for every address of the fake. */
export async function withFaults(
  { faults, calls, desk }: Pick<WebApi, 'faults' | 'calls' | 'desk'>,
  method: string,
  args: Arguments,
  response: ServerResponse,
  run: () => Result,
): Promise<void> {
  const fault = faults.take(method);
  const call: Call = { method, args, at: Date.now(), isFaulty: fault !== undefined };
  calls.push(call);
  const replaces = fault !== undefined && replacesAnswer(fault);
  const result = replaces && fault.when !== 'after' ? undefined : run();
  if (fault?.delayMs !== undefined) await wait(fault.delayMs);
  if (replaces) {
    call.status = fault.cut ? 0 : statusOf(fault);
    if (fault.cut && result?.bytes) await sendHalf(result.bytes, response);
    else sendFault(fault, response);
  } else {
    const { status = 200, headers = {}, answer, bytes } = result ?? { answer: {} };
    call.status = status;
    call.answer = answer;
    response
      .writeHead(status, { 'content-type': 'application/json', ...headers })
      .end(bytes ?? JSON.stringify(answer));
  }
  call.tookMs = Date.now() - call.at;
  desk.changed({ kind: 'other' });
}

function resultOf(
  { desk, botToken, appToken, rateLimits, missing }: WebApi,
  name: string,
  args: Arguments,
  token: string,
): Result {
  const method = missing.has(name) ? undefined : methods.get(name);
  if (!method) return { answer: refused('unknown_method') };
  if (token === '') return { answer: refused('not_authed') };
  if (token !== botToken && token !== appToken) return { answer: refused('invalid_auth') };
  if (token !== (method.token === 'app' ? appToken : botToken))
    return { answer: refused('not_allowed_token_type') };
  const waitSeconds = rateLimits?.exceeded(name, typeof args.channel === 'string' ? args.channel : undefined);
  if (waitSeconds !== undefined) {
    return { status: 429, headers: { 'retry-after': String(waitSeconds) }, answer: refused('ratelimited') };
  }
  return { answer: answerOf(method, args, desk), headers: { 'x-oauth-scopes': [...desk.scopes].join(',') } };
}

function answerOf(method: Method, args: Arguments, desk: Desk): Answer | Record<string, unknown> {
  const needed = method.scopes(args, desk).find((scope) => !desk.scopes.has(scope));
  if (needed !== undefined) {
    return { ...refused('missing_scope'), needed, provided: [...desk.scopes].join(',') };
  }
  const parsed = method.input.safeParse(args);
  if (parsed.success) return method.run(args, desk);
  return refused(
    'invalid_arguments',
    parsed.error.issues.map(
      ({ message, path }) => `[ERROR] ${message} [json-pointer:/${path.map(String).join('/')}]`,
    ),
  );
}

function replacesAnswer({ status, error, body, cut }: Fault): boolean {
  return status !== undefined || error !== undefined || body !== undefined || cut === true;
}

function statusOf({ status, error }: Fault): number {
  return status ?? (error === 'ratelimited' ? 429 : 200);
}

/** The connection ends in the middle of a file. */
async function sendHalf(bytes: Buffer, response: ServerResponse): Promise<void> {
  response.writeHead(200, {
    'content-type': 'application/octet-stream',
    'content-length': String(bytes.length),
  });
  await new Promise((resolve) => response.write(bytes.subarray(0, bytes.length / 2), resolve));
  response.destroy();
}

function sendFault(fault: Fault, response: ServerResponse): void {
  if (fault.cut) {
    response.destroy();
    return;
  }
  const status = statusOf(fault);
  const headers = {
    'content-type': 'application/json',
    ...(status === 429 && { 'retry-after': '1' }),
    ...fault.headers,
  };
  const answer = fault.error === undefined ? '' : JSON.stringify(refused(fault.error));
  response.writeHead(status, headers).end(fault.body ?? answer);
}
