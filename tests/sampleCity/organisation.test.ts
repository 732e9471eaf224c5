import assert from 'node:assert/strict';
import { checkOrganisation } from '../../bot/domain/organisation/checkOrganisation.ts';
import { sampleOrganisation } from '../../bot/sampleCity/organisation.ts';
import { sampleParts } from '../../bot/sampleCity/parts.ts';
import { samplePeople } from '../../bot/sampleCity/people.ts';

describe('the organisation of the sample city', () => {
  it('passes the check that every organisation has to pass', () => {
    assert.deepEqual(checkOrganisation(sampleOrganisation), []);
  });

  it('has no id twice', () => {
    assert.equal(sampleOrganisation.parts.size, sampleParts.length);
    assert.equal(sampleOrganisation.people.size, samplePeople.length);
  });

  it('has a city, service areas, companies and units, each with a responsible manager', () => {
    const levels = Map.groupBy(sampleParts, ({ level }) => level);
    assert.deepEqual(
      [...levels].map(([level, parts]) => [level, parts.length]),
      [
        ['city', 1],
        ['serviceArea', 5],
        ['subsidiary', 2],
        ['resultArea', 12],
        ['unit', 32],
      ],
    );
    assert.deepEqual(
      sampleParts.filter(({ managerId }) => managerId === null),
      [],
    );
    assert.ok(sampleParts.some(({ deputyId }) => deputyId !== null));
  });

  it('lets nobody be their own deputy', () => {
    assert.deepEqual(
      sampleParts.filter(({ managerId, deputyId }) => managerId === deputyId),
      [],
    );
  });

  it('has one editor and one administrator', () => {
    assert.deepEqual(samplePeople.flatMap(({ roles }) => roles).sort(), [
      'administrator',
      'editor',
    ]);
  });

  it('has accounts under the domain reserved for examples, with valid Entra object ids', () => {
    const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
    for (const { userPrincipalName, entraObjectId } of samplePeople) {
      assert.match(userPrincipalName ?? '', /^[a-z.-]+@kuulasvesi\.example$/);
      assert.match(entraObjectId ?? '', uuid);
    }
  });

  it('is named in three languages throughout', () => {
    const names = [...sampleParts, ...sampleOrganisation.stages].map(({ name }) => name);
    assert.deepEqual(
      names.filter(({ fi, sv, en }) => [fi, sv, en].some((name) => (name ?? '').trim() === '')),
      [],
    );
  });
});
