import assert from 'node:assert/strict';
import { subjectOfLink } from '../../../bot/teams/messageExtension/subjectOfLink.ts';

const tab = 'https://asiakaskokemus.kuulasvesi.example/tab';

describe('what a link leads to', () => {
  const leading = [
    [`${tab}/#/experiences/abc-1`, { kind: 'experience', id: 'abc-1' }],
    [`${tab}/experiences/abc-1`, { kind: 'experience', id: 'abc-1' }],
    [`${tab}/#/metrics/m-1?period=2026`, { kind: 'metric', id: 'm-1' }],
    [`${tab}/metrics/m-1/?utm=x`, { kind: 'metric', id: 'm-1' }],
    [`${tab}/#/metrics/mittari%20%C3%A4`, { kind: 'metric', id: 'mittari ä' }],
  ] as const;
  for (const [link, subject] of leading) {
    it(`is read from ${link}`, () => {
      assert.deepEqual(subjectOfLink(link), subject);
    });
  }

  const elsewhere = [
    '',
    'not a link',
    'https://asiakaskokemus.kuulasvesi.example/',
    `${tab}/`,
    `${tab}/#/overview`,
    `${tab}/#/metrics`,
    `${tab}/#/metrics?light=red`,
    `${tab}/#/metrics/m-1/chart`,
    `${tab}/#/metrics/%E0%A4%A`,
    `${tab}/#/constructor/x`,
    'https://asiakaskokemus.kuulasvesi.example/api/metrics/m-1',
  ];
  for (const link of elsewhere) {
    it(`is nothing for ${JSON.stringify(link)}`, () => {
      assert.equal(subjectOfLink(link), null);
    });
  }
});
