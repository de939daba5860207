// Words of change and comparison agree with their figures.
import { describe, expect, it } from 'vitest';
import { checkDirection, mended } from '../../src/figures/direction.ts';
import { openLedger } from '../../src/figures/ledger.ts';
import { termsOf } from '../../src/figures/terms.ts';
import { around } from './indexed.ts';
import { draft } from './sample.ts';
import { codes, found } from './verified.ts';

describe('a word of change agrees with its figure', () => {
  const moved = openLedger();
  moved.enterFigure(draft({ label: '调整额', value: '24.99', direction: 'down' }), 'zh');
  moved.enterFigure(draft({ label: '追加额', value: '3', direction: 'up' }), 'zh');
  moved.enterFigure(draft({ label: '变动率', value: '-69.3', unit: '%' }), 'zh');
  moved.enterFigure(draft({ label: '结转变动', value: '0', direction: 'none' }), 'zh');
  moved.enterFigure(draft({ label: '产值增长额', value: '7', direction: 'down' }), 'zh');
  moved.enterFigure(draft({ label: '年初数', value: '36.06' }), 'zh');
  moved.enterFigure(draft({ label: '调整数', value: '11.07' }), 'zh');

  it.each([
    ['预算增加了[[f1]]'],
    ['预算调增[[f1]]。'],
    ['[[f1]]的追加'],
    ['上升[[f1]]'],
    ['The budget rose by [[f1]].'],
    ['an increase of [[f1]]'],
    ['It was raised, by [[f6]] or so, and grew [[f1]] more'],
    ['减少[[f2]]'],
    ['下降了[[f2]]'],
    ['It fell by [[f2]].'],
    ['a cut of [[f2]]'],
    ['同比增长[[f3]]'],
    ['increased by [[f3]]'],
    ['上升[[f4]]'],
    ['下降[[f4]]'],
    ['由[[f6]]增加到[[f7]]'],
    ['从[[f6]]升至[[f7]]'],
    ['由[[f7]]减少到[[f6]]'],
    ['It rose from [[f6]] to [[f7]].'],
    ['It dropped from [[f7]] to [[f6]].'],
  ])('not %s', (prose) => {
    expect(codes(prose, moved)).toContain('wrong_direction');
  });

  it.each([
    ['预算减少了[[f1]]'],
    ['调减[[f1]]，结余增加'],
    ['产值增长，调减[[f1]]'],
    ['预算不是增加而是减少[[f1]]'],
    ['没有增加[[f1]]'],
    ['如果增加[[f1]]'],
    ['not an increase of [[f1]]'],
    ['追加[[f2]]'],
    ['下降[[f3]]'],
    ['没有变化：[[f4]]'],
    ['产值增长额[[f5]]'],
    ['增加[[f6]]'],
    ['减少[[f6]]'],
    ['由[[f6]]减少到[[f7]]'],
    ['由[[f7]]增加到[[f6]]'],
    ['It fell from [[f6]] to [[f7]].'],
    ['并未由[[f6]]增加到[[f7]]'],
  ])('but %s', (prose) => {
    expect(codes(prose, moved)).toEqual([]);
  });
});

describe('a comparison agrees with its figures', () => {
  const two = openLedger();
  two.enterFigure(draft({ label: '甲', value: '2' }), 'zh');
  two.enterFigure(draft({ label: '乙', value: '30000', unit: '元' }), 'zh');
  two.enterFigure(draft({ label: '丙', value: '50', unit: '%' }), 'zh');
  two.enterFigure(draft({ label: '差', value: '1', inputs: ['f1', 'f2'] }), 'zh');
  two.enterFigure(draft({ label: '丁', value: '3' }), 'zh');

  it.each([
    ['[[f1]]高于[[f2]]'],
    ['[[f1]]，超过乙[[f2]]'],
    ['[[f1]]大于乙的[[f2]]'],
    ['[[f2]]低于[[f1]]'],
    ['[[f2]]少于甲[[f1]]'],
    ['[[f1]]不低于[[f2]]'],
    ['[[f2]]不高于[[f1]]'],
    ['[[f1]] is higher than [[f2]]'],
    ['[[f1]] exceeds [[f2]]'],
    ['[[f1]] is above the other of [[f2]]'],
    ['[[f2]] is less than [[f1]]'],
    ['[[f2]] is below [[f1]]'],
    ['[[f5]]高于[[f2]]'],
    ['[[f5]]低于[[f2]]'],
  ])('not %s', (prose) => {
    expect(codes(prose, two)).toEqual(['wrong_comparison']);
  });

  it.each([
    ['[[f1]]低于[[f2]]'],
    ['[[f2]]高于[[f1]]'],
    ['[[f2]]不低于[[f1]]'],
    ['[[f5]]不低于[[f2]]'],
    ['[[f5]] is not less than [[f2]]'],
    ['[[f1]]高于去年，[[f2]]也是'],
    ['[[f1]]高于[[f3]]'],
    ['[[f4]]高于[[f2]]'],
    ['[[f1]]与[[f2]]'],
    ['[[f1]]高于预期'],
  ])('but %s', (prose) => {
    expect(codes(prose, two)).toEqual([]);
  });
});

