// What speaks against a model's prose besides its figures: causes, names, dates and laws of its own, filler, no
// measures, another language, too much or nothing.
import type { Language } from '../evaluation/shape.ts';
import type { Ledger } from '../figures/ledger.ts';
import { parseProse } from '../figures/prose.ts';
import { readText } from '../figures/reading.ts';
import type { DraftWords } from '../prompts.ts';
import { parseBlocks } from './blocks.ts';
import type { Doubt } from './version.ts';

export interface Grounds {
  language: Language;
  words: DraftWords;
  ledger: Ledger;
  /** Ids of the references that may be used. */
  references: ReadonlySet<string>;
  /** Quote and wording of the cause the report states; empty where it states none. */
  causes: readonly string[];
  /** Caveats of the data, which may be repeated as they are. */
  caveats: readonly string[];
  /** A single paragraph that takes the place of another, or a whole section. */
  form: 'section' | 'paragraph';
}

/** Everything wrong with the prose; empty where nothing is. What verify finds is not repeated here. */
export function objections(prose: string, grounds: Grounds): Doubt[] {
  if (prose.trim() === '') return [{ code: 'empty', found: '' }];
  if (prose.length > longest[grounds.form]) return [{ code: 'too_long', found: '' }];
  const text = withoutReferences(prose);
  return [
    ...strangeReferences(prose, grounds),
    ...otherLanguage(text, grounds),
    ...causes(prose, grounds),
    ...laws(text, grounds),
    ...found('invented_name', text, namePatterns(grounds)),
    ...phrases('invented_date', text, grounds.words.deadlines),
    ...phrases('filler', text, grounds.words.filler),
    ...form(prose, grounds),
  ];
}

// A section has some 1,500 characters in Chinese and twice that in English.
const longest = { section: 8000, paragraph: 2500 } as const;

function withoutReferences(prose: string): string {
  return readText(prose.replace(/\[\[[^\]]*\]\]/g, '\uE001'));
}

function strangeReferences(prose: string, { references }: Grounds): Doubt[] {
  return parseProse(prose).flatMap((piece) =>
    'id' in piece && !references.has(piece.id) ? [{ code: 'unknown_reference', found: piece.id }] : [],
  );
}

/** More than a few words of the other language; names and quotes of it stand as references. */
function otherLanguage(text: string, { language }: Grounds): Doubt[] {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const latin = text.match(/[A-Za-z]{2,}/g)?.length ?? 0;
  const wrong = language === 'zh' ? latin * 4 > han : han * 4 > latin;
  return wrong ? [{ code: 'wrong_language', found: text.trim().slice(0, 40) }] : [];
}

/** A sentence that gives a cause must give the report's, by reference, or say that none is given. */
function causes(prose: string, { words, causes: stated, caveats }: Grounds): Doubt[] {
  return sentencesOf(prose).flatMap((sentence) => {
    const [word] = hits(withoutReferences(sentence), words.causes);
    const isReports = stated.some((reference) => sentence.includes(reference));
    const isNone = hits(withoutReferences(sentence), words.uncaused).length > 0;
    const isTold = caveats.some((caveat) => caveat.includes(sentence.trim()));
    return word === undefined || isReports || isNone || isTold
      ? []
      : [{ code: 'invented_cause', found: word }];
  });
}

function sentencesOf(prose: string): string[] {
  return prose.split(/[。；;！？!?\n]|\.(?=\s|$)/).filter((sentence) => sentence.trim() !== '');
}

/** Titles, document numbers and articles that no word of the data holds. */
function laws(text: string, { ledger }: Grounds): Doubt[] {
  const { names, quotes } = ledger.snapshot();
  const data = [...names.map((name) => name.text), ...quotes.map(({ source }) => source.quote)].join('\n');
  // What a measure is to produce may be named freely.
  const produced = new Set([...text.matchAll(/成果[:：][^;；\n]*/g)].flatMap(([words]) => titles(words)));
  return [
    ...titles(text)
      .filter((title) => !produced.has(title) && !data.includes(title))
      .map((title) => ({ code: 'invented_law', found: title })),
    ...found('invented_law', text, [
      /第[零一二三四五六七八九十百\d\uE001\s]{1,8}[条款章](?!件)/g,
      /\b(?:articles?|sections?|clauses?|paragraphs?)\s+(?:\d|\uE001|[IVX]+\b|[a-z]+-?(?:first|second|third|\w+th)\b)/gi,
      /[〔[(]\s?\d{4}\s?[〕\])]/g,
    ]),
    ...Array.from(text.matchAll(/\b(?:[A-Z][a-z]+ )+(?:Law|Act|Regulations?|Decree)\b/g), ([title]) => title)
      .filter((title) => !data.includes(title))
      .map((title) => ({ code: 'invented_law', found: title })),
  ];
}

