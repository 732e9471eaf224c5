import type { Request } from 'restify';
import { z } from 'zod';
import { readJsonBody } from './readJsonBody.ts';
import { Refusal } from './refusal.ts';

const largestBody = 128 * 1024;

/** A submitted form (`FormSubmission` of the contract); a field that was not sent is empty. */
export interface SubmittedForm<Id extends string> {
  readonly form: Id;
  readonly revision: string;
  /** The value of a field as it was typed; '' where the form has none. */
  readonly value: (name: string) => string;
}

const anyForm = z
  .object({ form: z.string().max(100), revision: z.string().max(500) })
  .catchall(z.string().max(20_000));

/**
 * Reads a submitted form that is one of `ids`. Throws a Refusal `badRequest` or `tooLarge`:
 * what is not a form of ours was not made by the tab.
 */
export async function readForm<Id extends string>(
  request: Request,
  ids: readonly Id[],
): Promise<SubmittedForm<Id>> {
  const body = anyForm.safeParse(await readJsonBody(request, largestBody));
  if (!body.success) throw new Refusal('badRequest', body.error);
  const { form, revision, ...values } = body.data;
  const id = ids.find((known) => known === form);
  if (id === undefined) throw new Refusal('badRequest');
  const typed = new Map(Object.entries(values));
  return { form: id, revision, value: (name) => typed.get(name) ?? '' };
}
