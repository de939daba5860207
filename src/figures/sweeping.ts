// Claims of all or of none: "all indicators were met", "没有任何扣分". They count without a number, so that no reference
// stands for them, and no list of the data is ever known to be whole.
import { decimal, hundred, zero } from '../evaluation/decimal.ts';
import type { Figure } from './figure.ts';
import type { Ledger } from './ledger.ts';
import { matchesWithGroups } from './matches.ts';
import type { Problem } from './problem.ts';
import { parseProse } from './prose.ts';
import { figureMark, otherMark, type Reading, readProse } from './reading.ts';

/**
 * Every claim that all was attained, settled or in order, or that nothing was deducted or wrong. What confirms it must
 * stand in its sentence: a result of a hundred per cent, nothing left as a figure of zero, or the report's own words as
 * a quote. What the report is silent on, asks for or leaves open is no claim.
 */
export function checkSweeping(prose: string, ledger: Ledger): Problem[] {
  const pieces = parseProse(prose);
  const reading = readProse(pieces);
  const figures = pieces.flatMap((piece) => (piece.kind === 'figure' ? [ledger.figure(piece.id)] : []));
  const quotes = pieces.flatMap(({ kind, at }) => (kind === 'quote' ? [at] : []));
  return sentencesOf(reading).flatMap(({ words, from }) => {
    const claim = claimIn(words);
    if (claim === undefined) return [];
    const to = from + words.length;
    const before = marksIn(reading.text.slice(0, from));
    const said = figures.slice(before, before + marksIn(words)).filter((figure) => figure !== undefined);
    const [start, end] = [reading.origin[from] ?? 0, reading.origin[to - 1] ?? prose.length];
    if (said.some((figure) => confirms(figure, claim.of)) || quotes.some((at) => at >= start && at <= end))
      return [];
    const at = reading.origin[from + claim.from] ?? prose.length;
    return [{ code: 'unconfirmed_claim', at, found: claim.found, may: [] }];
  });
}

interface Claim {
  of: 'all' | 'none';
  from: number;
  found: string;
}

function claimIn(sentence: string): Claim | undefined {
  for (const { of, pattern } of sweeping)
    for (const { 0: found, index } of matchesWithGroups(pattern, sentence)) {
      const before = sentence.slice(0, index);
      if (leftOpen.test(before + found) || leftOpenBehind.test(sentence.slice(index + found.length)))
        continue;
      return { of, from: index, found: found.replaceAll(figureMark, '').replaceAll(otherMark, '').trim() };
    }
  return undefined;
}

function confirms({ kind, unit, value }: Figure, of: Claim['of']): boolean {
  if (kind === 'target' || kind === 'hypothetical' || kind === 'user_stated') return false;
  return of === 'all' ? unit === '%' && decimal(value).eq(hundred) : decimal(value).eq(zero);
}

function sentencesOf({ text }: Reading): { words: string; from: number }[] {
  return Array.from(text.matchAll(/[^。;!?\n]+?(?:[。;!?\n]|\.(?=\s|$)|$)/g), ({ 0: words, index }) => ({
    words,
    from: index,
  }));
}

function marksIn(text: string): number {
  return text.split(figureMark).length - 1;
}

// What is aimed at, assessed or settled, and the words for its being so; 完成值 and 达标率 only name a measure.
const attained =
  '(?:达标|完成(?!值|率|情况|数|度|时|进度|及时|标准)|实现(?!值|率|情况)|达成|达到(?:了)?(?:目标|要求|标准|预期)|合格|合规|满意(?!度|率)|解决|整改(?!情况|率|方案|要求|措施|材料|意见|清单|台账|复核|通知|进展)|落实(?!情况|率)|到位|兑现|收官|办结|有着落|俱全|参加了|通过(?:了|$|[,。])|符合(?:要求|规定|目标))';
const all =
  '(?:全部|所有|一切|一应|各项|各类|每一?[项个家户条]|悉数|尽数|统统|通通|一律|一概|无一例外|毫无例外|无不|[^不]均|[^不首成]都(?!市)|个个|样样|件件|事事|人人|家家|户户|桩桩|条条|清一色|一个不[落少]|全面|全员|全体|圆满|完全)';
const flaw = '(?:扣分|失分|违规|违纪|违法|问题|短板|缺陷|偏差|差错|遗漏|投诉|瑕疵|漏洞)';
const aim =
  '(?:targets?|indicators?|tasks?|goals?|objectives?|indices|milestones?|recommendations?|duties|works?|measures?)';
