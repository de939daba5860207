// The words that may stand between a figure and a name of what it measures. Readings have no spaces but plain ones.
import { figureMark, otherMark } from './reading.ts';

/** From a name to the figure behind it: "年初预算的金额约为[[f5]]", "The initial budget, that is, came to about [[f5]]". */
export const connector = new RegExp(
  `^["”」]?${[
    '(?:,?(?:其实|实则|实际上|也就|亦即)|,? (?:i\\.?e\\.?|that is|namely),?| (?:is|was) none other than)?',
    '(?:的(?:金额|数额|比例|结果|数值|数字|数据))?',
    '(?:仅|只|约|大约|共|共计|合计|分别|实际|最终|就|也|均|仍|则|便|都|高|低|多){0,3}',
    '(?:为|是|达|达到|有|等于|录得|至|计)?了?',
    '(?: +(?:was|is|were|are|of|at|to be|stood at|stands at|reached|reaches|hit|amounted to|amounts to|came to|comes to|come to|totaled|totalled|totals|equals|equalled))?',
    ' ?[:=|—–-]{0,2}',
    '(?: ?(?:about|only|just|exactly|precisely|roughly))?',
    ' ?[("“|]? ?',
  ].join('')}$`,
);

/** What a phrase begins behind, up to where it begins. */
export const phraseStart = new RegExp(
  `(?:${[
    '^',
    `[\\n。,;:!?、.(|"“「与和及的${otherMark}]`,
    '(?:^|\\n)-',
    '年|年度|其中|该|本|而|但|则|即|就|说到|所谓|关于|对于|至于|目前|全年|当年|实现|显示|指出|载明|报告|中心|单位|部门',
    '\\b(?:as for|as to|regarding|concerning)(?: the)?',
    '(?<!\\b(?:equals?|matches|of|to|than|from|by|with|against|over|minus|plus|per|in|for|under|between|on|as|exceeds?|below|above) )\\b(?:the|its|their|a|an|reported|stated)',
  ].join('|')}) ?$`,
);

/** Between a name and a figure further off, what relates the two otherwise than as a thing and what it came to. */
export function relatesOtherwise(words: string): boolean {
  return related.some((pattern) => pattern.test(words));
}

const related = [
  /的 ?$/,
  /[占比调减增升降超差多少高低由从变改除乘扣剩余未没不无倍后前按付用每有和与及、]|其中|口径|相当|相等|相同|一致|等同|持平|目标|所给|您|你|委托|组织|[^为算共总合]计/,
  /\b(?:than|from|by|of|share|cut|rose|fell|above|below|over|under|against|less|more|times|multiple|per|with|without|after|before|whereas|while|but|and|or|if|not|no|left|leaves|gives?|accounts?|for|compared|relative|as an?|down to|up to|starts|minus|plus|divided|on|so|target|planned|ceiling)\b/,
  /\b(?:rais|reduc|increas|differ|exceed|averag|you)/,
];

/** From a figure to the name behind it: "[[f5]]是年初预算", "[[f5]] is the figure for the initial budget". */
export const behind = new RegExp(
  `^ ?(?:${[
    '这个?数,?(?:对应|说|指)的?就?是',
    '(?:is|was) the (?:figure|number|amount|value) (?:for|of) the ',
    '\\((?:这|此)?(?:就是|即是|便是|即|是)?',
    '(?:才|便|乃|恰|就|正)?是|为|即|乃|作为',
    '[—–]+|\\|',
    ', ?(?:即|也就是|正是)',
    '的',
    '(?:(?:went|goes|was spent|is spent) (?:on|to|towards) |(?:is|was|were|are) (?:(?!not )\\w+ )?(?:as )?|as |being |in |of )(?:what )?(?:the |an? )?',
    ', (?:(?:or |namely |i\\.?e\\.? |that is,? )?the|which (?:is|was) the|its|an?) ',
  ].join('|')})`,
);

/** What leads to a name there, or is its beginning: "the number of the notice", "what was left". */
export const leading = /(?:what |(?:figure|number|amount|value) (?:for|of) the )$/;

export const phraseEnd = new RegExp(`^ ?(?:[),。;.|\\n]|and ?$|之数|$|${figureMark})`);
