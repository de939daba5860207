// Small numbers as they are written beside a counter: 两, 十二, "three", 3.

/** Nothing for what is no such number. */
export function numeral(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (/^\d+$/.test(text)) return Number(text);
  const latin = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'].indexOf(text);
  if (latin >= 0) return latin + 1;
  const [, tens, ones] = /^([一二三四五六七八九]?十)?([一二两三四五六七八九])?$/.exec(text) ?? [];
  if (tens === undefined && ones === undefined) return undefined;
  const ten = tens === undefined ? 0 : tens === '十' ? 1 : digit(tens);
  return ten * 10 + (ones === undefined ? 0 : digit(ones));
}

function digit([first = '零']: string): number {
  return first === '两' ? 2 : '零一二三四五六七八九'.indexOf(first);
}
