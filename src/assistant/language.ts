// The language to answer in: that of the question, which may quote words of the other one.
import type { Language } from '../evaluation/shape.ts';

/**
 * Tells the language of a question by the words that carry its grammar: "what is the 政采执行率" is English,
 * "政采执行率 please" is Chinese. A text without words of either keeps the language spoken before.
 */
export function detectLanguage(text: string, before: Language): Language {
  const plain = text.normalize('NFKC').toLowerCase();
  const hasHan = /\p{Script=Han}/u.test(plain);
  const hasLatin = /[a-z]{2}/.test(plain);
  if (!hasHan) return hasLatin ? 'en' : before;
  if (!hasLatin) return 'zh';
  const english = new Set(plain.match(/[a-z']+/g)?.filter((word) => englishGrammar.has(word))).size;
  const chinese = new Set(plain.match(chineseGrammar)).size;
  return english > chinese ? 'en' : 'zh';
}

const englishGrammar = new Set(
  `a an the this that these those its their our your my i we you it they he she
  is are was were be been being am do does did has have had can could will would should shall may might must
  what which who whom whose when where why how much many
  of in on at for to from by with about between as than into after before under over
  and or but if not so then there
  show list give tell explain compare calculate compute describe summarize convert suppose`.split(/\s+/),
);

const chineseGrammar =
  /[的吗呢吧了么啥谁哪几请我你您他它把被将给让和与及或但若]|多少|什么|怎[么样]|如何|为何|是否|请问|假[如设]|如果|[是有占对从到比按]/g;