function titles(text: string): string[] {
  return Array.from(text.matchAll(/《[^《》\n]{2,60}》/g), ([title]) => title);
}

const surnames =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤';

/** A surname beside a post or before what only a person does; a capitalised pair beside a title. */
function namePatterns({ language, words }: Grounds): RegExp[] {
  const posts = words.named.map(escaped).join('|');
  if (language === 'zh') {
    const surname = `[${surnames}]`;
    return [
      new RegExp(`${surname}\\p{Script=Han}{1,2}?(?:同志|先生|女士)`, 'gu'),
      new RegExp(`(?<!\\p{Script=Han})${surname}(?:某{1,2}|\\p{Script=Han}{0,2}?)(?:${posts})`, 'gu'),
      new RegExp(`(?<=[由请：:、，,])${surname}\\p{Script=Han}{1,2}?(?:${posts}|负责|牵头|担任)`, 'gu'),
      /(?<=(?:责任人|姓名|联系人|负责人)[：:为是])(?!待填)\p{Script=Han}{2,4}/gu,
      /\p{Script=Han}{2,10}(?:有限公司|事务所|集团)/gu,
    ];
  }
  const titled = words.named.map(
    (word) => `[${word.charAt(0)}${word.charAt(0).toUpperCase()}]${word.slice(1)}`,
  );
  return [
    new RegExp(`\\b(?:${titled.join('|')})\\.? [A-Z][a-z]+`, 'g'),
    /(?<=\b(?:by|name|responsible|contact)[:\s]\s?)[A-Z][a-z]+ [A-Z][a-z]+/g,
    /\b[A-Z][A-Za-z]+ (?:[A-Z][A-Za-z]+ )*(?:Ltd|Inc|Company|Consulting|LLP)\b/g,
  ];
}

function escaped(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function form(prose: string, { form: wanted }: Grounds): Doubt[] {
  const blocks = parseBlocks(prose);
  const kinds = blocks.map(({ kind }) => kind);
  const marks = kinds.filter((kind) => kind === 'title' || kind === 'heading' || kind === 'table');
  const misplaced = marks.map((kind) => ({ code: 'wrong_form', found: kind }));
  if (wanted === 'paragraph') return blocks.length === 1 ? misplaced : [{ code: 'wrong_form', found: '' }];
  const measures = blocks.filter(({ kind }) => kind === 'item');
  const texts = measures.flatMap((block) => ('text' in block ? [block.text] : []));
  const bare = texts
    .filter((text) => !/成果|deliverable/i.test(text))
    .map((text) => ({ code: 'no_deliverable', found: text.slice(0, longestFound) }));
  // Who and when are for people to say.
  const settled = texts
    .filter((text) => !/责任：.*待填.*时限：待填|by:.*to be filled in.*due: to be filled in/i.test(text))
    .map((text) => ({ code: 'not_left_open', found: text.slice(-longestFound) }));
  const count = measures.length < 2 || measures.length > 4 ? [{ code: 'wrong_form', found: '-' }] : [];
  const evidence = /\[\[[fq]\d/.test(prose) ? [] : [{ code: 'no_evidence', found: '' }];
  return [...misplaced, ...bare, ...settled, ...count, ...evidence];
}

const longestFound = 30;

function phrases(code: string, text: string, words: readonly string[]): Doubt[] {
  return hits(text, words).map((word) => ({ code, found: word }));
}

/** The words that stand in a text; of Latin letters whole words only. */
function hits(text: string, words: readonly string[]): string[] {
  const lower = text.toLowerCase().replace(/\s+/g, ' ');
  return words.filter((word) =>
    /[a-z]/.test(word) ? new RegExp(`(?<![a-z])${escaped(word)}(?![a-z])`).test(lower) : lower.includes(word),
  );
}

function found(code: string, text: string, patterns: readonly RegExp[]): Doubt[] {
  return patterns.flatMap((pattern) =>
    Array.from(text.matchAll(pattern), ([word]) => ({ code, found: word.trim() })),
  );
}
