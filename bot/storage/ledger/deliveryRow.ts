import { z } from 'zod';
import { subjectKinds } from '../../domain/ports/delivery.ts';
import type { Delivery, PostedCard, Recipient, Subject } from '../../domain/ports/delivery.ts';
import { count, instant, nullable, text } from '../table/readColumns.ts';
import type { Columns, Row } from '../table/row.ts';
import { newestFirstPart, numberPart, rowKey, timePart } from '../table/rowKeys.ts';

const schemaVersion = 1;

/**
 * The delivery's only changing row lies where its state puts it, and its key ends with how often
 * it has been moved: whoever moves it removes exactly the row that was read, which a second mover
 * no longer finds. (The service's library cannot remove by ETag inside a transaction.)
 */
export function placeOf(delivery: Delivery, moves: number): string {
  const { id, state, plannedAt, settledAt } = delivery;
  return state === 'planned' || state === 'sending'
    ? rowKey('delivery', 'pending', timePart(plannedAt), id, numberPart(moves))
    : rowKey('delivery', 'settled', newestFirstPart(settledAt ?? plannedAt), id, numberPart(moves));
}

/** How often the delivery at this place has been moved. */
export function movesAt(place: string): number {
  return Number(place.slice(place.lastIndexOf('|') + 1));
}

/** By the id: a copy of the delivery and the place where it lies. */
export function byIdKey(id: string): string {
  return rowKey('delivery', 'by-id', id);
}

export function deliveryColumns(delivery: Delivery): Columns {
  const { recipient, subject, posted } = delivery;
  return {
    schemaVersion,
    id: delivery.id,
    recipientKind: recipient.kind,
    recipientId: recipient.kind === 'person' ? recipient.personId : recipient.channelId,
    subjectKind: subject.kind,
    subjectId: subject.id,
    state: delivery.state,
    plannedAt: delivery.plannedAt,
    notBefore: delivery.notBefore,
    attempts: delivery.attempts,
    sendingSince: delivery.sendingSince,
    settledAt: delivery.settledAt,
    fault: delivery.fault,
    postedConversationId: posted?.conversationId ?? null,
    postedActivityId: posted?.activityId ?? null,
  };
}

/** The row by which a subject's cards that are out are found; none until it was sent. */
function postedRows(delivery: Delivery): readonly Row[] {
  if (delivery.state !== 'sent' || delivery.posted === null) return [];
  const { subject, id } = delivery;
  return [
    { key: rowKey('posted', subject.kind, subject.id, id), columns: deliveryColumns(delivery) },
  ];
}

/** A person's cards, by when each was planned: the key stays whatever becomes of the card. */
export function sentTo(personId: string): string {
  return rowKey('delivery', 'to', personId);
}

/** What did not arrive or may not have, by when that was known. */
export const faultList = rowKey('delivery', 'fault');

/** Every row beside the delivery's own by which it is found. */
export function listedRows(delivery: Delivery): readonly Row[] {
  const { id, recipient, state, plannedAt, settledAt } = delivery;
  const columns = deliveryColumns(delivery);
  const planned = rowKey(newestFirstPart(plannedAt), id);
  const settled = rowKey(newestFirstPart(settledAt ?? plannedAt), id);
  return [
    ...postedRows(delivery),
    ...(recipient.kind === 'person'
      ? [{ key: `${sentTo(recipient.personId)}|${planned}`, columns }]
      : []),
    ...(state === 'failed' || state === 'unknown'
      ? [{ key: `${faultList}|${settled}`, columns }]
      : []),
  ];
}

export const deliverySchema = z
  .object({
    schemaVersion: z.literal(schemaVersion),
    id: text,
    recipientKind: z.enum(['person', 'channel']),
    recipientId: text,
    subjectKind: z.enum(subjectKinds),
    subjectId: text,
    state: z.enum(['planned', 'sending', 'sent', 'failed', 'unknown']),
    plannedAt: instant,
    notBefore: nullable(instant),
    attempts: count,
    sendingSince: nullable(instant),
    settledAt: nullable(instant),
    fault: nullable(text),
    postedConversationId: nullable(text),
    postedActivityId: nullable(text),
  })
  .transform((row): Delivery => ({
    id: row.id,
    recipient: recipientOf(row.recipientKind, row.recipientId),
    subject: { kind: row.subjectKind, id: row.subjectId },
    state: row.state,
    plannedAt: row.plannedAt,
    notBefore: row.notBefore,
    attempts: row.attempts,
    sendingSince: row.sendingSince,
    settledAt: row.settledAt,
    fault: row.fault,
    posted: postedOf(row.postedConversationId, row.postedActivityId),
  }));

/** The row by the id: where the delivery lies, and which move put it there. */
export const placeSchema = z.object({ place: text, commitId: text });

function recipientOf(kind: Recipient['kind'], id: string): Recipient {
  return kind === 'person' ? { kind, personId: id } : { kind, channelId: id };
}

function postedOf(conversationId: string | null, activityId: string | null): PostedCard | null {
  return conversationId === null || activityId === null ? null : { conversationId, activityId };
}

export function outdatedKey(subject: Subject): string {
  return rowKey('outdated', subject.kind, subject.id);
}

export function outdatedColumns(subject: Subject, since: string): Columns {
  return { schemaVersion, subjectKind: subject.kind, subjectId: subject.id, since };
}

export const outdatedSchema = z
  .object({
    schemaVersion: z.literal(schemaVersion),
    subjectKind: z.enum(subjectKinds),
    subjectId: text,
    since: instant,
  })
  .transform(({ subjectKind, subjectId, since }) => ({
    subject: { kind: subjectKind, id: subjectId },
    since,
  }));
