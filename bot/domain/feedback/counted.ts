import { helsinkiDate } from '../calendar/helsinkiTime.ts';
import type { Feedback } from './feedback.ts';

/** What was passed to the registry was no feedback; what was withdrawn is as if never logged. */
export function isCounted({ state }: Pick<Feedback, 'state'>): boolean {
  return state !== 'withdrawn' && state !== 'passedToRegistry';
}

export const answerTimings = ['onTime', 'late'] as const;
export type AnswerTiming = (typeof answerTimings)[number];

/**
 * By the day it was answered on in Helsinki, or closed on where nobody wanted an answer: both keep
 * the same day. Null until then, and where no day was owed.
 */
export function answerTiming({
  answeredAt,
  closing,
  answerBy,
}: Pick<Feedback, 'answeredAt' | 'closing' | 'answerBy'>): AnswerTiming | null {
  const settledAt = answeredAt ?? closing?.closedAt ?? null;
  if (settledAt === null || answerBy === null) return null;
  return helsinkiDate(settledAt) <= answerBy ? 'onTime' : 'late';
}
