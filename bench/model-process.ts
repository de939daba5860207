// A scripted model server in a process of its own, so that its work is not counted: one tool call, then the answer.
import { startModelServer } from '../test/support/model-server.ts';

const look: [string, unknown] = [
  'look_up',
  { evaluation: 'huitong-2022', keys: ['procurement.execution_rate'] },
];

const { url } = await startModelServer(({ raw }) => {
  const [, id] = /\\"id\\":\\"(f\d+)\\",\\"key\\":\\"procurement\.execution_rate\.?\w*\\"/.exec(raw) ?? [];
  const answered = raw.includes('function_call_output');
  return answered ? { say: `采购推进偏慢：[[${id}.label]]为[[${id}]]。` } : { call: [look] };
});
process.send?.(url);
process.once('disconnect', () => process.exit(0));
