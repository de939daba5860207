// App Home: what this person may see, how it stands, what can be asked, and the drafts of one's own.
import type { AnyBlock, HomeView } from '@slack/types';
import type { Language } from '../../figures/figure.ts';
import type { Prompts } from '../../prompts.ts';
import { actions } from '../action-ids.ts';
import { limits } from '../limits.ts';
import { context, header } from './elements.ts';
import { departmentBlocks, type HomeDepartment } from './home-department.ts';
import { draftBlocks, type HomeDraft } from './home-drafts.ts';
import { linesOf } from './lines.ts';
import { pageTurner } from './pages.ts';
import { questionRows } from './questions.ts';
import { richText } from './rich-text.ts';
import { sayIn } from './words.ts';

export interface Home {
  language: Language;
  /** Those of one page, of what this person may see: nothing here is filtered again. */
  departments: readonly HomeDepartment[];
  /** Of how many, and which page they are, from 0. */
  total: number;
  page: number;
  /** Own drafts, the newest first. */
  drafts: readonly HomeDraft[];
  /** Questions that fit what this person may see. */
  questions: readonly string[];
}

/** At five blocks each; the head and the drafts take the rest of the hundred. */
export const departmentsPerPage = 12;

/** Someone who may see nothing is told the same as where there is nothing. */
export function homeView(
  { language, departments, total, page, drafts, questions }: Home,
  prompts: Prompts,
): HomeView {
  const say = sayIn(language, prompts);
  if (departments.length === 0) return home([header(say('home_title')), context([say('home_empty')])]);
  const from = page * departmentsPerPage + 1;
  const part = say('home_part', { from, to: from + departments.length - 1, total });
  return home([
    header(say('home_title')),
    richText(linesOf([{ t: 'text', s: say('home_welcome') }])),
    ...questionRows(questions),
    ...draftBlocks(drafts, say),
    header(say('home_departments')),
    ...(departments.length < total ? [context([part])] : []),
    ...departments.flatMap((department, index) => departmentBlocks(department, index + 1, say)),
    ...pageTurner({
      page,
      pages: Math.ceil(total / departmentsPerPage),
      action: actions.homePage,
      value: (to) => ({ kind: 'home_page', page: to }),
      say,
    }),
  ]);
}

function home(blocks: AnyBlock[]): HomeView {
  return { type: 'home', blocks: blocks.slice(0, limits.view.blocks) };
}
