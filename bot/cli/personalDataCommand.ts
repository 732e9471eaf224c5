import type { Instant } from '../domain/calendar/time.ts';
import {
  eraseCustomer,
  feedbacksOfCustomer,
  type CustomersFeedback,
  type CustomersFeedbacks,
} from '../domain/useCases/customersData.ts';
import type { Feedback } from '../domain/feedback/feedback.ts';
import { isOpen } from '../domain/feedback/openFeedback.ts';
import { commandActor } from '../domain/organisation/commandActor.ts';
import type { AuditStore } from '../domain/ports/auditStore.ts';

export interface PersonalDataDeps {
  readonly feedbacks: CustomersFeedbacks;
  readonly audit: Pick<AuditStore, 'note'>;
  readonly now: () => Instant;
  readonly newId: () => string;
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
  deps: PersonalDataDeps,
  argv: readonly string[],
): Promise<number> {
  const { feedbacks, now, print } = deps;
  const [command, option, given = '', ...rest] = argv;
  const isKnown = command === 'export' || command === 'erase';
  if (!isKnown || option !== '--contact' || given.trim() === '' || rest.length > 0) {
    usage.forEach(print);
    return 2;
  }
  if (command === 'export') {
    const found: CustomersFeedback[] = [];
    for await (const each of feedbacksOfCustomer(feedbacks, given)) found.push(each);
    // Noted first: nothing is handed out of which the trail does not tell.
    for (const { feedback } of found) await noteExport(deps, feedback);
    print(JSON.stringify(found.map(exported), null, 2));
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

/** That a customer's feedback was handed out, by its reference; neither contact details nor words. */
async function noteExport(
  { audit, now, newId }: PersonalDataDeps,
  { id, reference }: Feedback,
): Promise<void> {
  await audit.note({
    ...{ id: newId(), by: commandActor, at: now(), onBehalfOf: null, what: 'exported' },
    ...{ subject: { kind: 'personalData', id }, partOf: { kind: 'feedback', id } },
    ...{ name: { fi: reference }, details: [] },
  });
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
