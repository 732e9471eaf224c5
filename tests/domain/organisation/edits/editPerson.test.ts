import assert from 'node:assert/strict';
import type { IsConfigured } from '../../../../bot/domain/organisation/edits/administrators.ts';
import {
  editPerson,
  personRevision,
} from '../../../../bot/domain/organisation/edits/editPerson.ts';
import type { TypedPerson } from '../../../../bot/domain/organisation/edits/editPerson.ts';
import { endPerson, restorePerson } from '../../../../bot/domain/organisation/edits/endPerson.ts';
import type { Organisation, Person } from '../../../../bot/domain/organisation/organisation.ts';
import { person, smallCity } from '../smallCity.ts';
import { done, faultsOf } from './edited.ts';

const nobody: IsConfigured = () => false;
const today = '2026-11-25';

/** The small city with an account for the clerk. */
const city: Organisation = {
  ...smallCity,
  people: new Map([
    ...smallCity.people,
    ['clerk', { ...person('clerk', 'library'), userPrincipalName: 'Clerk@kunta.example' }],
  ]),
};

function personIn(organisation: Organisation, id: string): Person {
  const found = organisation.people.get(id);
  assert.ok(found !== undefined, id);
  return found;
}

function edit(id: string, typed: Partial<TypedPerson>, isConfigured = nobody, organisation = city) {
  const { name, userPrincipalName, unitId, roles } = personIn(organisation, id);
  const shown = { name, userPrincipalName: userPrincipalName ?? 'x@kunta.example' };
  const rest = { unitId: unitId ?? '', roles: roles.join(' ') };
  const revision = personRevision(personIn(organisation, id), isConfigured);
  return editPerson(
    organisation,
    { id, revision, typed: { ...shown, ...rest, ...typed } },
    isConfigured,
  );
}

function end(id: string, successorId = '', isConfigured = nobody, organisation = city) {
  const revision = personRevision(personIn(organisation, id), isConfigured);
  return endPerson(
    organisation,
    { id, revision, successorId, by: 'administrator', today },
    isConfigured,
  );
}

