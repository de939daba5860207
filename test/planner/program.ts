// The whole program in this process, around a store in memory: what `eval` runs, without a terminal.
import { join } from 'node:path';
import { type App, openApp, promptsFolder } from '../../src/app.ts';
import { parseConfig } from '../../src/config.ts';
import { loadPrompts } from '../../src/prompts.ts';

const dataFolder = join(import.meta.dirname, '../../data');

/** Opens the program over the shipped data, or over another data folder; `bugs` hears of errors inside it. */
export async function openProgram(dataDir: string = dataFolder, bugs: string[] = []): Promise<App> {
  const read = parseConfig({ DATABASE_URL: 'sqlite::memory:', DATA_DIR: dataDir, LOG_LEVEL: 'error' });
  if (read.kind === 'invalid') throw new Error(JSON.stringify(read.problems));
  return openApp(read.config, loadPrompts(promptsFolder), (line) => bugs.push(line));
}
