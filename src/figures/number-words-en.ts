// Numbers written in English words. Number words are refused wherever they stand, after the idioms are taken
// out; only "one", "first" and "most", which mostly state no number, are refused in patterns of quantity.

const units =
  'two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen';
const tens = 'twenty|thirty|forty|fourty|fifty|sixty|seventy|eighty|ninety';
const powers = 'hundred|thousand|million|billion|trillion|dozen';
const ordinals = 'eleventh|twelfth|\\w+teenth|\\w+tieth|hundredth|thousandth|millionth';
const counted =
  '(?:enterprises?|compan(?:y|ies)|firms?|projects?|indicators?|targets?|departments?|branch(?:es)?|offices?|parks?|trainings?|units?|people|persons?|staff|respondents?|employees?|years?|months?|weeks?|days?|goals?|problems?|recommendations?|tasks?|items?|grades?|purchases?|objectives?)';

// Letters set apart: e-i-g-h-t-y, eigh.ty, t wo. The words of apartOnly state a number only so, or in a pattern below.
const gap = "[\\s.'’·/|-]{0,2}";
const apart = [
  ...[units, tens, powers].join('|').split('|'),
  ...'third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|twentieth|ninetieth'.split('|'),
  ...'half|halves|halved|double|doubled|tripled|trebled|quadrupled|twice|thrice|twofold|tenfold|zero|nil|naught|majority|handful'.split(
    '|',
  ),
].map((word) => word.split('').join(gap));
const apartOnly = [
  ...'first|second|quarter|couple|most'.split('|').map((word) => spelled(word, gap)),
  `o${gap}n${gap}e(?<!one)(?!-(?:mail|gov|commerce|invoice|procurement|service|business|platform|signature))`,
  ...'one|single|digit|full|marks|perfect|score'.split('|').map((word) => spelled(word, "['’·/|.-]?")),
  // As a pair they are told whatever the gaps: sing le-di git.
  ...'singledigit|fullmarks|perfectscore'.split('|').map((word) => word.split('').join(gap)),
];

function spelled(word: string, between: string): string {
  return `(?!${word}s?\\b)${word.split('').join(between)}`;
}

