// Sentences that an honest writer needs: they must pass. They refer to the figures of test/figures/sample.ts
// (f1 procurement spent, f2 procurement budget, f3 its rate, f4 the cut, f5 initial and f6 adjusted budget, f7 score).
import { legitimateEn } from './legitimate-en.ts';
import { legitimateZh } from './legitimate-zh.ts';

/** Words of the data the sentences may name. */
export const words = {
  names: [
    '12345热线办结率',
    'PM2.5浓度',
    '汇通产业园事业服务中心',
    'Grade II hospital',
    '十里河项目',
    '一枚印章管审批',
    '三晋英才计划',
    '二〇二二年部门整体支出',
  ],
  years: [2022, 2023],
  documents: ['综示晋开财发〔2023〕156号', '财预〔2013〕53号', '财预〔2020〕10号', '财政部令第87号'],
};

export const legitimate: Readonly<Record<'zh' | 'en', readonly string[]>> = {
  zh: legitimateZh,
  en: legitimateEn,
};
