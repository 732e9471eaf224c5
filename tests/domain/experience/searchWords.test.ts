import assert from 'node:assert/strict';
import fc from 'fast-check';
import { searchableWords, searchedBeginnings } from '../../../bot/domain/experience/searchWords.ts';

function finds(typed: string, text: string): boolean {
  const words = searchableWords([text]);
  return searchedBeginnings(typed).every((beginning) =>
    words.some((word) => word.startsWith(beginning)),
  );
}

describe('words to find an experience by', () => {
  const found: readonly (readonly [typed: string, text: string])[] = [
    ['kirjasto', 'Kävin kirjastossa.'],
    ['kirjastossa', 'Kirjasto oli auki.'],
    ['jonossa', 'Jonot olivat pitkiä'],
    ['päiväkoti', 'päiväkodissa tapahtunutta'],
    ['lapset', 'lapsen äiti'],
    ['luukku', 'oikealle luukulle'],
    ['luukulle', 'Luukku oli kiinni'],
    ['pysäköintiluvan', 'PYSÄKÖINTILUPA'],
    ['asiakaspalvelu', 'asiakaspalvelussa'],
    ['bibliotek', 'Biblioteket hjälpte'],
    ['kirj', 'kirjaston tiski'],
    ['bus', 'bussi ajoi ohi'],
    ['2026', 'Vuonna 2026.'],
  ];
  for (const [typed, text] of found) {
    it(`“${typed}” finds “${text}”`, () => {
      assert.ok(finds(typed, text));
    });
  }

  const notFound: readonly (readonly [typed: string, text: string])[] = [
    ['asiakaspalvelu', 'Asiakas tuli tiskille.'],
    ['talo', 'katu ja tori'],
    ['kirjasto kahvila', 'kirjastossa'],
  ];
  for (const [typed, text] of notFound) {
    it(`“${typed}” does not find “${text}”`, () => {
      assert.ok(!finds(typed, text));
    });
  }

  it('asks for nothing where only common or very short words were typed', () => {
    assert.deepEqual(searchedBeginnings('ja että on se  och the!'), []);
  });

  it('leaves out words that others begin with, and loses nothing by it', () => {
    assert.deepEqual(searchableWords(['jono jonossa jonot']), ['jonossa', 'jonot']);
    const letters = fc.string({
      unit: fc.constantFrom('a', 'b', 'k', 'p'),
      minLength: 3,
      maxLength: 8,
    });
    fc.assert(
      fc.property(fc.array(letters, { maxLength: 12 }), letters, (words, beginning) => {
        const plainly = searchableWords(words);
        const all = words.flatMap((word) => searchableWords([word]));
        assert.equal(
          plainly.some((word) => word.startsWith(beginning)),
          all.some((word) => word.startsWith(beginning)),
        );
      }),
    );
  });

  it('finds every word of three letters and more by itself', () => {
    const letters = fc.string({
      unit: fc.constantFrom(...'a ä e i k l n o p s t u'.split(' ')),
      minLength: 3,
      maxLength: 30,
    });
    fc.assert(
      fc.property(letters, (word) => {
        assert.ok(finds(word, `Eilen ${word}, huomenna muuta.`), word);
      }),
    );
  });
});
