import assert from 'node:assert/strict';
import fc from 'fast-check';
import { excerptOf, headlineOf } from '../../../bot/domain/experience/headline.ts';

describe('a headline', () => {
  it('is the first sentence', () => {
    assert.equal(
      headlineOf('Asiakas tuli klo 8.30 sisään. Hän kiitti.'),
      'Asiakas tuli klo 8.30 sisään.',
    );
    assert.equal(headlineOf('Ilman pistettä\nkahdella rivillä'), 'Ilman pistettä kahdella rivillä');
  });

  it('is cut between words where the sentence is long', () => {
    const words = Array.from({ length: 40 }, (_, index) => `sana${String(index)}`);
    const headline = headlineOf(words.join(' '));
    assert.match(headline, /^sana0 sana1 .* …$/);
    assert.ok(words.includes(headline.split(' ').at(-2) ?? ''));
  });

  it('fits, whatever was written', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 2000 }), (text) => {
        assert.ok(headlineOf(text).length <= 112);
        assert.ok(excerptOf(text).length <= 222);
      }),
    );
  });
});
