import type { AuditEntry, ChangedBy } from '../../domain/audit/auditEntry.ts';
import type { CorrectiveAction } from '../../domain/action/action.ts';
import type { Experience } from '../../domain/experience/experience.ts';
import type { Feedback } from '../../domain/feedback/feedback.ts';
import type { Delivery } from '../../domain/ports/delivery.ts';
import type { ActionEvent } from '../../domain/ports/actionStore.ts';
import type { ExperienceEvent } from '../../domain/ports/experienceStore.ts';
import type { FeedbackEvent } from '../../domain/ports/feedbackStore.ts';

/**
 * A line of a feedback's own trail as a line of the audit trail: without the note, which may be
 * the customer's words and goes when the content goes.
 */
export function feedbackEntry(
  { id, reference }: Pick<Feedback, 'id' | 'reference'>,
  { at, by, onBehalfOf, what, from, to, unitId }: FeedbackEvent,
  commitId: string,
): AuditEntry {
  return {
    ...{ id: commitId, at, by, what, onBehalfOf: onBehalfOf ?? null },
    subject: { kind: 'feedback', id },
    partOf: null,
    name: { fi: reference },
    details: [
      ...(from === to ? [] : [{ kind: 'state', from, to } as const]),
      { kind: 'part', partId: unitId },
    ],
  };
}

export function experienceEntry(
  { id }: Pick<Experience, 'id'>,
  { at, by, what, unitId }: ExperienceEvent,
  commitId: string,
): AuditEntry {
  return {
    ...{ id: commitId, at, by, what, onBehalfOf: null },
    subject: { kind: 'experience', id },
    partOf: null,
    name: null,
    details: unitId === undefined ? [] : [{ kind: 'part', partId: unitId }],
  };
}

/** An action is listed with the metric or the feedback that it is about. */
export function actionEntry(
  { id, about, partId }: CorrectiveAction,
  { at, by, what }: ActionEvent,
  commitId: string,
): AuditEntry {
  return {
    ...{ id: commitId, at, by, what, onBehalfOf: null },
    subject: { kind: 'action', id },
    partOf:
      about.kind === 'metric'
        ? { kind: 'metric', id: about.metricId }
        : { kind: 'feedback', id: about.feedbackId },
    name: null,
    details: [{ kind: 'part', partId }],
  };
}

/** That somebody had a card sent that had not left. */
export function sentAgainEntry(
  { id, subject, recipient }: Delivery,
  { by, at }: ChangedBy,
  commitId: string,
): AuditEntry {
  const to = recipient.kind === 'person' ? recipient.personId : null;
  return {
    ...{ id: commitId, at, by, what: 'sentAgain', onBehalfOf: null },
    ...{ subject: { kind: 'delivery', id }, partOf: null, name: null },
    details: [
      { kind: 'field', field: 'card', from: null, to: subject.kind },
      ...(to === null ? [] : [{ kind: 'field', field: 'recipient', from: null, to } as const]),
    ],
  };
}
