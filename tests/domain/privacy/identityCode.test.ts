import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { detectPersonalData } from '../../../bot/domain/privacy/detectPersonalData.ts';
import { checkCharacterOf } from '../../../bot/domain/privacy/identityCode.ts';
import { mask } from '../../../bot/domain/privacy/mask.ts';

const published = readFileSync(new URL('identityCodes.csv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split(','))
  .map(([code = '', valid = '']) => ({ code, valid: valid === 'true' }));

function found(text: string): readonly string[] {
  return detectPersonalData(text)
    .filter(({ kind }) => kind === 'identityCode')
    .map(({ start, end }) => text.slice(start, end));
}

/** Codes of the range for tests, each written as people write it. */
const twoDigits = (max: number): fc.Arbitrary<string> =>
  fc.integer({ min: 1, max }).map((value) => String(value).padStart(2, '0'));
const signs = Array.from('+-ABCDEFUVWXYafuy–—−‐');
const space = fc.constantFrom('', '', ' ', '\u00a0');
const written = fc
  .record({
    day: twoDigits(28),
    month: twoDigits(12),
    year: twoDigits(99),
    sign: fc.constantFrom(...signs),
    individual: fc.integer({ min: 900, max: 999 }).map(String),
    wrong: fc.boolean(),
    lower: fc.boolean(),
    spaces: fc.tuple(space, space, space),
  })
  .map(({ day, month, year, sign, individual, wrong, lower, spaces }) => {
    const right = checkCharacterOf(`${day}${month}${year}${individual}`);
    const check = wrong ? (right === 'T' ? 'W' : 'T') : right;
    const code = `${day}${month}${year}${spaces[0]}${sign}${spaces[1]}${individual}${spaces[2]}${check}`;
    return lower ? code.toLowerCase() : code;
  });
const noise = fc.constantFrom(
  '',
  'Asiakas soitti ja kertoi: ',
  '12 kpl, 3.4.2024 klo 9.30, ',
  'HEL 2024-012345, 00100 Helsinki; ',
  '(hetu:',
  'Ärade mottagare, ',
);

describe('personal identity codes', () => {
  it('finds every published test code, the mistyped one too', () => {
    assert.equal(published.length, 23);
    for (const { code } of published) assert.deepEqual(found(`Koodi on ${code}.`), [code]);
  });

  it('agrees with the published codes on the check character', () => {
    for (const { code, valid } of published) {
      const digits = code.slice(0, 6) + code.slice(7, 10);
      assert.equal(checkCharacterOf(digits) === code.at(-1), valid, code);
    }
  });

  it('finds a code in noisy text, however it is written', () => {
    fc.assert(
      fc.property(written, noise, noise, (code, before, after) => {
        const text = `${before}${code} ${after}`;
        assert.deepEqual(found(text), [code]);
        assert.deepEqual(found(mask(text, detectPersonalData(text))), []);
      }),
    );
  });

  for (const text of [
    '010190 999W',
    '010190999W',
    '01.01.90-999W',
    'hetu010190-999W',
    '010190-999Wlle',
    '12 010190-999W',
    '12 12 01 01 90-999W',
  ]) {
    it(`finds a right code of loose shape: ${text}`, () => {
      assert.equal(found(text).length, 1);
    });
  }

  for (const text of [
    '1.1.2024–31.12.2024',
    '12.05.24 - 300 kpl',
    '31.12.2024',
    '320190-999K',
    '011390-999K',
    '300290-999K',
    'HEL 2024-012345',
    'Y-tunnus 1234567-8',
    '1010190-999K',
    '00100 Helsinki',
    '123456789012',
    '010190 9991',
  ]) {
    it(`leaves alone what is none: ${text}`, () => {
      assert.deepEqual(found(text), []);
    });
  }
});
