import { createHash } from 'node:crypto';
import type { CoveragePageView } from '../../contract/coverage.ts';
import type { FormAnswer } from '../../contract/form.ts';
import type { CoverageEntry } from '../../domain/coverage/coverageEntry.ts';
import { idPattern } from '../../domain/idPattern.ts';
import { coverageForms, readCoverageEntry } from '../../domain/coverage/readCoverageEntry.ts';
import type { ReadCoverageEntry } from '../../domain/coverage/readCoverageEntry.ts';
import { tellOfCoverage } from '../../domain/useCases/tellOfCoverage.ts';
import { coverageFaultText } from '../../wording/coverage.ts';
import { actorName } from '../presenters/personName.ts';
import { takingBack } from '../presenters/presentCoverageForms.ts';
import { readForm, type SubmittedForm } from '../readForm.ts';
import { Refusal } from '../refusal.ts';
import { viewerOf, type Viewer } from '../viewer.ts';
import { partIdOf, readCoveragePage } from './coveragePage.ts';
import type { Answer, Route, RouteDependencies } from './route.ts';

const forms = [...coverageForms, takingBack] as const;
type SubmittedCoverage = SubmittedForm<(typeof forms)[number]>;

/** `POST /api/coverage/:id/acts`: answers, notes, and takes a note back, as the cards do. */
export function coverageActsRoute(deps: RouteDependencies): Route {
  return async (request) => {
    deps.limit(request);
    const viewer = await viewerOf(request, deps);
    const partId = partIdOf(request.params);
    const form = await readForm(request, forms);
    const read = readEntry(form, partId, viewer);
    return read.kind === 'faults'
      ? refused(read.faults, viewer)
      : act(deps, viewer, partId, read.entry);
  };
}

async function act(
  deps: RouteDependencies,
  viewer: Viewer,
  partId: string,
  entry: CoverageEntry,
): Promise<Answer> {
  const { person, organisation, words } = viewer;
  const telling = { partId, entry, by: person, at: deps.now() };
  const outcome = await tellOfCoverage(deps, telling, organisation);
  const answer = async (kind: 'done' | 'overtaken', note: string): Promise<Answer> => {
    const body: FormAnswer<CoveragePageView> = {
      ...{ kind, note, page: await readCoveragePage(deps, viewer, partId) },
    };
    return { kind: 'outcome', status: kind === 'done' ? 200 : 409, body };
  };
  switch (outcome.kind) {
    case 'told':
      return answer('done', words.t(`coverage.done.${entry.kind}`));
    case 'overtaken': {
      const name = actorName(words, outcome.statement.by, organisation);
      return answer('overtaken', words.t('coverage.overtakenOnPage', { name }));
    }
    case 'faults':
      return refused(outcome.faults, viewer);
    case 'notAllowed':
      throw new Refusal('notAllowed');
    case 'notFound':
      throw new Refusal('partNotFound');
  }
}

/** The tab tells the first fault; the others come when it is mended. */
function refused(
  [fault]: Extract<ReadCoverageEntry, { kind: 'faults' }>['faults'],
  { words }: Viewer,
): Answer {
  const body: FormAnswer<CoveragePageView> = {
    kind: 'refused',
    note: fault === undefined ? words.t('coverage.takeBackWhich') : coverageFaultText(words, fault),
    field: fault?.field ?? 'taken',
  };
  return { kind: 'outcome', status: 422, body };
}

/** No id of a note is longer, nor has other signs. */
function isNoteId(id: string | undefined): id is string {
  return id !== undefined && idPattern.test(id);
}

/**
 * A note's id is made of who says what of which part: the same submit, arriving again, is the
 * same note.
 */
function readEntry(
  { form, revision, value }: SubmittedCoverage,
  partId: string,
  { person }: Viewer,
): ReadCoverageEntry {
  if (form === takingBack) {
    const [of, id] = value('taken').split(' ');
    return (of === 'utilisation' || of === 'training') && isNoteId(id)
      ? { kind: 'entry', entry: { kind: 'takeBack', of, id } }
      : { kind: 'faults', faults: [] };
  }
  const names = ['collects', 'method', 'cadence', 'lastMeasured', 'note', 'place', 'on'];
  const inputs = Object.fromEntries(
    [...names, 'subject', 'participants'].map((name) => [name, value(name)]),
  );
  const said = JSON.stringify([partId, person.id, form, inputs]);
  const id = createHash('sha256').update(said).digest('hex').slice(0, 32);
  return readCoverageEntry(form, inputs, { id, seen: revision === '' ? null : revision });
}
