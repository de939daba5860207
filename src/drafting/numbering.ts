// The numbers of headings and items: 一、（一）1. as official documents have them, 1 and 1.1, or none.
import type { Language } from '../evaluation/shape.ts';
import type { Block } from './blocks.ts';
import type { Choices } from './choices.ts';

/** The number that stands before each block, `''` where none does. Items begin anew below each heading. */
export function numbersOf(
  blocks: readonly Block[],
  { numbering, language }: Pick<Choices, 'numbering' | 'language'>,
): string[] {
  const count = { chapter: 0, section: 0, item: 0 };
  return blocks.map((block) => {
    if (block.kind === 'heading' && block.level === 1) {
      Object.assign(count, { chapter: count.chapter + 1, section: 0, item: 0 });
      return chapterNumber(count.chapter, numbering, language);
    }
    if (block.kind === 'heading') {
      Object.assign(count, { section: count.section + 1, item: 0 });
      return sectionNumber(count.chapter, count.section, numbering, language);
    }
    if (block.kind === 'item') {
      count.item += 1;
      return numbering === 'none' ? '' : `${count.item}.${language === 'en' ? ' ' : ''}`;
    }
    return '';
  });
}

function chapterNumber(chapter: number, numbering: Choices['numbering'], language: Language): string {
  if (numbering === 'none') return '';
  return numbering === 'official' && language === 'zh' ? `${chinese(chapter)}、` : `${chapter}. `;
}

function sectionNumber(
  chapter: number,
  section: number,
  numbering: Choices['numbering'],
  language: Language,
): string {
  if (numbering === 'none') return '';
  return numbering === 'official' && language === 'zh' ? `（${chinese(section)}）` : `${chapter}.${section} `;
}

/** 一 to 九十九; no draft has more chapters. */
function chinese(count: number): string {
  const digits = '零一二三四五六七八九';
  const [tens, ones] = [Math.floor(count / 10), count % 10];
  if (tens === 0) return digits.charAt(ones);
  return `${tens === 1 ? '' : digits.charAt(tens)}十${ones === 0 ? '' : digits.charAt(ones)}`;
}
