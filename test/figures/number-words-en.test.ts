// Numbers written in English words. What is marked is found, and nothing else.
import { expect, it } from 'vitest';
import { casesOf, marked } from './typed.ts';

it.each([
  [
    'Number words and what is made of them',
    `
      it is ‹two› here ¦ ‹three› ¦ ‹four› ¦ ‹five› ¦ ‹six› ¦ ‹seven› ¦ ‹eight› ¦ ‹nine› ¦ ‹ten› ¦ ‹eleven› ¦ ‹twelve›
      ‹thirteen› ¦ ‹fourteen› ¦ ‹fifteen› ¦ ‹sixteen› ¦ ‹seventeen› ¦ ‹eighteen› ¦ ‹nineteen› ¦ ‹twenty› ¦ ‹thirty›
      ‹forty› ¦ ‹fourty› ¦ ‹fifty› ¦ ‹sixty› ¦ ‹seventy› ¦ ‹eighty› ¦ ‹ninety› ¦ ‹hundred› ¦ ‹thousand› ¦ ‹million›
      ‹billion› ¦ ‹trillion› ¦ ‹dozen› ¦ ‹third› ¦ ‹fourth› ¦ ‹fifth› ¦ ‹sixth› ¦ ‹seventh› ¦ ‹eighth› ¦ ‹ninth›
      ‹tenth› ¦ ‹twentieth› ¦ ‹ninetieth› ¦ ‹half› ¦ ‹halves› ¦ ‹halved› ¦ ‹double› ¦ ‹doubled› ¦ ‹tripled›
      ‹trebled› ¦ ‹quadrupled› ¦ ‹twice› ¦ ‹thrice› ¦ ‹twofold› ¦ ‹tenfold› ¦ ‹zero› ¦ ‹nil› ¦ ‹naught› ¦ ‹majority›
      ‹handful› ¦ ‹hundreds› ¦ ‹thousands› ¦ ‹millions› ¦ ‹billions› ¦ ‹trillions› ¦ ‹dozens› ¦ a ‹twentysomething›
      ‹eightyish› ¦ the ‹twenties› ¦ the ‹eighties› ¦ the ‹thirties› ¦ ‹forties› ¦ ‹fifties› ¦ ‹sixties› ¦ ‹seventies›
      ‹nineties› ¦ the parties ¦ ‹threefold› ¦ ‹five-fold› ¦ ‹many-fold› ¦ ‹two-fold› ¦ ‹four-fold› ¦ ‹six-fold›
      ‹sevenfold› ¦ ‹eightfold› ¦ ‹nine-fold› ¦ ‹thousandfold› ¦ ‹severalfold› ¦ ‹hundredfold› ¦ ‹eleventh›
      ‹twelfths› ¦ ‹nineteenth› ¦ ‹fortieths› ¦ ‹hundredth› ¦ a ‹thousandth› ¦ ‹millionths› ¦ the ‹teens› ¦ ‹halve›
      ‹halving› ¦ ‹doubling› ¦ ‹doubles› ¦ ‹triple› ¦ ‹triples› ¦ ‹tripling› ¦ ‹treble› ¦ ‹trebles› ¦ ‹trebling›
      ‹quintuple› ¦ ‹sextuplets› ¦ ‹zeros› ¦ ‹zeroes› ¦ ‹nought› ¦ ‹trio› ¦ ‹quartet› ¦ ‹umpteen› ¦ a ‹decade›
      ‹decades› ¦ ‹century› ¦ ‹centuries› ¦ ‹fortnight›`,
  ],
  [
    'Words that count where they count something',
    `
      ‹a score of› firms ¦ ‹an octet of› firms ¦ ‹a gross of› items ¦ ‹a pair of› aims ¦ ‹a brace of› aims
      ‹a duo of› aims ¦ ‹a quintet of› aims ¦ ‹a sextet of› aims ¦ ‹a septet of› aims ¦ a score of note ¦ a pair of
      the score of firms ¦ ‹scores of› firms ¦ scores rose ¦ a ‹grand›. ¦ a ‹grand›, no less ¦ a ‹grand›; no less
      a ‹grand› ¦ a ‹grand› in cash ¦ a grand plan ¦ a grand increase ¦ the ‹lion's share of› it ¦ the ‹bulk of› it
      the bulk order`,
  ],
  [
    'Ranks and parts',
    `
      the top ‹quartile› ¦ ‹quintiles› ¦ ‹decile› ¦ ‹percentiles› ¦ it ‹came last› ¦ ‹comes dead last› ¦ ‹come last›
      it ‹ranks last› ¦ ‹rank last› ¦ ‹ranked last› ¦ ‹finished last› ¦ ‹finishes last› ¦ ‹placed last› ¦ it lasts
      ‹runner-up› ¦ ‹runners-up› ¦ it ‹tops the list› ¦ it ‹topped the league› ¦ ‹top of the table›
      ‹top of the district ranking› ¦ ‹top the list› ¦ on top of the budget ¦ tops a hill ¦ ‹quarters of› it
      ‹quarter of› it ¦ ‹a quarter› ¦ ‹one quarter› ¦ the quarter`,
  ],
  [
    'One, where it counts',
    `
      ‹one percent› ¦ ‹one per cent› ¦ ‹one-third› ¦ ‹one hundred› ¦ ‹one thousand› ¦ ‹one million› ¦ ‹one point›
      ‹one yuan› ¦ ‹one half› ¦ ‹one third› ¦ ‹one fifth› ¦ ‹one in› ‹ten› ¦ ‹one in› each ¦ ‹one out of› each
      ‹one time› ¦ ‹one more› ¦ ‹one percent›age ¦ ‹one firm› ¦ ‹one enterprise› ¦ ‹one company› ¦ ‹one branch›
      ‹one office› ¦ ‹one park› ¦ ‹one training› ¦ ‹one unit› ¦ ‹one person› ¦ ‹one staff› ¦ ‹one respondent›
      ‹one employee› ¦ ‹one year› ¦ ‹one month› ¦ ‹one week› ¦ ‹one day› ¦ ‹one goal› ¦ ‹one problem›
      ‹one recommendation› ¦ ‹one task› ¦ ‹one item› ¦ ‹one grade› ¦ ‹one purchase› ¦ ‹one objective› ¦ ‹one project›
      ‹one target› ¦ ‹one department› ¦ ‹one sixth› ¦ ‹one eighth› ¦ ‹one ninth› ¦ ‹one tenth› ¦ ‹one companies›
      ‹one branches› ¦ ‹one people› ¦ ‹one enterprises› ¦ ‹one big firm› ¦ ‹one indicator› ¦ one of them
      one finds it ¦ one inch ¦ just ‹one› ¦ only ‹one› ¦ the only one ¦ exactly ‹one› ¦ at least ‹one›
      at most ‹one› ¦ more than ‹one› ¦ over ‹one› ¦ under ‹one› ¦ nearly ‹one› ¦ about ‹one› ¦ it equals ‹one›
      it equal ‹one› ¦ it totals ‹one› ¦ total ‹one› ¦ it is ‹one› ¦ it was ‹one› ¦ by ‹one› ¦ is one of them
      is one such ¦ is one thing ¦ is one that ¦ is one which ¦ is one who ¦ is one where ¦ is ‹one›. ¦ oned`,
  ],
  [
    'First and second, where they rank',
    `
      it ‹ranks first› ¦ ‹rank second› ¦ ‹ranked first› ¦ ‹ranking second› ¦ ‹in first› ¦ ‹place first›
      ‹placed second› ¦ ‹places first› ¦ ‹came first› ¦ ‹comes second› ¦ ‹finished first› ¦ ‹finishes second›
      ‹finish first› ¦ it first finished ¦ ‹first place› ¦ ‹second place› ¦ ‹the second› ¦ ‹a second› ¦ ‹its second›
      ‹every second› ¦ seconded`,
  ],
  [
    'Vague amounts that claim a share or a count',
    `
      ‹most of› it ¦ ‹most firms› ¦ ‹most big firms› ¦ most likely ¦ ‹nearly all› ¦ ‹almost none› ¦ ‹none of› it
      ‹not one› ¦ ‹not a single› ¦ ‹every firm› ¦ ‹every single firm› ¦ every year ¦ ‹every one of› it ¦ none
      ‹a couple of› ¦ ‹single digit› ¦ ‹double-digits› ¦ ‹triple digits› ¦ ‹double digit› ¦ ‹full marks›
      ‹perfect score› ¦ ‹top marks› ¦ a ‹single digit› ¦ single point`,
  ],
  [
    'Number words spelled with gaps',
    `
      ‹o n e h› ¦ ‹tw o› ¦ ‹th ree› ¦ ‹fo ur› ¦ ‹fi ve› ¦ ‹si x› ¦ ‹se ven› ¦ ‹ei ght› ¦ ‹ni ne› ¦ ‹te n› ¦ ‹el even›
      ‹tw elve› ¦ ‹th irteen› ¦ ‹fo urteen› ¦ ‹fi fteen› ¦ ‹si xteen› ¦ ‹se venteen› ¦ ‹ei ghteen› ¦ ‹ni neteen›
      ‹tw enty› ¦ ‹th irty› ¦ ‹fo rty› ¦ ‹fo urty› ¦ ‹fi fty› ¦ ‹si xty› ¦ ‹se venty› ¦ ‹ei ghty› ¦ ‹ni nety›
      ‹hu ndred› ¦ ‹th ousand› ¦ ‹mi llion› ¦ ‹bi llion› ¦ ‹tr illion› ¦ ‹do zen› ¦ ‹th ird› ¦ ‹fo urth› ¦ ‹fi fth›
      ‹si xth› ¦ ‹se venth› ¦ ‹ei ghth› ¦ ‹ni nth› ¦ ‹te nth› ¦ ‹tw entieth› ¦ ‹ni netieth› ¦ ‹ha lf› ¦ ‹ha lves›
      ‹ha lved› ¦ ‹do uble› ¦ ‹do ubled› ¦ ‹tr ipled› ¦ ‹tr ebled› ¦ ‹qu adrupled› ¦ ‹tw ice› ¦ ‹th rice› ¦ ‹tw ofold›
      ‹te nfold› ¦ ‹ze ro› ¦ ‹ni l› ¦ ‹na ught› ¦ ‹ma jority› ¦ ‹ha ndful› ¦ ‹t wo› ¦ ‹eigh.ty› ¦ ‹e-i-g-h-t-y›
      ‹two›'s ¦ ‹fi rst› ¦ firsts ¦ ‹qua rter› ¦ ‹cou ple› ¦ ‹mo st› ¦ ‹sec ond› ¦ ‹o ne› ¦ one-mail ¦ ‹o-n-e›
      on e-mail ¦ on e-gov ¦ on e-commerce ¦ on e-invoice ¦ on e-procurement ¦ on e-service ¦ on e-business
      on e-platform ¦ on e-signature ¦ on each ¦ ‹sin.gle› ¦ ‹dig-it› ¦ ‹fu.ll› ¦ ‹ma/rks› ¦ ‹per·fect› ¦ ‹sco're›
      s core ¦ ‹sing le-di git› ¦ ‹full-ma rks› ¦ ‹f ull marks› ¦ ‹perf ect sc ore› ¦ ‹a b c› ¦ ‹a-b-c› ¦ a.b ¦ a b cd
      ‹x a b c d› ¦ Xa b c`,
  ],
  [
    'Counts and parts that have a word of their own',
    `
      ‹twoscore› ¦ ‹threescore› ¦ ‹fourscore› ¦ ‹fivescore› ¦ ‹sixscore› ¦ ‹sevenscore› ¦ ‹ninescore› ¦ boxscore
      ‹eightscore› ¦ ‹decimated› ¦ ‹foursome› ¦ ‹twosomes› ¦ ‹hat-trick› ¦ ‹hat tricks› ¦ ‹trifecta› ¦ ‹zilch›
      ‹nada› ¦ ‹diddly› ¦ ‹order of magnitude› ¦ ‹orders of magnitude› ¦ the ‹lone failure› ¦ the ‹sole exception›
      a ‹solitary firm› ¦ a ‹single firm› ¦ a ‹single bad firm› ¦ no single firm ¦ no sole exception ¦ a single year
      a single month ¦ a single voice`,
  ],
  [
    'Vague amounts of a unit',
    `
      ‹a few percent› ¦ ‹a few per cent› ¦ ‹several percentage points› ¦ ‹some basis points› ¦ ‹many yuan›
      ‹multiple percentage point› ¦ ‹multiple basis point› ¦ ‹a few points› below ¦ ‹several points› above
      ‹some points› short ¦ ‹many points› more ¦ ‹multiple points› less ¦ ‹a few points› higher ¦ ‹a few points› lower
      ‹a few points› off ¦ ‹a few points› under ¦ ‹a few points› over ¦ ‹a few points› shy ¦ ‹a few points› ahead
      ‹a few points› behind ¦ a few point ¦ ‹a few point› below ¦ a few points ¦ some points raised ¦ ‹few firms›
      ‹few big firms› ¦ a few firms ¦ ‹overwhelming share of› ¦ ‹vast proportion of› ¦ ‹sizeable number of›
      ‹sizable minority of› ¦ a ‹large share of› ¦ a ‹small number of› ¦ a ‹tiny share of› ¦ a large share
      ‹pass mark› ¦ ‹passing grade› ¦ ‹passing score› ¦ ‹pass line› ¦ passing by`,
  ],
  [
    'Times',
    `
      in ‹January› ¦ early-‹February› ¦ late ‹March› ¦ mid-‹April› ¦ of ‹May› ¦ since ‹June› ¦ by ‹July›
      until ‹August› ¦ till ‹September› ¦ on ‹October› ¦ from ‹November› ¦ to ‹December› ¦ during ‹May› ¦ last ‹May›
      next ‹May› ¦ this ‹May› ¦ in ‹early May› ¦ in ‹late May› ¦ in ‹mid-May› ¦ in may ¦ it May ¦ May ¦ ‹on Monday›
      ‹last Tuesday› ¦ ‹next Wednesday› ¦ ‹on a Thursday› ¦ ‹on Friday› ¦ ‹on Saturday› ¦ ‹on Sunday› ¦ Monday
      on holiday ¦ ‹millennium› ¦ ‹millennia› ¦ ‹biennial› ¦ ‹biennially› ¦ ‹biennium› ¦ ‹triennial› ¦ ‹triennially›
      ‹triennium› ¦ ‹quadrennial› ¦ ‹centenary› ¦ ‹centennial› ¦ ‹bicentennial› ¦ ‹jubilee› ¦ ‹quinquagenarian›
      ‹sexagenarian› ¦ ‹octogenarian› ¦ ‹nonagenarian› ¦ ‹septuagenarian›`,
  ],
  [
    'Ranks among others',
    `
      ‹best-in-class› ¦ ‹worst in class› ¦ ‹first in class› ¦ ‹last-in-class› ¦ ‹top of the pack›
      ‹bottom of the class› ¦ ‹head of the field› ¦ ‹tail of the line› ¦ ‹top of the heap› ¦ ‹top of the pile›
      ‹gold medal› ¦ ‹silver medal› ¦ ‹bronze medal› ¦ ‹pole position› ¦ ‹podium› ¦ ‹highest in the city›
      ‹lowest of all districts› ¦ ‹top in the counties› ¦ ‹top in the countries› ¦ ‹top in the zones›
      ‹top in the provinces› ¦ ‹top in the nations› ¦ ‹top in the regions› ¦ ‹top in the parks›
      ‹best park among its peers› ¦ ‹worst big old park across any district› ¦ ‹largest in every province›
      ‹smallest in the big old county› ¦ ‹biggest in the country› ¦ ‹strongest in the nation›
      ‹weakest in the region› ¦ ‹top in the cities› ¦ ‹leading in the zone› ¦ ‹top in the departments›
      ‹top in the units› ¦ ‹top in the centers› ¦ ‹top in the centre› ¦ ‹top in the peer› ¦ top of a hill
      ‹outperformed its peers› ¦ ‹outranks all its peers› ¦ ‹outscores every its peers› ¦ ‹ahead of most of its peers›
      ‹ahead of its peers› ¦ ‹behind its peers› ¦ ‹ahead of all of its peers› ¦ ‹outranking its peers› ¦ behind them`,
  ],
  [
    'Number words of other languages',
    `
      ‹zwanzig› ¦ ‹einundzwanzig› ¦ ‹dreissig› ¦ ‹neunundneunzig› ¦ ‹hundert› ¦ ‹tausend› ¦ ‹zwei› ¦ ‹drei› ¦ ‹zwolf›
      ‹vierzig› ¦ ‹funfzig› ¦ ‹sechzig› ¦ ‹siebzig› ¦ ‹achtzig› ¦ ‹neunzig› ¦ ‹funf› ¦ ‹sieben› ¦ ‹neun› ¦ ‹zehn›
      ‹zweiundvierzig› ¦ ‹dreiundzwanzig› ¦ ‹vierundzwanzig› ¦ ‹funfundzwanzig› ¦ ‹sechsundzwanzig›
      ‹siebenundzwanzig› ¦ ‹achtundzwanzig› ¦ ‹veinte› ¦ ‹veintiuno› ¦ ‹cuatro› ¦ ‹diez› ¦ ‹treinta› ¦ ‹cuarenta›
      ‹cincuenta› ¦ ‹sesenta› ¦ ‹setenta› ¦ ‹ochenta› ¦ ‹noventa› ¦ ‹ciento› ¦ ‹siete› ¦ ‹ocho› ¦ ‹nueve› ¦ ‹deux›
      ‹vingt› ¦ ‹trenta› ¦ ‹trois› ¦ ‹quatre› ¦ ‹cinq› ¦ ‹huit› ¦ ‹neuf› ¦ ‹quarante› ¦ ‹cinquante› ¦ ‹soixante›
      ‹quattro› ¦ ‹cinque› ¦ ‹sette› ¦ ‹otto› ¦ ‹nove› ¦ ‹dieci› ¦ ‹venti› ¦ ‹er shi liu› ¦ ‹baifenzhi› ¦ san-shi
      ‹yi er san› ¦ ‹si wu liu› ¦ ‹qi ba jiu› ¦ ‹shi bai qian› ¦ ‹wan ling liang› ¦ ‹dian fen zhi› ¦ ‹er'shi'liu›
      ‹san-shi-er› ¦ one sheet ¦ xer shi liu ¦ ‹ershiliu› ¦ ershiliux`,
  ],
])('%s', (_, table) => {
  expect(casesOf(table).map(marked)).toEqual(casesOf(table));
});
