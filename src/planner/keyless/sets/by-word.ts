// 含“培训”的指标, "recommendations that mention budget": the members of a group whose text has a word.
import type { Background } from '../reading.ts';
import { patternOf, type Span } from './passage.ts';

/** Where the word stands, and all that is to be taken out before the group is read. */
export function wordIn(text: string, background: Background): { word: Span; taken: Span } | undefined {
  const words = (mark: string) => patternOf(mark, background);
  const [after, before, joint] = ['concerned', 'concerned_with', 'with_it'].map(words);
  const called = words('called_word');
  const denied = `(?<!${words('negates_before')})`;
  const quoted = `[“"「']?(?!没)([^,。?的“”"「」']{1,12}?)[”"」']?(?:${called})?`;
  const forms = /\p{Script=Han}/u.test(text)
    ? [
        `${denied}(?:${words('name_word')})?(?:${words('inside')})?${denied}(?:${before}|有)${quoted}的`,
        `(?:${joint})?${quoted}(?:${after})的?(?=[^?。吗呢]*[^?。吗呢有是哪几些]{2})`,
        `(?:${joint})${quoted}(?:${after})`,
        `(?<=[条个项题议])(?:${before})${quoted}[?。]?$`,
      ]
    : [`(?:that |which )?(?:${before}) (?:the )?(?:word )?["“']?([a-z][a-z -]*?)["”']?[?.]?$`];
  for (const form of forms) {
    const match = new RegExp(form, 'du').exec(text);
    const [whole, inner] = match?.indices ?? [];
    if (whole && inner)
      return { word: { start: inner[0], end: inner[1] }, taken: { start: whole[0], end: whole[1] } };
  }
  return undefined;
}
