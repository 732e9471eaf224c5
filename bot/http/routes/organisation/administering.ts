import type { Request } from 'restify';
import { z } from 'zod';
import { idPattern } from '../../../domain/idPattern.ts';
import type { Decided } from '../../../domain/organisation/edits/decided.ts';
import type { Organisation } from '../../../domain/organisation/organisation.ts';
import { changeOrganisation } from '../../../domain/useCases/changeOrganisation.ts';
import type { ChangeOutcome } from '../../../domain/useCases/changeOrganisation.ts';
import { Refusal } from '../../refusal.ts';
import type { Viewer } from '../../viewer.ts';
import type { Answer, RouteDependencies } from '../route.ts';

const anyId = z.string().regex(idPattern);

/** The id in the address. Throws a Refusal `notFound` for what cannot be one. */
export function idInPath(request: Request): string {
  const id = anyId.safeParse((request.params as Record<string, unknown>)['id']);
  if (!id.success) throw new Refusal('notFound');
  return id.data;
}

/** The same viewer, who sees the organisation as it is after a change. */
export async function afterChange(
  viewer: Viewer,
  { organisation }: Pick<RouteDependencies, 'organisation'>,
): Promise<Viewer> {
  return { ...viewer, organisation: await organisation.snapshot() };
}

/** Has the viewer change the organisation as it is now. */
export function changedByViewer<Fault>(
  { organisation, now }: Pick<RouteDependencies, 'organisation' | 'now'>,
  { person }: Viewer,
  decide: (organisation: Organisation) => Decided<Fault>,
): Promise<ChangeOutcome<Fault>> {
  return changeOrganisation(organisation, { by: person, at: now() }, decide);
}

interface Telling<Fault, Page> {
  readonly done: (id: string, viewer: Viewer) => string;
  readonly fault: (fault: Fault, viewer: Viewer) => string;
  /** The page as it is now; null where it is gone. */
  readonly page: (viewer: Viewer) => Promise<Page | null>;
}

/** What came of a submitted form, as its answer (`FormAnswer`). */
export async function answerChange<Fault extends { readonly field: string | null }, Page>(
  outcome: ChangeOutcome<Fault>,
  before: Viewer,
  deps: Pick<RouteDependencies, 'organisation'>,
  { done, fault, page }: Telling<Fault, Page>,
): Promise<Answer> {
  const viewer = await afterChange(before, deps);
  const { words } = viewer;
  switch (outcome.kind) {
    case 'notAllowed':
      throw new Refusal('notAllowed');
    case 'done': {
      const note = done(outcome.id, viewer);
      return answerOf(200, { kind: 'done', note, page: await page(viewer) });
    }
    case 'faults': {
      const [first] = outcome.faults;
      if (first === undefined) throw new Error('refused without a fault');
      return refusedForm(fault(first, viewer), first.field);
    }
    case 'overtaken':
    case 'notFound': {
      const isGone = outcome.kind === 'notFound';
      const note = words.t(isGone ? 'organisationView.gone' : 'organisationView.overtaken');
      return answerOf(409, { kind: 'overtaken', note, page: isGone ? null : await page(viewer) });
    }
  }
}

/** A form that cannot be accepted as it is, with the field that is to be mended. */
export function refusedForm(note: string, field: string | null): Answer {
  return answerOf(422, { kind: 'refused', note, field });
}

function answerOf(status: 200 | 409 | 422, body: object): Answer {
  return { kind: 'outcome', status, body };
}
