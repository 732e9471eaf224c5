import assert from 'node:assert/strict';
import { detectPersonalData } from '../../../bot/domain/privacy/detectPersonalData.ts';
import type { PersonalDataKind } from '../../../bot/domain/privacy/finding.ts';
import { checkCharacterOf } from '../../../bot/domain/privacy/identityCode.ts';
import { mask } from '../../../bot/domain/privacy/mask.ts';

/** An identity code in its parts. */
interface Code {
  readonly day: string;
  readonly month: string;
  /** Four digits. */
  readonly year: string;
  readonly sign: string;
  readonly individual: string;
  readonly check: string;
}

const short = ({ year }: Code): string => year.slice(2);
const end = ({ sign, individual, check }: Code): string => `${sign}${individual}${check}`;
const date = (code: Code): string => `${code.day}${code.month}${short(code)}`;
const number = (text: string): string => String(Number(text));
const aroundSign =
  (before: string, after: string) =>
  (code: Code): string =>
    `${date(code)}${before}${code.sign}${after}${code.individual}${code.check}`;
const withSign =
  (sign: string) =>
  (code: Code): string =>
    `${date(code)}${sign}${code.individual}${code.check}`;
const dated =
  (separator: string, isShort: boolean, hasZeros: boolean) =>
  (code: Code): string => {
    const parts = [code.day, code.month].map((part) => (hasZeros ? part : number(part)));
    return [...parts, isShort ? short(code) : code.year].join(separator) + end(code);
  };
const shifted =
  (zero: number) =>
  (code: Code): string =>
    plain(code).replace(/\d/gu, (digit) => String.fromCodePoint(zero + Number(digit)));
const between =
  (put: string) =>
  (code: Code): string =>
    Array.from(plain(code)).join(put);
const plain = (code: Code): string => date(code) + end(code);

/** What people type and what pasting makes of it. */
const writtenForms: Readonly<Record<string, (code: Code) => string>> = {
  'as it is': plain,
  'in lower case': (code) => plain(code).toLowerCase(),
  'a space around the sign': aroundSign(' ', ' '),
  'two spaces around the sign': aroundSign('  ', '  '),
  'a no-break space before the sign': aroundSign('\u00a0', ''),
  'a tab around the sign': aroundSign('\t', '\t'),
  'a line break before the sign': aroundSign('\n', ''),
  'a line break after the sign': aroundSign('', '\r\n'),
  'a line and paragraph separator': aroundSign('\u2028', '\u2029'),
  'an indented next line': aroundSign('', '\n    '),
  'a line break in the date': (code) => `${plain(code).slice(0, 4)}\n${plain(code).slice(4)}`,
  'a line break before the check character': (code) => plain(code).replace(/.$/u, '\n$&'),
  'zero-width spaces around the sign': aroundSign('\u200b', '\u200b'),
  'zero-width joiners everywhere': between('\u200d'),
  'word joiners and byte order marks': aroundSign('\u2060', '\ufeff'),
  'direction marks': (code) => `\u202a${plain(code)}\u202c`,
  'soft hyphens everywhere': between('\u00ad'),
  'soft hyphens around the sign': aroundSign('\u00ad', '\u00ad'),
  'a soft hyphen for the sign': withSign('\u00ad'),
  'an en dash': withSign('–'),
  'an em dash': withSign('—'),
  'a minus sign': withSign('−'),
  'a no-break hyphen': withSign('\u2011'),
  'a full-width hyphen': withSign('－'),
  'two hyphens': withSign('--'),
  'an underscore': withSign('_'),
  'a dash of a wrong encoding': withSign('\u0096'),
  'a lost dash': withSign('\ufffd'),
  DDMMYYYY: (code) => `${code.day}${code.month}${code.year}${end(code)}`,
  'DDMMYYYY and a hyphen': (code) =>
    `${code.day}${code.month}${code.year}-${code.individual}${code.check}`,
  'DD.MM.YY': dated('.', true, true),
  'DD.MM.YYYY': dated('.', false, true),
  'D.M.YYYY': dated('.', false, false),
  'D.M.YY': dated('.', true, false),
  'D. M. YYYY': dated('. ', false, false),
  'DD/MM/YY': dated('/', true, true),
  'D/M/YYYY': dated('/', false, false),
  'DD-MM-YY': dated('-', true, true),
  'DD-MM-YYYY': dated('-', false, true),
  'D–M–YYYY': dated('–', false, false),
  'DD MM YYYY': dated(' ', false, true),
  'D.M.YYYY, spaces around the sign': (code) =>
    dated('.', false, false)({ ...code, sign: ` ${code.sign} ` }),
  'no zero before the day': (code) => plain(code).replace(/^0/u, ''),
  'full-width digits': shifted(0xff10),
  'Arabic digits': shifted(0x0660),
  'mathematical bold digits': shifted(0x1d7ce),
  'underlined digits': (code) => plain(code).replace(/\d/gu, '$&\u0332'),
  'every character apart': between(' '),
  'a digit after it': (code) => `${plain(code)}7`,
  'a digit before it': (code) => `3${plain(code)}`,
  'a letter after it': (code) => `${plain(code)}lle`,
  'glued to a word': (code) => `hetu${plain(code)}`,
  'in brackets': (code) => `(${plain(code)})`,
};

