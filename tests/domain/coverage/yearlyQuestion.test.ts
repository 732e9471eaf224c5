import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  checkAnswer,
  checkTraining,
  checkUtilisation,
} from '../../../bot/domain/coverage/checkCoverageEntry.ts';
import type { CoverageStatement } from '../../../bot/domain/coverage/coverageRecords.ts';
import { ownParts } from '../../../bot/domain/coverage/ownParts.ts';
import { coverageOfParts, isCoveragePart } from '../../../bot/domain/coverage/partCoverage.ts';
import type { CoverageInput } from '../../../bot/domain/coverage/partCoverage.ts';
import {
  coverageQuestions,
  isAnsweredSoFar,
  suggestedAnswer,
  unansweredOf,
  unansweredParts,
  type CoverageAnswer,
} from '../../../bot/domain/coverage/yearlyQuestion.ts';
import { metricState } from '../../../bot/domain/metric/metricState.ts';
import { responsibleManager } from '../../../bot/domain/organisation/tree.ts';
import type { HolidayCalendar } from '../../../bot/domain/ports/holidayCalendar.ts';
import { sampleOrganisation } from '../../../bot/sampleCity/organisation.ts';
import { measurement, metric } from '../metric/examples.ts';

const today = '2026-11-23';
const answer: CoverageAnswer = {
  ...{ collects: true, method: 'panel', cadence: 'halfYearly' },
  ...{ lastMeasured: '2025-06-30', note: null },
};

function said(partId: string, year: number): CoverageStatement {
  return { partId, year, ...answer, by: 'anna', at: `${String(year)}-01-15T08:00:00.000Z` };
}

const calendar: HolidayCalendar = { isHoliday: () => false };
const everybody = { calendar, isReachable: () => true };

describe('the yearly question of coverage', () => {
  const ask = (day: string, statements: readonly CoverageStatement[] = [], away: string[] = []) =>
    coverageQuestions(sampleOrganisation, { statements }, day, {
      ...{ calendar, isReachable: (personId) => !away.includes(personId) },
    });
  const wanted = [...sampleOrganisation.parts.values()].filter(isCoveragePart).map(({ id }) => id);
  const asked = (questions: ReturnType<typeof ask>) =>
    questions.flatMap(({ partIds }) => partIds).sort();

  it('asks every responsible manager once, about each unit and subsidiary they answer for', () => {
    const all = ask(today);
    assert.deepEqual(asked(all), [...wanted].sort());
    assert.equal(new Set(all.map(({ personId }) => personId)).size, all.length);
    for (const { personId, partIds } of all) {
      for (const id of partIds) {
        assert.equal(responsibleManager(sampleOrganisation, id)?.managerId, personId);
      }
    }
  });

  it('begins on the first working day of February and ends with the year', () => {
    assert.equal(ask('2026-01-30').length, 0);
    assert.equal(ask('2026-02-01').length, 0, 'a Sunday');
    assert.equal(ask('2026-02-02').length > 0, true);
    assert.equal(ask('2026-12-31').length > 0, true);
    assert.equal(ask('2027-01-04').length, 0);
    const closed = { ...everybody, calendar: { isHoliday: (day: string) => day <= '2026-02-03' } };
    const none = { statements: [] };
    assert.equal(coverageQuestions(sampleOrganisation, none, '2026-02-03', closed).length, 0);
    assert.equal(
      coverageQuestions(sampleOrganisation, none, '2026-02-04', closed).length > 0,
      true,
    );
  });

  it('has one id for a person and a week of asking, on whatever day it is looked at', () => {
    const ids = (day: string) => ask(day).map(({ id }) => id);
    assert.deepEqual(ids('2026-02-02'), ids('2026-02-08'));
    assert.notDeepEqual(ids('2026-02-02'), ids('2026-02-09'));
  });

  it('leaves out what was answered this year, and nobody else answers for it', () => {
    fc.assert(
      fc.property(fc.subarray(wanted), fc.subarray(wanted), (now, before) => {
        const statements = [
          ...now.map((id) => said(id, 2026)),
          ...before.map((id) => said(id, 2025)),
        ];
        const left = wanted.filter((id) => !now.includes(id)).sort();
        assert.deepEqual(asked(ask(today, statements)), left);
        assert.deepEqual(
          [...unansweredParts(sampleOrganisation, { statements }, today)].sort(),
          left,
        );
      }),
    );
  });

  it('comes to the deputy of a manager who cannot be reached, of each part its own', () => {
    const before = ask(today).find(({ personId }) => personId === 'p-marjukka-hietala');
    const after = ask(today, [], ['p-marjukka-hietala']);
    assert.equal(
      after.some(({ personId }) => personId === 'p-marjukka-hietala'),
      false,
    );
    assert.deepEqual(asked(after), [...wanted].sort());
    const deputys = after.find(({ personId }) => personId === 'p-sanna-karvo');
    const withDeputy = before?.partIds.filter(
      (id) => sampleOrganisation.parts.get(id)?.deputyId === 'p-sanna-karvo',
    );
    assert.deepEqual(
      deputys?.partIds.filter((id) => withDeputy?.includes(id)),
      withDeputy,
    );
  });

  it('waits for those who answer for something, in the asking time only', () => {
    const waits = (day: string, personId: string) =>
      unansweredOf(sampleOrganisation, personId, { statements: [] }, day, calendar).length;
    assert.equal(waits(today, 'p-marjukka-hietala') > 0, true);
    assert.equal(waits('2026-01-15', 'p-marjukka-hietala'), 0);
    assert.equal(waits(today, 'p-aino-lehtonen'), 0);
  });
});

