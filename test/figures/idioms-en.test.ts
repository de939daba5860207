// English words that hold number words without stating a number. What is marked is found, and nothing else.
import { expect, it } from 'vitest';
import { casesOf, marked } from './typed.ts';

it.each([
  [
    'One, first and second that count nothing',
    `
      is one another's ¦ a one-off ¦ by one-off ¦ is one stop ¦ by one-way ¦ is one sided ¦ is one-size-fits-all
      is one size fits all ¦ is one by one ¦ is one side ¦ by one hand ¦ is one thing ¦ is ‹one-third› ¦ is no one
      by any one ¦ is each one ¦ is this one ¦ by that one ¦ is which one ¦ is another one ¦ is the right one
      is the wrong one ¦ is the one ¦ no ‹one-third› ¦ no ‹one half› ¦ any ‹one third› ¦ each ‹one-half›
      this ‹one quarter› ¦ that ‹one quarter›s ¦ this ‹one fifth› ¦ this ‹one sixth› ¦ this ‹one sixths›
      this ‹one eighth› ¦ this ‹one ninth› ¦ this ‹one tenth› ¦ this ‹one tenths› ¦ this ‹one percent›
      this ‹one per cent› ¦ this ‹one hundred› ¦ this ‹one thousand› ¦ this ‹one million› ¦ this one ‹billion›
      this ‹one point› ¦ this ‹one yuan› ¦ no ‹one in› ¦ no ‹one out of› ¦ by no one indeed ¦ in the first half
      the second half ¦ the ‹third› ‹half› ¦ the second level ¦ second-tier ¦ third-order ¦ a second class
      third-rate ¦ second hand ¦ third party ¦ third-parties ¦ second line ¦ ‹a second› liner
      it ranks second to none ¦ it ranked first of all ¦ in the first place ¦ on second thought
      having second thought of it ¦ one more caveat ¦ one more thing ¦ one more point ¦ one more note
      one more question ¦ one more word ¦ one more remark ¦ ‹one more› firm ¦ more than one way ¦ more than one base
      more than one reading ¦ more than one meaning ¦ more than one answer ¦ more than one source
      more than one possible way ¦ more than ‹one firm› ¦ half the story ¦ half the work ¦ half the battle
      half the truth ¦ ‹half› the budget ¦ the one indicator ¦ this one figure ¦ that one item ¦ the one target
      the one goal ¦ the one problem ¦ a ‹one problem› ¦ the ‹one project› ¦ bathe ‹one indicator› ¦ the two are alike
      the two were ¦ the two differ ¦ the two agree ¦ the two cannot ¦ the two can ¦ the two do ¦ the two have
      the two share ¦ the ‹two› areas ¦ of the two, that ¦ of the two. ¦ of the two; ¦ of the two:
      the lower of the two ¦ of the ‹two› firms ¦ the ‹two›, that ¦ first quarter ¦ the second quarter of
      third quarter of ¦ fourth quarter ¦ last quarter of ¦ each quarter of ¦ every quarter of ¦ this quarter of
      that quarter of ¦ next quarter of ¦ per quarter of ¦ ‹a quarter› of ¦ Third, it ¦ Fourth, it
      it is so. fifth, it ¦ it is; second, it ¦ it is: third, so ¦ so, and fourth, it ¦ ‹sixth›, it ¦ it ‹fifth›, so
      ‹third› it`,
  ],
  [
    'Compounds',
    `
      zero-based ¦ zero tolerance ¦ zero-sum ¦ ‹zero› basis ¦ double-check ¦ double checked ¦ double-counting
      double entry ¦ double-edged ¦ double click ¦ ‹double› room ¦ half-year ¦ half-yearly ¦ half-hearted ¦ half way
      ‹half›-time ¦ ‹half›-years ¦ five-year plan ¦ five year plans ¦ the fourteenth five-year plan
      thirteenth five-year plan ¦ fifteenth five-year plan ¦ ‹twelfth› five-year plan ¦ ‹five›-year planning
      the two sessions ¦ eight-point regulation ¦ eight point rules ¦ eight-point rule ¦ three public expenses
      three public funds ¦ three-dimensional ¦ three dimensional ¦ public-welfare category I
      public welfare category II ¦ public-welfare category III ¦ two-way ¦ two way ¦ two-sided ¦ ‹two› wayside
      ‹three› public parks`,
  ],
])('%s', (_, table) => {
  expect(casesOf(table).map(marked)).toEqual(casesOf(table));
});
