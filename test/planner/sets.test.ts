// Questions about a group: what is left out of it, which of it is meant, whether all or any of it is so, in which order
// it stands, what belongs to it. Each is answered for just those that are meant, or not at all.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { App } from '../../src/app.ts';
import { openProgram } from './program.ts';
import { lastOf } from './talks.ts';

let app: App;
beforeAll(async () => {
  app = await openProgram();
});
afterAll(() => app.close());

type Row = [question: string, holds: RegExp[], lacks?: RegExp];

/** What of a row does not hold: that it is answered, what the answer says, and what it does not. */
async function unmet([question, holds, lacks]: Row): Promise<string[]> {
  const { kind, text } = await lastOf(question, app);
  const missing = holds.filter((each) => !each.test(text));
  const strange = lacks?.test(text) ? [lacks] : [];
  return kind === 'answer'
    ? [...missing, ...strange].map((each) => `${each.source} in: ${text}`)
    : [`${kind}: ${text}`];
}

describe('what is left out is not in the answer, and what remains is', () => {
  test.each<Row>([
    ['不算采购，问题还有几个？', [/2个/, /调整率较大/, /机制不健全/], /采购|3个/],
    ['除了采购问题，另外两个问题是什么？', [/调整率较大/, /机制不健全/], /采购/],
    ['除了潇河，还有哪些园区？', [/大学城/, /汇通产业园/, /新能源/], /评价/],
    ['除安全生产监督办公室外还有几个科室？', [/企业服务办公室/, /产业转型发展办公室/]],
    ['去掉党建，成本目标合计多少', [/16(?:\.00)?万元/], /20\.74|不能修改/],
    ['除了党建工作成本，其他两项成本目标合计多少？', [/16(?:\.00)?万元/], /20\.74/],
    ['去掉货物，采购预算还剩多少', [/4\.98万元/], /4\.63/],
    ['除了小升规，数量指标的目标都是多少？', [/≥20个/, /≥10个/, /≥2次/], /10家/],
    ['除了达标率，质量指标还有什么？', [/培训内容符合度/], /100%/],
    ["How many recommendations don't concern procurement?", [/2/], /procurement catalogue/],
    ['Aside from training, what quantity targets are there?', [/≥20/, /≥10/], /≥2\b(?!0)/],
    [
      'Leaving out procurement, how many problems remain?',
      [/2/, /adjustment rate/],
      /low government procurement/,
    ],
    ['Without Party building, what do the cost ceilings add up to?', [/16(?:\.00)?万元/], /20\.74|4\.74/],
  ])('%s', async (...row) => expect(await unmet(row)).toEqual([]));

  test.each([
    '除了潇河，哪个园区最大',
    '不算采购，总分是多少',
    '除了食堂，还有哪些园区',
    '除了采购，预算是多少',
  ])('what is left out of something else is not understood: %s', async (question) =>
    expect((await lastOf(question, app)).kind).not.toBe('answer'),
  );
});

describe('whether all or any of a group are so is said of each of them', () => {
  test.each<Row>([
    ['达标率指标都是100%吗？', [/^是的/, /包扶项目达标率/, /小升规企业达标率/]],
    ['成本类目标里有没有超过8万的？', [/^没有/, /≤4\.74万元/], /20\.74/],
    ['成本上限都一样吗？', [/^不是/, /≤8万元/, /≤4\.74万元/]],
    ['效益指标都能量化吗？', [/^不是/]],
    ['有没有哪个数量指标目标是5个？', [/^没有/, /≥20个/], /不是5个/],
    ['是不是所有时效指标都要求2022年全年完成？', [/^是的/, /2022年全年/]],
    ['产出指标都是定量的吗', [/^不是/, /培训内容符合度/]],
    ['Are all cost ceilings above 5?', [/^No/, /≤4\.74/], /20\.74/],
    ['Is either basic or project expenditure above 6?', [/^Yes/, /6\.3/]],
    ['Neither goods nor services reached 5, correct?', [/^Yes/, /1\.28/, /4\.98/]],
    ['Is any quantity target below 5?', [/^Yes/, /≥2/]],
    ['Do all timeliness indicators have the same target?', [/^Yes/]],
    ['有没有低于5万的成本目标？', [/^有/, /≤4\.74万元/]],
  ])('%s', async (...row) => expect(await unmet(row)).toEqual([]));

  test.each(['所有问题都有原因吗', 'Only one of the problems has a stated cause, right?'])(
    'what is not known of each is not answered: %s',
    async (question) => expect((await lastOf(question, app)).kind).not.toBe('answer'),
  );
});

