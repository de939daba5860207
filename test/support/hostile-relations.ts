// Hostile outputs about how figures and names go together: another's name, an order turned round, the wrong direction.
import { decimal } from '../../src/evaluation/decimal.ts';
import { convert } from '../../src/evaluation/unit.ts';
import type { Figure } from '../../src/figures/figure.ts';
import type { HostileDesk } from './hostile-desk.ts';
import { type Corrupt, filled, type Output } from './hostile-output.ts';
import { pick, type Random } from './pick.ts';

const labelled = {
  zh: '{L}为{F}。|{L}：{F}|{L}{F}。|{L}达到{F}。|{L}，经核算为{F}。|{L}在2022年为{F}。|2022年{L}为{F}。|就{L}而言，结果是{F}。|{L}方面，数据显示为{F}。|\\| {L} \\| {F} \\||- {L}：{F}|该单位{L}是{F}。|报告显示，{L}为{F}。|{L}（2022年）为{F}。|据统计，{L}共{F}。|**{L}**：{F}|{L}最终录得{F}。|说到{L}，就是{F}。|{F}（{L}）|{F}是{L}。|{F}，即{L}。|{F}就是{L}。|数据中，{F}为{L}。|目前{L}的数值为{F}。|{L}仅{F}。|{L}，{F}。|{L}——{F}|{L}（{F}）偏低。|「{L}」为{F}。'
    .split(/(?<!\\)\|/)
    .map((frame) => frame.replaceAll('\\|', '|')),
  en: 'The {L} was {F}.|{L}: {F}|The {L} in 2022 was {F}.|In 2022, the {L} stood at {F}.|As for the {L}, it was {F}.|A {L} of {F} was recorded.|The report puts the {L} at {F}.|The {L} came to {F}.|\\| {L} \\| {F} \\||Its {L} reached {F}.|The {L}, at {F}, is notable.|The {L} turned out to be {F}.|{F} ({L})|{F} is the {L}.|{F}, the {L}, is notable.|{F} was recorded as the {L}.|**{L}**: {F}|- {L}: {F}|The {L} amounted to {F}.|The {L} is {F}.|The department has a {L} of {F}.|The {L} – {F} – is notable.|The {L} ({F}) is low.'
    .split(/(?<!\\)\|/)
    .map((frame) => frame.replaceAll('\\|', '|')),
};

function anothersName(desk: HostileDesk, random: Random): Output {
  const figure = pick(random, desk.figures('reported', 'computed'));
  const name = otherName(desk, figure, random);
  const frame = pick(random, labelled[desk.language]);
  const cased = random() < 0.2 ? name.charAt(0).toUpperCase() + name.slice(1) : name;
  return { what: 'label of another', prose: filled(frame, figure, cased), honest: filled(frame, figure) };
}

/** A name of something else: of another key, and no end of the figure's own label. */
function otherName({ names }: HostileDesk, figure: Figure, random: Random): string {
  const key = figure.key.replace(/\.(?:reported|target|actual)$/, '');
  const label = figure.label.toLowerCase().replace('（', '(').replace('）', ')');
  return pick(
    random,
    names.filter(({ text, keys }) => !keys.has(key) && !label.endsWith(text) && !text.endsWith(label)),
  ).text;
}

function respectively(desk: HostileDesk, random: Random): Output {
  const [a, b] = twoOf(desk, random);
  const frame =
    desk.language === 'zh'
      ? pick(random, ['{A}和{B}分别为{x}和{y}。', '{A}、{B}分别是{x}、{y}。', '{A}与{B}分别达到{x}与{y}。'])
      : pick(random, [
          'The {A} and the {B} were {x} and {y}, respectively.',
          'The {A} and {B} are {x} and {y} respectively.',
        ]);
  const written = (first: Figure, second: Figure): string =>
    frame
      .replace('{A}', a.label)
      .replace('{B}', b.label)
      .replace('{x}', `[[${first.id}]]`)
      .replace('{y}', `[[${second.id}]]`);
  return { what: 'order turned round', prose: written(b, a), honest: written(a, b) };
}

