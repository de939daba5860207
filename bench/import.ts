// What an import costs beside parsing its files alone, and how it grows with their number.
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { loadEvaluations } from '../src/importers/load-evaluations.ts';
import { loadFrameworks } from '../src/importers/load-frameworks.ts';
import { saveEvaluation } from '../src/store/evaluations.ts';
import { openStore } from '../src/store/open-store.ts';
import { splitPassages } from '../src/store/split-passages.ts';
import { milliseconds, table, times } from './figures.ts';

const counts = [10, 100, 1000];
const indicators = 40;
const data = join(import.meta.dirname, '../data');

/** Files of forty indicators each: read, held against the frameworks, checked and stored, beside the library parsing them. */
export async function measureImport(folder: string): Promise<string[]> {
  const files = written(folder, Math.max(...counts));
  const frameworks = await loadFrameworks(data);
  const rows = [];
  for (const count of counts) {
    const some = files.slice(0, count);
    const start = performance.now();
    for (const file of some) parse(readFileSync(file, 'utf8'));
    const alone = performance.now() - start;
    const store = await openStore(`sqlite:${join(folder, `import-${count}.db`)}`);
    const before = performance.now();
    const { evaluations, issues } = await loadEvaluations(some, frameworks);
    if (issues.length > 0)
      throw new Error(`The files of the bench are refused: ${JSON.stringify(issues[0])}`);
    const read = performance.now() - before;
    for (const each of evaluations) {
      const passages = splitPassages(each.evaluation, each.report);
      await saveEvaluation(store.db, { ...each, passages, at: new Date() });
    }
    const whole = performance.now() - before;
    await store.close();
    rows.push({ count, alone: alone / count, read: read / count, whole: whole / count });
  }
  const [few] = rows;
  return [
    `Imports of evaluations with ${indicators} indicators each, for one of them`,
    ...table([
      ['files', 'parsed alone', 'read and checked', 'and stored', 'against parsing', 'against ten files'],
      ...rows.map(({ count, alone, read, whole }) => [
        count.toLocaleString('en'),
        milliseconds(alone),
        milliseconds(read),
        milliseconds(whole),
        times(whole, alone),
        times(whole, few?.whole ?? whole),
      ]),
    ]),
    '',
  ];
}

/** The shipped example under other names, its indicators repeated up to forty. */
function written(folder: string, count: number): string[] {
  const to = join(folder, 'import');
  mkdirSync(to);
  const name = 'lumingwan-2022';
  cpSync(join(data, `examples/${name}.txt`), join(to, `${name}.txt`));
  const sample = readFileSync(join(data, `examples/${name}.yaml`), 'utf8');
  const begins = sample.indexOf('\nindicators:\n') + '\nindicators:\n'.length;
  const ends = begins + sample.slice(begins).search(/^\S/m);
  const listed = sample.slice(begins, ends).split(/^(?= {2}- key: )/m);
  const entries = listed.filter((entry) => entry.startsWith('  - key: '));
  const more = Array.from({ length: indicators - entries.length }, (_, at) =>
    renamed(entries[at % entries.length] ?? '', at),
  );
  const forty = `${sample.slice(0, ends)}${more.join('')}${sample.slice(ends)}`;
  return Array.from({ length: count }, (_, number) => {
    const file = join(to, `department-${number}.yaml`);
    writeFileSync(file, forty.replace(/^id: .*$/m, `id: department-${number}-2022`));
    return file;
  });
}

function renamed(entry: string, number: number): string {
  return entry
    .replace(/^( {2}- key: .*)$/m, `$1_again_${number}`)
    .replace(/^( {4}no: ).*$/m, `$1${100 + number}`);
}
