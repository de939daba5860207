// What a tool needs when a person calls it outside any conversation.
import { openLedger } from '../figures/ledger.ts';
import type { ToolContext } from '../tools/tool.ts';
import type { Desk, TerminalApp } from './command.ts';

export async function toolContext(
  app: TerminalApp,
  { prompts, language }: Pick<Desk, 'prompts' | 'language'>,
): Promise<ToolContext> {
  const { evaluations } = await app.view();
  const { signal } = new AbortController();
  return { language, prompts, ledger: openLedger(), catalogue: app.catalogue, evaluations, signal };
}
