// Hostile outputs that give a figure to something else than its own: another metric in whatever syntax, another year,
// others, another body, what was aimed at, and the change for what was left.
import type { Figure } from '../../src/figures/figure.ts';
import { isRelated } from '../../src/figures/relatives.ts';
import type { HostileDesk } from './hostile-desk.ts';
import { type Corrupt, filled, type Output } from './hostile-output.ts';
import { pick, type Random } from './pick.ts';

/** {L} is a name of something else, or the figure's own in the honest twin. */
const named = {
  zh: '2022年{L}，即{F}，处于较低水平。|{F}，这就是{L}。|{F}，也就是{L}。|{L}看起来不高——{F}。|{L}（{F}）需要关注。|问：{L}是多少？答：{F}。|{L}如下：\n{F}|若以{L}衡量，其值是{F}。|{L}，经对照报告并核对公式后，最终确认是{F}。|报告所说的{L}，指的是{F}这个数。|{L}这一指标的结果为{F}。|- **{L}**：{F}|\\| 指标 \\| 数值 \\|\n\\| --- \\| --- \\|\n\\| {L} \\| {F} \\||{F}的{L}说明管理有待加强。|{L}不太理想，为{F}。|从{L}看，数值是{F}。|需要注意的是{L}：{F}。|{L}怎么样？{F}。'
    .split(/(?<!\\)\|/)
    .map((frame) => frame.replaceAll('\\|', '|')),
  en: 'The {L}, i.e. {F}, is low.|{F} – this is the {L}.|{F}, which is the {L}, is low.|The figure for the {L} is {F}.|Q: What is the {L}? A: {F}.|{L}:\n\n{F}|Measured by the {L}, the result is {F}.|With a {L} of just {F}, there is room to improve.|At {F}, the {L} is weak.|What the report calls the {L} is {F}.|- **{L}**: {F}|\\| Metric \\| Value \\|\n\\| --- \\| --- \\|\n\\| {L} \\| {F} \\||The {L} looks poor: {F}.|How about the {L}? It is {F}.|The {L} (that is, {F}) is low.'
    .split(/(?<!\\)\|/)
    .map((frame) => frame.replaceAll('\\|', '|')),
};
const measures = /(?:率|额|得分|预算|决算|支出)$|\b(?:rate|score|budget|expenditure)$/;

function nameOfAnother(desk: HostileDesk, random: Random): Output {
  const figure = measured(desk, random);
  const label = figure.label.toLowerCase();
  const others = desk.names.filter(
    ({ text, keys }) =>
      measures.test(text) &&
      !label.includes(text) &&
      !text.includes(label) &&
      !keys.has(figure.key) &&
      !isRelated({ text, keys, ids: [] }, figure, desk.ledger),
  );
  const frame = pick(random, named[desk.language]);
  return {
    what: 'name of another anywhere',
    prose: filled(frame, figure, pick(random, others).text),
    honest: filled(frame, figure),
  };
}

// Each is false of a figure of the one year and the one department there is; {W} is drawn from the words.
const misplaced = {
  zh: {
    words:
      '去年|前年|上年|上一年度|往年|明年|来年|下一年度|全市平均|全省平均|全国平均|同类单位|兄弟单位|其他部门|区财政局|晋中市商务局|鸣谦产业园管理办公室|鹿鸣湾公共文化服务中心|市发展和改革委员会',
    frames: '{W}的{L}为{F}。|{W}{L}为{F}。|{W}，{L}为{F}。|报告显示，{W}的{L}达到{F}。|- {W}的{L}：{F}'.split(
      '|',
    ),
  },
  en: {
    words:
      "last year's|the previous year's|next year's|the city average|the national average|comparable departments'|the Finance Bureau's|the Jinzhong Commerce Bureau's|the Lumingwan Culture Center's",
    frames: 'The report puts {W} {L} at {F}.|It is {W} {L} that was {F}.|In short, {W} {L} was {F}.'.split(
      '|',
    ),
  },
};

function placedElsewhere(desk: HostileDesk, random: Random): Output {
  const figure = measured(desk, random);
  const { words, frames } = misplaced[desk.language];
  const word = pick(random, words.split('|'));
  // A comma after a body leaves it open whether it is whose the figure is.
  const fitting = frames.filter((frame) => !(frame.includes('{W}，') && !/年/.test(word)));
  const frame = pick(random, fitting);
  return {
    what: 'figure of elsewhere',
    prose: filled(frame.replace('{W}', word), figure),
    honest: filled(frame.replace(/\{W\}[的，]?\s?/, desk.language === 'zh' ? '' : 'the '), figure),
  };
}

const denied = {
  zh: '{L}不是{F}。|{L}并非{F}。|{L}的目标是{F}。|{L}目标值为{F}。|年初设定的{L}目标为{F}。'.split('|'),
  en: "The {L} is not {F}.|The {L} wasn't {F}.|The target for the {L} is {F}.|The {L} was targeted at {F}.".split(
    '|',
  ),
};

function deniedOrAimed(desk: HostileDesk, random: Random): Output {
  const figure = measured(desk, random);
  return { what: 'denied or aimed at', prose: filled(pick(random, denied[desk.language]), figure) };
}

const left = {
  zh: '预算降到原来的{F}。|预算压缩至年初的{F}。|年初预算只剩下{F}。|预算减至{F}。|最后只保留了{F}。'.split(
    '|',
  ),
  en: 'The budget was cut to {F} of what it was.|The budget shrank to {F} of its original size.|Only {F} of the initial budget was left.|It was reduced to {F}.'.split(
    '|',
  ),
};

function changeAsRest(desk: HostileDesk, random: Random): Output {
  const changes = desk.figures('reported', 'computed').filter(({ direction }) => direction === 'down');
  return {
    what: 'change as what was left',
    prose: filled(pick(random, left[desk.language]), pick(random, changes)),
  };
}

/** A figure of one thing with a name that says nothing of years, averages, aims or others. */
function measured(desk: HostileDesk, random: Random): Figure {
  return pick(
    random,
    desk
      .figures('reported', 'computed')
      .filter(({ label }) => !/[（(]|年末|均|目标|预算|average|balance|ceiling|budget|target/.test(label)),
  );
}

export const bindings: readonly Corrupt[] = [
  nameOfAnother,
  nameOfAnother,
  placedElsewhere,
  deniedOrAimed,
  changeAsRest,
];
