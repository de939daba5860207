// Numbers written in signs. What is marked is found, and nothing else.
import { expect, it } from 'vitest';
import { casesOf, marked } from './typed.ts';

it.each([
  [
    'Digits and number characters',
    `
      得‹5›分 ¦ ‹1,234.5› ¦ ‹10/20› ¦ ‹1 / 2› ¦ ‹8:30› ¦ ‹1 000› ¦ 5. 好 ¦ ‹ⅷ› ¦ ‹½› ¦ ‹٣› ¦ ‹五5›`,
  ],
  [
    'Roman numerals',
    `
      ‹II› ¦ ‹III› ¦ ‹IV› ¦ ‹VI› ¦ ‹VII› ¦ ‹IX› ¦ ‹XIV› ¦ ‹XX› ¦ ‹XC› ¦ ‹XLI› ¦ ‹LX› ¦ ‹LXXX› ¦ CD ¦ ‹CDI› ¦ ‹CMX›
      ‹DCC› ¦ ‹DCCC› ¦ MM ¦ ‹MMXX› ¦ ‹MCMX› ¦ CC ¦ CV ¦ DC ¦ DI ¦ DM ¦ MC ¦ MD ¦ MI ¦ CM ¦ XL ¦ MIX ¦ MIXI ¦ V ¦ XIIX
      AII ¦ IIA ¦ ‹CL› ¦ ‹XI› ¦ ‹LI› ¦ ‹DL› ¦ ‹CCX› ¦ ‹ii› ¦ ‹iii› ¦ ‹iv› ¦ ‹vi› ¦ ‹vii› ¦ ‹viii› ¦ ‹ix› ¦ xi ¦ ‹xii›
      ‹xiv› ¦ ‹xx› ¦ ‹xxx› ¦ v ¦ iiii ¦ vix ¦ ‹xiii› ¦ ‹six› ¦ ivy ¦ mix ¦ div ¦ liv ¦ dix ¦ ‹mcm› ¦ ‹mmx› ¦ ‹cdi›
      ‹cml› ¦ ‹dcc› ¦ ‹xci› ¦ ‹xli› ¦ ‹lxx› ¦ ‹clx› ¦ ‹ccl› ¦ ‹cclix› ¦ ‹mmi› ¦ ‹lxxxiv› ¦ ‹mmxxiv› ¦ mild ¦ ‹dcccx›
      ‹lvi› ¦ mixed ¦ ‹phase I› ¦ ‹grade V› ¦ ‹level X› ¦ ‹tier i› ¦ ‹Stage V› ¦ ‹volume X› ¦ ‹rank I› ¦ phase a
      page V ¦ phase In`,
  ],
  [
    'Letters posing as digits',
    `
      ‹lO%› ¦ ‹BG.S分› ¦ ‹O‰› ¦ ‹S元› ¦ ‹I万元› ¦ ‹|亿元› ¦ ‹G个› ¦ ‹B家› ¦ ‹Z次› ¦ ‹l人› ¦ ‹o倍› ¦ ‹S户› ¦ ‹lO 元›
      ‹l.O%› ¦ ‹l,OO%› ¦ ABS元 ¦ S项 ¦ ‹OIlSZB%›`,
  ],
  [
    'Entities',
    `
      ‹&#56;› ¦ ‹&frac12;› ¦ ‹&half;› ¦ &amp; ¦ &lt; ¦ &gt; ¦ &quot; ¦ &apos; ¦ &nbsp; ¦ A&B ¦ &;`,
  ],
  [
    'Pictures',
    `
      ‹💯› ¦ ‹🔟› ¦ ‹🔢› ¦ ‹🥇› ¦ ‹🥈› ¦ ‹🥉› ¦ ‹🎱› ¦ ‹🕐› ¦ ‹🕧› ¦ ‹⚀› ¦ ‹⚅› ¦ ‹🀀› ¦ ‹🃏› ¦ ‹∞› ¦ ‹♾› ¦ 🙂 ¦ ☂
      ‹★★› ¦ ‹☆☆☆› ¦ ‹■□› ¦ ‹●○› ¦ ‹◆◇› ¦ ‹▓▒░› ¦ ‹█▇▆▅▄▃▂▁› ¦ ‹▰▱› ¦ ‹⬛⬜› ¦ ★ ¦ ‹|||› ¦ || ¦ ‹丨丨丨› ¦ ‹🙂🙂›
      ‹🍎🍎🍎› ¦ ‹🍎🍎› ¦ 🙂🍎`,
  ],
  [
    'Letters of other kinds',
    `
      ‹ᴏɴᴇ› ¦ ‹ǝuo› ¦ naive ¦ ‹один› ¦ ‹εις› ¦ ‹один› ‹два› ¦ 中文 ok`,
  ],
])('%s', (_, table) => {
  expect(casesOf(table).map(marked)).toEqual(casesOf(table));
});