describe('places in a list are counted from the end that is said, each of them', () => {
  test.each<Row>([
    ['第一个和第三个问题分别是什么', [/调整率较大/, /采购预算执行率较低/], /机制不健全/],
    ['倒数第一个问题是什么', [/采购预算执行率较低/], /调整率较大/],
    ['最后一条建议是什么', [/采购预算编制科学性/], /精准度/],
    ['第二个问题的第二点是什么？', [/制度保障/], /领导小组/],
    ['第三个科室是哪个', [/安全生产监督办公室/], /企业服务办公室/],
    ['第二个园区是哪个', [/汇通产业园/], /潇河/],
    ['前两个问题是什么', [/调整率较大/, /机制不健全/], /执行率较低/],
    ['第24个指标是什么', [/满意度/], /包扶/],
    ['第三条建议具体说了什么', [/采购预算编制科学性/], /86\.5|精准度/],
    ['推动项目建设的第一条内容是什么？', [/项目负责制/], /摸底调研园区/],
    [
      'What are the first and third problems?',
      [/adjustment rate/, /procurement execution/],
      /36\.06|mechanism/,
    ],
    ['What is the last recommendation?', [/procurement budget sounder/], /accuracy/],
  ])('%s', async (...row) => expect(await unmet(row)).toEqual([]));

  test('what is beyond the end of a list is said not to be there', async () => {
    expect((await lastOf('第五个科室是哪个', app)).text).toMatch(/^没有.*3个/);
  });

  test.each(['第九个问题是什么', '第四个园区的第二点是什么'])(
    'there is none at that place: %s',
    async (question) => expect((await lastOf(question, app)).kind).not.toBe('answer'),
  );
});

describe('a list by a word holds all whose text has it', () => {
  test.each<Row>([
    ['含“培训”的指标有哪些', [/组织培训次数/, /培训内容符合度/, /培训及时性/, /强化人员培训/]],
    ['培训相关的指标有几个', [/4个/, /强化人员培训/]],
    ['哪几条建议和预算有关？', [/精准度/, /绩效管理/, /采购预算编制/]],
    ['Which recommendations concern budget?', [/accuracy/, /performance management/, /procurement/]],
  ])('%s', async (...row) => expect(await unmet(row)).toEqual([]));
});

describe('amounts stand in the order that is asked for', () => {
  test.each<Row>([
    ['把基本支出、项目支出、采购执行额从大到小排列', [/6\.3万元.*4\.77万元.*1\.63万元/]],
    ['年初预算、成本目标合计、调整后预算从大到小', [/36\.06万元.*20\.74万元.*11\.07万元/]],
    ['年初预算、调整后预算和基本支出从低到高排序', [/4\.77万元.*11\.07万元.*36\.06万元/]],
    ['调整后预算、成本目标合计、年初预算中第二大的是哪个', [/成本目标合计（20\.74万元）/]],
    ['成本上限从高到低排一下', [/8万元.*4\.74万元/]],
    ['Compare initial budget, adjusted budget and procurement budget.', [/36\.06.*11\.07.*6\.26/]],
    ['最大的一项支出是什么？', [/最高的是项目支出/]],
    ['Which spending item is the biggest?', [/Highest: project expenditure/]],
  ])('%s', async (...row) => expect(await unmet(row)).toEqual([]));
});

describe('the whole is not its parts', () => {
  test.each<Row>([
    ['成本目标有几个', [/3个/], /20\.74/],
    ['What cost ceilings are there?', [/≤4\.74/]],
  ])('%s', async (...row) => expect(await unmet(row)).toEqual([]));

  test.each(['四个园区平均每个园区多少预算？', '预算执行率和采购执行率平均是多少'])(
    'what belongs to no such group is not reckoned for it: %s',
    async (question) => expect((await lastOf(question, app)).kind).not.toBe('answer'),
  );
});

describe('whether something belongs to a group is said of that group', () => {
  test.each<Row>([
    ['新能源汽车园属于晋中开发区吗？', [/^是的/, /新能源汽车园/]],
    ['Is Xiaohe Industrial Park part of the zone?', [/^Yes/, /潇河产业园|Xiaohe/]],
    ['成本指标属于产出还是效益', [/产出/], /工业企业产值/],
    ['培训内容符合度属于质量还是效益', [/产出质量/], /工业企业产值/],
    ['时效类指标是定性还是定量', [/时效/], /9个|12个/],
    ['强化人员培训是产出指标吗', [/^不是/, /效益/]],
  ])('%s', async (...row) => expect(await unmet(row)).toEqual([]));
});

describe('no part of a question is dropped without a word', () => {
  test.each<Row>([
    ['产出质量有哪些指标，指标值各是多少', [/100%/, /符合/]],
    ['开发区一共分几个园区，都是哪几个', [/4个/, /潇河/]],
    ['项目支出多少，占决算百分之几', [/6\.3万元/, /56\.91%/]],
  ])('%s', async (...row) => expect(await unmet(row)).toEqual([]));

  test.each([
    '小升规至少几家，最多几家？',
    '培训最少几次？每次多少钱？',
    '示范区型支部要建几个，达标率要多少，什么时候完成？',
    '扣了多少分，占总分百分之几',
    '区内包扶项目达标率和个数目标分别是什么',
    'Who heads the alliance and when was it founded?',
    "What's the satisfaction target and who is surveyed?",
    'What percent of procurement was not executed, and how much money is that?',
  ])('what answers one part of it is not the answer: %s', async (question) => {
    expect((await lastOf(question, app)).kind).not.toBe('answer');
  });
});
