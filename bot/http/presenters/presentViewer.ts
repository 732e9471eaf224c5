import type { Coded } from '../../contract/figures.ts';
import type { SignInChoices, ViewerView } from '../../contract/session.ts';
import { localized } from '../../domain/language.ts';
import type { Organisation, Person } from '../../domain/organisation/organisation.ts';
import { partsManagedBy } from '../../domain/organisation/tree.ts';
import type { Translator } from '../../wording/translator.ts';
import { administrators } from '../../domain/setUp/setUpSteps.ts';
import { firstAdministratorForm } from './firstAdministratorForm.ts';
import type { Viewer } from '../viewer.ts';

export type RoleCode = ViewerView['roles'][number]['code'];

export function presentViewer({ person, organisation, words, sample }: Viewer): ViewerView {
  return {
    personId: person.id,
    name: person.name,
    language: words.language,
    unit: unitName(person, organisation, words),
    roles: presentRoles(person, organisation, words),
    sample,
  };
}

/** Name of the part that is the whole city; empty before an organisation has been given. */
export function cityName(organisation: Organisation, words: Translator): string {
  const city = [...organisation.parts.values()].find((part) => part.level === 'city');
  return city === undefined ? '' : localized(city.name, words.language);
}

const mostChoices = 40;

/** The people one can sign in as in local use: those with most to do first. */
export function presentSignInChoices(organisation: Organisation, words: Translator): SignInChoices {
  const people = [...organisation.people.values()].map((person) => ({
    personId: person.id,
    name: person.name,
    unit: unitName(person, organisation, words),
    roles: presentRoles(person, organisation, words),
  }));
  people.sort(
    (one, other) =>
      other.roles.length - one.roles.length || one.name.localeCompare(other.name, words.language),
  );
  return {
    signIn: 'sample',
    city: cityName(organisation, words),
    firstAdministrator:
      administrators(organisation).length === 0 ? firstAdministratorForm(words) : null,
    people: people.slice(0, mostChoices),
  };
}

function presentRoles(
  person: Person,
  organisation: Organisation,
  words: Translator,
): readonly Coded<RoleCode>[] {
  const codes: RoleCode[] = [];
  if (partsManagedBy(organisation, person.id).length > 0) codes.push('manager');
  if (person.roles.includes('editor')) codes.push('editor');
  if (person.roles.includes('administrator')) codes.push('administrator');
  // Everybody is staff: it is told of those only who are nothing else.
  if (codes.length === 0) codes.push('staff');
  return codes.map((code) => ({ code, text: words.t(`api.role.${code}`) }));
}

function unitName(person: Person, organisation: Organisation, words: Translator): string | null {
  const unit = person.unitId === null ? undefined : organisation.parts.get(person.unitId);
  return unit === undefined ? null : localized(unit.name, words.language);
}
