import type { Holding, PersonPageView } from '../../../contract/organisation.ts';
import type { Instant } from '../../../domain/calendar/time.ts';
import { actionAsSeenBy } from '../../../domain/action/actionAsSeenBy.ts';
import { localized } from '../../../domain/language.ts';
import { personEverKnown } from '../../../domain/organisation/everKnown.ts';
import { postsOf } from '../../../domain/organisation/edits/editPerson.ts';
import type { IsConfigured } from '../../../domain/organisation/edits/administrators.ts';
import { isPseudonym } from '../../../domain/organisation/pseudonym.ts';
import { reachOf } from '../../../domain/organisation/partGaps.ts';
import type { Person, PersonId } from '../../../domain/organisation/organisation.ts';
import type { Holdings } from '../../../domain/useCases/readHoldings.ts';
import { actionText } from '../../../wording/actionText.ts';
import { dateText } from '../../../wording/dates.ts';
import { partsManagedBy } from '../../../domain/organisation/tree.ts';
import type { Viewer } from '../../viewer.ts';
import { partName } from '../partName.ts';
import { presentFrame } from '../presentFrame.ts';
import { restoreForm } from './partForms.ts';
import { editPersonForm, endPersonForm } from './personForms.ts';
import { languageText } from './presentPeopleList.ts';

export interface PersonSource {
  readonly holdings: Holdings;
  readonly refused: ReadonlySet<PersonId>;
  readonly isConfigured: IsConfigured;
}

/** A person, with all that is in that name; null where there never was one of that id. */
export function presentPersonPage(
  id: PersonId,
  { holdings, refused, isConfigured }: PersonSource,
  viewer: Viewer,
  asOf: Instant,
): PersonPageView | null {
  const { organisation, words } = viewer;
  const person = personEverKnown(organisation, id);
  if (person === undefined) return null;
  const left = organisation.former.people.get(id);
  const held = presentHoldings(id, holdings, viewer);
  const what = held.length === 0 ? 'none' : left === undefined ? 'has' : 'left';
  const reach = left === undefined ? reachOf(person, refused) : 'left';
  const none = words.t('peopleView.none');
  return {
    ...presentFrame(viewer, asOf),
    ...{ id, name: person.name },
    facts: [
      ...(left === undefined
        ? []
        : [{ label: words.t('peopleView.fact.left'), text: dateText(words, left.endedOn) }]),
      { label: words.t('peopleView.fact.account'), text: person.userPrincipalName ?? none },
      {
        label: words.t('peopleView.fact.unit'),
        text: person.unitId === null ? none : partName(person.unitId, viewer),
      },
      { label: words.t('peopleView.fact.roles'), text: rolesText(person, viewer, isConfigured) },
      { label: words.t('peopleView.fact.reach'), text: words.t(`peopleView.reach.${reach}`) },
      { label: words.t('peopleView.fact.language'), text: languageText(person, viewer) },
    ],
    holdings: held,
    holdingsText: words.t(`peopleView.holdings.${what}`),
    forms:
      left === undefined
        ? [
            editPersonForm(viewer, person, isConfigured),
            endPersonForm(viewer, person, isConfigured),
          ]
        : isPseudonym(id) || left.pseudonym !== undefined
          ? []
          : [restoreForm(words.t('peopleView.form.restore'))],
  };
}

function rolesText(
  person: Person,
  { words, organisation }: Viewer,
  isConfigured: IsConfigured,
): string {
  const isNamed = isConfigured(person);
  const texts = person.roles
    .filter((role) => !(isNamed && role === 'administrator'))
    .map((role) => words.t(`api.role.${role}`));
  const manages = partsManagedBy(organisation, person.id).length > 0;
  const all = [
    ...(manages ? [words.t('api.role.manager')] : []),
    ...texts,
    ...(isNamed ? [words.t('peopleView.configured')] : []),
  ];
  return all.length === 0 ? words.t('api.role.staff') : all.join(', ');
}

function presentHoldings(
  id: PersonId,
  { metrics, feedbacks, actions }: Holdings,
  viewer: Viewer,
): readonly Holding[] {
  const { organisation, words, person } = viewer;
  const at = (view: string, of: string): string => `${view}/${encodeURIComponent(of)}`;
  return [
    ...postsOf(organisation, id).map(({ partId, post }) => ({
      subpage: at('manage/organisation', partId),
      text: words.t(`peopleView.post.${post}`, { part: partName(partId, viewer) }),
    })),
    ...feedbacks.map(({ id: feedbackId, reference, unitId }) => ({
      subpage: at('feedback', feedbackId),
      text: words.t('peopleView.holdings.feedback', { reference, unit: partName(unitId, viewer) }),
    })),
    ...metrics.map((metric) => ({
      subpage: at('manage/metrics', metric.id),
      text: words.t('peopleView.holdings.metric', {
        name: localized(metric.name, words.language),
      }),
    })),
    ...actions.map((sourced) => {
      const { about } = sourced.action;
      const seen = actionAsSeenBy(organisation, person, sourced);
      return {
        subpage:
          about.kind === 'metric'
            ? at('metrics', about.metricId)
            : at('feedback', about.feedbackId),
        text: words.t('peopleView.holdings.action', {
          // What one may not read is told by what it comes of.
          what:
            seen.mayRead || about.kind === 'metric'
              ? actionText(words, seen)
              : words.t('journeyView.aboutFeedback', { reference: about.reference }),
        }),
      };
    }),
  ];
}
