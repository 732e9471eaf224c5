import { z } from 'zod';
import {
  customerTypes,
  feedbackKinds,
  feedbackStates,
  outcomes,
  receivingChannels,
} from '../../domain/feedback/feedback.ts';
import type { AwaitedDecision, Closing, Feedback } from '../../domain/feedback/feedback.ts';
import { count, day, instant, json, nullable, text } from '../table/readColumns.ts';
import type { Columns } from '../table/row.ts';

const schemaVersion = 1;

export function feedbackColumns(feedback: Feedback): Columns {
  return {
    schemaVersion,
    id: feedback.id,
    reference: feedback.reference,
    kind: feedback.kind,
    text: feedback.text,
    receivedThrough: feedback.receivedThrough,
    customerType: feedback.customerType,
    unitId: feedback.unitId,
    stageId: feedback.stageId,
    receivedOn: feedback.receivedOn,
    answerWanted: feedback.answerWanted,
    comesBack: feedback.comesBack ?? null,
    source: feedback.origin?.source ?? null,
    externalId: feedback.origin?.externalId ?? null,
    loggedBy: feedback.loggedBy,
    loggedAt: feedback.loggedAt,
    state: feedback.state,
    takeBy: feedback.takeBy,
    answerBy: feedback.answerBy,
    handlerId: feedback.handlerId,
    deputyId: feedback.deputising?.by ?? null,
    deputyFor: feedback.deputising?.managerId ?? null,
    takenAt: feedback.takenAt,
    answeredAt: feedback.answeredAt,
    answeredAfter: feedback.answeredAfter,
    transfers: feedback.transfers,
    extended: feedback.extended,
    extendedAgain: feedback.extendedAgain ?? null,
    decision: feedback.decision === null ? null : decisionText(feedback.decision),
    closing: feedback.closing === null ? null : closingText(feedback.closing),
    passedOnAt: feedback.passedOnAt ?? null,
    contactless: feedback.contactless ?? null,
    emptied: feedback.emptied ?? null,
    revision: feedback.revision,
  };
}

function decisionText(decision: AwaitedDecision): string {
  const { body, expectedOn, since, decidedOn, decisionReference } = decision;
  return JSON.stringify({ body, expectedOn, since, decidedOn, decisionReference });
}

function closingText({ outcome, explanation, learned, closedAt }: Closing): string {
  return JSON.stringify({ outcome, explanation, learned, closedAt });
}

const decision = z.object({
  body: text,
  expectedOn: day,
  since: day,
  decidedOn: day.nullable(),
  decisionReference: text.nullable(),
});

const closing = z.object({
  outcome: z.enum(outcomes),
  explanation: text,
  learned: text.nullable(),
  closedAt: instant,
});

export const feedbackSchema = z
  .object({
    schemaVersion: z.literal(schemaVersion),
    id: text,
    reference: text,
    kind: z.enum(feedbackKinds),
    text: nullable(text),
    receivedThrough: z.enum(receivingChannels),
    customerType: z.enum(customerTypes),
    unitId: text,
    stageId: nullable(text),
    receivedOn: day,
    answerWanted: z.boolean(),
    comesBack: nullable(z.literal(true)),
    source: nullable(text),
    externalId: nullable(text),
    loggedBy: text,
    loggedAt: instant,
    state: z.enum(feedbackStates),
    takeBy: nullable(day),
    answerBy: nullable(day),
    handlerId: nullable(text),
    deputyId: nullable(text),
    deputyFor: nullable(text),
    takenAt: nullable(instant),
    answeredAt: nullable(instant),
    answeredAfter: nullable(count),
    transfers: count,
    extended: z.boolean(),
    extendedAgain: nullable(z.literal(true)),
    decision: nullable(json(decision)),
    closing: nullable(json(closing)),
    passedOnAt: nullable(instant),
    contactless: nullable(z.literal(true)),
    emptied: nullable(count),
    revision: count,
  })
  .transform(
    ({
      schemaVersion: _,
      source,
      externalId,
      deputyId,
      deputyFor,
      passedOnAt,
      contactless,
      emptied,
      comesBack,
      extendedAgain,
      ...feedback
    }): Feedback => ({
      ...feedback,
      ...(externalId === null ? {} : { origin: { source: source ?? '', externalId } }),
      ...(deputyId === null || deputyFor === null
        ? {}
        : { deputising: { by: deputyId, managerId: deputyFor } }),
      ...(passedOnAt === null ? {} : { passedOnAt }),
      ...(contactless === null ? {} : { contactless }),
      ...(emptied === null ? {} : { emptied }),
      ...(comesBack === null ? {} : { comesBack }),
      ...(extendedAgain === null ? {} : { extendedAgain }),
    }),
  );
