import type { Translator } from '../../wording/translator.ts';
import { columnsOf, type ImportKind } from '../columns.ts';
import { cell } from '../compilation/export/workbookSheet.ts';
import { writeSheets } from '../compilation/export/writeSheets.ts';

const narrowest = 14;

/** An empty workbook to fill in: every column that the import reads, under its heading. */
export function writeTemplate(kind: ImportKind, words: Translator): Promise<Uint8Array> {
  const headings = columnsOf[kind].map((column) => words.t(`import.column.${column}`));
  const sheet = {
    title: words.t(`importing.kind.${kind}`),
    rows: [headings.map((heading) => cell(heading, 'heading'))],
    widths: headings.map((heading) => Math.max(narrowest, heading.length + 2)),
    ...{ frozenColumns: 0, picking: new Map<number, never>() },
  };
  return writeSheets([sheet], { title: '', columns: new Map() });
}