/** Patterns over a reading from which idioms and names have been taken out. */
export const numberWordsEn: readonly RegExp[] = [
  new RegExp(`\\b(?:(?:${tens})\\w+|(?:${ordinals})s?)\\b`, 'gi'),
  /\b(?:twent|thirt|fort|fift|sixt|sevent|eight|ninet)ies\b/gi,
  /\b(?:two|three|four|five|six|seven|eight|nine|ten|hundred|thousand|many|several)-?fold\b/gi,
  /\b(?:halve|halving|doubling|triples?|tripling|trebles?|trebling|(?:quadr|quint|sext)upl\w+)\b/gi,
  /\b(?:zeroes|nought|trio|quartet|umpteen|decades?|century|centuries|fortnight)\b/gi,
  /\b(?:a|an)\s(?:score|gross|pair|brace|duo|quintet|sextet|septet|octet)\sof(?=\s[a-z]+s\b)|\bscores\sof\b|\bgrand\b(?=[.,;]|$|\sin\b)|\b(?:lion's share|bulk) of\b/gi,
  /\b(?:quartile|quintile|decile|percentile)s?\b|\b(?:came|comes?|ranks?|ranked|finish(?:es|ed)|placed)\s(?:dead\s)?last\b|\brunners?-up\b|\btop(?:s|ped)?\s(?:of\s)?the\s(?:\w+\s)?(?:ranking|list|league|table)\b/gi,
  /\bquarters?\sof\b|\b(?:a|one)\squarter\b/gi,
  // one, first and second where they count or rank.
  new RegExp(
    `\\bone(?:[- ](?:percent|per cent|hundred|thousand|million|point|yuan|half|third|quarter|fifth|sixth|eighth|ninth|tenth|in\\b|out of|time\\b|more\\b|percentage)|\\s(?:\\w+\\s)?${counted}\\b)`,
    'gi',
  ),
  /(?<=\b(?:(?<!the\s)only|just|exactly|at least|at most|than|over|under|nearly|about|equals?|totals?|is|was|by)\s)one\b(?!\s(?:of|such|thing|that|which|who|where))/gi,
  /\b(?:ranks?|ranked|ranking|place[ds]?|came|comes|finish(?:ed|es)?|in)\s(?:first|second)\b|\b(?:first|second)\splace\b|\b(?:the|a|its|every)\ssecond\b/gi,
  // Vague amounts that claim a share or a count.
  new RegExp(
    `\\b(?:most(?:\\sof|\\s(?:\\w+\\s)?${counted})|(?:nearly|almost)\\s(?:all|none)|none\\sof|not\\s(?:one|a\\ssingle)|every\\s(?:single\\s)?(?!year|month|week|day)${counted}|every\\sone\\sof)\\b`,
    'gi',
  ),
  /\b(?:a\scouple\sof|(?:double|triple)[- ]digits?|top\smarks)\b/gi,
  // One by one: a pattern of them all takes many times as long to get ready.
  ...[...apart, ...apartOnly].map((word) => new RegExp(`(?<![A-Za-z])(?:${word})s?(?![A-Za-z])`, 'gi')),
  /(?<![A-Za-z])[A-Za-z](?:[ .-][A-Za-z]){2,}(?![A-Za-z])/g,
  // Counts and parts that have a word of their own.
  /\b(?:two|three|four|five|six|seven|eight|nine)score\b|\bdecimat\w+|\bteens\b|\b(?:three|four|five|two)somes?\b|\b(?:hat[- ]tricks?|trifecta|zilch|nada|diddly)\b|\borders?\sof\smagnitude\b/gi,
  new RegExp(
    `(?<!\\bno\\s)\\b(?:lone|sole|solitary|single)\\s(?!year|month)(?:\\w+\\s)?(?:failure|exception|${counted})`,
    'gi',
  ),
  /\b(?:a\sfew|several|some|many|multiple)\s(?:per\s?cent|percentage\spoints?|basis\spoints?|yuan|points?(?=\s(?:below|above|short|more|less|higher|lower|off|under|over|shy|ahead|behind)))\b/gi,
  new RegExp(
    `\\b(?<!a\\s)few\\s(?:\\w+\\s)?${counted}\\b|\\b(?:overwhelming|vast|sizeable|sizable|large|small|tiny)\\s(?:share|minority|proportion|number)\\sof\\b`,
    'gi',
  ),
  /\bpass(?:ing)?\s(?:mark|grade|line|score)\b/gi,
  // Times: months by their capital, so that "may" and "march" stay words; days; spans of years.
  /(?<=\b(?:in|early|late|mid|of|since|by|until|till|on|from|to|during|last|next|this)[\s-])(?:(?:early|late|mid)[\s-])?(?:January|February|March|April|May|June|July|August|September|October|November|December)\b/g,
  /\b(?:on|last|next)\s(?:a\s)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/g,
  /\b(?:millenni(?:um|a)|bienni(?:al\w*|um)|trienni(?:al\w*|um)|quadrenni\w+|centenary|centennial|bicentennial|jubilee|(?:quinqua|sexa|septua|octo|nona)genarian)\b/gi,
  // Ranks among others, which only a comparison of evaluations can give.
  /\b(?:best|worst|first|last)[- ]in[- ]class\b|\b(?:top|bottom|head|tail)\sof\sthe\s(?:pack|class|heap|pile|field|line)\b|\b(?:gold|silver|bronze)\smedal\b|\bpole\sposition\b|\bpodium\b/gi,
  /\b(?:highest|lowest|best|worst|largest|smallest|biggest|strongest|weakest|top|leading)\b(?:\s\w+){0,3}\s(?:in|of|among|across)\s(?:the|all|any|its|every)\s(?:\w+\s){0,2}(?:city|cities|county|counties|country|countries|(?:district|zone|province|nation|region|park|peer|center|centre|department|unit)s?)\b/gi,
  /\b(?:outperform\w*|outrank\w*|outscor\w*|ahead\sof|behind)\s(?:all|every|most of)?\s?(?:of\s)?its\speers\b/gi,
  // Number words of other languages with a unit or in a run, written in plain letters.
  /\b(?:(?:ein|zwei|drei|vier|funf|sechs|sieben|acht|neun)und)?(?:zwanzig|dreissig|vierzig|funfzig|sechzig|siebzig|achtzig|neunzig|hundert|tausend)\b|\b(?:zwei|drei|funf|sieben|neun|zehn|zwolf)\b/gi,
  /\b(?:veinti\w+|veinte|treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|noventa|ciento|cuatro|siete|ocho|nueve|diez)\b/gi,
  /\b(?:deux|trois|quatre|cinq|huit|neuf|vingt|trente|quarante|cinquante|soixante|quattro|cinque|sette|otto|nove|dieci|venti|trenta)\b/gi,
  // Chinese numerals spelled in Latin letters: er shi liu, baifenzhi ershiliu.
  /(?<![A-Za-z])(?:(?:yi|er|san|si|wu|liu|qi|ba|jiu|shi|bai|qian|wan|ling|liang|dian|fen|zhi)[\s'-]?){3,}(?![A-Za-z])/gi,
];
