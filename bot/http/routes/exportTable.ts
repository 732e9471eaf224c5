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
    await viewerOf(request, deps);
    const body = await readBody(request, jsonType, largestTable);
    deps.limit(request, tokensOf(body.length));
    return workbookAnswer(await deps.workbooks.writeTable(body));
  };
}
