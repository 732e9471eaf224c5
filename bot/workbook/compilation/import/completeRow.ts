import { stableUuid } from '../../stableId.ts';
import type { CellValues } from '../cellValue.ts';
import { masked } from '../rows/actionRows.ts';
import { storedColumnsOf, type SheetColumn, type SheetName } from '../sheets.ts';
import type { ParsedRow } from './parseRow.ts';
import type { Resolver } from './resolver.ts';

/** Texts that people write freely: personal data does not come in by them. */
const freeTexts: Readonly<Partial<Record<SheetName, readonly SheetColumn[]>>> = {
  actions: ['what'],
  coverage: ['stated_note'],
  uses: ['note'],
  trainings: ['subject'],
};

/** Sheets whose rows have an id that nobody would think of. */
const ownIds = { actions: 'action', uses: 'use', trainings: 'training' } as const;

/**
 * The row as it is meant: a person by the account alone, texts without personal data, a new action
 * planned. What has no id of its own gets one made of what the row says, so that the same row
 * brought in a second time is the same thing.
 */
export function completeRow(sheet: SheetName, row: ParsedRow, resolver: Resolver): ParsedRow {
  switch (sheet) {
    case 'people': {
      const values = withAnswers(row.values, ['editor', 'administrator']);
      return { ...row, values: withPerson(values, resolver) };
    }
    case 'metrics':
      return { ...row, values: withAnswers(row.values, ['usually_only_successful']) };
    case 'actions':
    case 'uses':
    case 'trainings':
      return { ...row, values: withId(sheet, withMasked(sheet, row.values)) };
    case 'coverage':
      return { ...row, values: withMasked(sheet, row.values) };
    case 'measurements':
      return { ...row, values: withAnswers(row.values, ['only_successful_asked']) };
    case 'organisation':
    case 'targets':
      return row;
  }
}

/** An emptied answer says no, as it is stored. */
function withAnswers(values: CellValues, columns: readonly SheetColumn[]): CellValues {
  const emptied = columns.filter((column) => (values[column] ?? null) === null);
  return { ...values, ...Object.fromEntries(emptied.map((column) => [column, 'no'])) };
}

function withPerson(values: CellValues, resolver: Resolver): CellValues {
  const { person = null, account = null } = values;
  if (person !== null || typeof account !== 'string') return values;
  const found = resolver.person(account);
  return typeof found === 'string' ? values : { ...values, person: found.id };
}

function withMasked(sheet: SheetName, values: CellValues): CellValues {
  const texts = (freeTexts[sheet] ?? []).map((column) => {
    const value = values[column] ?? null;
    return [column, typeof value === 'string' ? masked(value) : value] as const;
  });
  return { ...values, ...Object.fromEntries(texts) };
}

function withId(sheet: keyof typeof ownIds, values: CellValues): CellValues {
  const id = ownIds[sheet];
  const said = storedColumnsOf(sheet)
    .filter((column) => column.id !== id)
    .map((column) => values[column.id] ?? null);
  if ((values[id] ?? null) !== null || said.every((value) => value === null)) return values;
  const planned = sheet === 'actions' ? { ...values, state: values['state'] ?? 'planned' } : values;
  const parts = said.map((value) => String(value ?? ''));
  return { ...planned, [id]: stableUuid('compilation', sheet, ...parts) };
}
