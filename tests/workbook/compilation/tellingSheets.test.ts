import assert from 'node:assert/strict';
import type { CorrectiveAction } from '../../../bot/domain/action/action.ts';
import { noCoverageRecords } from '../../../bot/domain/coverage/coverageRecords.ts';
import { exportCompilation } from '../../../bot/workbook/compilation/export/exportCompilation.ts';
import { unzipWorkbook } from '../../../bot/workbook/source/excel/unzipWorkbook.ts';
import { readWorkbookInfo } from '../../../bot/workbook/source/excel/workbookParts.ts';
import { importedAt } from '../support/memoryStores.ts';
import { compilationStores, sampleCity, textsOf } from './support.ts';

const action: CorrectiveAction = {
  ...{ id: 'a1', about: { kind: 'feedback', feedbackId: 'f1', reference: 'K7-3MQ9' } },
  ...{ partId: 'city', what: '=Korjataan ovi', responsibleId: 'nobody', dueOn: '2026-11-01' },
  ...{ state: 'planned', outcome: null, endedOn: null, createdBy: 'nobody' },
  ...{ createdAt: '2026-10-01T08:00:00.000Z', revision: 1 },
};

async function exported() {
  const stores = sampleCity();
  const deps = compilationStores(stores);
  const [unit] = [...stores.organisation.parts.values()].filter(({ level }) => level === 'unit');
  const by = { by: 'nobody', at: importedAt };
  const { bytes } = await exportCompilation(
    {
      ...deps,
      actions: { ...deps.actions, open: () => Promise.resolve([action]) },
      coverage: {
        all: () =>
          Promise.resolve({
            ...noCoverageRecords,
            trainings: [
              {
                ...{ id: 't', partId: unit?.id ?? '', on: '2026-05-04', subject: 'Kohtaaminen' },
                ...{ participants: 12, ...by },
              },
            ],
          }),
      },
    },
    deps.translators.fi,
    importedAt,
  );
  return { bytes, stores, unit };
}

describe('the sheets that only tell', () => {
  it('tell each action as it stands, late ones plainly, its text never a formula', async () => {
    const { bytes } = await exported();
    const [headings, row, ...more] = textsOf(bytes, 'Toimenpiteet');
    assert.deepEqual(more, []);
    const told = Object.fromEntries((headings ?? []).map((heading, i) => [heading, row?.[i]]));
    assert.equal(told['koskee'], 'Palaute K7-3MQ9');
    assert.equal(told['mitä tehdään'], '=Korjataan ovi');
    assert.equal(told['myöhässä'], 'kyllä');
    const sheets = unzipWorkbook(bytes);
    for (const { part } of readWorkbookInfo(sheets).sheets) {
      assert.doesNotMatch(sheets.get(part) ?? '', /<f>/);
    }
  });

  it('tell the coverage of every unit and subsidiary, also what is missing', async () => {
    const { bytes, stores, unit } = await exported();
    const [headings = [], ...rows] = textsOf(bytes, 'Kattavuus');
    const wanted = [...stores.organisation.parts.values()].filter(
      ({ level }) => level === 'unit' || level === 'subsidiary',
    );
    assert.equal(rows.length, wanted.length);
    const trained = rows.filter(
      (row) => row[headings.indexOf('asiakaspalvelukoulutus')] !== 'ei kirjattu',
    );
    assert.deepEqual(
      trained.map(([name]) => name),
      [unit?.name.fi],
    );
    const collecting = rows.map((row) => row[headings.indexOf('kerääkö palautetta')] ?? '');
    assert.ok(collecting.some((text) => text.startsWith('mittaa (')));
    assert.ok(collecting.every((text) => text !== ''));
  });

  it('let cells be picked from lists, and only from what the sheets hold', async () => {
    const { bytes, stores } = await exported();
    const parts = unzipWorkbook(bytes);
    const sheet = readWorkbookInfo(parts).sheets.find(({ name }) => name === 'Mittarit');
    const xml = parts.get(sheet?.part ?? '') ?? '';
    const formulas = [
      ...xml.matchAll(/errorStyle="(\w+)"[^>]*sqref="(\w+):\w+"><formula1>([^<]+)</g),
    ];
    const last = stores.organisation.parts.size + 1001;
    assert.ok(
      formulas.some(
        ([, style, , formula]) =>
          style === 'warning' && formula === `'Organisaatio'!$A$2:$A$${String(last)}`,
      ),
    );
    const lists = textsOf(bytes, 'Valinnat');
    const method = formulas.find(([, , from]) => from === 'N2')?.[3] ?? '';
    const [, letter = '', end = ''] = /!\$([A-Z])\$2:\$[A-Z]\$(\d+)$/.exec(method) ?? [];
    const column = lists.map((row) => row[letter.charCodeAt(0) - 65] ?? '').slice(1, Number(end));
    assert.deepEqual(column, [
      'kysely',
      'jatkuva palautteenkeruu',
      'asiakasraati',
      'laskenta',
      'järjestelmätieto',
    ]);
    assert.ok(xml.indexOf('<autoFilter') < xml.indexOf('<dataValidations'));
    assert.ok(xml.indexOf('</sheetData>') < xml.indexOf('<autoFilter'));
    assert.match(xml, /<pane [^>]*ySplit="1"[^>]*state="frozen"/);
  });
});
