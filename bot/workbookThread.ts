import { createFinnishHolidays } from './calendar/finnishHolidays.ts';
import { exportCompilation } from './workbook/compilation/export/exportCompilation.ts';
import { createImportDesk } from './workbook/desk/importDesk.ts';
import { readExportedTable } from './workbook/export/readExportedTable.ts';
import { writeTemplate } from './workbook/export/writeTemplate.ts';
import { writeTable } from './workbook/export/writeTable.ts';
import type { WorkbookOrder, WorkbookResult } from './workbook/thread/order.ts';
import { storesOver } from './workbook/thread/storesOver.ts';
import { createTranslators } from './wording/translator.ts';

const translators = createTranslators();

/** The program of a workbook thread: composes the readers and writers, and does one order. */
export default async function doOrder(order: WorkbookOrder): Promise<WorkbookResult> {
  const { task, language, at, evesAreWorkingDays, port } = order;
  const { stores, tell } = storesOver(port);
  try {
    switch (task.kind) {
      case 'import': {
        const calendar = createFinnishHolidays({ eves: !evesAreWorkingDays });
        const runImport = createImportDesk({ ...stores, calendar, translators, now: () => at });
        const context = { by: task.by, words: translators[language], tell };
        return { kind: 'answer', answer: await runImport(task.head, task.bytes, context) };
      }
      case 'compilation': {
        const words = translators[language];
        const { bytes } = await exportCompilation(stores, words, at, task.withPeople);
        return { kind: 'file', bytes };
      }
      case 'template':
        return { kind: 'file', bytes: await writeTemplate(task.of, translators[language]) };
      case 'table': {
        const table = readExportedTable(task.body);
        if (table.kind === 'malformed') return table;
        const { title, rows } = table.table;
        const told = { title, rows: rows.length };
        return { kind: 'file', bytes: await writeTable(table.table), told };
      }
    }
  } finally {
    port.close();
  }
}
