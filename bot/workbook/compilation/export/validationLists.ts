import type { Image, Feature } from 'write-excel-file/node';
import {
  getCellAddress,
  getOrderOfSiblings,
  insertElementMarkupAccordingToOrderOfSiblings,
  sanitizeTextContent,
} from 'write-excel-file/utility';
import type { Picking, WorkbookSheet } from './workbookSheet.ts';

/** Empty rows below the last one in which choices can be picked as well. */
const rowsToCome = 1000;
const sheetFile = 'xl/worksheets/sheet{id}.xml';

/** Where the fixed choices stand: the sheet of lists, a column each. */
export interface ListPlaces {
  readonly title: string;
  readonly columns: ReadonlyMap<string, { readonly column: number; readonly length: number }>;
}

/**
 * What the writer of workbooks does not do itself: lists to pick from (ECMA-376 part 1, 18.3.1.33)
 * and filters over the headings (18.3.1.2). Fixed choices refuse anything else; codes of other
 * sheets only ask whether it is meant, since names and addresses are understood as well.
 */
export function validationLists(
  sheets: readonly WorkbookSheet[],
  lists: ListPlaces,
): Feature<Image['content']> {
  return {
    files: {
      transform: {
        [sheetFile]: {
          transform: (xml, _, { sheetIndex }) => {
            const sheet = sheets[sheetIndex];
            return sheet === undefined ? xml : withLists(xml, sheet, sheets, lists);
          },
        },
      },
    },
  };
}

function withLists(
  xml: string,
  sheet: WorkbookSheet,
  sheets: readonly WorkbookSheet[],
  lists: ListPlaces,
): string {
  const { rows, picking, frozenColumns } = sheet;
  const insert = (into: string, element: string) =>
    insertElementMarkupAccordingToOrderOfSiblings(
      into,
      element,
      getOrderOfSiblings(sheetFile, 'worksheet') ?? [],
      'worksheet',
    );
  const width = rows[0]?.length ?? 0;
  const filtered =
    frozenColumns === null || width === 0
      ? xml
      : insert(xml, `<autoFilter ref="A1:${getCellAddress(rows.length - 1, width - 1)}"/>`);
  const validations = [...picking].flatMap(([column, from]) => {
    const formula = formulaOf(from, sheets, lists);
    if (formula === null) return [];
    const range = `${getCellAddress(1, column)}:${getCellAddress(rows.length - 1 + rowsToCome, column)}`;
    const style = from.kind === 'choice' ? 'stop' : 'warning';
    return `<dataValidation type="list" errorStyle="${style}" allowBlank="1" showErrorMessage="1" sqref="${range}"><formula1>${sanitizeTextContent(formula)}</formula1></dataValidation>`;
  });
  return validations.length === 0
    ? filtered
    : insert(
        filtered,
        `<dataValidations count="${String(validations.length)}">${validations.join('')}</dataValidations>`,
      );
}

function formulaOf(
  from: Picking,
  sheets: readonly WorkbookSheet[],
  lists: ListPlaces,
): string | null {
  if (from.kind === 'choice') {
    const place = lists.columns.get(from.list);
    return place === undefined || place.length === 0
      ? null
      : rangeIn(lists.title, place.column, place.length);
  }
  const other = sheets.find(({ title }) => title === from.sheet);
  return other === undefined
    ? null
    : rangeIn(from.sheet, from.column, other.rows.length - 1 + rowsToCome);
}

/** `'Organisaatio'!$A$2:$A$40`: the rows below the headings. */
function rangeIn(sheet: string, column: number, length: number): string {
  const fixed = (row: number) =>
    getCellAddress(row, column).replace(/^([A-Z]+)(\d+)$/u, '$$$1$$$2');
  return `'${sheet.replaceAll("'", "''")}'!${fixed(1)}:${fixed(length)}`;
}
