import type { Coded } from '../../../contract/figures.ts';
import type { FormFieldView, FormView } from '../../../contract/form.ts';
import { localized } from '../../../domain/language.ts';
import { revisionOf } from '../../../domain/organisation/edits/decided.ts';
import { peopleOf } from '../../../domain/organisation/edits/endPart.ts';
import { inTreeOrder } from '../../../domain/organisation/partGaps.ts';
import { partLevels } from '../../../domain/organisation/organisation.ts';
import type {
  OrganisationPart,
  PartId,
  PersonId,
} from '../../../domain/organisation/organisation.ts';
import { isBelow } from '../../../domain/organisation/tree.ts';
import type { Viewer } from '../../viewer.ts';
import { formField } from '../formField.ts';
import { personName } from '../personName.ts';
import { nameFields } from './nameFields.ts';

/** A new part below the one given. */
export function addPartForm(viewer: Viewer, parentId: PartId | null): FormView {
  const { words } = viewer;
  return {
    ...{ id: 'add', title: words.t('organisationView.form.add'), submit: null },
    ...{ isRemoval: false, revision: '' },
    fields: [...nameFields(words, null), ...placeFields(viewer, null, parentId)],
  };
}

export function editPartForm(viewer: Viewer, part: OrganisationPart): FormView {
  const { words } = viewer;
  return {
    ...{ id: 'edit', title: words.t('organisationView.form.edit'), submit: null },
    ...{ isRemoval: false, revision: revisionOf(part) },
    fields: [...nameFields(words, part.name), ...placeFields(viewer, part, part.parentId)],
  };
}

export function endPartForm(viewer: Viewer, part: OrganisationPart): FormView {
  const { words, organisation } = viewer;
  const count = peopleOf(organisation, part.id).length;
  const title = words.t('organisationView.form.end');
  const peopleTo = formField({
    ...{ name: 'peopleTo', input: 'unit', required: false },
    label: words.t('organisationView.form.peopleTo'),
    hint: words.t('organisationView.form.peopleToHint', { count }),
  });
  const sure = formField({
    ...{ name: 'sure', input: 'check', label: words.t('organisationView.form.sure') },
  });
  return {
    ...{ id: 'end', title, submit: title, isRemoval: true, revision: revisionOf(part) },
    fields: [...(count === 0 ? [] : [peopleTo]), sure],
  };
}

export function restoreForm(title: string): FormView {
  return { id: 'restore', title, submit: null, isRemoval: false, revision: '', fields: [] };
}

function placeFields(
  viewer: Viewer,
  part: OrganisationPart | null,
  parentId: PartId | null,
): readonly FormFieldView[] {
  const { words } = viewer;
  const isCity = part?.level === 'city';
  const levels = partLevels.filter((level) => isCity === (level === 'city'));
  const level = formField({
    ...{ name: 'level', input: 'choice', label: words.t('organisationView.form.level') },
    choices: levels.map((each) => ({ code: each, text: words.t(`import.level.${each}`) })),
    value: part?.level ?? 'unit',
  });
  const parent = formField({
    ...{ name: 'parentId', input: 'choice', label: words.t('organisationView.form.parent') },
    choices: parentChoices(viewer, part),
    value: parentId ?? '',
  });
  const manager = postField(viewer, 'managerId', part?.managerId ?? null);
  const deputy = postField(viewer, 'deputyId', part?.deputyId ?? null);
  return [level, ...(isCity ? [] : [parent]), manager, deputy];
}

/** Every part but units, the part itself and those below it, by their place in the tree. */
function parentChoices(viewer: Viewer, part: OrganisationPart | null): readonly Coded[] {
  const { organisation, words } = viewer;
  const named = (one: OrganisationPart): string => localized(one.name, words.language);
  return inTreeOrder(organisation, (a, b) => named(a).localeCompare(named(b), words.language))
    .filter(({ part: { id, level } }) => {
      const isOwn = part !== null && (id === part.id || isBelow(organisation, id, part.id));
      return level !== 'unit' && !isOwn;
    })
    .map(({ part: one, depth }) => ({
      code: one.id,
      text: `${'\u2003'.repeat(depth)}${named(one)}`,
    }));
}

function postField(
  { words, organisation }: Viewer,
  name: 'managerId' | 'deputyId',
  personId: PersonId | null,
): FormFieldView {
  const isManager = name === 'managerId';
  return formField({
    ...{ name, input: 'person', required: false, value: personId ?? '' },
    label: words.t(isManager ? 'organisationView.form.manager' : 'organisationView.form.deputy'),
    hint: isManager ? words.t('organisationView.form.managerHint') : null,
    choices:
      personId === null
        ? []
        : [{ code: personId, text: personName(personId, organisation) ?? personId }],
  });
}