describe('editing a person', () => {
  it('adds one, and the same submit arriving again adds nobody', () => {
    const typed = {
      name: ' Uusi ',
      userPrincipalName: 'uusi@kunta.example',
      unitId: 'museum',
      roles: 'editor',
    };
    const added = done(city, editPerson(city, { id: 'n', revision: null, typed }, nobody));
    assert.deepEqual(added.people.get('n'), {
      ...{ id: 'n', name: 'Uusi', userPrincipalName: 'uusi@kunta.example', unitId: 'museum' },
      ...{ roles: ['editor'], entraObjectId: null, language: null },
    });
    assert.deepEqual(editPerson(added, { id: 'm', revision: null, typed }, nobody), {
      kind: 'unchanged',
      id: 'n',
    });
  });

  it('leaves what the person chose, and the account that was pinned', () => {
    const met = { ...personIn(city, 'clerk'), entraObjectId: 'oid', language: 'sv' as const };
    const organisation = { ...city, people: new Map([...city.people, ['clerk', met]]) };
    const changed = done(
      organisation,
      edit('clerk', { name: 'Kaisa', userPrincipalName: '' }, nobody, organisation),
    );
    assert.deepEqual(changed.people.get('clerk'), {
      ...met,
      name: 'Kaisa',
      userPrincipalName: null,
    });
  });

  const faulty = [
    ['clerk', { name: ' ' }, { field: 'name', kind: 'required' }],
    ['clerk', { name: 'x'.repeat(121) }, { field: 'name', kind: 'tooLong', longest: 120 }],
    ['clerk', { userPrincipalName: '' }, { field: 'userPrincipalName', kind: 'required' }],
    ['clerk', { userPrincipalName: 'clerk' }, { field: 'userPrincipalName', kind: 'noAccount' }],
    [
      'clerk',
      { userPrincipalName: 'a b@kunta.example' },
      { field: 'userPrincipalName', kind: 'noAccount' },
    ],
    [
      'editor',
      { userPrincipalName: 'CLERK@kunta.example' },
      { field: 'userPrincipalName', kind: 'taken', personId: 'clerk' },
    ],
    ['clerk', { unitId: 'gone' }, { field: 'unitId', kind: 'unknown' }],
    ['administrator', { roles: 'editor' }, { field: 'roles', kind: 'lastAdministrator' }],
  ] as const;
  for (const [id, typed, fault] of faulty) {
    it(`finds ${fault.kind} beside ${fault.field}`, () => {
      assert.deepEqual(faultsOf(edit(id, typed)), [fault]);
    });
  }

  it('lets the last stored administrator go where the configuration names another', () => {
    const isConfigured = ({ id }: Person): boolean => id === 'clerk';
    const changed = done(city, edit('administrator', { roles: '' }, isConfigured));
    assert.deepEqual(changed.people.get('administrator')?.roles, []);
  });

  it('does not take away or make lasting what the configuration gives', () => {
    const isConfigured = ({ id }: Person): boolean => id === 'administrator' || id === 'clerk';
    const kept = done(city, edit('administrator', { roles: 'editor' }, isConfigured));
    assert.deepEqual(kept.people.get('administrator')?.roles, ['editor', 'administrator']);
    const clerk = done(city, edit('clerk', { name: 'Kaisa', roles: '' }, isConfigured));
    assert.deepEqual(clerk.people.get('clerk')?.roles, []);
  });

  it('leaves who saw an earlier state overtaken, but not by the person’s own choice of language', () => {
    const revision = personRevision(personIn(city, 'clerk'), nobody);
    const typed = { name: 'Kaisa', userPrincipalName: 'c@kunta.example', unitId: '', roles: '' };
    const moved = done(city, edit('clerk', { unitId: 'museum' }));
    assert.deepEqual(editPerson(moved, { id: 'clerk', revision, typed }, nobody), {
      kind: 'overtaken',
    });
    const inSwedish = { ...personIn(city, 'clerk'), language: 'sv' as const };
    const spoken = { ...city, people: new Map([...city.people, ['clerk', inSwedish]]) };
    assert.equal(editPerson(spoken, { id: 'clerk', revision, typed }, nobody).kind, 'change');
  });
});

describe('a person who leaves', () => {
  it('hands the posts over, and leaves nobody manager and deputy of the same part', () => {
    const { parts, people, former } = done(city, end('librarian', 'viceLibrarian'));
    assert.equal(people.has('librarian'), false);
    assert.equal(former.people.get('librarian')?.endedOn, today);
    assert.equal(parts.get('library')?.managerId, 'viceLibrarian');
    assert.equal(parts.get('library')?.deputyId, null);
  });

  it('leaves the posts empty where nobody takes over', () => {
    const { parts } = done(city, end('director'));
    assert.equal(parts.get('culture')?.managerId, null);
    assert.equal(parts.get('culture')?.deputyId, 'viceDirector');
  });

  it('is neither oneself, nor the last administrator, nor succeeded by somebody unknown', () => {
    assert.deepEqual(faultsOf(end('administrator', 'administrator')), [
      { field: null, kind: 'oneself' },
      { field: null, kind: 'lastAdministrator' },
      { field: 'successorId', kind: 'unknown' },
    ]);
  });

  it('comes back as staff, unless somebody else has the account now', () => {
    const gone = done(city, end('clerk'));
    const back = done(gone, restorePerson(gone, 'clerk'));
    assert.deepEqual(back.people.get('clerk'), { ...personIn(city, 'clerk'), unitId: null });
    const typed = {
      name: 'Toinen',
      userPrincipalName: 'clerk@kunta.example',
      unitId: '',
      roles: '',
    };
    const another = done(gone, editPerson(gone, { id: 'n', revision: null, typed }, nobody));
    assert.deepEqual(faultsOf(restorePerson(another, 'clerk')), [
      { field: null, kind: 'taken', personId: 'n' },
    ]);
  });
});
