// The tools from the command line: listed, called one by one or as one conversation, and what a wrong call is told.
import { afterAll, describe, expect, test } from 'vitest';
import { installSuanpan } from '../support/suanpan.ts';

const suanpan = installSuanpan();
afterAll(() => suanpan.remove());

describe('tools', () => {
  test('are listed, with their shapes as JSON', async () => {
    const { code, stdout } = await suanpan.run(['tools', '--json']);
    const listed: { name: string; input: { type: string } }[] = JSON.parse(stdout);
    expect(code).toBe(0);
    expect(listed.map(({ name }) => name)).toContain('look_up');
    expect(listed.every(({ input }) => input.type === 'object')).toBe(true);
  });

  test('can each be called with a valid input, with the figures that an earlier call of the command gave', async () => {
    const evaluation = 'huitong-2022';
    const goal = 'procurement.execution_rate';
    const calls: [string, object][] = [
      ['look_up', { evaluation, keys: ['score.total', 'procurement.executed', goal] }],
      ['list_evaluations', {}],
      ['list_indicators', { evaluation }],
      ['list_findings', { evaluation, type: 'problem' }],
      ['explain_figure', { evaluation, key: goal }],
      ['score_card', { evaluation }],
      ['calculate', { expression: 'f1 * f3' }],
      ['what_if', { evaluation, changes: [{ key: 'procurement.executed', figure: 'f2', mode: 'add' }] }],
      ['goal_seek', { evaluation, goal, figure: 'f3' }],
      ['score_by_rule', { actual: 'f3', rule: { kind: 'proportional', points: 'f1' } }],
      ['compare', { key: goal, evaluations: [evaluation, evaluation] }],
      ['audit', { evaluation }],
      ['search_report', { evaluation, words: '采购' }],
    ];
    const { stdout: listed } = await suanpan.run(['tools', '--json']);
    const names: string[] = JSON.parse(listed).map(({ name }: { name: string }) => name);
    expect(calls.map(([name]) => name).sort()).toEqual(names.sort());
    const words = calls.flatMap(([name, input]) => [name, JSON.stringify(input)]);
    const { code, stdout, stderr } = await suanpan.run(['tools', 'call', ...words]);
    expect([stderr, code]).toEqual(['', 0]);
    expect(stdout.match(/^}$/gm)).toHaveLength(calls.length);
    // A command on its own begins a conversation in which there is no figure yet.
    const alone = await suanpan.run(['tools', 'call', 'calculate', '{"expression":"f1 * f3"}']);
    expect([alone.code, alone.stdout]).toEqual([1, '']);
  });

  test.each([
    [['call', 'list_evaluations', '{}'], 0, /"huitong-2022"/, /^$/],
    [['call', 'look_up', '{"evaluation":"none","keys":["a"]}'], 1, /^$/, /no evaluation "none"/],
    [['call', 'look_up', '{"evaluatoin":1}'], 1, /^$/, /"evaluatoin" is not a field/],
    [['call', 'no_tool', '{}'], 1, /^$/, /no tool "no_tool"/],
    [['call', 'look_up', '{'], 2, /^$/, /not JSON/],
    [['call'], 2, /^$/, /\nUsage/],
    [['cal', 'look_up'], 2, /^$/, /\nUsage/],
  ])('%j ends with %i', async (args, code, stdout, stderr) => {
    const finished = await suanpan.run(['tools', ...args]);
    expect(finished.code).toBe(code);
    expect(finished.stdout).toMatch(stdout);
    expect(finished.stderr).toMatch(stderr);
  });
});
