import assert from 'node:assert/strict';
import fc from 'fast-check';
import { checkOrganisation } from '../../../../bot/domain/organisation/checkOrganisation.ts';
import { revisionOf } from '../../../../bot/domain/organisation/edits/decided.ts';
import type { Decided } from '../../../../bot/domain/organisation/edits/decided.ts';
import { editPart } from '../../../../bot/domain/organisation/edits/editPart.ts';
import {
  editPerson,
  personRevision,
} from '../../../../bot/domain/organisation/edits/editPerson.ts';
import { endPart, restorePart } from '../../../../bot/domain/organisation/edits/endPart.ts';
import { endPerson, restorePerson } from '../../../../bot/domain/organisation/edits/endPerson.ts';
import { partEverKnown, personEverKnown } from '../../../../bot/domain/organisation/everKnown.ts';
import { noTies } from '../../../../bot/domain/organisation/edits/partTies.ts';
import { partLevels } from '../../../../bot/domain/organisation/organisation.ts';
import type { Organisation, Person } from '../../../../bot/domain/organisation/organisation.ts';
import { responsibleManager } from '../../../../bot/domain/organisation/tree.ts';
import { part, smallCity } from '../smallCity.ts';
import { after, typedOf } from './edited.ts';

type Edit = (organisation: Organisation) => Decided<unknown>;

const isConfigured = ({ id }: Person): boolean => id === 'mayor';
const partId = fc.constantFrom(...smallCity.parts.keys(), 'new', 'gone');
const personId = fc.constantFrom(...smallCity.people.keys(), 'newcomer', 'ghost');
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.oneof(arbitrary, fc.constant(''));

/** What a new part begins from. */
const asCulture = { ...typedOf(part('theatre', 'unit', 'culture')), nameFi: 'Teatteri' };

const partEdit = fc
  .record(
    {
      id: partId,
      nameFi: fc.constantFrom('Uusi', 'library', 'museum', 'Vesi', ''),
      level: fc.constantFrom(...partLevels),
      parentId: maybe(partId),
      managerId: maybe(personId),
      deputyId: maybe(personId),
    },
    { requiredKeys: ['id'] },
  )
  .map(({ id, ...typed }): Edit => (organisation) => {
    const before = organisation.parts.get(id);
    const revision = before === undefined ? null : revisionOf(before);
    const shown = before === undefined ? {} : typedOf(before);
    const filled = { ...asCulture, ...shown, ...typed };
    return editPart(organisation, { id, revision, typed: filled }, noTies);
  });

const partEnd = fc
  .record({ id: partId, peopleTo: maybe(partId) })
  .map(({ id, peopleTo }): Edit => (organisation) => {
    const revision = revisionOf(organisation.parts.get(id) ?? null);
    return endPart(organisation, { id, revision, peopleTo, today: '2026-11-25' }, noTies);
  });

const personEdit = fc
  .record({
    id: personId,
    name: fc.constantFrom('Aino', ''),
    userPrincipalName: fc.constantFrom('a@kunta.example', 'b@kunta.example', 'c@kunta.example'),
    unitId: maybe(partId),
    roles: fc.constantFrom('', 'editor', 'administrator', 'editor administrator'),
  })
  .map(({ id, ...typed }): Edit => (organisation) => {
    const before = organisation.people.get(id);
    const revision = before === undefined ? null : personRevision(before, isConfigured);
    return editPerson(organisation, { id, revision, typed }, isConfigured);
  });

const personEnd = fc
  .record({ id: personId, successorId: maybe(personId), by: personId })
  .map(({ id, successorId, by }): Edit => (organisation) => {
    const person = organisation.people.get(id);
    const revision = person === undefined ? null : personRevision(person, isConfigured);
    return endPerson(
      organisation,
      { id, revision, successorId, by, today: '2026-11-25' },
      isConfigured,
    );
  });

const edits = fc.array(
  fc.oneof(
    partEdit,
    partEnd,
    personEdit,
    personEnd,
    partId.map(
      (id): Edit =>
        (organisation) =>
          restorePart(organisation, id),
    ),
    personId.map(
      (id): Edit =>
        (organisation) =>
          restorePerson(organisation, id),
    ),
  ),
  { minLength: 1, maxLength: 40 },
);

describe('whatever administrators do to the organisation', () => {
  it('stays sound, knows all it ever knew, and has an administrator', () => {
    let accepted = 0;
    fc.assert(
      fc.property(edits, (sequence) => {
        let organisation = smallCity;
        for (const edit of sequence) {
          const before = organisation;
          const decided = edit(before);
          organisation = after(before, decided);
          if (decided.kind === 'change') accepted += 1;
          assert.deepEqual(checkOrganisation(organisation), []);
          for (const id of before.parts.keys()) assert.ok(partEverKnown(organisation, id), id);
          for (const id of before.people.keys()) assert.ok(personEverKnown(organisation, id), id);
          for (const id of organisation.former.parts.keys()) {
            assert.equal(organisation.parts.has(id), false);
          }
          const managerId = [...organisation.former.parts.keys()]
            .map((id) => responsibleManager(organisation, id)?.managerId)
            .find((id) => id !== undefined && !organisation.people.has(id));
          assert.equal(managerId, undefined);
          const isOne = (person: Person) =>
            person.roles.includes('administrator') || isConfigured(person);
          assert.ok([...organisation.people.values()].some(isOne));
        }
      }),
      { numRuns: 300 },
    );
    assert.ok(accepted > 300, `only ${String(accepted)} edits were accepted`);
  });
});
