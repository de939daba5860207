// Numbers as a model might type them: every form that must be refused in a sentence of ours.

/** Each stands for itself in a sentence. Grouped by the trick. */
export const typedNumbers: Readonly<Record<string, string>> = {
  digits: `得分86.5|得了86.5分|共25个|26.04%|36,060元|8 6.5|8.65e1|0x56|1.2M|10-20|约26%|+5|−3|3rd|2nd|1st|24/7|1:4|№7|v1.2|Q3|COVID-19|5G|2019|2021年|1999年|2022年3月|2022-07-14|12:30|2022万元|2022个|2022%|2022.5|12022|8O分|l0%|lO%|OO %|I%|&#56;|&#x38;|&frac12;|&half;|%38|\\x38|5🔥`,
  'other scripts': `８６．５％|得分８６|٨٦|۸۶|८६|৮৬|๘๖|𝟖𝟔|𝟠𝟞|𝟪𝟨|𝟴𝟲|𝟾𝟼|八六|⑧⑥|⑻|⒏|⓼|❽|➇|⁸⁶|₈₆|¾|½|⅞|↉|Ⅷ|ⅷ|ⅬⅩⅩⅩⅥ|㈧|㊇|㉑|㏰|㍙|㋀|〥|〨|㆔|𐄇|🄈|восемь|οκτώ|ثمانية|八じゅう|はち|⼋十|⠼⠓`,
  hidden: `8\u200B6|8\u00AD6|8\u20606|8\u2009 6|8\u20E36\u20E3|8️⃣|8\u03366\u0336|八\u200B十\u200B六|八\u00AD成|八*十*六|八 十 六|ｅｉｇｈｔｙ|e-i-g-h-t-y|e i g h t y|e.i.g.h.t|eig\u200Bhty|**eigh**ty|ei\u0301ghty|\u{1D41E}ighty|百\u200B分之十|еighty`,
  pictures: `💯|🔟|🥇|🥈|🕗|⚅|🂡|🀇|🎱|∞`,
  roman: `VIII|LXXXVI|XII|II|IV|viii|iii|ix|Phase V|grade I`,
  'Chinese numerals': `八十六点五|八十六分|二〇二五年|二零二五|〇|壹佰贰拾叁|伍拾|陆拾元|肆佰|叁仟|壹万元整|一百|一千|一万|一亿|十一|二十多|百余家|上千万|数百万|数十|数千|数家企业|数个项目|数倍|数次|好几个|几十家|几百万|几个项目|几家企业|十几|十几家|几万元|几成|廿六|卅年|1亿2千万|一亿二千万|三万多|近万元|上万元|两个园区|两年|两倍|两万元|两成|俩|仨|兩個|萬元戶三萬|二十几个|百八十|零投诉|零事故|归零|清零|零元|为零|为一。|得一，|增加一个|仅一家|只有一项|一家企业|一次培训|一人|一元钱|一年|一个百分点|一个月|无一达标|没有一家|一个都没|一家也没|个位数|仅有一项|只一家|共一个|共有一项|多一个|多出一项|少一个|少了一项|剩一个|剩下一项|减少一个|减少了一项|增加了一个|不足一个|没一家|未有一家|一家都没|数年|数月|第十位|大多数企业|多数单位|两位数|一点五|一点一倍`,
  'Chinese shares': `百分之二十六|百分之百|百分百|千分之三|万分之一|三分之二|四分之一|八成|八成五|8成5|近九成|一成|七折|打八折|对折|一半|过半|半数|大半|折半|减半|参半|各半|半成|半年|多半|对半|大多数|多数企业|绝大部分|大部分|翻一番|翻了一番|翻番|翻两番|翻倍|倍增|成倍|加倍|双倍|三倍|近两倍|五个点|九个百分点|十之八九|得满分|接近满分|腰斩`,
  'Chinese ordinals and dates': `第三|第一名|全市第二|第一位|倒数第一|倒数一名|排名第九|三月|三月五日|星期三|周一|周二|五点半|九十年代|延期三个月|跌破九十|三大问题|三条建议|四个园区|六项任务|八小时|两天`,
  'English words': `eighty-six percent|eighty six|eightysix|Eighty|two|Two projects|three|ten|eleven|twelve|nineteen|twenty|ninety|hundreds of|a hundred|one hundred|thousands|a million|billions|a dozen|dozens|nine in ten|one in five|one out of five|one percent|one third|one-third|one half|two thirds|seven tenths|three quarters|a quarter|quarter of|half|halved|halving|by halves|doubled|double|doubling|tripled|triple|quadrupled|twofold|tenfold|two-fold|twice|thrice|zero complaints|zero|nil|fifty basis points|third|fourth place|fifth|twentieth|eighteenth|ranked second|came first|first place|the second|most of|most enterprises|the majority|a handful|a couple of|none of|every enterprise|every single project|not one|not a single|nearly all|almost none|only one|just one|at least one|one project|one more enterprise|one year|one enterprise|equals one|decades|single-digit|double-digit|two-digit|twenties|nineties|nine hundredths|full marks|perfect score|trebled|sextupled|several-fold|trillion|umpteen|a fortnight|halve|treble|tripling|a decade|century|quarters  of|a  quarter|equal one|totals one|total one|rank first|ranks second|ranking first|places second|placed first|place second|finish first|finishes second|finished  first|first  place|the  second|a  couple of|a couple  of|full  marks|perfect  score|top  marks|o n e|most  of`,
};

/** Every form with the group it belongs to. */
export function allTypedNumbers(): [group: string, form: string][] {
  return Object.entries(typedNumbers).flatMap(([group, forms]) =>
    forms.split('|').map((form): [string, string] => [group, form]),
  );
}
