import type { FormFieldView, FormView } from '../../../contract/form.ts';
import { longestName } from '../../../domain/organisation/edits/editedName.ts';
import { givenRoles } from '../../../domain/organisation/edits/administrators.ts';
import type { IsConfigured } from '../../../domain/organisation/edits/administrators.ts';
import { personRevision, postsOf } from '../../../domain/organisation/edits/editPerson.ts';
import type { PersonFault } from '../../../domain/organisation/edits/editPerson.ts';
import type {
  EndPersonFault,
  RestorePersonFault,
} from '../../../domain/organisation/edits/endPerson.ts';
import { partEverKnown } from '../../../domain/organisation/everKnown.ts';
import { roles } from '../../../domain/organisation/organisation.ts';
import type { Person } from '../../../domain/organisation/organisation.ts';
import type { Viewer } from '../../viewer.ts';
import { formField } from '../formField.ts';
import { partName } from '../partName.ts';
import { presentParts } from '../presentParts.ts';
import { actorName } from '../personName.ts';
import { nameFaultText } from './nameFields.ts';

export function addPersonForm(viewer: Viewer): FormView {
  return {
    ...{ id: 'add', title: viewer.words.t('peopleView.form.add'), submit: null },
    ...{ isRemoval: false, revision: '', fields: personFields(viewer, null, () => false) },
  };
}

export function editPersonForm(
  viewer: Viewer,
  person: Person,
  isConfigured: IsConfigured,
): FormView {
  return {
    ...{ id: 'edit', title: viewer.words.t('peopleView.form.edit'), submit: null },
    ...{ isRemoval: false, revision: personRevision(person, isConfigured) },
    fields: personFields(viewer, person, isConfigured),
  };
}

export function endPersonForm(
  viewer: Viewer,
  person: Person,
  isConfigured: IsConfigured,
): FormView {
  const { words, organisation } = viewer;
  const title = words.t('peopleView.form.end');
  const posts = postsOf(organisation, person.id).map(({ partId }) => partName(partId, viewer));
  const successor = formField({
    ...{ name: 'successorId', input: 'person', required: false },
    label: words.t('peopleView.form.successor'),
    hint: words.t('peopleView.form.successorHint', { posts: posts.join(', ') }),
  });
  const sure = formField({ name: 'sure', input: 'check', label: words.t('peopleView.form.sure') });
  return {
    ...{ id: 'end', title, submit: title, isRemoval: true },
    revision: personRevision(person, isConfigured),
    fields: [...(posts.length === 0 ? [] : [successor]), sure],
  };
}

function personFields(
  viewer: Viewer,
  person: Person | null,
  isConfigured: IsConfigured,
): readonly FormFieldView[] {
  const { words } = viewer;
  const configured = person !== null && isConfigured(person);
  const unitId = person?.unitId ?? null;
  const unit = unitId === null ? undefined : partEverKnown(viewer.organisation, unitId);
  // What the configuration gives is not offered: it cannot be taken away here.
  const offered = roles.filter((role) => !(configured && role === 'administrator'));
  return [
    formField({
      ...{ name: 'name', input: 'line', label: words.t('peopleView.form.name') },
      ...{ longest: longestName, value: person?.name ?? '' },
    }),
    formField({
      ...{ name: 'userPrincipalName', input: 'line', label: words.t('peopleView.form.account') },
      ...{ hint: words.t('peopleView.form.accountHint'), longest: 113 },
      ...{
        value: person?.userPrincipalName ?? '',
        required: (person?.entraObjectId ?? null) === null,
      },
    }),
    formField({
      ...{ name: 'unitId', input: 'part', label: words.t('peopleView.form.unit') },
      ...{ required: false, value: unitId ?? '' },
      choices: unit === undefined ? [] : presentParts([unit], viewer),
    }),
    formField({
      ...{ name: 'roles', input: 'choices', label: words.t('peopleView.form.roles') },
      ...{ required: false, hint: words.t('peopleView.form.rolesHint') },
      value: person === null ? '' : givenRoles(person, isConfigured).join(' '),
      choices: offered.map((role) => ({ code: role, text: words.t(`api.role.${role}`) })),
    }),
  ];
}

export function personFaultText(
  fault: PersonFault,
  { words, organisation }: Pick<Viewer, 'words' | 'organisation'>,
): string {
  switch (fault.kind) {
    case 'required':
      return fault.field === 'name'
        ? words.t('organisationView.fault.nameRequired')
        : words.t('peopleView.fault.accountRequired');
    case 'tooLong':
      return nameFaultText(words, { field: 'nameFi', kind: 'tooLong', longest: fault.longest });
    case 'noAccount':
      return words.t('peopleView.fault.noAccount');
    case 'taken':
      return words.t('peopleView.fault.taken', {
        name: actorName(words, fault.personId, organisation),
      });
    case 'unknown':
      return words.t('organisationView.fault.unitUnknown');
    case 'lastAdministrator':
      return words.t('peopleView.fault.lastAdministrator');
  }
}

export function endPersonFaultText(
  fault: EndPersonFault | RestorePersonFault,
  { words, organisation }: Viewer,
): string {
  switch (fault.kind) {
    case 'lastAdministrator':
      return words.t('peopleView.fault.lastAdministrator');
    case 'oneself':
      return words.t('peopleView.fault.oneself');
    case 'unknown':
      return words.t('organisationView.fault.personUnknown');
    case 'taken':
      return words.t('peopleView.fault.taken', {
        name: actorName(words, fault.personId, organisation),
      });
  }
}