/** Two figures of different things, the first the smaller, that can be held against each other. */
function twoOf(desk: HostileDesk, random: Random): [Figure, Figure] {
  const figures = desk
    .figures('reported', 'computed')
    .filter(({ label, direction }) => !direction && !/[与和、]|\band\b|\bof the\b|[（(]/.test(label));
  for (;;) {
    const [a, b] = [pick(random, figures), pick(random, figures)];
    const order = convert(decimal(a.value), a.unit, b.unit)?.cmp(decimal(b.value));
    const apart = a.label !== b.label && !a.inputs?.includes(b.id) && !b.inputs?.includes(a.id);
    if (order === -1 && apart) return [a, b];
  }
}

// {A} is the smaller. The first frame of each is false, the second true.
const compared = {
  zh: '{LA}{A}高于{LB}{B}。/{LA}{A}低于{LB}{B}。|{A}超过{B}。/{B}超过{A}。|{LA}（{A}）比{LB}（{B}）高。/{LA}（{A}）比{LB}（{B}）低。|{LB}{B}低于{LA}{A}。/{LB}{B}高于{LA}{A}。|{A}＞{B}/{A}＜{B}|{LB}{B}，小于{LA}的{A}。/{LB}{B}，大于{LA}的{A}。|{LA}{A}明显多于{LB}{B}。/{LA}{A}明显少于{LB}{B}。|{LB}{B}不高于{LA}{A}。/{LB}{B}不低于{LA}{A}。|{LB}{B}不及{LA}{A}。/{LA}{A}不及{LB}{B}。|由{A}降至{B}。/由{A}升至{B}。|从{B}增加到{A}。/从{B}减少到{A}。|{LB}{B}不足{LA}{A}。/{LA}{A}不足{LB}{B}。',
  en: 'The {LA} of {A} is higher than the {LB} of {B}./The {LA} of {A} is lower than the {LB} of {B}.|{A} exceeds {B}./{B} exceeds {A}.|{B} is below {A}./{A} is below {B}.|The {LB} ({B}) is smaller than the {LA} ({A})./The {LB} ({B}) is larger than the {LA} ({A}).|It rose from {B} to {A}./It fell from {B} to {A}.|It fell from {A} to {B}./It rose from {A} to {B}.|{A} > {B}/{A} < {B}|{B} is not greater than {A}./{A} is not greater than {B}.|At {B}, it is less than {A}./At {A}, it is less than {B}.|{A} is well above {B}./{A} is well below {B}.',
};

function comparedWrongly(desk: HostileDesk, random: Random): Output {
  const [a, b] = twoOf(desk, random);
  const [wrong = '', right = ''] = pick(random, compared[desk.language].split('|')).split('/');
  const written = (frame: string): string =>
    frame
      .replaceAll('{LA}', a.label)
      .replaceAll('{LB}', b.label)
      .replaceAll('{A}', `[[${a.id}]]`)
      .replaceAll('{B}', `[[${b.id}]]`);
  return { what: 'comparison turned round', prose: written(wrong), honest: written(right) };
}

const risen = {
  zh: '增加|上升|提高|增长|调增|追加|上涨|上调|扩大|提升|攀升|走高|上浮|净增|回升|增多|新增|上扬|增加了|涨了|多出',
  en: 'rose by|increased by|grew by|went up by|climbed by|was raised by|was up|expanded by|gained|jumped by|surged by|soared by|advanced by|was increased by|rose a full|swelled by',
};
const fallen = {
  zh: '减少|下降|降低|调减|核减|压减|削减|缩减|下调|追减|减少了',
  en: 'fell by|decreased by|was cut by|went down by|dropped by|declined by|was reduced by|was down|shrank by',
};
const moved = {
  zh: '预算{w}{F}。|{L}：{w}{F}。|2022年预算{w}{F}，见报告。|预算比年初{w}{F}。|全年预算{w}了{F}',
  en: 'The budget {w} {F}.|In 2022 the budget {w} {F}.|Compared with the start of the year, the budget {w} {F}.',
};

function wrongWay(desk: HostileDesk, random: Random): Output {
  const figure = pick(
    random,
    desk.figures('reported', 'computed').filter(({ direction }) => direction === 'down'),
  );
  const frame = pick(random, moved[desk.language].split('|'));
  const written = (words: string): string =>
    filled(frame.replace('{w}', pick(random, words.split('|'))).replace('了了', '了'), figure);
  const { language } = desk;
  return {
    what: 'direction turned round',
    prose: written(risen[language]),
    honest: written(fallen[language]),
  };
}

export const relations: readonly Corrupt[] = [
  anothersName,
  anothersName,
  anothersName,
  respectively,
  comparedWrongly,
  wrongWay,
];
