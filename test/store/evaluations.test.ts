import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  countEvaluations,
  departmentNames,
  evaluationWithHash,
  lastImport,
  listEvaluations,
  openEvaluation,
  removeEvaluation,
  saveEvaluation,
} from '../../src/store/evaluations.ts';
import { openStore, type Store } from '../../src/store/open-store.ts';
import { searchPassages } from '../../src/store/passages.ts';
import { smallEvaluation, smallImport } from '../support/evaluation-of.ts';

let store: Store;
beforeEach(async () => {
  store = await openStore('sqlite::memory:');
});
afterEach(() => store.close());

test('an evaluation comes out as it went in, every decimal to its last zero', async () => {
  const evaluation = smallEvaluation({
    facts: [
      { type: 'number', key: 'a', value: '36.060', unit: '万元', cite: [{ section: '一', quote: 'x' }] },
    ],
  });
  await saveEvaluation(store.db, smallImport({ evaluation }));
  expect(await openEvaluation(store.db, 'jia-2021')).toEqual(evaluation);
});

test('what is not there is undefined', async () => {
  expect(await openEvaluation(store.db, 'jia-2021')).toBeUndefined();
  expect(await evaluationWithHash(store.db, 'hash-1')).toBeUndefined();
  expect(await removeEvaluation(store.db, 'jia-2021')).toBe(false);
});

test('the same content again changes nothing and leaves no second record', async () => {
  expect(await saveEvaluation(store.db, smallImport())).toEqual({ kind: 'stored' });
  expect(await saveEvaluation(store.db, smallImport({ file: 'copy.yaml' }))).toEqual({ kind: 'unchanged' });
  expect(await evaluationWithHash(store.db, 'hash-1')).toBe('jia-2021');
  expect(await importRecords()).toEqual([['hash-1', 'jia.yaml']]);
});

test('a newer version takes the place of the older, passages included, and both imports stay on record', async () => {
  await saveEvaluation(store.db, smallImport());
  const evaluation = smallEvaluation({ year: 2022 });
  const passages = [{ section: '一', text: '全新的内容', keywords: '' }];
  await saveEvaluation(
    store.db,
    smallImport({ evaluation, passages, hash: 'hash-2', at: new Date('2024-06-01') }),
  );
  expect(await openEvaluation(store.db, 'jia-2021')).toMatchObject({ year: 2022 });
  expect(await countEvaluations(store.db)).toBe(1);
  expect(await searchPassages(store.db, 'jia-2021', '采购', 5)).toEqual([]);
  expect(await searchPassages(store.db, 'jia-2021', '全新', 5)).toHaveLength(1);
  expect((await importRecords()).map(([hash]) => hash)).toEqual(['hash-1', 'hash-2']);
});

test('a version that fails on the way in leaves the older one whole', async () => {
  await saveEvaluation(store.db, smallImport());
  await sql`create trigger full before insert on import_record begin select raise(abort, 'disk full'); end`.execute(
    store.db,
  );
  const next = smallImport({ hash: 'hash-2', passages: [{ section: '一', text: '全新', keywords: '' }] });
  await expect(saveEvaluation(store.db, next)).rejects.toThrow('disk full');
  expect(await openEvaluation(store.db, 'jia-2021')).toEqual(smallEvaluation());
  expect(await searchPassages(store.db, 'jia-2021', '采购', 5)).not.toEqual([]);
  expect(await evaluationWithHash(store.db, 'hash-2')).toBeUndefined();
});

test('removal takes the passages along and leaves the record of the import', async () => {
  await saveEvaluation(store.db, smallImport());
  expect(await removeEvaluation(store.db, 'jia-2021')).toBe(true);
  expect(await countEvaluations(store.db)).toBe(0);
  expect(await searchPassages(store.db, 'jia-2021', '采购', 5)).toEqual([]);
  expect(await importRecords()).toHaveLength(1);
});

test('heads are listed by department, then from the latest year, and can be narrowed', async () => {
  for (const [id, department, year] of [
    ['b-1', 'b', 2020],
    ['a-1', 'a', 2020],
    ['a-2', 'a', 2021],
  ] as const) {
    const evaluation = smallEvaluation({
      id,
      year,
      department: { id: department, names: { zh: [id], en: [id] } },
    });
    await saveEvaluation(store.db, smallImport({ evaluation, hash: id }));
  }
  const ids = async (narrow: { limit: number; departmentId?: string }): Promise<string[]> =>
    (await listEvaluations(store.db, narrow)).map(({ id }) => id);
  expect(await ids({ limit: 10 })).toEqual(['a-2', 'a-1', 'b-1']);
  expect(await ids({ limit: 2 })).toEqual(['a-2', 'a-1']);
  expect(await ids({ limit: 10, departmentId: 'b' })).toEqual(['b-1']);
  expect(await listEvaluations(store.db, { limit: 1 })).toEqual([
    { id: 'a-2', departmentId: 'a', names: { zh: ['a-2'], en: ['a-2'] }, year: 2021, madeUp: true },
  ]);
  expect(await departmentNames(store.db)).toContainEqual({
    evaluationId: 'b-1',
    departmentId: 'b',
    year: 2020,
    names: { zh: ['b-1'], en: ['b-1'] },
  });
});

test('the mark changes with every import and removal, and only then', async () => {
  const marks = [await lastImport(store.db)];
  const mark = async (): Promise<unknown> => marks.push(await lastImport(store.db));
  await saveEvaluation(store.db, smallImport()).then(mark);
  await saveEvaluation(store.db, smallImport({ hash: 'hash-2', at: new Date(0) })).then(mark);
  await removeEvaluation(store.db, 'jia-2021').then(mark);
  await saveEvaluation(store.db, smallImport()).then(mark);
  expect(new Set(marks).size).toBe(5);
  await saveEvaluation(store.db, smallImport());
  expect(await lastImport(store.db)).toBe(marks.at(-1));
});

async function importRecords(): Promise<[string, string][]> {
  const rows = await store.db.selectFrom('import_record').select(['hash', 'file']).orderBy('id').execute();
  return rows.map(({ hash, file }) => [hash, file]);
}
