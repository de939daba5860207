// What of a text counts as a typed number, for tables of cases.
import { buildAllowed } from '../../src/figures/allowed.ts';
import { figureMark, readText } from '../../src/figures/reading.ts';
import { findTypedNumbers } from '../../src/figures/typed-numbers.ts';

const nothing = buildAllowed({ names: [], years: [], documents: [] });

/** The cases of a table, divided by ¦ or line breaks; the typed numbers in each are marked: "it ‹ranks first› here". */
export function casesOf(table: string): string[] {
  return table
    .split(/\n|¦/)
    .map((each) => each.trim())
    .filter((each) => each !== '');
}

/** A case with the typed numbers marked that are found in it, where the data allows none; [[f1]] is a figure. */
export function marked(each: string): string {
  const reading = readText(each.replace(/[‹›]/g, '')).replaceAll('[[f1]]', figureMark);
  let [text, done] = ['', 0];
  for (const { from, to } of findTypedNumbers(reading, nothing)) {
    text += `${reading.slice(done, from)}‹${reading.slice(from, to)}›`;
    done = to;
  }
  return (text + reading.slice(done)).replaceAll(figureMark, '[[f1]]');
}
