// Drafting as surfaces use it: what is kept, what is refused, and that nothing is lost.
import { describe, expect, test } from 'vitest';
import type { Rights } from '../../src/drafting/life.ts';
import { toMarkdown } from '../../src/drafting/markdown.ts';
import type { DraftView, Person } from '../../src/drafting/opened.ts';
import type { Outcome } from '../../src/drafting/steps.ts';
import type { Evaluation } from '../../src/evaluation/shape.ts';
import { editable, everything, huitong, lumingwan, made, type Office, office, personOf } from './desk.ts';

const person = personOf('li');
const request = { evaluation: 'huitong-2022', choices: {}, language: 'zh' as const };

function done(outcome: Outcome): DraftView {
  if (outcome.kind === 'refused') throw new Error(`refused: ${outcome.why} ${outcome.found ?? ''}`);
  return outcome.view;
}

async function textOf({ drafting }: Office, id: string, who: Person = person): Promise<string> {
  const shown = await drafting.show(id, who);
  return 'why' in shown ? shown.why : toMarkdown(shown.document);
}

describe('a new draft', () => {
  test('is about the problems the report names, and says who wrote it and from which prompts', async () => {
    const { drafting } = await office();
    const view = made(await drafting.start(request, person));
    expect(view.content.matters).toEqual([
      'problem.budget_adjustment',
      'problem.performance_management',
      'problem.procurement',
    ]);
    expect([view.version, view.author, view.state, view.content.origin.by]).toEqual([
      1,
      'li',
      'drafting',
      'template',
    ]);
    expect(Object.keys(view.content.origin.promptHashes)).toContain('section.procurement.skeleton');
  });

  test.each([
    [{ matters: ['problem.nothing'] }, 'unknown_matter'],
    [{ matters: [] }, 'nothing_to_write'],
    [{ evaluation: 'none' }, 'unknown_evaluation'],
  ])('%j is refused: %s', async (change, why) => {
    const { drafting } = await office();
    expect(await drafting.start({ ...request, ...change }, person)).toMatchObject({ kind: 'refused', why });
  });

  test('takes up what the person chose last, and nobody else’s choices', async () => {
    const { drafting } = await office();
    await drafting.start(
      { ...request, choices: { tone: 'notice', length: 'short', language: 'en' } },
      person,
    );
    const again = made(await drafting.start(request, person));
    const others = made(await drafting.start(request, personOf('wang')));
    expect(again.content.choices).toMatchObject({ tone: 'notice', length: 'short', language: 'en' });
    expect(others.content.choices).toMatchObject({ tone: 'report', length: 'medium', language: 'zh' });
  });

  test('is seen by those alone who may see its evaluation', async () => {
    const { drafting } = await office();
    const { id } = made(await drafting.start(request, person));
    const stranger = personOf('zhao', everything, [lumingwan]);
    expect(await drafting.list(stranger, 10)).toEqual([]);
    expect(await drafting.show(id, stranger)).toMatchObject({ why: 'unknown_draft' });
    expect(await drafting.edit(id, { base: 1, text: 'x' }, stranger)).toMatchObject({ why: 'unknown_draft' });
    expect(await drafting.list(person, 10)).toHaveLength(1);
  });
});

