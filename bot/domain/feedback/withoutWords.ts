import type { Feedback } from './feedback.ts';

/**
 * The feedback without anything that was said or written in it: the customer's text, the closing
 * words, and which body decides under which mark. What is counted, and the days, stay.
 */
export function withoutWords(feedback: Feedback): Feedback {
  const { closing, decision } = feedback;
  return {
    ...feedback,
    text: null,
    closing: closing === null ? null : { ...closing, explanation: '', learned: null },
    decision: decision === null ? null : { ...decision, body: '', decisionReference: null },
  };
}
