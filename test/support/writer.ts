// A process of its own that writes to a store, for tests of several at once: writer.ts URL MODE NAME COUNT.
import { type EvaluationImport, saveEvaluation } from '../../src/store/evaluations.ts';
import { openStore } from '../../src/store/open-store.ts';
import { smallEvaluation, smallImport } from './evaluation-of.ts';

const [url = '', mode = '', name = '', count = '0'] = process.argv.slice(2);
const store = await openStore(url);
process.stdout.write('open\n');
for (let turn = 0; turn < Number(count); turn++) await saveEvaluation(store.db, versionOf(turn));
await store.close();

/** `own`: an evaluation of its own each time; `same`: versions of one, with many passages that all name the version. */
function versionOf(turn: number): EvaluationImport {
  const hash = `${name}-${turn}`;
  if (mode === 'own') return smallImport({ evaluation: smallEvaluation({ id: hash }), hash });
  const passages = Array.from({ length: 3000 }, () => ({ section: '一', text: hash, keywords: '' }));
  const title = { zh: hash, en: hash };
  return smallImport({ evaluation: smallEvaluation({ title }), passages, hash });
}
