import assert from 'node:assert/strict';
import type { CorrectiveAction } from '../../../bot/domain/action/action.ts';
import { noCoverageRecords } from '../../../bot/domain/coverage/coverageRecords.ts';
import { unzipWorkbook } from '../../../bot/workbook/source/excel/unzipWorkbook.ts';
import { readWorkbookInfo } from '../../../bot/workbook/source/excel/workbookParts.ts';
import { sampleOrganisation } from '../../../bot/sampleCity/organisation.ts';
import { importedAt } from '../support/memoryStores.ts';
import {
  after,
  compilationStores,
  exported,
  edited,
  preview,
  sampleCity,
  told,
  textsOf,
} from './support.ts';
import { applyCompilation } from '../../../bot/workbook/compilation/import/applyCompilation.ts';
import type { MemoryStores } from '../support/memoryStores.ts';

const action: CorrectiveAction = {
  ...{ id: 'a1', about: { kind: 'metric', metricId: 'm-puhelin-jonotusaika' } },
  ...{
    partId: 'city',
    what: '=Korjataan ovi',
    responsibleId: [...sampleOrganisation.people.keys()][0] ?? '',
    dueOn: '2026-11-01',
  },
  ...{ state: 'planned', outcome: null, endedOn: null, createdBy: 'nobody' },
  ...{ createdAt: '2026-10-01T08:00:00.000Z', revision: 1 },
};

async function withNotes() {
  const stores = sampleCity();
  const [unit] = [...stores.organisation.parts.values()].filter(({ level }) => level === 'unit');
  stores.notes.actions.set(action.id, action);
  stores.notes.noted = {
    ...noCoverageRecords,
    trainings: [
      {
        ...{ id: 't', partId: unit?.id ?? '', on: '2026-05-04', subject: 'Kohtaaminen' },
        ...{ participants: 12, by: 'nobody', at: importedAt },
      },
    ],
  };
  return { bytes: await exported(stores), stores, unit };
}

