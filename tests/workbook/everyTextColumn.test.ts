import assert from 'node:assert/strict';
import { CellReader } from '../../bot/workbook/cells/cellReader.ts';
import { columnsOf, importKinds, isFreeText } from '../../bot/workbook/columns.ts';
import { parseRow } from '../../bot/workbook/compilation/import/parseRow.ts';
import type { RawRow, RawSheet } from '../../bot/workbook/compilation/import/readWorkbookRows.ts';
import type { Resolver } from '../../bot/workbook/compilation/import/resolver.ts';
import { readColumnsOf, sheetColumns } from '../../bot/workbook/compilation/sheets.ts';
import { createTranslators } from '../../bot/wording/translator.ts';

/** An identity code that only a search in the folded text finds. */
const hostile = 'Koodi 010594\u200b-9032 tässä';
const masked = 'Koodi ••••• tässä';

describe('every text column of a file', () => {
  const columns = [...new Set(importKinds.flatMap((kind) => columnsOf[kind]))];

  it('is checked where people write freely', () => {
    for (const column of columns.filter(isFreeText)) {
      const reader = new CellReader(new Map([[column, { text: hostile, column }]]));
      assert.equal(reader.text(column), masked, column);
    }
  });

  it('is left as it is only where it names something or reaches somebody', () => {
    assert.deepEqual(
      columns.filter((column) => !isFreeText(column)),
      [
        ...['metric', 'part', 'stage', 'scale', 'measures', 'interprets', 'decides', 'acts'],
        ...['counter_metric', 'reference', 'external_id', 'unit', 'area', 'received'],
        ...['contact_name', 'contact_phone', 'contact_email'],
        ...['code', 'parent', 'level', 'manager_upn', 'deputy_upn'],
      ],
    );
  });

  for (const name of Object.keys(sheetColumns) as (keyof typeof sheetColumns)[]) {
    it(`is checked in the compilation’s sheet ${name}`, () => {
      const texts = readColumnsOf(name).filter(
        ({ kind, role }) => kind === 'text' && role !== 'key',
      );
      const cells = new Map(texts.map(({ id }) => [id, { text: hostile, place: 'A1' }]));
      const sheet = { name } as RawSheet;
      const row = { line: 2, cells } as unknown as RawRow;
      const { values } = parseRow(sheet, row, {
        resolver: {} as Resolver,
        choiceOf: () => null,
        translators: createTranslators(),
      });
      for (const { id } of texts) assert.equal(values[id], masked, id);
    });
  }
});
