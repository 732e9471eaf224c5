import type { Instant } from '../domain/calendar/time.ts';
import {
  eraseCustomer,
  feedbacksOfCustomer,
  type CustomersFeedback,
  type CustomersFeedbacks,
} from '../domain/useCases/customersData.ts';
import { isOpen } from '../domain/feedback/openFeedback.ts';

export interface PersonalDataDeps {
  readonly feedbacks: CustomersFeedbacks;
  readonly now: () => Instant;
  readonly print: (line: string) => void;
}

const usage = [
  'Usage: npm --silent run personal-data -- export --contact TEXT',
  '       npm run personal-data -- erase --contact TEXT',
  'TEXT is a whole name, telephone number or e-mail address as the customer gave it.',
];

/**
 * `personal-data export|erase --contact TEXT`: what is stored of a customer, as JSON, or its
 * removal, which tells the references. Returns the exit code: 0 done, 1 nothing was found, 2 not
 * understood.
 */
export async function runPersonalData(
  { feedbacks, now, print }: PersonalDataDeps,
  argv: readonly string[],
): Promise<number> {
  const [command, option, given = '', ...rest] = argv;
  const isKnown = command === 'export' || command === 'erase';
  if (!isKnown || option !== '--contact' || given.trim() === '' || rest.length > 0) {
    usage.forEach(print);
    return 2;
  }
  if (command === 'export') {
    const found: object[] = [];
    for await (const each of feedbacksOfCustomer(feedbacks, given)) found.push(exported(each));
    print(JSON.stringify(found, null, 2));
    return found.length === 0 ? 1 : 0;
  }
  const erased = await eraseCustomer(feedbacks, given, now());
  for (const feedback of erased) {
    const isLeft = isOpen(feedback) ? ', still open: close it' : '';
    print(`${feedback.reference}: erased${isLeft}`);
  }
  print(`Erased: ${String(erased.length)}.`);
  return erased.length === 0 ? 1 : 0;
}

/** What concerns the customer; who of the staff did what is not the customer's data. */
function exported({ feedback, contact, trail }: CustomersFeedback): object {
  const { reference, kind, text, receivedThrough, receivedOn, state, closing } = feedback;
  return {
    ...{ reference, kind, receivedThrough, receivedOn, state, text, contact },
    closing:
      closing === null ? null : { outcome: closing.outcome, explanation: closing.explanation },
    trail: trail.map(({ at, what, note }) => ({ at, what, note })),
  };
}
