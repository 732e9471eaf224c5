import { z } from 'zod';
import { coverageForms } from '../../domain/coverage/readCoverageEntry.ts';
import type { CoverageForm } from '../../domain/coverage/readCoverageEntry.ts';
import { cardAction } from './cardAction.ts';
import { storedId } from './storedId.ts';

const page = z.int().min(0);

/** Where a part was opened from, to go back there: the list, or the yearly question. */
const from = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('list'), page }),
  z.object({ kind: z.literal('question'), id: storedId }),
]);
export type CoverageOrigin = z.output<typeof from>;

const typed = z.string().max(5_000).default('');
/** Of all forms together: each has some of them. */
const inputs = z.object({
  collects: typed,
  method: typed,
  cadence: typed,
  lastMeasured: typed,
  note: typed,
  place: typed,
  on: typed,
  subject: typed,
  // Clients send what looks like a number as a number.
  participants: z.union([typed, z.number().transform(String)]),
});

const withPage = z.object({ page });
const withId = z.object({ id: storedId });
const withPart = z.object({ partId: storedId, origin: from });
const withForm = withPart.extend({ form: z.enum(coverageForms) });
/** `seen`: when the answer was given that stood there as the form was drawn. */
const ticket = withForm.extend({ id: storedId, seen: z.string().max(30).nullable() });
const submitted = inputs.extend(ticket.shape);
const takenBack = withPart.extend({
  id: storedId,
  of: z.enum(['utilisation', 'training']),
});

export type SeenPart = z.output<typeof withPart>;
export type OpenedForm = SeenPart & { readonly form: CoverageForm };
export type FormTicket = z.output<typeof ticket>;

/** The parts that the person answers for; the city's figures for others. */
export const listCoverage = cardAction<{ readonly page: number }, typeof withPage>(
  'coverage.list',
  withPage,
);
export const showCoverage = cardAction<SeenPart, typeof withPart>('coverage.show', withPart);
export const showCoverageQuestion = cardAction<{ readonly id: string }, typeof withId>(
  'coverage.question',
  withId,
);
export const openCoverageForm = cardAction<OpenedForm, typeof withForm>('coverage.form', withForm);
export const submitCoverage = cardAction<FormTicket, typeof submitted>(
  'coverage.submit',
  submitted,
);
/** Takes back what has just been noted by mistake. */
export const takeCoverageBack = cardAction<z.output<typeof takenBack>, typeof takenBack>(
  'coverage.takeBack',
  takenBack,
);
