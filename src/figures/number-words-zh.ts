// Numbers written in Chinese words. Numerals are refused wherever they stand, after the idioms are taken out;
// only 一 and 几, which mostly state no number, are refused in patterns of quantity.

const numeral = '〇零一二三四五六七八九十百千万亿两廿卅壹贰叁肆伍陆柒捌玖拾佰仟';
const thing = '成倍半折分元角毛人家次名位户年月日天周笔座吨亩厘';

/** Patterns over a reading from which idioms and names have been taken out. */
export const numberWordsZh: readonly RegExp[] = [
  // 八十六点五, 百分之二十六, 八成五, 近九成, 七折, 两倍, 壹佰贰拾叁, 廿六, 数百万, 第二, 零投诉, 归零.
  /第?[二三四五六七八九十百千万亿两零廿卅卌皕俩仨壹贰叁柒捌玖佰仟]/g,
  // Numerals of old and of accounts that nobody writes for anything else.
  /[弌弍弎弐貮壱亖㐅㠪㒃卄廾丗阡]/g,
  new RegExp(`[${numeral}]{1,9}(?:分之|点)[${numeral}]{1,9}`, 'g'),
  new RegExp(
    `第[陆伍拾肆]|[陆伍拾肆](?=[余多来几]?[${numeral}圆元角整%‰个项条件${thing}])|(?<=[${numeral}])[陆伍拾肆]`,
    'g',
  ),
  // 一 beside another numeral, as a decimal, a share, an ordinal, a bare value or a weekday.
  new RegExp(`一[${numeral}]|[${numeral}]一|第一|倒数一|分之一`, 'g'),
  /(?:为|是|等于|达|得|至|到|即|共)一(?=[\s,。;:!?)]|$)|(?:周|星期|礼拜)一/g,
  // 一 before what is counted or measured, unless it points: 每一家, 这一年, 同一人.
  new RegExp(
    `(?<![每这那任何某同唯另哪上下前后首单逐统之再又])一(?:[${thing}]|个(?:百分点|点|月|小时|季度|工作日))`,
    'g',
  ),
  /(?:仅有?|只有?|共有?|合计|不足|不到|超过|多出?|少了?|差|剩下?|增加了?|不止|约|近)一[个项条种类份件档处支所套批]/g,
  /无一(?![致定般样直切些律])|(?:没有?|未有)一[个项家人次例件]|一[个项家人次例件][都也]?[没未]/g,
  // Vague amounts.
  /(?<!以下|下列|如下|上述|[这那哪])(?:好几|[十百千]几|几(?:[十百千万亿个家项次人元成倍年月天分折番]))/g,
  /(?<![总人个小分参系指函整基次家户件项目标倍位变计算负正得预决])数(?:[个家次项倍人](?!均|员|之)|[月日]|年(?!度|末|初))/g,
  /(?:绝?大)?多数(?!据|字|值|额|量)|绝?大部分|个位数/g,
  // Shares and multiples without a numeral.
  /半/g,
  /[翻成双加数]?倍增?/g,
  /翻了?(?:一|几)?番|对折|腰斩|拦腰/g,
  // Amounts in a set phrase.
  /屈指可数|寥寥无几|寥寥可数|比比皆是|凤毛麟角|不计其数|数不胜数|数以[百千万亿]计|一个巴掌|零头/g,
  /(?:刚刚?|勉强|不)及格|及格线|数量级|指数级/g,
  /[一几]打(?![造算]|招呼)|[上近过]兆|兆元|[几好数][wWkK](?![A-Za-z])|念[二三四五六七八九壹贰叁肆伍陆柒捌玖]/g,
  /[洞幺拐勾]{2,}|幺(?=[二三四五六七八九])/g,
  // One written as a stroke, nought as a ring, counts as tallies.
  /(?<=[仅只有为共达第过足是余])[ー—–\-丨○◯〇]{1,2}(?=[家个项次人名位元分])|丨+(?=[家个项次人名位元分])|正{2,}(?![确常规式])/g,
  // Times without a numeral.
  /[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥](?=年|之年|岁)|世纪|[月年旬]余(?![额款数量])|旬[日月]|个把[月年家个]|(?:元旦|春节|元宵节?|清明节?|端午节?|中秋节?|国庆节?|重阳节?|腊八|除夕)(?:当[天日]|前夕|前后|期间|之?前|之?后|假期)/g,
  // Ranks without a numeral.
  /名列前茅|独占鳌头|首屈一指|遥遥领先|拔得头筹|无出其右|(?:位[居列]|名列|处于|稳居|跻身)[^,。;\n]{0,8}(?:前列|上游|中游|下游|末尾)/g,
  /(?:全[市区省国县州]|同类(?:单位|部门)?|(?:园区|区|市|省)[里内]|各(?:单位|部门|中心))[^,。;\n]{0,10}?最(?:[高低好差多少优]|为)/g,
  /榜首|垫底|夺冠|夺魁|[冠亚季]军|头名|末位(?!淘汰)|(?:居|列|排名?|名列)[^,。;\n]{0,6}首位/g,
  /[得获近拿达]满分/g,
  // A full mark is a number unless a figure says which.
  /满分(?!(?:为|是|:)?\s?[\uE000\uE001]|值|制|标准)/g,
];
