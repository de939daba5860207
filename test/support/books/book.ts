// Workbooks for tests, made by a real writer: a sound one of a small department, and the same with something changed.
import type { Cell, CellValue, WriteSheet } from 'hucre';
import { writeXlsx } from 'hucre/xlsx';
import JSZip from 'jszip';

export type Rows = readonly (readonly CellValue[])[];

/** A file as it is handed in. */
export interface Given {
  name: string;
  bytes: Uint8Array;
}

/** What a person fills in of a small department: four facts and three indicators, no text of a report. */
export const sound: Readonly<Record<string, Rows>> = {
  评价: [
    ['评价编号', '部门名称', '年度', '标题', '虚构'],
    ['ceshi-2022', '测试服务中心', 2022, '2022年度绩效评价', '是'],
  ],
  事实: [
    ['键', '数值', '单位'],
    ['年初预算', 120.5, '万元'],
    ['调整后预算', 100.25, '万元'],
    ['政府采购预算', 40, '万元'],
    ['政府采购执行额', 30, '万元'],
  ],
  指标: [
    ['一级指标', '二级指标', '三级指标', '目标值', '实际完成值', '分值', '得分'],
    ['产出', '数量', '培训次数', '≥10次', '', 40, 38],
    ['产出', '质量', '培训合格率', '≥95%', '96%', 30, 30],
    ['效益', '社会效益', '服务企业', '≥20家', '21家', 30, 29.5],
  ],
};

/** The sound workbook with sheets replaced, or left out where they are null. */
export async function book(
  changed: Readonly<Record<string, Rows | null>> = {},
  more: Readonly<Record<string, Partial<WriteSheet>>> = {},
): Promise<Uint8Array> {
  const all = Object.entries({ ...sound, ...changed });
  const sheets = all.flatMap(([name, rows]): WriteSheet[] =>
    rows === null ? [] : [{ name, rows: rows.map((row) => [...row]), ...more[name] }],
  );
  return await writeXlsx({ sheets });
}

/** The rows of a sound sheet with single cells changed, by address. */
export function withCells(sheet: string, cells: Readonly<Record<string, CellValue>>): Rows {
  const rows = (sound[sheet] ?? []).map((row) => [...row]);
  for (const [address, value] of Object.entries(cells)) {
    const { row, column } = indexOf(address);
    while (rows.length <= row) rows.push([]);
    const there = rows[row];
    if (there) there[column] = value;
  }
  return rows;
}

/** Cells of a kind of their own, such as formulas and errors, by address. */
export function special(cells: Readonly<Record<string, Partial<Cell>>>): Partial<WriteSheet> {
  const keyed = Object.entries(cells).map(([address, cell]) => {
    const { row, column } = indexOf(address);
    return [`${row},${column}`, cell] as const;
  });
  return { cells: new Map(keyed) };
}

/** B7 as row 6 and column 1. */
function indexOf(address: string): { row: number; column: number } {
  const [, letters = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  const column = Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { row: Number(row) - 1, column: column - 1 };
}

/** A workbook with its archive changed: parts written anew, or taken away where they are null. */
export async function repacked(
  bytes: Uint8Array,
  parts: Readonly<Record<string, ((text: string) => string) | string | Uint8Array | null>>,
): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(bytes);
  for (const [name, part] of Object.entries(parts)) {
    if (part === null) zip.remove(name);
    else if (typeof part === 'function') {
      const before = (await zip.file(name)?.async('string')) ?? '';
      const after = part(before);
      if (after === before) throw new Error(`${name} was to be changed`);
      zip.file(name, after);
    } else zip.file(name, part);
  }
  return await zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}

/** Bytes with some of them changed in place. */
export function poked(bytes: Uint8Array, poke: (view: DataView, bytes: Uint8Array) => void): Uint8Array {
  const copy = Uint8Array.from(bytes);
  poke(new DataView(copy.buffer), copy);
  return copy;
}

/** Where in an archive the directory entry of a part begins. */
export function entryOf(bytes: Uint8Array, name: string): number {
  const text = Buffer.from(bytes).toString('latin1');
  const at = text.lastIndexOf(name) - 46;
  if (!text.startsWith('PK\u0001\u0002', at)) throw new Error(`no entry ${name}`);
  return at;
}
