export { readEvaluation } from '../data/read-data.ts';
export { contextOf } from '../tools/context.ts';
