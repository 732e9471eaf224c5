import { isOpenAction } from '../domain/action/action.ts';
import {
  eraseCustomer,
  feedbacksOfCustomer,
  type CustomersDataDeps,
  type CustomersFeedback,
  type GivenBy,
} from '../domain/useCases/customersData.ts';
import type { Feedback } from '../domain/feedback/feedback.ts';
import { readReference } from '../domain/feedback/reference.ts';
import { isOpen } from '../domain/feedback/openFeedback.ts';
import { commandActor } from '../domain/organisation/commandActor.ts';
import { runStaffData, type StaffDataCommandDeps } from './staffDataCommand.ts';

export type PersonalDataDeps = CustomersDataDeps & StaffDataCommandDeps;

const usage = [
  'Usage: npm --silent run personal-data -- export --contact TEXT',
  '       npm --silent run personal-data -- export --reference CODE',
  '       npm --silent run personal-data -- export --staff ACCOUNT',
  '       npm run personal-data -- erase --contact TEXT',
  '       npm run personal-data -- erase --reference CODE',
  '       npm run personal-data -- erase --staff ACCOUNT',
  'TEXT is a whole name, telephone number or e-mail address as the customer gave it.',
  'CODE is the reference that the customer was told, for example K7-3MQ9. It finds a feedback',
  'whose contact details have been removed already.',
  'ACCOUNT is the user principal name, the Entra object id or the id of a member of staff.',
];

/**
 * `personal-data export|erase`: what is stored of a customer or a member of staff, as JSON, or its
 * removal, which tells the references. Returns the exit code: 0 done, 1 nothing was found, 2 not understood.
 */
export async function runPersonalData(
  deps: PersonalDataDeps,
  argv: readonly string[],
): Promise<number> {
  const { now, print } = deps;
  const asked = readArguments(argv);
  if (typeof asked === 'string') {
    [...(asked === '' ? [] : [asked]), ...usage].forEach(print);
    return 2;
  }
  const { command, given } = asked;
  if (given.by === 'staff') return runStaffData(deps, command, given.account);
  if (command === 'export') {
    const found: CustomersFeedback[] = [];
    for await (const each of feedbacksOfCustomer(deps, given)) found.push(each);
    // Noted first: nothing is handed out of which the trail does not tell.
    for (const { feedback } of found) await noteExport(deps, feedback);
    print(JSON.stringify(found.map(exported), null, 2));
    return found.length === 0 ? 1 : 0;
  }
  const erased = await eraseCustomer(deps, given, now());
  for (const { feedback, actions } of erased) {
    const isLeft = isOpen(feedback) ? ', still open: close it' : '';
    print(`${feedback.reference}: erased${isLeft}`);
    for (const action of actions) {
      const isActionLeft = isOpenAction(action) ? `, still open, due ${action.dueOn}` : '';
      print(`${feedback.reference}: corrective action erased${isActionLeft}`);
    }
  }
  print(`Erased: ${String(erased.length)}.`);
  return erased.length === 0 ? 1 : 0;
}

interface GivenStaff {
  readonly by: 'staff';
  readonly account: string;
}

/** What is asked for; otherwise what is wrong with it, empty where only the usage helps. */
function readArguments(
  argv: readonly string[],
): { readonly command: 'export' | 'erase'; readonly given: GivenBy | GivenStaff } | string {
  const [command, option, typed = '', ...rest] = argv;
  const text = typed.trim();
  if ((command !== 'export' && command !== 'erase') || text === '' || rest.length > 0) return '';
  if (option === '--contact') return { command, given: { by: 'contact', contact: typed } };
  if (option === '--staff') return { command, given: { by: 'staff', account: text } };
  if (option !== '--reference') return '';
  const read = readReference(text);
  return read.kind === 'reference'
    ? { command, given: { by: 'reference', reference: read.reference } }
    : `"${text}" is no reference, or was misheard.`;
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
function exported({ feedback, contact, trail, actions }: CustomersFeedback): object {
  const { reference, kind, text, receivedThrough, receivedOn, state, closing, decision } = feedback;
  return {
    ...{ reference, kind, receivedThrough, receivedOn, state, text, contact },
    closing:
      closing === null
        ? null
        : { outcome: closing.outcome, explanation: closing.explanation, learned: closing.learned },
    decision,
    trail: trail.map(({ at, what, note }) => ({ at, what, note })),
    actions: actions.map(({ action: { what, dueOn, state: stands, outcome }, trail: lines }) => ({
      ...{ what, dueOn, state: stands, outcome },
      trail: lines.map(({ at, what: did, note }) => ({ at, what: did, note })),
    })),
  };
}
