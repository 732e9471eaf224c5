import { exportEntry } from '../../domain/audit/exportEntry.ts';
import { tokensOf } from '../rateLimit.ts';
import { jsonType, readBody } from '../readBody.ts';
import { viewerOf } from '../viewer.ts';
import { workbookAnswer, type Route, type RouteDependencies } from './route.ts';

/** As large as a view of 2,000 metrics gets, several times over. */
const largestTable = 4 * 1024 * 1024;

/**
 * `POST /api/export`: the table that the reader sees, as a workbook. What is sorted, filtered and
 * grouped is so in the tab; the server only writes the file, back to who sent the rows, and keeps
 * nothing of it. The body is read and checked where the file is written, off the main thread.
 */
export function exportTableRoute(deps: RouteDependencies): Route {
  return async (request) => {
    deps.limit(request);
    const { person } = await viewerOf(request, deps);
    const body = await readBody(request, jsonType, largestTable);
    deps.limit(request, tokensOf(body.length));
    const written = await deps.workbooks.writeTable(body);
    if (written.kind === 'file') {
      const { title, rows } = written.told ?? { title: '', rows: 0 };
      // Some tables have customers' words in them, and this cannot tell which: each is on record.
      await deps.audit.note(
        exportEntry(
          { by: person.id, at: deps.now() },
          {
            ...{ id: deps.newId(), of: 'table', name: { fi: title } },
            details: [{ kind: 'count', of: 'rows', count: rows }],
          },
        ),
      );
    }
    return workbookAnswer(written);
  };
}