describe('an edit', () => {
  test('keeps references, so that figures stay the data’s', async () => {
    const desk = await office();
    const { id, content } = made(await desk.drafting.start(request, person));
    const text = (await editable(desk, id)).replace('采取以下措施', '于年度内采取下列措施');
    const view = done(await desk.drafting.edit(id, { base: 1, text }, person));
    expect(view.content.ledger).toEqual(content.ledger);
    expect(view.content.prose.match(/\[\[/g)).toHaveLength(content.prose.match(/\[\[/g)?.length ?? 0);
    expect(await textOf(desk, id)).toContain('26.04%');
  });

  test.each([
    ['不低于40%', '40%', 'figure'],
    ['不超过5.50万元', '5.50万元', 'figure'],
    ['于2027年3月底前办结', '2027年3月底', 'name'],
    ['第3号会议室', '3', 'name'],
  ])('may hold numbers of a person: %s is theirs, marked and listed', async (words, text, kind) => {
    const desk = await office();
    const { id } = made(await desk.drafting.start(request, person));
    const edited = `${await editable(desk, id)}\n\n补充：${words}。`;
    const { content } = done(await desk.drafting.edit(id, { base: 1, text: edited }, person));
    expect(content.stated).toMatchObject([{ text, by: 'li' }]);
    expect(content.stated[0]?.id.startsWith(kind === 'figure' ? 'f' : 'n')).toBe(true);
    const figure = content.ledger.figures.find((each) => each.id === content.stated[0]?.id);
    expect(figure?.kind).toBe(kind === 'figure' ? 'user_stated' : undefined);
    expect(await textOf(desk, id)).toContain(`${text}※`);
  });

  test.each([
    [(text: string) => text.replace('[[f3 24.99万元]]', '[[f3 99.99万元]]'), 'changed_reference'],
    [(text: string) => `${text}\n\n见[[f999]]。`, 'unknown_reference'],
    [(text: string) => `${text}\n\n见[[总分]]。`, 'malformed_reference'],
    [(text: string) => `${text}\n\n见 https://example.com 。`, 'foreign_link'],
    [(text: string) => `${text}\n\n报告指出“该中心管理混乱”。`, 'false_quote'],
    [() => ' \n ', 'empty'],
    [() => '长'.repeat(200_000), 'too_long'],
  ])('%# is refused: %s', async (change, code) => {
    const desk = await office();
    const { id } = made(await desk.drafting.start(request, person));
    const text = change(await editable(desk, id));
    const outcome = await desk.drafting.edit(id, { base: 1, text }, person);
    expect(outcome).toMatchObject({ why: 'invalid_text' });
    expect('problems' in outcome && outcome.problems?.map((problem) => problem.code)).toContain(code);
    expect((await desk.drafting.list(person, 1))[0]?.version).toBe(1);
  });

  test('that puts a figure beside the wrong word is kept with a doubt', async () => {
    const desk = await office();
    const { id } = made(await desk.drafting.start(request, person));
    const text = `${await editable(desk, id)}\n\n预算调增[[f3]]。`;
    const { content } = done(await desk.drafting.edit(id, { base: 1, text }, person));
    expect(content.doubts).toEqual([{ code: 'wrong_direction', found: '调增' }]);
  });

  test('that came too late is refused with what changed, and its text is kept', async () => {
    const desk = await office();
    const { drafting } = desk;
    const { id } = made(await drafting.start(request, person));
    const seen = await editable(desk, id);
    done(await drafting.edit(id, { base: 1, text: `${seen}\n\n甲的话。` }, person));
    const late = await drafting.edit(id, { base: 1, text: `${seen}\n\n乙的话。` }, personOf('wang'));
    expect(late).toMatchObject({ why: 'stale', changes: [{ kind: 'added', text: '甲的话。' }] });
    const shown = await drafting.show(id, person);
    const events = 'why' in shown ? [] : shown.events;
    expect(events.at(-1)).toMatchObject({
      event: 'edit_refused',
      person: 'wang',
      note: `${seen}\n\n乙的话。`,
    });
    expect(await textOf(desk, id)).not.toContain('乙的话');
  });

  test('of what has been submitted meanwhile is refused, and its text is kept', async () => {
    const desk = await office();
    const { id } = made(await desk.drafting.start(request, person));
    done(await desk.drafting.decide(id, { event: 'submit', base: 1, note: null }, person));
    expect(await desk.drafting.edit(id, { base: 1, text: '乙的话。' }, person)).toMatchObject({
      why: 'wrong_state',
    });
    const shown = await desk.drafting.show(id, person);
    expect('why' in shown ? [] : shown.events.at(-1)).toMatchObject({
      event: 'edit_refused',
      note: '乙的话。',
    });
  });
});

test('two versions are compared line by line, and piece by piece within a line', async () => {
  const desk = await office();
  const { id } = made(await desk.drafting.start(request, person));
  const text = (await editable(desk, id)).replace('单位负责人主持集体审议并签字', '单位负责人主持集体审议');
  done(await desk.drafting.edit(id, { base: 1, text }, person));
  const changes = await desk.drafting.compare(id, person, 1);
  expect(changes).toMatchObject([{ kind: 'changed' }]);
  const pieces =
    'why' in changes ? [] : changes.flatMap((each) => (each.kind === 'changed' ? each.pieces : []));
  expect(pieces.filter(({ kind }) => kind !== 'same')).toEqual([{ kind: 'removed', text: '并签字' }]);
  expect(await desk.drafting.compare(id, person, 1, 9)).toMatchObject({ why: 'unknown_version' });
});

describe('when the data changed since', () => {
  test.each(['zh', 'en'] as const)(
    'a fresh draft of everything that is offered is up to date (%s)',
    async (language) => {
      const { drafting } = await office();
      const offered = await drafting.matters(request.evaluation, language, person);
      const matters = 'why' in offered ? [] : offered.map(({ key }) => key);
      const { id } = made(await drafting.start({ ...request, matters, language }, person));
      const shown = await drafting.show(id, person);
      expect('why' in shown ? shown.why : [matters.length, shown.differences]).toEqual([6, []]);
      expect(await drafting.refresh(id, 1, person)).toMatchObject({ why: 'unchanged' });
    },
  );

  const changed: Evaluation = {
    ...huitong,
    facts: huitong.facts.map((fact) =>
      fact.key === 'procurement.executed' && fact.type === 'number' ? { ...fact, value: '2.63' } : fact,
    ),
  };
  const later = personOf('li', everything, [changed]);

  test('the draft says which figures differ, those worked out from them too', async () => {
    const { drafting } = await office();
    const { id } = made(await drafting.start(request, person));
    const shown = await drafting.show(id, later);
    const told = 'why' in shown ? [] : shown.differences.map(({ label, was, now }) => [label, was, now]);
    expect(told).toEqual([
      ['政府采购实际执行额', '1.63万元', '2.63万元'],
      ['政府采购执行率', '26.04%', '42.01%'],
      ['未执行采购额', '4.63万元', '3.63万元'],
    ]);
  });

  test('it can be refreshed: same words, same ids, new figures, a version of its own', async () => {
    const desk = await office();
    const { id, content } = made(await desk.drafting.start(request, person));
    const view = done(await desk.drafting.refresh(id, 1, later));
    expect([view.version, view.content.prose]).toEqual([2, content.prose]);
    expect(await textOf(desk, id, later)).toContain('3.63万元');
    const shown = await desk.drafting.show(id, later);
    expect('why' in shown ? [] : shown.differences).toEqual([]);
    expect(await desk.drafting.refresh(id, 2, later)).toMatchObject({ why: 'unchanged' });
  });

  test('an older version still shows what it showed', async () => {
    const { drafting } = await office();
    const { id } = made(await drafting.start(request, person));
    done(await drafting.refresh(id, 1, later));
    const first = await drafting.show(id, later, 1);
    expect('why' in first ? '' : toMarkdown(first.document)).toContain('1.63万元');
  });
});

describe('approval', () => {
  const writer: Rights = { write: true, approve: false, approveOwn: false };
  const approver: Rights = { write: true, approve: true, approveOwn: false };

  test('is given by another, and takes the mark off', async () => {
    const desk = await office();
    const { drafting } = desk;
    const { id } = made(await drafting.start(request, personOf('li', writer)));
    expect(await textOf(desk, id)).toContain('未经审定');
    done(await drafting.decide(id, { event: 'submit', base: 1, note: null }, personOf('li', writer)));
    const own = await drafting.decide(
      id,
      { event: 'approve', base: 1, note: null },
      personOf('li', approver),
    );
    expect(own).toMatchObject({ why: 'own_work' });
    done(await drafting.decide(id, { event: 'approve', base: 1, note: '同意' }, personOf('wang', approver)));
    expect(await textOf(desk, id)).not.toContain('未经审定');
  });

  test.each([
    ['an approved draft that is archived stays approved', ['submit', 'approve', 'archive'], false],
    ['what nobody approved is not approved by being archived', ['archive'], true],
    ['an approval that was taken back does not come back', ['submit', 'approve', 'return', 'archive'], true],
  ] as const)('%s', async (_, events, isMarked) => {
    const desk = await office();
    const { id } = made(await desk.drafting.start(request, person));
    for (const event of events)
      done(await desk.drafting.decide(id, { event, base: 1, note: null }, personOf('wang')));
    expect((await textOf(desk, id)).includes('未经审定')).toBe(isMarked);
  });

  test('is of one version: those before it stay marked', async () => {
    const desk = await office();
    const { drafting } = desk;
    const { id } = made(await drafting.start(request, person));
    done(await drafting.edit(id, { base: 1, text: `${await editable(desk, id)}\n\n又及。` }, person));
    for (const event of ['submit', 'approve'] as const)
      done(await drafting.decide(id, { event, base: 2, note: null }, personOf('wang')));
    const [first, second] = [await drafting.show(id, person, 1), await drafting.show(id, person, 2)];
    expect(['why' in first || first.document.mark, 'why' in second || second.document.mark]).toEqual([
      expect.stringContaining('未经审定'),
      undefined,
    ]);
  });

  test('of a version that is no longer current is refused', async () => {
    const desk = await office();
    const { drafting } = desk;
    const { id } = made(await drafting.start(request, person));
    done(await drafting.edit(id, { base: 1, text: `${await editable(desk, id)}\n\n又及。` }, person));
    done(await drafting.decide(id, { event: 'submit', base: 2, note: null }, person));
    expect(await drafting.decide(id, { event: 'approve', base: 1, note: null }, person)).toMatchObject({
      why: 'stale',
    });
  });
});
