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
  new RegExp(`一[${numeral}]|[${numeral}]一|一点[一${numeral}]|第一|倒数一|分之一`, 'g'),
  /(?:为|是|等于|达|得|至|到|即|共)一(?=[\s,。;:!?)]|$)|(?:周|星期|礼拜)一/g,
  // 一 before what is counted or measured, unless it points: 每一家, 这一年, 同一人.
  new RegExp(
    `(?<![每这那任何某同唯另哪上下前后首单逐统之再又])一(?:[${thing}]|个(?:百分点|点|月|小时|季度|工作日))`,
    'g',
  ),
  /(?:仅有?|只有?|共有?|总共|合计|至少|最少|至多|最多|不足|不到|超过|多出?|少了?|差|剩下?|减少了?|增加了?|不止|约|近)一[个项条种类份件档处支所套批]/g,
  /无一(?![致定般样直切些律])|(?:没有?|未有)一[个项家人次例件]|一[个项家人次例件]都?(?:没|未|也没|也未)/g,
  // Vague amounts.
  /(?<!以下|下列|如下|上述|[这那哪])(?:好几|[十百千]几|几(?:[十百千万亿个家项次人元成倍年月天分折番]|个百分点))/g,
  /(?<![总人个小分参系指函整基次家户件项目标倍位变计算负正得预决])数(?:[个家次项倍人](?!均|员|之)|[月日]|年(?!度|末|初))/g,
  /(?:绝?大)?多数(?!据|字|值|额|量)|(?:绝?大)部分|个位数/g,
  // Shares and multiples without a numeral.
  /半/g,
  /[翻成双加数]?倍(?:增)?/g,
  /翻了?(?:一|几)?番|对折|腰斩|成百上千/g,
  // Ranks without a numeral.
  /榜首|垫底|夺冠|夺魁|[冠亚季]军|头名|末位(?!淘汰)|(?:居|列|排名?|名列)[^,。;\n]{0,6}首位/g,
  /[得获近拿达]满分/g,
  // A full mark is a number unless a figure says which.
  /满分(?!(?:为|是|:)?\s?[\uE000\uE001]|值|制|标准)/g,
];
