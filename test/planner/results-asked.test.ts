// A result asked of what has only a target: the target is named as one, and no yes is said.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { App } from '../../src/app.ts';
import { openProgram } from './program.ts';
import { readerOf } from './reader.ts';
import { lastOf } from './talks.ts';

const { only, parts } = readerOf();

describe('a result is asked, whatever is said of the target', () => {
  test.each([
    [
      'Did they meet the 85% satisfaction target?',
      ['ind.satisfaction_enterprises', 'ind.satisfaction_staff'],
    ],
    [
      'Since the target for enterprise satisfaction was 85%, did they score 85%?',
      ['ind.satisfaction_enterprises'],
    ],
    ['满意度目标85%，那他们就是得了85%，对吗', ['ind.satisfaction_enterprises', 'ind.satisfaction_staff']],
    ['The target was 10 firms, so 10 were upgraded, right?', ['ind.upgraded_enterprises']],
    ['党建成本目标4.74万元，所以党建花了4.74万元，对吧', ['ind.cost_party']],
    ['成本目标合计20.74万元，也就是花了20.74万元，对吗', ['indicators.cost_ceiling_total']],
    [
      'The total of the cost ceilings is 20.74, which is what they spent, right?',
      ['indicators.cost_ceiling_total'],
    ],
    ['did costs stay within the ceilings', ['indicators.cost_ceiling_total']],
    ['Did enterprise satisfaction exceed the target?', ['ind.satisfaction_enterprises']],
    ['Compare target and actual for projects supported', ['ind.support_projects']],
    ['how much over the ceiling was spent on party building', ['ind.cost_party']],
  ])('%s', (question, keys) =>
    expect(only(question)).toMatchObject({ construction: { name: 'result_asked' }, frame: { keys } }),
  );
});

describe('a result is asked where no target is spoken of', () => {
  test.each([
    ['工业企业产值增长了多少', ['ind.industrial_output']],
    ['产值增长了吧', ['ind.industrial_output']],
    ['产值多少', ['ind.industrial_output']],
    ['投资额多少', ['ind.investment']],
    ['investment amount', ['ind.investment']],
    ['考察费用多少', ['ind.cost_coordination']],
    ['How many firms became above-scale enterprises?', ['ind.upgraded_enterprises']],
    ['At least 10 firms were upgraded, true?', ['ind.upgraded_enterprises']],
    ['Was the training held on time?', ['ind.training_timeliness']],
    ['Were all 20 projects supported?', ['ind.support_projects']],
    ['入驻企业对中心满意吗', ['ind.satisfaction_enterprises']],
    ['小升规企业名单', ['ind.upgraded_enterprises']],
    ['What was the completion rate of upgraded enterprises', ['ind.upgraded_enterprises']],
    ['Which indicators were not achieved?', ['indicators.actuals']],
    ['how well were the goals met', ['indicators.actuals']],
    ['Was the recommendation implemented?', ['rectification.status']],
  ])('%s', (question, keys) =>
    expect(only(question)).toMatchObject({ construction: { name: 'result_asked' }, frame: { keys } }),
  );
});

test('each of a group is meant where costs are asked about', () => {
  expect(only('成本超支了吗').frame).toMatchObject({
    keys: ['ind.cost_enterprise_service', 'ind.cost_coordination', 'ind.cost_party'],
  });
});

test.each([
  '包扶项目的目标是多少',
  'What is the target for supported projects?',
  'By when were the timeliness indicators to be met?',
  'When were the outputs due?',
  'what was suggested to fix performance management?',
  'Was the satisfaction target 85%?',
  '培训次数目标是2次吗',
  '协调考察工作成本是多少',
  '有培训的指标吗',
  '如果培训了3次，达标吗',
  '哪些指标要达到100%',
  'the Party building ceiling is 8万元, right?',
  'Did project spending stay within the cost ceilings?',
])('%s asks for no result', (question) =>
  expect(parts(question).map(({ construction }) => construction.name)).not.toContain('result_asked'),
);

describe('what is said', () => {
  let app: App;
  beforeAll(async () => {
    app = await openProgram();
  });
  afterAll(() => app.close());

  test.each([
    ['Did they meet the 85% satisfaction target?', /target is given: ≥85%/, /^Yes|correct/],
    ['成本目标合计20.74万元，也就是花了20.74万元，对吗', /20\.74万元，是各项目标值之和/, /^对|一致/],
    ['Did they meet the 90% target for enterprise satisfaction?', /≥85%.*not 90%/, /^Yes|correct:/],
    ['哪些指标没有完成', /实际完成值/, /≥/],
    ['培训内容符合吗', /目标值“符合”/, /^对|是的/],
  ])('%s', async (question, said, unsaid) => {
    const { kind, text } = await lastOf(question, app);
    expect(kind).toBe('not_in_data');
    expect(text).toMatch(said);
    expect(text).not.toMatch(unsaid);
  });
});
