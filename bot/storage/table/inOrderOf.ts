/** Reads at the same time at most this often, so that a large area's queue floods nobody. */
const atOnce = 10;

/** The answers in the order of the questions, asked some at a time. */
export async function inOrderOf<Question, Answer>(
  questions: readonly Question[],
  ask: (question: Question) => Promise<Answer>,
): Promise<readonly Answer[]> {
  const answers: Answer[] = [];
  for (let start = 0; start < questions.length; start += atOnce) {
    answers.push(...(await Promise.all(questions.slice(start, start + atOnce).map(ask))));
  }
  return answers;
}
