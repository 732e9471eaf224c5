import { z } from 'zod';
import { feedbackStates } from '../../domain/feedback/feedback.ts';
import type { Feedback, FeedbackId } from '../../domain/feedback/feedback.ts';
import type { ContactDetails, FeedbackEvent } from '../../domain/ports/feedbackStore.ts';
import { instant, nullable, text } from '../table/readColumns.ts';
import type { Row } from '../table/row.ts';
import { numberPart, rowKey } from '../table/rowKeys.ts';

const schemaVersion = 1;

export function eventKey(id: FeedbackId, revision: number): string {
  return rowKey('event', id, numberPart(revision));
}

/** The trail's line; `commitId` tells the change that wrote it from another at the same revision. */
export function eventRow(after: Feedback, event: FeedbackEvent, commitId: string): Row {
  return {
    key: eventKey(after.id, after.revision),
    columns: {
      schemaVersion,
      at: event.at,
      by: event.by,
      onBehalfOf: event.onBehalfOf ?? null,
      what: event.what,
      from: event.from,
      to: event.to,
      unitId: event.unitId,
      note: event.note,
      commitId,
    },
  };
}

export const commitMarkSchema = z.object({ commitId: text });

export const eventSchema = z
  .object({
    schemaVersion: z.literal(schemaVersion),
    at: instant,
    by: text,
    onBehalfOf: nullable(text),
    what: text,
    from: nullable(z.enum(feedbackStates)),
    to: z.enum(feedbackStates),
    unitId: text,
    note: nullable(text),
  })
  .transform(({ schemaVersion: _, note, onBehalfOf, ...event }): FeedbackEvent => ({
    ...event,
    ...(onBehalfOf === null ? {} : { onBehalfOf }),
    note: note === removedNote ? null : note,
  }));

/** Merging cannot take a column away, so a note whose content was removed is left empty. */
const removedNote = '';

/** Empties a line's note; who did what, and when, stays. */
export function emptiedNote(id: FeedbackId, revision: number): Row {
  return { key: eventKey(id, revision), columns: { note: removedNote } };
}

export function contactKey(id: FeedbackId): string {
  return rowKey('contact', id);
}

/** Contact details, or the mark that there are none any more. */
export function contactRow(id: FeedbackId, contact: ContactDetails | 'remove'): Row {
  return {
    key: contactKey(id),
    columns:
      contact === 'remove'
        ? { schemaVersion, removed: true }
        : {
            schemaVersion,
            removed: false,
            name: contact.name,
            phone: contact.phone,
            email: contact.email,
          },
  };
}

export const contactSchema = z
  .object({
    schemaVersion: z.literal(schemaVersion),
    removed: z.boolean(),
    name: nullable(text),
    phone: nullable(text),
    email: nullable(text),
  })
  .transform(({ removed, name, phone, email }): ContactDetails | null =>
    removed ? null : { name, phone, email },
  );
