import { helsinkiDate } from '../calendar/helsinkiTime.ts';
import type { Feedback } from './feedback.ts';

/** What was passed to the registry was no feedback; what was withdrawn is as if never logged. */
export function isCounted({ state }: Pick<Feedback, 'state'>): boolean {
  return state !== 'withdrawn' && state !== 'passedToRegistry';
}

export const answerTimings = ['onTime', 'late'] as const;
export type AnswerTiming = (typeof answerTimings)[number];

/** By the day it was answered on in Helsinki; null until answered, or where no day was owed. */
export function answerTiming({
  answeredAt,
  answerBy,
}: Pick<Feedback, 'answeredAt' | 'answerBy'>): AnswerTiming | null {
  if (answeredAt === null || answerBy === null) return null;
  return helsinkiDate(answeredAt) <= answerBy ? 'onTime' : 'late';
}
