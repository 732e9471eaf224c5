import { givenDays } from '../../domain/calendar/localDate.ts';
import type { AuditView, MetricHistoryView } from '../../contract/operations.ts';
import { auditKinds } from '../../domain/audit/auditEntry.ts';
import type { AuditEntry } from '../../domain/audit/auditEntry.ts';
import type { Instant } from '../../domain/calendar/time.ts';
import type { AuditQuery } from '../../domain/ports/auditStore.ts';
import type { Viewer } from '../viewer.ts';
import { actorName } from './personName.ts';
import { presentAuditLine } from './presentAuditLine.ts';
import type { MetricNames } from './presentJourneyStage.ts';
import { presentFrame } from './presentFrame.ts';

interface AuditPage {
  readonly entries: readonly AuditEntry[];
  /** Needed where a line's details name metrics. */
  readonly metricNames: MetricNames;
  readonly next: string | null;
}

/** The audit trail as asked for, with what it can be narrowed down by. */
export function presentAudit(
  { entries, metricNames, next }: AuditPage,
  { by, subject }: AuditQuery,
  viewer: Viewer,
  asOf: Instant,
): AuditView {
  const { words, organisation } = viewer;
  const lines = entries.map((entry) => presentAuditLine(entry, metricNames, viewer));
  const code = subject === null ? null : `${subject.kind}:${subject.id}`;
  return {
    ...presentFrame(viewer, asOf),
    kinds: auditKinds.map((kind) => ({ code: kind, text: words.t(`audit.kind.${kind}`) })),
    days: givenDays,
    by: by === null ? null : { code: by, text: actorName(words, by, organisation) },
    subject:
      code === null || subject === null
        ? null
        : {
            code,
            text:
              lines.find((line) => line.subject.code === code)?.subject.text ??
              words.t(`audit.kind.${subject.kind}`),
          },
    ...{ lines, next },
  };
}

/** What was changed on one metric, with its measurements and actions. */
export function presentMetricHistory(
  { entries, metricNames, next }: AuditPage,
  viewer: Viewer,
  asOf: Instant,
): MetricHistoryView {
  return {
    ...presentFrame(viewer, asOf),
    lines: entries.map((entry) => presentAuditLine(entry, metricNames, viewer)),
    next,
  };
}
