import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { detectPersonalData } from '../../../bot/domain/privacy/detectPersonalData.ts';

/** Figures as they stand in what people write to a city. */
const texts = [
  'Aika 12.5.2024 klo 9.30–10.15, sen jälkeen 1.1.2025–31.12.2025 ja 5.6. - 8.6.2024.',
  'Päivystys ma–pe 8–16, la 31.12.2024 - 1500 asiakasta, jonossa 12.05.24 - 300 hlöä.',
  'Tallenne photo_20220101_091656.jpg ja scan-2024-11-30-101500.pdf.',
  'Diaarinumero HEL 2024-012345 T 00 01 02, Dnro 123/10.02.03/2024 ja KUU/456/2023.',
  'Asia KUU/01234/05.02.01/2026, päätös § 45/2026, viite K7-3MQ9.',
  'Viitenumero 1234 56789, viite RF18 5390 0754 7034, lasku 0123456789, laskun nro 093101691.',
  'Asiakasnumero: 0191234567. Tilausnumero 0931016910. Kundnummer 0201234567.',
  'Y-tunnus 0201256-6, ALV-numero FI02012566, kiinteistö 91-411-2-100 ja 049-010-0101-0001.',
  'Katu 12 A 34, 00100 Helsinki; Käyntiosoite 5 B 6, 02150 ESPOO; PL 1\n00099 Kaupunki.',
  'Hinta 12 500 000 €, 1 234,50 euroa, 0,0520833 %, +24 %, 358 123 kpl ja 1.358.401 eur.',
  'Katso kuulasvesi.example ja kirjoita @kuulasvesi tai tule 5 kpl @ 2,50. Sitten @ Oodi. Se on auki.',
  'We met at outlook point. Look at gov.uk, or come at 10.',
  'Linja 20 12 minuuttia myöhässä, bussit 14, 15 ja 550.\n1. vuoro 05:10\n2. vuoro 06:10',
  'Se 20 euroa oli liikaa ja no 12 kertaa yritin; at 10 am de 20 000 personer.',
  'Vastaukset: 1 2 0 5 2 4, keskiarvo 4,2, hajonta 0,9, n = 312.',
  'Koordinaatit 60.1699, 24.9384; ETRS 25496123 6672345; mittari 012345678901.',
  'Vuodet 2014-2015 2016, 1990–1999, lukuvuosi 2026-2027; 05 06 2024 ja 05-06-2024.',
];
const files = ['boston-311.csv', 'govuk-services.csv', 'govuk-weekly-kpis.json'];
const dataFile = (name: string): string =>
  readFileSync(new URL(`../../workbook/data/${name}`, import.meta.url), 'utf8');

const found = (text: string): readonly string[] =>
  detectPersonalData(text).map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`);

describe('texts without personal data', () => {
  for (const text of texts) {
    it(`raise no alarm: ${JSON.stringify(text)}`, () => {
      assert.deepEqual(found(text), []);
    });
  }

  for (const name of files) {
    it(`raise no alarm in ${name}, whole, by line and by cell`, () => {
      const text = dataFile(name);
      for (const pieces of [[text], text.split('\n'), text.split(/[\n,;"]/u)]) {
        assert.deepEqual(pieces.flatMap(found), []);
      }
    });
  }
});
