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
import { onePage } from './pages.ts';
import { questionRows } from './questions.ts';
import { richText } from './rich-text.ts';
import { sayIn } from './words.ts';

export interface Home {
  language: Language;
  /** Only those this person may see: nothing here is filtered again. */
  departments: readonly HomeDepartment[];
  /** Own drafts, the newest first. */
  drafts: readonly HomeDraft[];
  /** Questions that fit what this person may see. */
  questions: readonly string[];
  page?: number;
}

/** Someone who may see nothing is told the same as where there is nothing. */
export function homeView(
  { language, departments, drafts, questions, page = 0 }: Home,
  prompts: Prompts,
): HomeView {
  const say = sayIn(language, prompts);
  if (departments.length === 0) return home([header(say('home_title')), context([say('home_empty')])]);
  const above: AnyBlock[] = [
    header(say('home_title')),
    richText(linesOf([{ t: 'text', s: say('home_welcome') }])),
    ...questionRows(questions),
    ...draftBlocks(drafts, say),
    header(say('home_departments')),
  ];
  const shown = onePage(
    departments.map((department, index) => departmentBlocks(department, index + 1, say)),
    {
      page,
      action: actions.homePage,
      value: (to) => ({ kind: 'home_page', page: to }),
      say,
      most: mostBlocks,
    },
  );
  return home([...above, ...shown]);
}

// Twelve departments; the head and the drafts take the rest of the hundred.
const mostBlocks = 60;

function home(blocks: AnyBlock[]): HomeView {
  return { type: 'home', blocks: blocks.slice(0, limits.view.blocks) };
}
