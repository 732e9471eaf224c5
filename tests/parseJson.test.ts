import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseJson } from '../bot/parseJson.ts';

describe('JSON from outside', () => {
  it('is read as JSON.parse reads it', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 10 }), (text) => {
        assert.deepEqual(parseJson(text), JSON.parse(text));
      }),
      { seed: 1 },
    );
  });

  it('is refused when nested deeper than anything sent in earnest, however it is nested', () => {
    for (const [open, close] of [
      ['[', ']'],
      ['{"a":', '}'],
      ['[{"a":', '}]'],
    ] as const) {
      assert.throws(() => parseJson(`${open.repeat(100_000)}1${close.repeat(100_000)}`), {
        name: 'SyntaxError',
        message: /nested/,
      });
    }
  });
});
