import assert from 'node:assert/strict';
import { usePlaces } from '../../bot/domain/coverage/coverageRecords.ts';
import {
  cadences,
  collectionMethods,
  directions,
  samplings,
} from '../../bot/domain/metric/metric.ts';
import { partLevels, roles } from '../../bot/domain/organisation/organisation.ts';
import { arrivalWays, preferencesOf } from '../../bot/domain/preferences/preferences.ts';
import { defaultCitySettings } from '../../bot/domain/settings/citySettings.ts';
import {
  statementRow,
  trainingRow,
  utilisationRow,
} from '../../bot/storage/coverage/coverageRows.ts';
import { metricColumns } from '../../bot/storage/metric/metricRow.ts';
import { partRow, personRow, stageRow } from '../../bot/storage/organisation/organisationRows.ts';
import { preferenceRow } from '../../bot/storage/preferences/preferenceRow.ts';
import { settingsRow } from '../../bot/storage/settings/settingsRow.ts';
import { auditFields, auditFieldText, auditValueText } from '../../bot/wording/auditFields.ts';
import { createTranslators } from '../../bot/wording/translator.ts';
import { metric } from '../domain/metric/examples.ts';
import { part, person, smallCity } from '../domain/organisation/smallCity.ts';

const all = Object.values(createTranslators());
const { fi, sv, en } = createTranslators();
const by = { by: 'clerk', at: '2026-11-23T06:30:00.000Z' };
const rows = [
  metricColumns(metric({})),
  partRow(part('a', 'unit', null)).columns,
  personRow(person('b')).columns,
  stageRow({ id: 'c', name: { fi: 'C' } }, 1).columns,
  preferenceRow('b', preferencesOf(smallCity, 'b')).columns,
  settingsRow(defaultCitySettings).columns,
  statementRow({
    ...{ partId: 'a', year: 2026, collects: true, method: null, cadence: null },
    ...{ lastMeasured: null, note: null, ...by },
  }).columns,
  utilisationRow({
    ...{ id: 'u', partId: 'a', place: 'unit', on: '2026-11-23', note: 'n', ...by },
  }).columns,
  trainingRow({
    ...{ id: 't', partId: 'a', on: '2026-11-23', subject: 's', participants: 4, ...by },
  }).columns,
];
const known = {
  organisation: smallCity,
  metrics: new Map([['m-12', { fi: 'Jonotusaika', sv: 'Kötid' }]]),
};
/** Which row it is, whose line it is, and targets, which have a detail of their own. */
const notTold = ['schemaVersion', 'id', 'personId', 'by', 'at', 'targets'];

describe('the audit trail in words', () => {
  it('has a name for every column that can differ', () => {
    const columns = new Set(rows.flatMap((columns) => Object.keys(columns)));
    const known: readonly string[] = [...auditFields, ...notTold];
    assert.deepEqual(
      [...columns].filter((column) => !known.includes(column)),
      [],
    );
  });

  it('has words for every code of a field, and for every part of one', () => {
    const codes: Readonly<Record<string, readonly string[]>> = {
      ...{ direction: directions, usualSampling: samplings, method: collectionMethods },
      ...{ cadence: cadences, level: partLevels, roles, arrivals: arrivalWays, place: usePlaces },
      ...{ collects: ['true', 'false'], language: ['fi', 'sv', 'en'] },
      'scale.kind': ['share', 'mean', 'nps', 'amount'],
    };
    for (const words of all) {
      for (const [field, values] of Object.entries(codes)) {
        for (const value of values) {
          const text = auditValueText(words, field, value, known);
          assert.equal(/[a-z][A-Z]/u.test(text), false, text);
          if (words.language === 'fi') assert.notEqual(text, value, `${field} ${value}`);
        }
      }
    }
    const parts = {
      ...{ scale: ['kind', 'min', 'max', 'unit', 'decimals'], name: ['fi', 'sv', 'en'] },
      ...{ ended: ['on', 'reason', 'by', 'at'] },
      ...{ 'clocks.culture.usual': ['takeWithin', 'answerWithin'] },
    };
    for (const [field, names] of Object.entries(parts)) {
      for (const name of names) {
        const text = auditFieldText(fi, `${field}.${name}`, known);
        assert.equal(text.endsWith(`${name})`), false, text);
      }
    }
  });

  it('writes numbers, days and times as the reader does', () => {
    const of = (field: string, value: string) => auditValueText(fi, field, value, known);
    assert.equal(of('responseRateFloor', '0.125'), '12,5\u00a0%');
    assert.equal(of('indexWeights.m', '1.5'), '1,5');
    assert.equal(of('year', '2026'), '2026');
    assert.equal(of('ended.on', '2026-11-23'), '23.11.2026');
    assert.equal(of('ended.at', by.at), '23.11.2026 klo 8.30');
    assert.equal(of('roles', 'editor administrator').includes(', '), true);
  });

  it('calls a metric by its name, also one that a field is taken apart by', () => {
    assert.equal(auditValueText(fi, 'counterMetricId', 'm-12', known), 'Jonotusaika');
    assert.match(auditFieldText(sv, 'indexWeights.m-12', known), /\(Kötid\)$/u);
  });

  it('leaves what somebody wrote as it was written', () => {
    assert.equal(auditValueText(sv, 'name.sv', 'en daily question', known), 'en daily question');
    assert.equal(auditValueText(en, 'source', 'share', known), 'share');
  });
});
