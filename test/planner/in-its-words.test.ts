// Words that no name explains, but that all stand in one passage the report is quoted with.
import { describe, expect, test } from 'vitest';
import { readerOf, understoodBy } from './reader.ts';

const understood = understoodBy(readerOf());

test.each([['党建联盟紧紧围绕什么发展', 'experience.party_alliance']])(
  '%s is answered with the passage that has these words',
  (question, key) => {
    expect(understood(question)).toEqual([`in_its_words ${key}`]);
  },
);

describe('a passage is no answer', () => {
  test.each([
    ['where a word stands in no passage', '党建联盟紧紧围绕什么煤矿'],
    ['where an amount is asked for', '党建联盟紧紧围绕多少企业'],
    ['where an amount is supposed', '党建联盟紧紧围绕什么发展，假如有10家'],
    ['where it is asked who', '党建联盟紧紧围绕谁发展'],
    ['where one word alone is unknown and nothing is named', '紧紧是什么'],
    ['where what it says is denied', '党建联盟没有紧紧围绕什么发展'],
  ])('%s', (_, question) => {
    expect(understood(question)).toEqual(['partly']);
  });
});
