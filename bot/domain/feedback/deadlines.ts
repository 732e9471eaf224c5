/** In how many working days from receipt a step must be done, the day of receipt not counted. */
export interface Deadlines {
  readonly takeWithin: number;
  readonly answerWithin: number;
}

/** A service area's deadlines; a question is waited for, so it has its own. */
export interface FeedbackClock {
  readonly usual: Deadlines;
  readonly question: Deadlines;
}

export const defaultClock: FeedbackClock = {
  usual: { takeWithin: 2, answerWithin: 5 },
  question: { takeWithin: 2, answerWithin: 3 },
};
