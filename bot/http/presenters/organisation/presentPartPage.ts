import type { PartPageView } from '../../../contract/organisation.ts';
import type { Instant } from '../../../domain/calendar/time.ts';
import { localized } from '../../../domain/language.ts';
import { partEverKnown } from '../../../domain/organisation/everKnown.ts';
import { peopleOf, whyNotEnd } from '../../../domain/organisation/edits/endPart.ts';
import type { PartTies } from '../../../domain/organisation/edits/partTies.ts';
import type { PartId, PersonId } from '../../../domain/organisation/organisation.ts';
import { ancestors } from '../../../domain/organisation/tree.ts';
import { dateText } from '../../../wording/dates.ts';
import type { Viewer } from '../../viewer.ts';
import { presentFrame } from '../presentFrame.ts';
import { otherNames } from './nameFields.ts';
import { addPartForm, editPartForm, endPartForm, restoreForm } from './partForms.ts';
import { inTheWayTexts } from './partFaultText.ts';
import { gapTexts, presentPartLines, responsibleText } from './presentPartLine.ts';

/** A part with all that hangs on it; null where there never was one of that id. */
export function presentPartPage(
  id: PartId,
  { ties, refused }: { readonly ties: PartTies; readonly refused: ReadonlySet<PersonId> },
  viewer: Viewer,
  asOf: Instant,
): PartPageView | null {
  const { organisation, words } = viewer;
  const part = partEverKnown(organisation, id);
  if (part === undefined) return null;
  const former = organisation.former.parts.get(id);
  const people = peopleOf(organisation, id);
  const below = new Set(
    [...organisation.parts.values()].flatMap((each) => (each.parentId === id ? [each.id] : [])),
  );
  const isPart = former === undefined;
  return {
    ...presentFrame(viewer, asOf),
    id,
    name: localized(part.name, words.language),
    above: ancestors(organisation, id)
      .toReversed()
      .map((each) => ({ code: each.id, text: localized(each.name, words.language) })),
    facts: [
      ...(isPart
        ? []
        : [
            {
              label: words.t('organisationView.fact.status'),
              text: words.t('organisationView.ended', { date: dateText(words, former.endedOn) }),
            },
          ]),
      {
        label: words.t('organisationView.fact.level'),
        text: words.t(`import.level.${part.level}`),
      },
      {
        label: words.t('organisationView.fact.names'),
        text: otherNames(words, part.name),
      },
      {
        label: words.t('organisationView.fact.responsible'),
        text: responsibleText(part, viewer),
      },
    ],
    gaps: isPart ? gapTexts(part, viewer, refused) : [],
    inTheWay: isPart ? inTheWayTexts(whyNotEnd(organisation, id, ties), viewer) : [],
    below: presentPartLines(viewer, refused)
      .filter((line) => below.has(line.id))
      .map((line) => ({ ...line, depth: 0 })),
    people: people
      .map(({ id: code, name }) => ({ code, text: name }))
      .toSorted((a, b) => a.text.localeCompare(b.text, words.language)),
    metrics: ties.metrics.map((metric) => ({
      code: metric.id,
      text: localized(metric.name, words.language),
    })),
    forms: isPart
      ? [
          editPartForm(viewer, part),
          ...(part.level === 'unit' ? [] : [addPartForm(viewer, id)]),
          ...(part.level === 'city' ? [] : [endPartForm(viewer, part)]),
        ]
      : [restoreForm(words.t('organisationView.form.restore'))],
  };
}
