// Checks that a figure is presented as the kind it is: a target as aimed at, an assumption as assumed, a number the
// asker typed as the asker's.
import type { FigureKind } from './figure.ts';
import type { FigureContext } from './figure-context.ts';
import { firstPart, lastPart } from './parts.ts';
import type { Problem } from './problem.ts';
import { figureMark, readText } from './reading.ts';

/** A sentence has to say what kind its figure is, where that is not the report's own or worked out from it. */
export function checkKind(context: FigureContext): Problem[] {
  const sentence = sentenceAround(context);
  const claim = sentence.isBare ? undefined : claims[context.figure.kind]?.(sentence);
  return claim === undefined ? [] : [{ code: 'wrong_kind', at: context.at, found: claim, may: [] }];
}

interface Sentence {
  /** From the beginning of the sentence to the figure. */
  before: string;
  /** From the figure to the end of the sentence. */
  after: string;
  /** The line that heads the list, or the sentence before; and what the foot says of all. */
  heading: string;
  /** A figure without a word claims nothing. */
  isBare: boolean;
}

/** What of a sentence presents a figure of the kind as something else; undefined where nothing does. */
type Claim = (sentence: Sentence) => string | undefined;

const claims: Partial<Record<FigureKind, Claim>> = {
  target: targetAsResult,
  hypothetical: assumptionAsFact,
  user_stated: statedAsReported,
};

function sentenceAround({ figure, leading, trailing, heading: head, foot: end }: FigureContext): Sentence {
  // The name of an indicator may hold such words itself: 小升规企业达标率.
  const name = readText(figure.label).replace(/目标值$|, target$/, '');
  const said = lastPart(leading, sentenceEnd);
  const earlier = leading.split(sentenceEnd).at(-2);
  const after = firstPart(trailing, sentenceEnd);
  // What is said of all at the foot holds as well as what is said at the head.
  const foot = summedUp.exec(end)?.[0];
  const isBare = !/\p{L}/u.test(said + after);
  return {
    before: said.replaceAll(name, ''),
    after,
    isBare,
    heading: [head || earlier, foot].join(' '),
  };
}

const summedUp =
  /(?:这是|以上|以上是|以上为|以上均为|均为)(?:目标|假设|测算)[^。\n]*|\b(?:this|these|all) (?:is|are) (?:hypothetical|a hypothetical|a target|targets)[^.\n]*/i;
const sentenceEnd = /[。!?\n]|\.(?=\s|$)/;

/** "实际达到[[f9]]" of a target, or a target without any word for it. */
function targetAsResult({ before, after, heading }: Sentence): string | undefined {
  const clause = lastPart(before, clauseEnd);
  const result = attained.exec(clause) ?? attainedBehind.exec(after);
  if (result && !wanted.test(clause) && !denied.test(clause + after)) return result[0].trim();
  const behind = saidDone.exec(after);
  const [, done] =
    behind && !open.test(clause + after.slice(0, behind.index + behind[0].length)) ? behind : [];
  const claimed = done ?? asAimed.exec(before)?.[0];
  if (claimed !== undefined) return claimed.trim();
  if (aimed.test(before) || aimed.test(after)) return undefined;
  // A list says once, at its head or its foot, that it is one of targets.
  return listItem.test(before) && aimed.test(heading) ? undefined : lastWords(before);
}

const clauseEnd = /[,;]/;
const aimed =
  /目标|指标值|计划|规划|预期|预计|拟|应|须|需|要求|要达到|上限|下限|不超过|不高于|不低于|不少于|以内|以上|\b(?:target|targets|targeted|goal|goals|aim|aims|aimed|plan|plans|planned|ceilings?|caps?|limits?|should|must|intended|expected|supposed|require|required|requires|at (?:least|most)|no (?:more|less|fewer) than|to be)\b/i;
const attained =
  /(?:实际|完成|达成|实现|取得|做到|已|录得|调查|测得|超额|落实|达到|达|结果|最终|共|举办|开展|培训了|服务了|建成|\b(?:achiev|actual|reach|attain|complet|deliver|result)|\b(?:outcome|surveyed|measured|was|were|came to|stood at|held|hit|met|recorded|realised|realized|did|built|supported|trained|upgraded|score|scores|scored)\b).{0,24}$/i;