describe('the own parts', () => {
  it('are those that one is the nearest to answer for, else all that are below one', () => {
    const own = (personId: string) => [...ownParts(sampleOrganisation, personId)];
    const three = ['u-asiointipiste', 'u-puhelinpalvelu', 'u-viestinta'];
    assert.deepEqual(own('p-marjukka-hietala'), three);
    const director = own('p-ville-juntura');
    assert.equal(
      three.every((id) => director.includes(id)),
      true,
    );
    assert.deepEqual(own('p-aino-lehtonen'), []);
  });
});

describe('the answer to begin from', () => {
  const [first = ''] = [...sampleOrganisation.parts.values()]
    .filter(isCoveragePart)
    .map(({ id }) => id);
  const partWith = (
    metrics: CoverageInput['metrics'],
    statements: readonly CoverageStatement[],
  ) => {
    const found = coverageOfParts({
      ...{ organisation: sampleOrganisation, metrics, received: new Map(), today },
      records: { statements, utilisation: [], trainings: [] },
    }).find(({ part }) => part.id === first);
    assert.ok(found);
    return suggestedAnswer(found);
  };
  const measured = metricState(
    metric({ id: 'm-1', partId: first, method: 'survey', cadence: 'monthly' }),
    [measurement({ metricId: 'm-1', from: '2026-10-01', to: '2026-10-31' })],
    today,
  );

  it('is the last one, else what is measured here, else there is none', () => {
    assert.deepEqual(partWith([measured], [said(first, 2024), said(first, 2025)]), answer);
    assert.deepEqual(partWith([measured], []), {
      ...{ collects: true, method: 'survey', cadence: 'monthly' },
      ...{ lastMeasured: '2026-10-31', note: null },
    });
    assert.equal(partWith([], []), null);
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
    assert.deepEqual(checkAnswer(nothing, today), [{ field: 'note', fault: 'reasonMissing' }]);
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

  it('is no gap before it is asked: until February the year before is enough', () => {
    const of = (year: number) => ({ year }) as CoverageStatement;
    assert.equal(isAnsweredSoFar(of(2026), '2027-01-31'), true);
    assert.equal(isAnsweredSoFar(of(2025), '2027-01-31'), false);
    assert.equal(isAnsweredSoFar(of(2026), '2027-02-01'), false);
    assert.equal(isAnsweredSoFar(of(2027), '2027-02-01'), true);
    assert.equal(isAnsweredSoFar(null, '2027-01-31'), false);
  });
});
