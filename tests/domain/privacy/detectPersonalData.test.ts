import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  blocksSharing,
  detectPersonalData,
} from '../../../bot/domain/privacy/detectPersonalData.ts';
import { contactsIn } from '../../../bot/domain/privacy/contactsIn.ts';
import type { PersonalDataKind } from '../../../bot/domain/privacy/finding.ts';
import { mask } from '../../../bot/domain/privacy/mask.ts';

function found(text: string): readonly (readonly [PersonalDataKind, string])[] {
  return detectPersonalData(text).map(({ kind, start, end }) => [kind, text.slice(start, end)]);
}

const cases: readonly (readonly [PersonalDataKind, string, string])[] = [
  ['phone', 'Soita 040 123 4567.', '040 123 4567'],
  ['phone', 'puh. 0401234567!', '0401234567'],
  ['phone', '0400-123456', '0400-123456'],
  ['phone', '040.123.4567', '040.123.4567'],
  ['phone', '050 12345 klo 12', '050 12345'],
  ['phone', '+358 (0)40 123 45 67', '+358 (0)40 123 45 67'],
  ['phone', '+358401234567', '+358401234567'],
  ['phone', '00358 40 1234567', '00358 40 1234567'],
  ['phone', '+46 8 123 456 78', '+46 8 123 456 78'],
  ['phone', '09 310 1691', '09 310 1691'],
  ['phone', '(08) 123 456', '(08) 123 456'],
  ['email', 'Osoite on aino.esimerkki@posti.example.', 'aino.esimerkki@posti.example'],
  ['email', 'väinö+työ@kunta.example', 'väinö+työ@kunta.example'],
  ['email', 'aino (at) posti.example', 'aino (at) posti.example'],
  ['iban', 'Tili FI21 1234 5600 0007 85 kiitos', 'FI21 1234 5600 0007 85'],
  ['iban', 'fi2112345600000785', 'fi2112345600000785'],
  ['iban', 'SE45 5000 0000 0583 9825 7466', 'SE45 5000 0000 0583 9825 7466'],
];

describe('personal data in a text', () => {
  for (const [kind, text, spot] of cases) {
    it(`finds ${kind} in: ${text}`, () => {
      assert.deepEqual(found(text), [[kind, spot]]);
    });
  }

  it('finds two phone numbers with a stroke between', () => {
    assert.equal(found('040-1234567/050-7654321').length, 2);
  });

  for (const text of [
    'HEL 2024-012345',
    'HEL 2024-0401234567',
    'THL/0456789/2024',
    '0401234567/2024',
    '0401234567-2024',
    '05 06 2024',
    '05-06-2024',
    '5.6.2024 klo 09.30–10.00',
    '00100 Helsinki, 02150 Espoo',
    '123456789012',
    'Lasku 98765432109876',
    'FI22 1234 5600 0007 85',
    'puuttuu @ merkki, a@b',
    '12 500 000 euroa',
    'linja-auto 040',
  ]) {
    it(`leaves alone what is none: ${text}`, () => {
      assert.deepEqual(found(text), []);
    });
  }

  it('reads a spot in one way only, the gravest', () => {
    const text = '010190-999K aino@posti.example 040 1234567';
    const findings = detectPersonalData(text);
    assert.deepEqual(
      findings.map(({ kind }) => kind),
      ['identityCode', 'email', 'phone'],
    );
    assert.equal(blocksSharing(findings), true);
    assert.equal(blocksSharing(findings.slice(1)), false);
  });

  it('gives spots in order, inside the text, apart from one another', () => {
    const piece = fc.constantFrom(
      '010190-999K',
      '040 1234567',
      'a@b.example',
      ' ',
      '+',
      '0',
      '-',
      '9',
      'FI21 1234 5600 0007 85',
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 20 }).map((pieces) => pieces.join('')),
        (text) => {
          let from = 0;
          for (const { start, end } of detectPersonalData(text)) {
            assert.ok(start >= from && end > start && end <= text.length);
            from = end;
          }
        },
      ),
    );
  });

  it('masks every spot and leaves the rest', () => {
    const text = 'Aino, 040 1234567, a@b.example, kiitti.';
    const findings = detectPersonalData(text);
    assert.equal(mask(text, findings), 'Aino, •••••, •••••, kiitti.');
    assert.equal(
      mask(text, findings, ({ kind }) => `[${kind}]`),
      'Aino, [phone], [email], kiitti.',
    );
    assert.equal(mask(text, []), text);
  });
});

describe('contact details in a text', () => {
  it('are written plainly, each once, codes and accounts aside', () => {
    const text =
      'Hetu 010190-999W, puh 040\t123\n4567 tai 0401234567, matti [at] posti piste example, ' +
      'Matti＠posti.example, liisa ät posti.example, tili FI21 1234 5600 0007 85';
    assert.deepEqual(
      contactsIn(text).map(({ kind, value }) => [kind, value]),
      [
        ['phone', '040 123 4567'],
        ['email', 'matti@posti.example'],
        ['email', 'liisa@posti.example'],
      ],
    );
  });
});
