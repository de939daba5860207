// A seeded source of hostile outputs: sentences around the figures of the real report with one thing false in them,
// and, where there is one, the same sentence without it.
import { bindings } from './hostile-bindings.ts';
import { claims } from './hostile-claims.ts';
import type { HostileDesk } from './hostile-desk.ts';
import { typedForm } from './hostile-forms.ts';
import { type Corrupt, filled, type Output } from './hostile-output.ts';
import { relations } from './hostile-relations.ts';
import { pick, type Random } from './pick.ts';
import { unseenEn } from './unseen-en.ts';
import { unseenZh } from './unseen-zh.ts';

export function hostileOutput(desk: HostileDesk, random: Random): Output {
  // Typed numbers have far more forms than anything else.
  return random() < 0.4 ? typedNumber(desk, random) : pick(random, corruptions)(desk, random);
}

const around = {
  zh: '{L}为{F}，{x}。|{L}为{F}，约合{x}。|{L}为{F}，占{x}。|{x}，{L}为{F}。|{L}（{x}）为{F}。|- {L}：{F}；{x}|{L}为{F}。其余{x}。|从数据看{x}，{L}为{F}。|{L}为{F}，同比{x}。|{L}为{F}，相当于{x}。|{L}为{F}，排在{x}。|{L}为{x}{F}。|{L}为{F}{x}。|其中{x}，另有{L}{F}。|结论：{x}。|{x}'.split(
    '|',
  ),
  en: 'The {L} was {F}, {x}.|The {L} was {F}, that is {x}.|The {L} was {F}; it {x} in the year.|{x}, and the {L} was {F}.|The {L} ({x}) was {F}.|- {L}: {F}; {x}|The {L} was {F}. The rest is {x}.|The {L} was {x} {F}.|The {L} was {F} {x}.|In short: {x}.|{x}|We see {x} here, and a {L} of {F}.'.split(
    '|',
  ),
};

function typedNumber(desk: HostileDesk, random: Random): Output {
  const { language } = desk;
  const x = typedForm(language, random);
  if (random() < 0.3) {
    const sentence = pick(random, language === 'zh' ? unseenZh : unseenEn).replace(/\[\[[^\]]*\]\]/g, '');
    // Not behind "first": "the first half" is a time.
    const places = [...sentence.matchAll(/(?<!first|second)[\s，。；：、]|$/g)].map(({ index }) => index);
    const place = pick(random, places);
    return { what: 'typed number', prose: `${sentence.slice(0, place)} ${x} ${sentence.slice(place)}` };
  }
  const figure = pick(random, desk.figures('reported', 'computed', 'count'));
  const prose = filled(pick(random, around[language]), figure).replace('{x}', () => x);
  return { what: 'typed number', prose };
}

const units = {
  zh: '万元|元|亿元|%|％|‰|个百分点|百分点|分|个|家|次|人|倍|成|折|名|户|天|年|千元|百万|亿|万|（万元）|（元）|(%)|元人民币'.split(
    '|',
  ),
  en: ' yuan| percent|%| points| percentage points| times| people| million| thousand yuan| dollars|K|M|bn| basis points| (yuan)| (%)| per cent| RMB'.split(
    '|',
  ),
};
const fitting: Readonly<Record<string, RegExp>> = {
  万元: /元|yuan|RMB/,
  '%': /%|％|per/,
  百分点: /点|percentage/,
  分: /^分|^ points/,
  倍: /倍|times/,
  个: /个$/,
  家: /家/,
  次: /次|times/,
  人: /人|people/,
};

function swappedUnit(desk: HostileDesk, random: Random): Output {
  const figure = pick(random, desk.figures('reported', 'computed', 'count'));
  const wrong = units[desk.language].filter((unit) => !fitting[figure.unit]?.test(unit));
  const unit = pick(random, wrong);
  const gap = pick(random, ['', '', '', ' ', '\u200B', '**']);
  const frames =
    desk.language === 'zh'
      ? ['{L}为{F}{x}。', '{L}是{F}{x}，见报告。', '{L}：{F}{x}', '经核算，{L}共{F}{x}。', '| {L} | {F}{x} |']
      : [
          'The {L} was {F}{x}.',
          '{L}: {F}{x}',
          'The {L} came to {F}{x} in all.',
          'A {L} of {F}{x}.',
          '| {L} | {F}{x} |',
        ];
  const frame = filled(pick(random, frames), figure);
  return {
    what: 'swapped unit',
    prose: frame.replace('{x}', () => gap + unit),
    honest: frame.replace('{x}', ''),
  };
}

function misplaced(desk: HostileDesk, random: Random): Output {
  const figure = pick(random, desk.figures('reported', 'computed', 'count'));
  const [before, after] = pick(random, [
    ['-', ''],
    ['−', ''],
    ['负', ''],
    ['minus ', ''],
    ['negative ', ''],
    ['$', ''],
    ['€', ''],
    ['', `[[${figure.id}]]`],
    ['', `.[[${figure.id}]]`],
    ['', `:[[${figure.id}]]`],
  ]);
  const frame = desk.language === 'zh' ? `{L}为${before}{F}${after}。` : `The {L} was ${before}{F}${after}.`;
  return { what: 'sign or joint', prose: filled(frame, figure) };
}

const corruptions: readonly Corrupt[] = [
  swappedUnit,
  swappedUnit,
  misplaced,
  ...relations,
  ...claims,
  ...bindings,
];