const attainedBehind =
  /^[^,;。]{0,6}(?:已经?(?:完成|达到|实现|达成)|全部完成|如期完成|均已|的(?:实际|完成|结果|成绩|水平)| (?:was|were|has been|have been|had been) (?:\w+ )?(?:achieved|reached|attained|completed|delivered|met|held|recorded|built))/i;
// "目标是[[f9]]，这个目标已经实现", "the planned [[f9]] took place", whatever else says that it was a target.
const saidDone =
  /((?:也|均|都|已|已经|圆满|顺利|如期|按期|提前)地?(?:全部)?(?:实现|完成|达成|兑现|达到|办完)|实际[也就亦](?:是|为|有)|\b(?:(?:has|have|had) (?:since |now |all )?been|was|were|is|are) (?:duly |fully |all |easily )?(?:met|achieved|reached|attained|completed|delivered|fulfilled|held|organi[sz]ed|hit|done)\b|\btook place\b|\bwent ahead\b)/i;
const asAimed =
  /按照?[^,;]{0,8}(?:完成|举办|开展|组织|实现|培训)[^,;]*$|\b(?:climbed|rose|got|came|grew|jumped|made it) (?:up )?to (?:its|the|their) (?:target|goal)\b[^,;]*$/i;
const open =
  /没有|未|是否|能否|不能|无法|不得而知|应|须|如果|若|\b(?:not|cannot|never|no|nor|neither|whether|if|how many|should|would|must|unknown|until|once)\b|n't/i;
const wanted =
  /目标|指标值|计划|规划|预期|拟|应|须|需|要|上限|下限|定为|设|\b(?:target|targets|targeted|goal|goals|aim|aims|plan|plans|planned|ceilings?|limits?|should|must|intended|expected|required|(?<!came )to)\b.{0,60}$/i;
const denied = /不是|并非|没有|未|无|不得而知|是否|能否|\b(?:not|never|no|nor|whether|unknown)\b|n't/i;

const listItem = /^ *[-•→|]/;

/** A figure under an assumption without a word that it is one. */
function assumptionAsFact({ before, after, heading }: Sentence): string | undefined {
  return [before, after, heading].some((words) => supposed.test(words)) ? undefined : lastWords(before);
}

const supposed =
  /假设|假定|假如|假使|设想|如果|倘若|若|设|要使|要想|要达到|为使|需|须|还差|才能|测算|推算|所给|您|你|加分后|扣分后|将|会|就能|可达|变为|变成|\b(?:assum|suppos|hypothetical)|\b(?:if|would|were|could|might|need|needs|needed|necessary|require|required|requires|scenario|to (?:reach|get|attain|meet|bring)|under (?:this|that)|your|given|what-if)\b/i;

/** "报告显示为[[f1]]" of a number the asker typed. */
function statedAsReported({ before, after, heading }: Sentence): string | undefined {
  const asker = lastIndex(before, askers);
  const report = lastIndex(before, reports);
  const isAskers = askers.test(after.slice(0, 24));
  if (report > asker && !(isAskers && denied.test(before))) return lastWords(before);
  return isAskers || asker >= 0 || askers.test(heading) ? undefined : lastWords(before);
}

const askers =
  /您|你|所给|给出的数|提问|假设|假定|假如|如果|若|要使|要达到|要想|需|目标|不是|设为|对应|换算|合|\b(?:assum|suppos)|\b(?:you|yours?|asked|asker|given|if|to reach|to get|would|not|question|targets?)\b/i;
const reports = /报告|原文|数据显示|决算|\b(?:report|states?\b|stated in\b|data shows?\b|recorded\b)/i;

/** Where the last match begins; -1 where there is none. */
function lastIndex(text: string, pattern: RegExp): number {
  return Array.from(text.matchAll(new RegExp(pattern, 'gi'))).at(-1)?.index ?? -1;
}

function lastWords(before: string): string {
  return before.replaceAll(figureMark, '').slice(-12).trim();
}
