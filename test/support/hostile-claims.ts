// Hostile outputs that claim what is not so: references that are not theirs, false quotes, targets as results.
import type { HostileDesk } from './hostile-desk.ts';
import { type Corrupt, filled, type Output } from './hostile-output.ts';
import { between, pick, type Random } from './pick.ts';

function inventedReference({ language }: HostileDesk, random: Random): Output {
  const id = between(random, 500, 99_999);
  const reference = pick(random, [
    `[[f${id}]]`,
    `[[f${id}.label]]`,
    `[[f${id}.formula]]`,
    `[[q${id}]]`,
    `[[n${id}]]`,
    '[[f1.value]]',
    '[[F1]]',
    '[[ f1 ]]',
    '[[f01]]',
    '[f1]',
    '{{f1}}',
    '[[f1]',
    '[[f٣]]',
    '[[f1,f2]]',
    '[[rate]]',
    '【f1】',
    '[[f1|26%]]',
  ]);
  const frame =
    language === 'zh'
      ? pick(random, ['结果为{x}。', '见{x}。', '{x}'])
      : pick(random, ['It was {x}.', '{x}']);
  return { what: 'invented reference', prose: frame.replace('{x}', reference) };
}

function hiddenReference({ language, hidden }: HostileDesk, random: Random): Output {
  const reference = `[[${pick(random, hidden)}]]`;
  return {
    what: 'hidden evaluation',
    prose: language === 'zh' ? `该结果为${reference}。` : `That is ${reference}.`,
  };
}

const quoting = {
  zh: '报告指出“{x}”。|报告称：「{x}」|原文为"{x}"。|报告原文：“{x}”|“{x}”，报告如是说。|评价组认为“{x}”。|报告在问题部分明确写道：“{x}”。|正如摘要所述，『{x}』。|> {x}|“{x}”（见报告）|“{x}”',
  en: 'The report says “{x}”.|According to the report, "{x}".|"{x}", the report states.|The evaluators wrote: “{x}”.|“{x}” (report)|> {x}|The report notes that “{x}”.|“{x}”',
};

function falseQuote({ language, quotes }: HostileDesk, random: Random): Output {
  const long = quotes.filter(
    (quote) => (quote.match(/\p{sc=Han}/gu)?.length ?? 0) >= 12 && !/["“”「」\n]/.test(quote),
  );
  const quote = pick(random, long);
  const other = pick(
    random,
    long.filter((each) => each !== quote),
  );
  const middle = Math.floor(quote.length / 2);
  const altered = pick(random, [
    () => quote.slice(0, middle) + other.slice(Math.floor(other.length / 2)),
    () => `${quote.slice(0, middle)}显著${quote.slice(middle)}`,
    () => quote.slice(0, middle - 1) + quote.slice(middle + 1),
    () => `${quote.slice(0, middle)}……${other.slice(-6)}`,
    () => swapped(quote),
    () => '该单位预算执行情况总体良好制度健全',
    () => `${quote}，成效明显`,
  ])();
  const frame = pick(random, quoting[language].split('|'));
  return {
    what: 'false quote',
    prose: frame.replace('{x}', () => altered),
    ...(!/\d/.test(quote) && { honest: frame.replace('{x}', () => quote) }),
  };
}

function swapped(quote: string): string {
  const [a, b] = [quote.slice(2, 3), quote.slice(5, 6)];
  return a === b ? `不${quote}` : quote.slice(0, 2) + b + quote.slice(3, 5) + a + quote.slice(6);
}

const attained = {
  zh: '{T}达到了{F}。|{T}实际为{F}。|{T}完成了{F}。|2022年{T}为{F}。|{T}已实现{F}。|调查显示{T}为{F}。|该单位{T}是{F}。|{T}：{F}|实际{T}{F}，成绩突出。|{T}最终达{F}。|全年{T}共{F}。|{T}{F}，完成较好。',
  en: 'The {T} reached {F}.|The {T} was {F}.|In 2022 the {T} came to {F}.|The {T} achieved {F}.|{T}: {F}|The survey put the {T} at {F}.|The actual {T} is {F}.|The department recorded {F} for the {T}.|{F} was achieved for the {T}.',
};
const aimed = {
  zh: '{T}的目标值为{F}。|{T}目标{F}，没有实际完成值。|计划{T}为{F}。|绩效目标要求{T}达到{F}。',
  en: 'The target for the {T} is {F}.|The planned {T} is {F}; no result is stated.',
};

function targetAsResult(desk: HostileDesk, random: Random): Output {
  const figure = pick(random, desk.figures('target'));
  const name = figure.label.replace(/目标值$|, target$/, '');
  const written = (frames: string): string =>
    filled(pick(random, frames.split('|')).replaceAll('{T}', '{L}'), figure, name);
  const { language } = desk;
  return { what: 'target as result', prose: written(attained[language]), honest: written(aimed[language]) };
}

const fact = {
  zh: '政府采购执行率为{F}。|报告显示结果为{F}。|该单位实际达到{F}。|2022年的结果是{F}。|结果：{F}',
  en: 'The rate was {F}.|The report states {F}.|In 2022 it came to {F}.|The department reached {F}.',
};
const assumed = {
  zh: '如果这样，结果为{F}。|按此假设，结果是{F}。|需要的数额为{F}。',
  en: 'If so, it would be {F}.|Under this assumption it is {F}.|What would be needed is {F}.',
};
const given = {
  zh: '您给出的数是{F}。|按您所给的{F}计算。',
  en: 'The number you gave is {F}.|You asked about {F}.',
};

function assumptionAsFact(desk: HostileDesk, random: Random): Output {
  const figure = pick(random, desk.figures('hypothetical'));
  const { language } = desk;
  return {
    what: 'assumption as fact',
    prose: filled(pick(random, fact[language].split('|')), figure),
    honest: filled(pick(random, assumed[language].split('|')), figure),
  };
}

function askersAsReported(desk: HostileDesk, random: Random): Output {
  const figure = pick(random, desk.figures('user_stated'));
  const { language } = desk;
  return {
    what: "the asker's as the report's",
    prose: filled(pick(random, fact[language].split('|')), figure),
    honest: filled(pick(random, given[language].split('|')), figure),
  };
}

export const claims: readonly Corrupt[] = [
  inventedReference,
  hiddenReference,
  falseQuote,
  targetAsResult,
  assumptionAsFact,
  askersAsReported,
];
