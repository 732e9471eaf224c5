import assert from 'node:assert/strict';
import {
  checkAnswer,
  checkTraining,
  checkUtilisation,
} from '../../../bot/domain/coverage/checkCoverageEntry.ts';
import type { CoverageStatement } from '../../../bot/domain/coverage/coverageRecords.ts';
import {
  yearlyQuestions,
  type CoverageAnswer,
} from '../../../bot/domain/coverage/yearlyQuestion.ts';
import { sampleOrganisation } from '../../../bot/sampleCity/organisation.ts';

const today = '2026-11-23';
const answer: CoverageAnswer = {
  ...{ collects: true, method: 'panel', cadence: 'halfYearly' },
  ...{ lastMeasured: '2025-06-30', note: null },
};

function said(partId: string, year: number): CoverageStatement {
  return { partId, year, ...answer, by: 'anna', at: `${String(year)}-01-15T08:00:00.000Z` };
}

describe('the yearly question of coverage', () => {
  const all = yearlyQuestions(sampleOrganisation, { statements: [] }, today);

  it('asks every responsible manager once, about each unit and subsidiary they answer for', () => {
    const asked = all.flatMap(({ parts }) => parts.map(({ partId }) => partId));
    const wanted = [...sampleOrganisation.parts.values()].filter(
      ({ level }) => level === 'unit' || level === 'subsidiary',
    );
    assert.deepEqual([...asked].sort(), wanted.map(({ id }) => id).sort());
    assert.equal(new Set(all.map(({ managerId }) => managerId)).size, all.length);
  });

  it('has last year’s answer filled in, and leaves out what was answered this year', () => {
    const [first] = all;
    const partId = first?.parts[0]?.partId ?? '';
    const again = (year: number) =>
      yearlyQuestions(sampleOrganisation, { statements: [said(partId, year)] }, today)
        .flatMap(({ parts }) => parts)
        .find((part) => part.partId === partId);
    assert.deepEqual(again(2025)?.suggested, answer);
    assert.equal(again(2026), undefined);
  });
});

describe('an entry of coverage', () => {
  it('that collects says how and how often; one that does not says why', () => {
    const nothing = {
      collects: false,
      method: null,
      cadence: null,
      lastMeasured: null,
      note: null,
    };
    assert.deepEqual(checkAnswer(answer, today), []);
    assert.deepEqual(
      checkAnswer({ ...nothing, collects: true }, today).map(({ field }) => field),
      ['method', 'cadence'],
    );
    assert.deepEqual(checkAnswer(nothing, today), [{ field: 'note', fault: 'missing' }]);
    assert.deepEqual(checkAnswer({ ...answer, lastMeasured: '2026-11-24' }, today), [
      { field: 'lastMeasured', fault: 'inTheFuture' },
    ]);
  });

  it('has a day that has come, a text that is not empty nor endless, and people who took part', () => {
    assert.deepEqual(checkUtilisation({ on: today, note: 'Johtoryhmä päätti' }, today), []);
    assert.deepEqual(
      checkUtilisation({ on: '2026-13-01', note: ' ' }, today).map(({ fault }) => fault),
      ['notADate', 'missing'],
    );
    assert.deepEqual(
      checkTraining({ on: today, subject: 'Kohtaaminen', participants: 12 }, today),
      [],
    );
    assert.deepEqual(
      checkTraining({ on: today, subject: 'x'.repeat(2001), participants: 0 }, today).map(
        ({ fault }) => fault,
      ),
      ['tooLong', 'notACount'],
    );
  });
});
