// A server in the place of Slack that answers as it is told to: JSON, a page, a status, or never.
import { once } from 'node:events';
import { createServer } from 'node:http';

/** An object is sent as JSON, a text as a page, a number as a status with a page. */
export type Answer = object | string | number | undefined;

/** Answers each method as it is told to, and never where that is undefined. */
export async function slackAnswering(
  answer: (method: string) => Answer,
): Promise<{ url: string; close: () => void }> {
  const server = createServer((request, response) => {
    const said = answer(request.url?.split('/').at(-1) ?? '');
    if (said === undefined) return;
    if (typeof said === 'object')
      return response.setHeader('content-type', 'application/json').end(JSON.stringify(said));
    const status = typeof said === 'number' ? said : 200;
    const headers = { 'content-type': 'text/html', ...(status === 302 && { location: '/login' }) };
    return response.writeHead(status, headers).end(typeof said === 'string' ? said : '<html></html>');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : '';
  return {
    url: `http://127.0.0.1:${port}/api/`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
