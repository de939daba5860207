// What a scripted model writes where it keeps to the rules, and the requests it is given: for the tests of this folder.
import type { openDrafting } from '../../src/drafting/drafting.ts';
import type { Language } from '../../src/evaluation/shape.ts';
import { personOf } from './desk.ts';

export const person = personOf('li');

export function requestFor(
  language: Language,
  matters: string[],
): Parameters<ReturnType<typeof openDrafting>['start']>[0] {
  return { evaluation: 'huitong-2022', matters, choices: { parts: ['recommendations'] }, language };
}

/** The id under which a brief lists something, found by the words beside it. */
export function idOf(task: string, words: string): string {
  const line = task.split('\n').find((each) => each.startsWith('[[') && each.includes(words)) ?? '';
  return /^\[\[(\w+)\]\]/.exec(line)?.[1] ?? '';
}

/** A section that passes, for the procurement problem. */
export function wellBehaved(task: string): string {
  const [rate, unexecuted, threshold, quote] = [
    '政府采购执行率，',
    '未执行采购额',
    '建议值',
    '政府采购执行率为',
  ].map((words) => idOf(task, words));
  return `[[${rate}.label]]为[[${rate}]]，报告原文：[[${quote}]]。报告没有说明原因。

建议采取以下措施：

- 逐项核对未执行的[[${unexecuted}]]，由单位书面说明。成果：《采购对照表》；责任：采购经办人员（姓名待填）；时限：待填。
- 书面明确采购预算的口径。成果：口径说明；责任：财务人员（姓名待填）；时限：待填。

检验标准：下一年度的目标：[[${threshold}.label]]为[[${threshold}]]，是建议不是规定。`;
}

export function wellBehavedInEnglish(task: string): string {
  const [rate, quote] = ['government procurement execution rate, 26', '政府采购执行率为'].map((words) =>
    idOf(task, words),
  );
  return `The [[${rate}.label]] is [[${rate}]]; the report says [[${quote}]]. The report states no cause.

The department is advised to take these measures:

- Reconcile contracts and payments item by item. Deliverable: execution table; by: finance staff (name to be filled in); due: to be filled in.
- State the base of the procurement budget in writing. Deliverable: statement of the base; by: finance staff (name to be filled in); due: to be filled in.

What would show success: each item of the table has a contract or a written explanation.`;
}

export const problem = 'problem.procurement';

export function withCause(task: string, cause: string): string {
  const [rate, quote] = ['预算调整率，', '预算调整率为'].map((words) => idOf(task, words));
  return `[[${rate}.label]]为[[${rate}]]，报告原文：[[${quote}]]。由于${cause}，调整幅度较大。\n\n建议采取以下措施：\n\n- 列出调整事项。成果：《明细表》；责任：财务人员（姓名待填）；时限：待填。\n- 细化编制程序。成果：《规程》；责任：财务人员（姓名待填）；时限：待填。\n\n检验标准：逐项一致。`;
}
