import assert from 'node:assert/strict';
import { languages } from '../../bot/domain/language.ts';
import {
  dateText,
  instantText,
  longDateText,
  monthText,
  periodText,
  weekdayText,
} from '../../bot/wording/dates.ts';
import { createTranslator, type Translator } from '../../bot/wording/translator.ts';

describe('dates in words', () => {
  it('are written the way of the language', () => {
    assert.deepEqual(
      inAll((words) => dateText(words, '2026-03-05')),
      ['5.3.2026', '5.3.2026', '5 Mar 2026'],
    );
    assert.deepEqual(
      inAll((words) => longDateText(words, '2026-03-05')),
      ['5. maaliskuuta 2026', '5 mars 2026', '5 March 2026'],
    );
    assert.deepEqual(
      inAll((words) => weekdayText(words, '2026-11-23')),
      ['maanantai 23. marraskuuta', 'måndag 23 november', 'Monday 23 November'],
    );
    assert.deepEqual(
      inAll((words) => monthText(words, '2026-03')),
      ['maaliskuu 2026', 'mars 2026', 'March 2026'],
    );
  });

  it('show an instant by the clocks of Helsinki, in summer and winter', () => {
    assert.deepEqual(
      inAll((words) => instantText(words, '2026-11-23T22:30:00.000Z')),
      ['24.11.2026 klo 0.30', '24.11.2026 kl. 0.30', '24 Nov 2026, 00:30'],
    );
    assert.deepEqual(
      inAll((words) => instantText(words, '2026-07-01T05:05:00.000Z')),
      ['1.7.2026 klo 8.05', '1.7.2026 kl. 8.05', '1 Jul 2026, 08:05'],
    );
  });

  for (const [from, to, ...expected] of [
    ['2026-02-01', '2026-02-28', 'helmikuu 2026', 'februari 2026', 'February 2026'],
    ['2026-01-01', '2026-03-31', '1. neljännes 2026', 'kvartal 1/2026', 'Q1/2026'],
    ['2026-10-01', '2026-12-31', '4. neljännes 2026', 'kvartal 4/2026', 'Q4/2026'],
    [
      '2026-01-01',
      '2026-06-30',
      '1. vuosipuolisko 2026',
      'första halvåret 2026',
      'first half of 2026',
    ],
    [
      '2026-07-01',
      '2026-12-31',
      '2. vuosipuolisko 2026',
      'andra halvåret 2026',
      'second half of 2026',
    ],
    ['2026-01-01', '2026-12-31', '2026', '2026', '2026'],
    ['2026-02-03', '2026-02-03', '3.2.2026', '3.2.2026', '3 Feb 2026'],
    [
      '2026-02-01',
      '2026-04-30',
      '1.2.2026–30.4.2026',
      '1.2.2026–30.4.2026',
      '1 Feb 2026 – 30 Apr 2026',
    ],
    [
      '2025-12-01',
      '2026-02-28',
      '1.12.2025–28.2.2026',
      '1.12.2025–28.2.2026',
      '1 Dec 2025 – 28 Feb 2026',
    ],
    [
      '2025-01-01',
      '2026-03-31',
      '1.1.2025–31.3.2026',
      '1.1.2025–31.3.2026',
      '1 Jan 2025 – 31 Mar 2026',
    ],
    [
      '2026-03-01',
      '2026-03-30',
      '1.3.2026–30.3.2026',
      '1.3.2026–30.3.2026',
      '1 Mar 2026 – 30 Mar 2026',
    ],
  ] as const) {
    it(`name the period ${from}–${to}`, () => {
      assert.deepEqual(
        inAll((words) => periodText(words, { from, to })),
        expected,
      );
    });
  }
});

function inAll(write: (words: Translator) => string): readonly string[] {
  return languages.map((language) => write(createTranslator(language)));
}