const flaws =
  '(?:deductions?|problems?|shortcomings?|violations?|issues?|irregularit(?:y|ies)|complaints?|defects?|weakness(?:es)?|gaps?|failures?|points? (?:was|were) (?:deducted|lost))';
const done =
  '(?:met|achieved|attained|reached|fulfilled|complete[d]?|finished|hit|satisfied|resolved|rectified|remedied|fixed|settled|implemented|carried out|accomplished|compliant|in compliance|passed|delivered|in order|on (?:time|schedule))';
const every = '(?:all|every|each|everything|everyone|everybody|the entire|the (?:full|whole) set)';

const claims: readonly (readonly [Claim['of'], readonly string[]])[] = [
  [
    'all',
    [
      `${all}(?!(?:[^,。;]{0,8})(?:没有|未|无|不|尚))[^,。;:]{0,16}?${attained}`,
      `\\b${every}\\b(?![^.;]{0,60}\\b(?:not|no|none|never|without|whether|if)\\b)[^.;:]{0,60}?\\b${done}\\b`,
      `\\b${aim}\\b[^.,;:]{0,30}?\\b(?:were|was|are|is|been)\\s(?:all|entirely|fully|wholly|completely)\\s${done}`,
      `\\b${done}\\b[^.;]{0,40}\\b(?:across the board|without exception|on every count|in every respect)\\b`,
      '\\b(?:clean sweep|flying colou?rs|clean bill|spotless|unblemished|impeccabl[ey]|in full compliance|full marks)\\b',
    ],
  ],
  [
    'none',
    [
      `(?:没有?|未|不|无|毫无|杜绝)(?:再|被)?(?:发现|存在|出现|遗留|留下|发生|查出|产生)?(?:了|过)?(?:任何|一切|丝毫|明显|重大|什么)?的?(?:违规|违纪|遗留|新的?|其他)?${flaw}(?!项?的?(?:明细|说明|数据|标准|记录|理由|原因|清单|信息|情况|规则|依据|载))`,
      `${flaw}项?(?:为|是)(?:无|没有)`,
      `\\b(?:no|not any|without(?: any)?|free (?:of|from)(?: any)?)\\s(?:\\w+\\s)?${flaws}\\b(?!\\s(?:is|are)\\s(?:stated|listed|given|named|recorded))`,
      `\\bno\\s(?:\\w+\\s)?${aim}\\s(?:(?:was|were|is|has been|had been)\\s(?:missed|unmet|failed|left)|fell short|failed|missed)`,
      '\\b(?:nothing|no points?|not a point) (?:was|were|has been|had been|is) (?:deducted|wrong|amiss|missed|lost|left undone)\\b',
      `\\b${flaws}\\b[^.;]{0,30}\\b(?:no longer exist|have (?:all )?(?:gone|disappeared|vanished)|are (?:all )?gone)\\b`,
    ],
  ],
];

const sweeping = claims.flatMap(([of, sources]) =>
  sources.map((source) => ({ of, pattern: new RegExp(source, 'gi') })),
);

// Said before a claim, this asks for it, denies it, or says what the report does; said behind, it leaves it open.
const leftOpen =
  /是否|能否|可否|有没有|无法|不能|难以|未必|不等于|不代表|不意味|并非|不是|没有说|没说|没有(?:证据|迹象|表明|说明|写明|证明|显示)|未(?:说明|载明|表明)|建议|(?<![一相对响反供])应当?|须|必须|需要?|要(?!求)|确保|保证|争取|力争|如果|假如|倘若|若|只有|才能|以便|为了|列出|计划|旨在|(?:报告|数据|摘要|表)[^,。]{0,4}(?:没有|未)(?:列|给|载|写|提|记)|\b(?:whether|if|should|must|cannot|can't|could|would|may|might|no (?:evidence|sign|proof|indication)|nothing (?:says|shows|suggests|in)|(?:does|do|did) not|not (?:all|every)|make sure|ensure|recommend(?:s|ed)?|propose[sd]?|aims? to|needs?|needed|require[sd]?|plans? to|to have|in order to|(?:report|abstract|summary|data|table|it) (?:lists?|states?|gives?|names?|mentions?|shows?|records?|has|have|holds?|contains?))\b/i;
const leftOpenBehind =
  /^[^。;.]{0,40}(?:没有(?:说明|载明|给出|数据)|未(?:说明|载明)|不得而知|不清楚|无从|无法|不能|尚不|未知|\b(?:cannot|is not (?:stated|known|in the data)|is unknown|is unclear|not stated|would have to)\b)/i;