/** How many codes; 10,000 with `CODES=10000 npm run mocha -- 'tests/domain/privacy/*.test.ts'`. */
const count = Number(process.env['CODES'] ?? 1_000);

const sentence = (written: string): string => `Asiakas soitti. ${written} oli hänen tunnuksensa.`;
const isHidden = (text: string, written: string): boolean => {
  const left = mask(text, detectPersonalData(text), () => '•');
  return !left.includes(written) && !/\d{3}/u.test(left.normalize('NFKC').replace(/[^\d•]/gu, ''));
};

describe('identity codes however they were typed or pasted', () => {
  const codes = generatedCodes(count);

  for (const [name, write] of Object.entries(writtenForms)) {
    it(`misses none of 10,000 written with: ${name}`, function () {
      this.timeout(60_000);
      const missed = codes.map(write).filter((written) => !isHidden(sentence(written), written));
      assert.deepEqual(missed.slice(0, 5), [], `${String(missed.length)} missed`);
    });
  }
});

const others: readonly (readonly [PersonalDataKind, string])[] = [
  ['phone', '044/1234567'],
  ['phone', '093101691'],
  ['phone', '09/3101691'],
  ['phone', '09-310-1691'],
  ['phone', '0201234567'],
  ['phone', '358401234567'],
  ['phone', '358 40 123 4567'],
  ['phone', '040\n1234567'],
  ['phone', '040 123\r\n4567'],
  ['phone', '040\t123\t4567'],
  ['phone', '040  123  4567'],
  ['phone', '09\n310 1691'],
  ['phone', '+358\n40 1234567'],
  ['phone', '(+358) 40 123 4567'],
  ['phone', '０４０１２３４５６７'],
  ['phone', '044\u200b987\u00ad6543'],
  ['phone', '040–123–4567'],
  ['email', 'matti ät gmail.com'],
  ['email', 'matti @gmail.com'],
  ['email', 'matti@ gmail.com'],
  ['email', 'matti＠gmail.com'],
  ['email', 'matti@\ngmail.com'],
  ['email', 'matti.virtanen@gmail\n.com'],
  ['email', 'matti@gmail.\ncom'],
  ['email', 'matti\u200b@gmail\u00ad.com'],
  ['email', 'matti at gmail.com'],
  ['email', 'matti[ät]kunta.example'],
  ['email', 'matti(at)kunta(piste)example'],
  ['email', 'matti miukumauku kunta.example'],
  ['iban', 'FI21\n1234\n5600\n0007\n85'],
  ['iban', 'FI21-1234-5600-0007-85'],
  ['iban', 'FI21 1234  5600\t0007 85'],
  ['iban', 'ＦＩ２１１２３４５６０００００７８５'],
  ['iban', 'NO93 8601 1117 947'],
  ['iban', 'GB82 WEST 1234 5698 7654 32'],
];

describe('contact details and accounts however they were typed or pasted', () => {
  for (const [kind, written] of others) {
    it(`finds ${kind} in: ${JSON.stringify(written)}`, () => {
      const text = `Asiakas: ${written}, kiitos`;
      const spots = detectPersonalData(text).map((finding) => [
        finding.kind,
        text.slice(finding.start, finding.end),
      ]);
      assert.deepEqual(spots, [[kind, written]]);
    });
  }

  for (const [kind, text, spot] of [
    ['iban', 'tiliFI2112345600000785', 'FI2112345600000785'],
    ['iban', 'FI2112345600000785kiitos', 'FI2112345600000785'],
    ['phone', 'puh0401234567', '0401234567'],
    ['phone', '0401234567kiitos', '0401234567'],
  ] as const) {
    it(`finds ${kind} glued to a word: ${text}`, () => {
      const spots = detectPersonalData(text).map((finding) => [
        finding.kind,
        text.slice(finding.start, finding.end),
      ]);
      assert.deepEqual(spots, [[kind, spot]]);
    });
  }
});

/** Codes of the range for tests, over all days and centuries, the same in every run. */
function generatedCodes(count: number): readonly Code[] {
  const signs: Readonly<Record<string, string>> = { 18: '+', 19: '-UVWXY', 20: 'ABCDEF' };
  const firstDay = Date.UTC(1850, 0, 1) / 86_400_000;
  const days = Date.UTC(2026, 0, 1) / 86_400_000 - firstDay;
  return Array.from({ length: count }, (_, index) => {
    // A step without a common divisor with the number of days walks through all of them.
    const at = new Date((firstDay + ((index * 7_919) % days)) * 86_400_000).toISOString();
    const [year = '', month = '', day = ''] = at.slice(0, 10).split('-');
    const individual = String(900 + (index % 100));
    const ofCentury = signs[year.slice(0, 2)] ?? '';
    return {
      ...{ day, month, year, individual },
      sign: ofCentury.charAt(index % ofCentury.length),
      check: checkCharacterOf(`${day}${month}${year.slice(2)}${individual}`),
    };
  });
}
