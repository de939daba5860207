// Number words one slip away from being spelled right. What is marked is found, and nothing else.
import { expect, it } from 'vitest';
import { casesOf, marked } from './typed.ts';

it.each([
  [
    'One slip away',
    `
      the ‹ninty› percent ¦ ‹tvventi› ¦ ‹rnilion› ¦ ‹elevn› ¦ ‹twelv› ¦ ‹twelvve› ¦ ‹eleven› ¦ ‹thirten› ¦ ‹forteen›
      ‹fifeen› ¦ ‹sixten› ¦ ‹sevnteen› ¦ ‹eightteen› ¦ ‹ninteen› ¦ ‹twenti› ¦ ‹tvventy› ¦ ‹thirdy› ¦ ‹sevendy›
      ‹aighty› ¦ ‹hundrad› ¦ ‹hundered› ¦ ‹thousend› ¦ ‹rnillion› ¦ ‹milion› ¦ ‹thouzand› ¦ ‹seventi› ¦ weighty
      nicety ¦ thirsty ¦ plenty ¦ wety ¦ nintyy ¦ nity ¦ ‹thirtieth› of ¦ mineral ¦ dirty ¦ ‹Twelv› ¦ xninty‹1›
      ‹fourty›`,
  ],
])('%s', (_, table) => {
  expect(casesOf(table).map(marked)).toEqual(casesOf(table));
});
