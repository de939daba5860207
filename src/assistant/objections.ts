// What speaks against a model's reply besides what every prose is held to: figures beside what is not theirs, another
// language than the question's, or the words of its own instructions.
import type { Language } from '../evaluation/shape.ts';
import type { Problem } from '../figures/problem.ts';
import { checkWritten } from '../figures/written.ts';
import type { Reply } from '../planner/planner.ts';
import type { Means } from './compose.ts';

export function objectionsTo(
  { prose }: Reply,
  { ledger, language, grounds }: Pick<Means, 'ledger' | 'language' | 'grounds'>,
  instructions: string,
): Problem[] {
  return [
    ...checkWritten(prose, ledger, grounds),
    ...wrongLanguage(prose, language),
    ...leaked(prose, instructions),
  ];
}

/** Names and quotes of the other language stand as references, so the text itself is in one. */
function wrongLanguage(prose: string, language: Language): Problem[] {
  const text = prose.replace(/\[\[[^\]]*\]\]/g, '');
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const latin = text.match(/[A-Za-z]{2,}/g)?.length ?? 0;
  const wrong = language === 'zh' ? han === 0 && latin > 3 : han > 4 && han > latin;
  return wrong ? [{ code: 'wrong_language', at: 0, found: text.slice(0, longestShown), may: [] }] : [];
}

const longestShown = 60;

/** Any stretch this long that stands in the instructions, letters alone compared. */
const telling = 30;

function leaked(prose: string, instructions: string): Problem[] {
  const known = lettersOf(instructions);
  const said = lettersOf(prose);
  for (let at = 0; at + telling <= said.length; at += 1) {
    const stretch = said.slice(at, at + telling);
    if (known.includes(stretch)) return [{ code: 'leaked_instructions', at: 0, found: stretch, may: [] }];
  }
  return [];
}

function lettersOf(text: string): string {
  return text.replace(/[^\p{L}]/gu, '').toLowerCase();
}
