// What a tool needs when a person calls it outside any conversation.
import { openLedger } from '../figures/ledger.ts';
import type { ToolContext } from '../tools/tool.ts';
import type { TerminalApp } from './command.ts';

export async function toolContext(app: TerminalApp, language: ToolContext['language']): Promise<ToolContext> {
  const { evaluations } = await app.view();
  const { signal } = new AbortController();
  return { language, ledger: openLedger(), catalogue: app.catalogue, evaluations, signal };
}
