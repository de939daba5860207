// Every method of the Web API that the fake knows, by name; any other is `unknown_method`.
import type { Method } from '../method.ts';
import { chatMethods } from './chat.ts';
import { fileMethods } from './files.ts';
import { peopleMethods } from './people.ts';
import { sessionMethods } from './sessions.ts';
import { streamMethods } from './stream.ts';
import { viewMethods } from './views.ts';

export const methods: ReadonlyMap<string, Method> = new Map(
  [chatMethods, fileMethods, peopleMethods, sessionMethods, streamMethods, viewMethods]
    .flat()
    .map((method) => [method.name, method]),
);
