// Names that the data do not list but people use: of a group of indicators its short forms, of a fact its own value.
import type { Evaluation, Naming, Wording } from '../../evaluation/shape.ts';

/** 产出质量 under 产出 is also just 质量指标; 经济社会效益 holds the 经济效益指标 and the 社会效益指标. */
export function groupNames({ zh, en }: Wording, { indicators }: Evaluation): Naming {
  const above = indicators.find(({ level2 }) => level2.zh === zh)?.level1;
  const short = above && zh.startsWith(above.zh) && zh !== above.zh ? zh.slice(above.zh.length) : undefined;
  const shortEnglish = above && en.startsWith(`${above.en} `) ? en.slice(above.en.length + 1) : undefined;
  const joined = /^(.{2})(.{2})(.{2})$/u.exec(zh);
  const joinedEnglish = /^(\w+) and (\w+) (\w+)$/.exec(en);
  return {
    zh: [
      zh,
      `${zh}指标`,
      ...(short ? [`${short}指标`, `${short}类指标`] : []),
      ...(joined ? [1, 2].map((place) => `${joined[place]}${joined[3]}指标`) : []),
    ],
    en: [
      en,
      `${en}s`,
      `${en} indicators`,
      ...(shortEnglish ? [`${shortEnglish} indicators`, `${shortEnglish} targets`] : []),
      ...(joinedEnglish
        ? [1, 2].map((place) => `${joinedEnglish[place]} ${joinedEnglish[3]} indicators`)
        : []),
    ],
  };
}

/** 管理效率 is also 管理效率维度, "management efficiency" "the management efficiency dimension". */
export function dimensionNames({ zh, en }: Naming): Naming {
  return {
    zh: [...zh, ...zh.map((name) => `${name}维度`)],
    en: [...en, ...en.map((name) => `${name} dimension`)],
  };
}

/** A stated value names its fact too: 公益一类 is the type of the organisation. Only short terms, without brackets. */
export function valueNames({ zh, en }: Wording): Naming[] {
  const [chinese, english] = [shortTerms(zh, 14), shortTerms(en, 40)];
  return chinese.length > 0 && english.length > 0 ? [{ zh: chinese, en: english }] : [];
}

function shortTerms(text: string, most: number): string[] {
  const terms = text.split(/[（）()《》〈〉“”，,；;。]/).map((term) => term.trim());
  return terms.filter((term) => term.length > 2 && term.length <= most);
}