describe('a word of change', () => {
  const moved = openLedger();
  moved.enterFigure(draft({ label: '甲项', value: '5', direction: 'down' }), 'zh');
  moved.enterFigure(draft({ label: '乙项', value: '6', direction: 'up' }), 'zh');
  moved.enterFigure(draft({ label: '丙项', value: '7' }), 'zh');
  moved.enterFigure(draft({ label: '丁项', value: '3' }), 'zh');
  moved.enterFigure(draft({ label: '戊项', value: '3' }), 'zh');

  const up =
    '增加|上升|提高|增长|调增|追加|上涨|上调|扩大|提升|增至|升至|rose|rise|rises|risen|rising|increase|increased|increasing|raise|raised|raises|raising|grow|grew|growing|growth|went up|up by|up from|climb|climbed|climbing|added|expand|expanded|Rose';
  const down =
    '减少|下降|降低|调减|核减|压减|削减|缩减|下调|缩小|追减|降至|减至|fell|fall|falls|fallen|falling|decrease|decreased|cut|cuts|reduce|reduced|reduction|decline|declined|drop|drops|dropped|lowered|went down|down by|down from|shrink|shrank|shrunk|shrinking|Fell';
  it.each(up.split('|'))('%s is up', (word) => {
    expect(found(`it ${word} [[f1]]`, moved)).toEqual([`wrong_direction ${word}`]);
    expect(found(`it ${word} [[f2]]`, moved)).toEqual([]);
  });
  it.each(down.split('|'))('%s is down', (word) => {
    expect(found(`it ${word} [[f2]]`, moved)).toEqual([`wrong_direction ${word}`]);
    expect(found(`it ${word} [[f1]]`, moved)).toEqual([]);
  });
  it.each('，|。|；|！|？|\n|. '.split('|'))('beyond %j is of another clause', (stop) => {
    expect(found(`上升${stop}有[[f1]]${stop}上升`, moved)).toEqual([]);
  });
  it.each(['与上升有关的[[f1]]', '[[f1]]的上升', 'v.上升[[f1]]'])('%s is of the same clause', (prose) => {
    expect(found(prose, moved)).toEqual(['wrong_direction 上升']);
  });
  it.each(
    '不是|并非|没有|并未|未|而非|不能|无法|如果|假如|若|not|never|no|rather than|instead of|if|would|could'.split(
      '|',
    ),
  )('after %s it is denied or supposed', (word) => {
    expect(found(`${word} 上升 [[f1]]`, moved)).toEqual([]);
  });
  it('is left alone where both ways are named', () => {
    expect(found('有升有降：上升与下降[[f1]]', moved)).toEqual([]);
  });

  it.each([
    ['由[[f3]]升到[[f4]]', '升'],
    ['从[[f3]]增至[[f4]]', '增至'],
    ['自[[f3]]上升为[[f4]]', '上升'],
    ['由[[f4]]降到[[f3]]', '降'],
    ['从[[f4]]减为[[f3]]', '减'],
    ['RISING FROM [[f3]] TO [[f4]]', 'RISING'],
    ['FALLING FROM [[f4]] TO [[f3]]', 'FALLING'],
  ])('moves from one figure to the next: not %s', (prose, word) => {
    expect(found(prose, moved)).toEqual([`wrong_direction ${word}`]);
  });
  it.each([
    '由[[f3]]降到[[f4]]',
    '由[[f4]]升到[[f3]]',
    '由[[f4]]升到[[f5]]',
    '由[[f4]]降到[[f5]]',
    '由[[f3]]先升后降到[[f4]]',
    '由[[f4]]先升后降到[[f3]]',
    '由[[f3]]变到[[f4]]',
    '[[f3]]升到[[f4]]',
    '由甲方，[[f3]]升到[[f4]]',
    '由[[f3]]升，另有[[f4]]',
    '由[[f3]]到期。升后的是[[f4]]',
  ])('but %s', (prose) => {
    expect(found(prose, moved)).toEqual([]);
  });

  it.each(
    '高于|大于|多于|超过|超出|higher than|greater than|more than|larger than|bigger than|exceeds|exceed|exceeding|exceeded|above|Above'.split(
      '|',
    ),
  )('%s puts the greater first', (word) => {
    expect(found(`[[f4]] ${word} [[f3]]`, moved)).toEqual([`wrong_comparison ${word}`]);
    expect(found(`[[f3]] ${word} [[f4]]`, moved)).toEqual([]);
    expect(found(`[[f4]] ${word} [[f5]]`, moved)).toEqual([`wrong_comparison ${word}`]);
  });
  it.each('低于|小于|少于|lower than|less than|smaller than|fewer than|below'.split('|'))(
    '%s puts the smaller first',
    (word) => {
      expect(found(`[[f3]] ${word} [[f4]]`, moved)).toEqual([`wrong_comparison ${word}`]);
      expect(found(`[[f4]] ${word} [[f3]]`, moved)).toEqual([]);
    },
  );
  it.each('，|。|；|、|\n'.split('|'))('a comparison ends at %j', (stop) => {
    expect(found(`[[f4]]高于去年${stop}而[[f3]]不是`, moved)).toEqual([]);
  });
  it.each(['不', '未', 'not ', 'no '])('%s turns it', (word) => {
    expect(found(`[[f3]]${word}高于[[f4]]`, moved)).toEqual([`wrong_comparison ${word}高于`]);
    expect(found(`[[f4]]${word}高于[[f3]]`, moved)).toEqual([]);
  });
});