describe('the sheets of actions and coverage', () => {
  it('tell each action as it stands, late ones plainly, its text never a formula', async () => {
    const { bytes } = await withNotes();
    const [headings, row, ...more] = textsOf(bytes, 'Toimenpiteet');
    assert.deepEqual(more, []);
    const told = Object.fromEntries((headings ?? []).map((heading, i) => [heading, row?.[i]]));
    assert.equal(told['koskee'], 'Puhelinpalvelun jonotusaika');
    assert.equal(told['mitä tehdään'], '=Korjataan ovi');
    assert.equal(told['myöhässä'], 'kyllä');
    const sheets = unzipWorkbook(bytes);
    for (const { part } of readWorkbookInfo(sheets).sheets) {
      assert.doesNotMatch(sheets.get(part) ?? '', /<f>/);
    }
  });

  it('say nothing of an action that comes of a feedback, and refuse to change it', async () => {
    const stores = sampleCity();
    const about = { kind: 'feedback', feedbackId: 'f1', reference: 'K7-3MQ9' } as const;
    stores.notes.actions.set('m1', { ...action, id: 'm1' });
    stores.notes.actions.set('f1', { ...action, id: 'f1', about, what: 'Soitetaan Terttu V:lle' });
    const bytes = await exported(stores);
    assert.deepEqual(
      textsOf(bytes, 'Toimenpiteet')
        .slice(1)
        .map(([id]) => id),
      ['m1'],
    );
    for (const [, xml] of unzipWorkbook(bytes)) assert.doesNotMatch(xml, /Terttu|K7-3MQ9/u);
    const added = edited(bytes, [{ sheet: 'actions', row: 'm1', cells: { action: 'f1' } }]);
    const shown = await preview(stores, added);
    assert.doesNotMatch(JSON.stringify(told(shown)), /Terttu/u);
    assert.match(JSON.stringify(told(shown)), /ofFeedback/u);
  });

  it('tell the coverage of every unit and subsidiary, also what is missing', async () => {
    const { bytes, stores, unit } = await withNotes();
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
      [unit?.id],
    );
    const collecting = rows.map((row) => row[headings.indexOf('kerääkö palautetta')] ?? '');
    assert.ok(collecting.some((text) => text.startsWith('mittaa (')));
    assert.ok(collecting.every((text) => text !== ''));
  });

  it('let cells be picked from lists, and only from what the sheets hold', async () => {
    const { bytes, stores } = await withNotes();
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

const newAction = (stores: MemoryStores) => ({
  metric: [...stores.metrics.keys()][0] ?? '',
  what: 'Toinen palvelupiste auki, soita 050 123 4567',
  responsible: [...stores.organisation.people.keys()][0] ?? '',
  due_on: '31.12.2026',
});

const cityOf = ({ organisation }: MemoryStores) =>
  [...organisation.parts.values()].find(({ level }) => level === 'city')?.id ?? '';

describe('corrective actions edited in a workbook', () => {
  it('are planned by new rows, told to whoever does them, and planned once', async () => {
    const stores = sampleCity();
    const bytes = edited(await exported(stores), [
      { sheet: 'actions', row: null, cells: newAction(stores) },
      {
        sheet: 'actions',
        row: null,
        cells: { ...newAction(stores), what: 'Heti', state: 'käynnissä' },
      },
    ]);
    const found = await preview(stores, bytes);
    assert.ok(told(found).every((line) => /^actions [0-9a-f-]{36}: added$/.test(line)));
    await applyCompilation(found, compilationStores(stores), 'all');
    const planned = [...stores.notes.actions.values()];
    assert.deepEqual(
      planned.map(({ state, revision }) => [state, revision]),
      [
        ['planned', 1],
        ['underWay', 2],
      ],
    );
    assert.doesNotMatch(planned[0]?.what ?? '', /123/);
    const { actionChanges } = stores.notes;
    assert.deepEqual(
      actionChanges.map(({ event }) => event.what),
      ['plan', 'plan', 'start'],
    );
    assert.ok(actionChanges[0]?.ledger.planned[0]?.recipient.kind === 'person');
    assert.deepEqual(told(await preview(stores, bytes)), []);
  });

  it('move as their state allows, with a word on why, and leave their trail', async () => {
    const stores = sampleCity();
    stores.notes.actions.set('a1', action).set('a2', { ...action, id: 'a2', state: 'underWay' });
    const bytes = edited(await exported(stores), [
      {
        sheet: 'actions',
        row: 'a1',
        cells: { due_on: '1.12.2026', state: 'käynnissä', reason: 'Urakoitsija myöhässä' },
      },
      { sheet: 'actions', row: 'a2', cells: { state: 'tehty', reason: 'Ovi vaihdettiin' } },
    ]);
    const found = await preview(stores, bytes);
    assert.deepEqual(told(found), [
      'actions a1: due_on 2026-11-01 → 2026-12-01',
      'actions a1: state planned → underWay',
      'actions a2: state underWay → done',
    ]);
    assert.equal((await applyCompilation(found, compilationStores(stores), 'all')).kind, 'stored');
    assert.deepEqual(
      stores.notes.actionChanges.map(({ after: { id }, event, ledger }) => [
        id,
        event.what,
        event.note,
        ledger.outdatesCards,
      ]),
      [
        ['a1', 'postpone', 'Urakoitsija myöhässä', true],
        ['a2', 'finish', 'Ovi vaihdettiin', true],
        ['a1', 'start', null, true],
      ],
    );
    assert.equal(stores.notes.actions.get('a2')?.outcome, 'Ovi vaihdettiin');
    assert.deepEqual(told(await preview(stores, bytes)), []);
  });

  it('are refused by cell and reason where they cannot be', async () => {
    const stores = sampleCity();
    stores.notes.actions.set('a1', {
      ...action,
      state: 'done',
      outcome: 'x',
      endedOn: '2026-11-01',
    });
    stores.notes.actions.set('a2', { ...action, id: 'a2' });
    stores.notes.actions.set('a3', { ...action, id: 'a3' });
    const lines = told(
      await after(stores, [
        { sheet: 'actions', row: 'a1', cells: { state: 'käynnissä' } },
        { sheet: 'actions', row: 'a2', cells: { what: 'Muuta', due_on: '2.12.2026' } },
        { sheet: 'actions', row: 'a3', cells: { state: 'tehty' } },
        { sheet: 'actions', row: null, cells: { what: 'Kesken' } },
        { sheet: 'actions', row: null, cells: { ...newAction(stores), due_on: '1.1.2026' } },
        { sheet: 'actions', row: null, cells: { ...newAction(stores), state: 'tehty' } },
      ]),
    );
    assert.deepEqual(
      lines.map((line) => line.replace(/\d+:/, ':')),
      [
        'H: moveImpossible',
        'E: staysAsItIs',
        'I: reasonMissing',
        'B: required',
        'F: required',
        'G: required',
        'G: dayPast',
        'H: notOpenYet',
      ].map((line) => `actions ${line}`),
    );
  });

  it('are conflicts when they moved here since, or while they were stored', async () => {
    const stores = sampleCity();
    stores.notes.actions.set('a1', action);
    const bytes = edited(await exported(stores), [
      { sheet: 'actions', row: 'a1', cells: { state: 'luovuttu', reason: 'Ei tarvita' } },
    ]);
    const found = await preview(stores, bytes);
    const deps = compilationStores(stores);
    const slow = {
      ...deps,
      actions: { ...deps.actions, commit: () => Promise.resolve('conflict' as const) },
    };
    assert.deepEqual(told((await applyCompilation(found, slow, 'all')).result), [
      'actions a1: meanwhile',
    ]);
    stores.notes.actions.set('a1', { ...action, state: 'underWay', revision: 2 });
    assert.deepEqual(told(await preview(stores, bytes)), ['actions a1: bothChanged']);
  });
});

describe('coverage edited in a workbook', () => {
  it('takes the statement of the year, notes of use and trainings, each once', async () => {
    const { stores, unit } = await withNotes();
    const id = unit?.id ?? '';
    const statement = {
      ...{ collects: 'kyllä', stated_method: 'kysely', stated_cadence: 'vuosittain' },
      ...{ stated_last: '31.5.2026', stated_note: 'Oma kysely' },
    };
    const use = { unit: id, place: 'johtoryhmä', on: '1.10.2026', note: 'Aukioloja pidennettiin' };
    const bytes = edited(await exported(stores), [
      { sheet: 'coverage', row: id, cells: statement },
      { sheet: 'uses', row: null, cells: use },
      { sheet: 'trainings', row: 't', cells: { participants: 14 } },
      {
        sheet: 'trainings',
        row: null,
        cells: { unit: id, on: '2.3.2026', subject: 'Kuuntelu', participants: 5 },
      },
    ]);
    const found = await preview(stores, bytes);
    assert.equal(told(found).length, 8);
    assert.equal((await applyCompilation(found, compilationStores(stores), 'all')).kind, 'stored');
    const { statements, utilisation, trainings } = stores.notes.noted;
    assert.deepEqual(statements, [
      {
        ...{ partId: id, year: 2026, collects: true, method: 'survey', cadence: 'yearly' },
        ...{ lastMeasured: '2026-05-31', note: 'Oma kysely', by: 'importer', at: importedAt },
      },
    ]);
    assert.deepEqual(
      utilisation.map(({ place, note }) => [place, note]),
      [['managementGroup', 'Aukioloja pidennettiin']],
    );
    assert.deepEqual(trainings.map(({ participants }) => participants).sort(), [14, 5]);
    const { writes } = stores;
    const again = await preview(stores, bytes);
    assert.deepEqual(told(again), []);
    await applyCompilation(again, compilationStores(stores), 'all');
    assert.equal(stores.writes, writes);
  });

  it('is refused by cell and reason where it cannot be', async () => {
    const { stores, unit } = await withNotes();
    const id = unit?.id ?? '';
    const [other] = [...stores.organisation.parts.values()].filter(
      (part) => part.level === 'unit' && part.id !== id,
    );
    const lines = told(
      await after(stores, [
        { sheet: 'coverage', row: id, cells: { collects: 'ei', stated_method: 'kysely' } },
        { sheet: 'coverage', row: other?.id ?? '', cells: { stated_note: 'Ei sano' } },
        {
          sheet: 'coverage',
          row: null,
          cells: { unit: cityOf(stores), year: 2026, collects: 'kyllä' },
        },
        { sheet: 'coverage', row: null, cells: { unit: id, year: 2031, collects: 'kyllä' } },
        {
          sheet: 'uses',
          row: null,
          cells: { unit: id, place: 'yksikkö', on: '1.1.2031', note: 'x' },
        },
        { sheet: 'trainings', row: 't', cells: { unit: other?.id ?? '' } },
        {
          sheet: 'trainings',
          row: null,
          cells: { unit: id, on: '2.3.2026', subject: 'x', participants: 0 },
        },
      ]),
    );
    assert.deepEqual(
      lines.map((line) => line.replace(/\d+:/, ':')),
      [
        'coverage I: required',
        'coverage F: onlyWhoCollects',
        'coverage E: required',
        'coverage A: notAsked',
        'coverage B: yearUnfit',
        'uses E: inTheFuture',
        'trainings B: staysAsItIs',
        'trainings F: notACount',
      ],
    );
  });

  it('is a conflict when the manager has answered since', async () => {
    const { stores, unit } = await withNotes();
    const id = unit?.id ?? '';
    const bytes = edited(await exported(stores), [
      { sheet: 'coverage', row: id, cells: { collects: 'ei', stated_note: 'Ei asiakkaita' } },
    ]);
    stores.notes.noted = {
      ...stores.notes.noted,
      statements: [
        {
          ...{ partId: id, year: 2026, collects: true, method: 'panel', cadence: 'yearly' },
          ...{ lastMeasured: null, note: null, by: 'nobody', at: importedAt },
        },
      ],
    };
    assert.deepEqual(told(await preview(stores, bytes)), [`coverage ${id} 2026: bothChanged`]);
  });
});
