import { z } from 'zod';
import { auditKinds } from '../../domain/audit/auditEntry.ts';
import type { AuditSubject } from '../../domain/audit/auditEntry.ts';
import type { AuditQuery, AuditStore } from '../../domain/ports/auditStore.ts';
import { presentAudit, presentMetricHistory } from '../presenters/presentAudit.ts';
import { namesMetrics } from '../presenters/presentAuditLine.ts';
import { Refusal } from '../refusal.ts';
import { viewerOf } from '../viewer.ts';
import { metricId } from './metric.ts';
import { documentOf, type Route, type RouteDependencies } from './route.ts';
import { optional, optionalDay, optionalText, queryOf, readQuery } from '../readQuery.ts';
import { administratorOf } from '../administratorOf.ts';

const asked = z.object({
  kind: optional(z.enum(auditKinds)),
  subject: optionalText(300).transform((text, context) => {
    const subject = text === null ? null : subjectOf(text);
    if (text !== null && subject === null) context.addIssue('is no subject');
    return subject;
  }),
  by: optionalText(300),
  from: optionalDay,
  to: optionalDay,
  after: optionalText(600),
});

const linesInPage = 40;
const linesOfMetric = 20;

/** `GET /api/manage/audit`: who did what, when; for administrators. */
export function auditRoute(deps: RouteDependencies): Route {
  return async (request) => {
    const viewer = await administratorOf(request, deps);
    const { kind, subject, by, from, to, after } = readQuery(request, asked);
    const query: AuditQuery = { kind, by, from, to, subject };
    const page = await readPage(deps, query, { limit: linesInPage, after });
    return documentOf(presentAudit(page, query, viewer, deps.now()));
  };
}

/** `GET /api/metrics/:id/history`: what was changed on a metric, for whoever may read it. */
export function metricHistoryRoute(deps: RouteDependencies): Route {
  return async (request) => {
    deps.limit(request);
    const viewer = await viewerOf(request, deps);
    const given = metricId.safeParse((request.params as Record<string, unknown>)['id']);
    if (!given.success) throw new Refusal('metricNotFound');
    const after = queryOf(request).get('after');
    const subject: AuditSubject = { kind: 'metric', id: given.data };
    const query: AuditQuery = { kind: null, by: null, from: null, to: null, subject };
    const page = await readPage(deps, query, { limit: linesOfMetric, after });
    return documentOf(presentMetricHistory(page, viewer, deps.now()));
  };
}

/** A page of lines, with the names of all metrics where a line needs some of them. */
async function readPage(
  { audit, metrics }: RouteDependencies,
  query: AuditQuery,
  page: Parameters<AuditStore['read']>[1],
) {
  const { entries, next } = await audit.read(query, page);
  const known = entries.some(namesMetrics) ? await metrics.summaries() : [];
  const metricNames = new Map(known.map(({ metric }) => [metric.id, metric.name]));
  return { entries, next, metricNames };
}

/** `feedback:f-1`; null for what is no subject. */
function subjectOf(text: string): AuditSubject | null {
  const [, kindText, of] = /^([^:]+):(.+)$/u.exec(text) ?? [];
  const kind = auditKinds.find((each) => each === kindText);
  return kind === undefined || of === undefined ? null : { kind, id: of };
}