describe('words of change by themselves', () => {
  // f1 went down, f2 up, f3 neither way; f4 is less than f5, which f6 equals; f7 is below nought.
  const ledger = openLedger();
  ledger.enterFigure(draft({ label: '甲项', value: '5', direction: 'down' }), 'zh');
  ledger.enterFigure(draft({ label: '乙项', value: '6', direction: 'up' }), 'zh');
  ledger.enterFigure(draft({ label: '增长额', value: '7', direction: 'none' }), 'zh');
  ledger.enterFigure(draft({ label: '丁项', value: '3' }), 'zh');
  ledger.enterFigure(draft({ label: '戊项', value: '9' }), 'zh');
  ledger.enterFigure(draft({ label: '己项', value: '90000', unit: '元' }), 'zh');
  ledger.enterFigure(draft({ label: '庚项', value: '-1' }), 'zh');
  ledger.enterFigure(draft({ label: '辛项', value: '1', unit: '%' }), 'zh');
  const labels = termsOf(ledger.figures());
  const problems = (prose: string): string[] =>
    around(prose, ledger)
      .flatMap((context) => checkDirection(context, labels))
      .map(({ code, found: word }) => `${code} ${word}`);

  const up =
    '增|升|涨|扩|调增|上升|提升|上涨|增加|增长|扩大|升至|提高|追加|上调|上浮|上扬|多了|多出|多给|多拨|多批|加码|加拨|续拨|走高|注入|补充安排|添了|更宽裕|更宽松|越来宽松|更加宽裕|方向向上|方向是向上|方向为向上|rose|rise|rises|risen|rising|increase|increasing|raise|raised|raises|raising|grow|grew|growing|growth|went up|is up|was up|are up|were up|up by|up from|up to|climb|climbed|added|expand|expanded|jump|jumped|surge|surged|surges|surging|soar|soared|gain|gains|gained|advanced by|boost|boosted|balloon|ballooned|uplift|uplifted|additional|swell|swelled|swollen|higher by|bigger|inject|injected|replenish|replenished|on top of|extra|upward|upwards|north|North';
  it.each(up.split('|'))('%s is up', (word) => {
    expect(problems(`so ${word} [[f1]]`)).toEqual([`wrong_direction ${word}`]);
    expect(problems(`[[f1]] ${word} so`)).toEqual([`wrong_direction ${word}`]);
    expect(problems(`[[f3]] ${word}`)).toEqual([`wrong_direction ${word}`]);
    expect(problems(`[[f7]] ${word}`)).toEqual([`wrong_direction ${word}`]);
    expect(problems(`so ${word} [[f2]]`)).toEqual([]);
    expect(problems(`so ${word} [[f4]]`)).toEqual([]);
  });
  const down =
    '减|降|缩|跌|削|调减|核减|压减|追减|削减|缩减|下降|减少|降低|缩小|降至|下调|下浮|下滑|方向向下|方向是向下|方向为向下|少了|走低|fell|fall|falls|fallen|falling|decrease|decreasing|cut|cuts|reduce|reducing|decline|declining|drop|drops|dropped|lowered|went down|is down|was down|are down|were down|down by|down from|down to|shrink|shrank|shrunk|shrinking|plunge|plunged|slump|slumped|slid|slipped|slipping|tumble|tumbled|slash|slashed|trimmed|trimming|lower by|smaller|downward|downwards|south|South';
  it.each(down.split('|'))('%s is down', (word) => {
    expect(problems(`so ${word} [[f2]]`)).toEqual([`wrong_direction ${word}`]);
    expect(problems(`[[f2]] ${word} so`)).toEqual([`wrong_direction ${word}`]);
    expect(problems(`[[f3]] ${word}`)).toEqual([`wrong_direction ${word}`]);
    expect(problems(`so ${word} [[f1]]`)).toEqual([]);
    expect(problems(`so ${word} [[f7]]`)).toEqual([]);
  });
  it.each(
    '晋升|小升|增值|升级|升规|增会|上课|多少|更宽|在方向上|arose|risers|regrow|upset|up for|northern|extras|bulge|against|biggest'.split(
      '|',
    ),
  )('%s is not up', (word) => expect(problems(`so ${word} [[f1]]`)).toEqual([]));
  it.each('下课|少于|befell|fallout|haircut|cutter|dropping|downed|slide|southern'.split('|'))(
    '%s is not down',
    (word) => expect(problems(`so ${word} [[f2]]`)).toEqual([]),
  );
  it.each(['增减', '升降', '增加与减少'])('%s is both', (word) => {
    expect(problems(`so ${word} [[f1]]`)).toEqual([]);
    expect(problems(`so ${word} [[f2]]`)).toEqual([]);
    expect(problems(`so ${word} [[f3]]`)).toEqual([]);
  });

  it.each([
    ['变动[[f1]]，方向向上', '方向向上'],
    ['变动[[f1]]，方向是向上', '方向是向上'],
    ['变动[[f1]]左右，方向为向上', '方向为向上'],
    ['It moved by [[f1]], upward', 'upward'],
    ['It moved by [[f1]],Upwards', 'Upwards'],
    ['It moved by [[f2]], downward', 'downward'],
    ['变动[[f2]]，方向向下', '方向向下'],
    ['变动[[f1]]甲乙丙丁戊己庚辛壬癸子丑，方向向上', '方向向上'],
  ])('the way stands behind: not %s', (prose, word) => {
    expect(problems(prose)).toEqual([`wrong_direction ${word}`]);
  });
  it.each([
    '变动[[f1]]，而方向向上',
    '变动[[f1]]。此外，方向向上',
    '变动[[f1]]，此外，方向向上',
    '变动[[f1]]；此外，方向向上',
    '变动[[f1]]\n此外，方向向上',
    '变动[[f1]]，方向不向上',
    '变动[[f1]]甲乙丙丁戊己庚辛壬癸子丑寅，方向向上',
    'It moved by [[f1]], uplands',
    'It moved by [[f1]], upwardly',
    // Neither side of a figure goes on in the other, and no name says which way its figure went.
    '贴上[[f1]]调',
    '增长额[[f1]]',
    '[[f1]]上升没有',
    '上升，[[f1]]，上升',
    '上升. [[f1]]. 上升',
    '上升.[[f1]].',
  ])('but %s', (prose) => expect(problems(prose)).toEqual([]));

  it.each([
    ['不降反升', '升'],
    ['不降却升', '升'],
    ['不减而增', '增'],
    ['不跌反而涨', '涨'],
    ['不升反降', '降'],
    ['不增却减', '减'],
    ['不涨反而跌', '跌'],
    ['不降增与不降升', '增与升'],
    ['不增降与不增减', '降与减'],
    ['不降反变', '不降反变'],
    ['不升反变', '不升反变'],
    ['不动反升', '不动反升'],
    ['不动反降', '不动反降'],
  ])('%s says %s', (clause, said) => expect(mended(clause)).toBe(said));
  it('which is one way only', () => {
    expect(problems('不降反升[[f1]]')).toEqual(['wrong_direction 升']);
    expect(problems('不升反降[[f2]]')).toEqual(['wrong_direction 降']);
  });

  it.each([
    ['由[[f5]]增到[[f4]]', '增'],
    ['从[[f5]]增至[[f4]]', '增至'],
    ['自[[f5]]增为[[f4]]', '增'],
    ['自[[f5]]，经扩后到[[f4]]', '扩'],
    ['from [[f5]] it grew to [[f4]]', 'grew'],
    ['From its [[f5]] it grew TO some [[f4]]', 'grew'],
    ['由[[f4]]降到[[f5]]', '降'],
    ['由[[f4]]降到甲乙丙丁戊己庚辛壬癸子丑[[f5]]', '降'],
    ['It grew to [[f4]] from [[f5]]', 'grew'],
    ['It grew to the [[f4]], from its own old [[f5]]', 'grew'],
    ['It grew to a [[f4]] up from[[f5]]', 'grew'],
    ['It grew (to an[[f4]]) FROM [[f5]]', 'grew'],
    ['It fell to [[f5]] from [[f4]]', 'fell'],
    ['It went TO [[f5]], down from [[f4]]', 'down from'],
  ])('a movement goes the other way: %s', (prose, word) => {
    expect(problems(prose)).toEqual([`wrong_direction ${word}`]);
  });
  it.each([
    '由[[f4]]增到[[f5]]',
    '由[[f5]]降到[[f4]]',
    '由[[f5]]增到[[f6]]',
    '由[[f5]]降到[[f6]]',
    '由[[f5]]增到[[f8]]',
    '由[[f5]]变到[[f4]]',
    '由[[f5]]先增后降到[[f4]]',
    '由[[f4]]先增后降到[[f5]]',
    '并未由[[f5]]增到[[f4]]',
    '由[[f5]]增到',
    '由此，[[f5]]增到[[f4]]',
    '由此。[[f5]]增到[[f4]]',
    '由此；[[f5]]增到[[f4]]',
    '由此\n[[f5]]增到[[f4]]',
    '由[[f5]]增。到[[f4]]',
    '由[[f5]]增；到[[f4]]',
    '由[[f5]]增\n到[[f4]]',
    '由[[f5]]增到此。[[f4]]',
    '由[[f5]]增到甲乙丙丁戊己庚辛壬癸子丑寅[[f4]]',
    '由[[f5]]增[[f4]]',
    '[[f5]]增到[[f4]]',
    'It fell to [[f4]] from [[f5]]',
    'It grew to [[f5]] from [[f4]]',
    'It grew to [[f6]] from [[f5]]',
    'It grew to about [[f4]] from [[f5]]',
    'It grew onto [[f4]] from [[f5]]',
    'It grew to [[f4]] and from [[f5]]',
    'It grew to [[f4]] from what was once the [[f5]]',
    'It grew, so to [[f4]], it came from, [[f5]]',
    'It grew by [[f4]] from [[f5]]',
  ])('a movement goes its way: %s', (prose) => expect(problems(prose)).toEqual([]));
});
