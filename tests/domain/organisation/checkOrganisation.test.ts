import assert from 'node:assert/strict';
import { checkOrganisation } from '../../../bot/domain/organisation/checkOrganisation.ts';
import { organisationOf, part, person, smallCity } from './smallCity.ts';

const city = part('city', 'city', null);

describe('checking the organisation', () => {
  it('finds nothing in a sound one', () => {
    assert.deepEqual(checkOrganisation(smallCity), []);
  });

  it('wants one city', () => {
    assert.deepEqual(checkOrganisation(organisationOf([], [])), [{ kind: 'noCity' }]);
    const two = organisationOf([city, part('other', 'city', null)], []);
    assert.deepEqual(checkOrganisation(two), [
      { kind: 'severalCities', partIds: ['city', 'other'] },
    ]);
  });

  it('finds parts that hang on nothing', () => {
    const loose = organisationOf([city, part('a', 'unit', null), part('b', 'unit', 'gone')], []);
    assert.deepEqual(checkOrganisation(loose), [
      { kind: 'noParent', partId: 'a' },
      { kind: 'missingParent', partId: 'b', parentId: 'gone' },
    ]);
  });

  it('finds a level under its own or a lower one', () => {
    const upsideDown = organisationOf(
      [city, part('u', 'unit', 'city'), part('r', 'resultArea', 'u')],
      [],
    );
    assert.deepEqual(checkOrganisation(upsideDown), [
      { kind: 'levelOrder', partId: 'r', parentId: 'u' },
    ]);
  });

  it('tells each circle once, without those who only hang on it', () => {
    const circle = organisationOf(
      [
        city,
        part('a', 'serviceArea', 'b'),
        part('b', 'resultArea', 'a'),
        part('self', 'unit', 'self'),
        part('u', 'unit', 'b'),
      ],
      [],
    );
    assert.deepEqual(
      checkOrganisation(circle).filter(({ kind }) => kind === 'cycle'),
      [
        { kind: 'cycle', partIds: ['a', 'b'] },
        { kind: 'cycle', partIds: ['self'] },
      ],
    );
  });

  it('finds posts, units and accounts that do not add up', () => {
    const first = { ...person('p', 'gone'), userPrincipalName: 'P@kunta.example' };
    const second = { ...person('q'), userPrincipalName: 'p@kunta.example' };
    const broken = organisationOf([part('city', 'city', null, 'ghost', 'p')], [first, second]);
    assert.deepEqual(checkOrganisation(broken), [
      { kind: 'missingPerson', partId: 'city', post: 'manager', personId: 'ghost' },
      { kind: 'missingUnit', personId: 'p', partId: 'gone' },
      { kind: 'sameAccount', personIds: ['p', 'q'] },
    ]);
  });
});
