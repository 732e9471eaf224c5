import assert from 'node:assert/strict';
import {
  ancestors,
  areaOf,
  isBelow,
  managerAbove,
  manages,
  partAndBelow,
  partsAnsweredFor,
  partsManagedBy,
  responsibleManager,
  unitsBelow,
} from '../../../bot/domain/organisation/tree.ts';
import { organisationOf, part, smallCity } from './smallCity.ts';

const ids = (parts: readonly { readonly id: string }[]): readonly string[] =>
  parts.map(({ id }) => id);

describe('the tree of the organisation', () => {
  it('gives the parts above, nearest first', () => {
    assert.deepEqual(ids(ancestors(smallCity, 'library')), ['leisure', 'culture', 'city']);
    assert.deepEqual(ids(ancestors(smallCity, 'city')), []);
  });

  it('ends where data turns in a circle', () => {
    const circle = organisationOf([part('a', 'unit', 'b'), part('b', 'resultArea', 'a')], []);
    assert.deepEqual(ids(ancestors(circle, 'a')), ['b']);
  });

  it('knows what is below what', () => {
    assert.equal(isBelow(smallCity, 'library', 'culture'), true);
    assert.equal(isBelow(smallCity, 'culture', 'library'), false);
    assert.equal(isBelow(smallCity, 'library', 'library'), false);
    assert.deepEqual(ids(unitsBelow(smallCity, 'culture')), ['library', 'museum']);
    assert.deepEqual(ids(unitsBelow(smallCity, 'library')), ['library']);
    assert.equal(partAndBelow(smallCity, 'city').length, smallCity.parts.size);
  });

  it('finds the service area or subsidiary', () => {
    assert.equal(areaOf(smallCity, 'museum')?.id, 'culture');
    assert.equal(areaOf(smallCity, 'waterDesk')?.id, 'water');
    assert.equal(areaOf(smallCity, 'culture')?.id, 'culture');
    assert.equal(areaOf(smallCity, 'city'), null);
  });

  it('finds who answers, looking upward where a part has no manager', () => {
    assert.equal(responsibleManager(smallCity, 'library')?.managerId, 'librarian');
    assert.deepEqual(responsibleManager(smallCity, 'museum'), {
      partId: 'culture',
      managerId: 'director',
      deputyId: 'viceDirector',
    });
    assert.equal(responsibleManager(organisationOf([part('x', 'city', null)], []), 'x'), null);
    assert.equal(responsibleManager(smallCity, 'nowhere'), null);
  });

  it('finds another person one level up', () => {
    assert.equal(managerAbove(smallCity, 'library')?.managerId, 'director');
    assert.equal(managerAbove(smallCity, 'museum')?.managerId, 'mayor');
    assert.equal(managerAbove(smallCity, 'city'), null);
    const twice = organisationOf(
      [
        part('c', 'city', null, 'top'),
        part('s', 'serviceArea', 'c', 'same'),
        part('u', 'unit', 's', 'same'),
      ],
      [],
    );
    assert.equal(managerAbove(twice, 'u')?.managerId, 'top');
  });

  it('counts the deputy as the manager', () => {
    assert.deepEqual(ids(partsManagedBy(smallCity, 'viceDirector')), ['culture']);
    assert.deepEqual(ids(partsAnsweredFor(smallCity, 'viceDirector')), [
      'culture',
      'leisure',
      'museum',
    ]);
    assert.equal(manages(smallCity, 'viceDirector', 'library'), true);
    assert.equal(manages(smallCity, 'viceDirector', 'waterDesk'), false);
    assert.equal(manages(smallCity, 'librarian', 'culture'), false);
  });
});
