import assert from 'node:assert/strict';
import { revisionOf } from '../../../../bot/domain/organisation/edits/decided.ts';
import { editPart } from '../../../../bot/domain/organisation/edits/editPart.ts';
import type { TypedPart } from '../../../../bot/domain/organisation/edits/editPart.ts';
import { endPart, restorePart } from '../../../../bot/domain/organisation/edits/endPart.ts';
import { noTies } from '../../../../bot/domain/organisation/edits/partTies.ts';
import type { PartTies } from '../../../../bot/domain/organisation/edits/partTies.ts';
import type { Organisation } from '../../../../bot/domain/organisation/organisation.ts';
import {
  areaOf,
  partsAnsweredFor,
  responsibleManager,
} from '../../../../bot/domain/organisation/tree.ts';
import { smallCity } from '../smallCity.ts';
import { done, faultsOf, typedOf } from './edited.ts';

const today = '2026-11-25';

function partIn(organisation: Organisation, id: string) {
  const part = organisation.parts.get(id);
  assert.ok(part !== undefined, id);
  return part;
}

function edit(
  id: string,
  typed: Partial<TypedPart>,
  organisation = smallCity,
  ties: PartTies = noTies,
) {
  const part = partIn(organisation, id);
  const revision = revisionOf(part);
  return editPart(organisation, { id, revision, typed: { ...typedOf(part), ...typed } }, ties);
}

function end(id: string, peopleTo = '', organisation = smallCity, ties: PartTies = noTies) {
  const revision = revisionOf(partIn(organisation, id));
  return endPart(organisation, { id, revision, peopleTo, today }, ties);
}

describe('editing a part of the organisation', () => {
  it('renames in three languages, moves, and names manager and deputy', () => {
    const { parts } = done(
      smallCity,
      edit('museum', {
        ...{ nameFi: ' Taidemuseo ', nameSv: 'Konstmuseet', nameEn: '' },
        ...{ parentId: 'culture', managerId: 'clerk', deputyId: 'librarian' },
      }),
    );
    assert.deepEqual(parts.get('museum'), {
      ...{ id: 'museum', level: 'unit', parentId: 'culture' },
      ...{ name: { fi: 'Taidemuseo', sv: 'Konstmuseet' } },
      ...{ managerId: 'clerk', deputyId: 'librarian' },
    });
    assert.deepEqual(parts.get('library'), smallCity.parts.get('library'));
  });

  it('adds one, and the same submit arriving again adds nothing', () => {
    const typed = {
      ...typedOf(partIn(smallCity, 'museum')),
      nameFi: 'Teatteri',
      managerId: 'clerk',
    };
    const added = done(
      smallCity,
      editPart(smallCity, { id: 'new', revision: null, typed }, noTies),
    );
    assert.equal(added.parts.get('new')?.parentId, 'leisure');
    const again = editPart(added, { id: 'newer', revision: null, typed }, noTies);
    assert.deepEqual(again, { kind: 'unchanged', id: 'new' });
  });

  const faulty = [
    ['museum', { nameFi: ' ' }, { field: 'nameFi', kind: 'required' }],
    ['museum', { nameSv: 'x'.repeat(121) }, { field: 'nameSv', kind: 'tooLong', longest: 120 }],
    ['museum', { nameFi: 'LIBRARY' }, { field: 'nameFi', kind: 'nameTaken' }],
    ['museum', { level: 'department' }, { field: 'level', kind: 'required' }],
    ['museum', { parentId: '' }, { field: 'parentId', kind: 'required' }],
    ['museum', { parentId: 'gone' }, { field: 'parentId', kind: 'unknown' }],
    [
      'museum',
      { parentId: 'library' },
      { field: 'parentId', kind: 'levelOrder', partId: 'library' },
    ],
    ['culture', { parentId: 'leisure' }, { field: 'parentId', kind: 'belowItself' }],
    ['culture', { level: 'unit' }, { field: 'level', kind: 'belowNoLonger', partId: 'leisure' }],
    ['museum', { level: 'city' }, { field: 'level', kind: 'oneCity' }],
    ['city', { level: 'unit', parentId: 'water' }, { field: 'level', kind: 'cityStays' }],
    ['museum', { managerId: 'ghost' }, { field: 'managerId', kind: 'unknown' }],
    ['museum', { deputyId: 'ghost' }, { field: 'deputyId', kind: 'unknown' }],
    ['library', { deputyId: 'librarian' }, { field: 'deputyId', kind: 'sameAsManager' }],
  ] as const;
  for (const [id, typed, fault] of faulty) {
    it(`finds ${fault.kind} beside ${fault.field} of ${id}`, () => {
      assert.deepEqual(
        faultsOf(edit(id, typed)).find(({ field }) => field === fault.field),
        fault,
      );
    });
  }

  it('lets an organisation that has faults already be mended, one at a time', () => {
    const leisure = { ...partIn(smallCity, 'leisure'), parentId: 'gone' };
    const museum = { ...partIn(smallCity, 'museum'), managerId: 'ghost' };
    const parts = new Map([...smallCity.parts, ['leisure', leisure], ['museum', museum]]);
    const mended = done(
      { ...smallCity, parts },
      edit('museum', { managerId: '' }, { ...smallCity, parts }),
    );
    assert.equal(mended.parts.get('museum')?.managerId, null);
  });

  it('keeps a unit with open feedback a unit, and an area with channels an area', () => {
    const open = { ...noTies, openFeedbacks: 2 };
    assert.deepEqual(
      faultsOf(edit('museum', { level: 'resultArea', parentId: 'culture' }, smallCity, open)),
      [{ field: 'level', kind: 'tied', ties: [{ what: 'openFeedbacks', count: 2 }] }],
    );
    const channels = { ...noTies, channels: ['Vesi'] };
    const changed = edit('water', { level: 'resultArea' }, smallCity, channels);
    assert.deepEqual(faultsOf(changed), [
      { field: 'level', kind: 'tied', ties: [{ what: 'channels', names: ['Vesi'] }] },
    ]);
  });

  it('leaves who saw an earlier state overtaken, whatever they typed', () => {
    const revision = revisionOf(partIn(smallCity, 'museum'));
    const renamed = done(smallCity, edit('museum', { nameFi: 'Taidemuseo' }));
    const typed = { ...typedOf(partIn(smallCity, 'museum')), managerId: 'clerk' };
    assert.deepEqual(editPart(renamed, { id: 'museum', revision, typed }, noTies), {
      kind: 'overtaken',
    });
    // A change elsewhere is nobody's business.
    assert.equal(
      editPart(
        renamed,
        {
          id: 'library',
          revision: revisionOf(partIn(renamed, 'library')),
          typed: typedOf({ ...partIn(renamed, 'library'), managerId: 'clerk' }),
        },
        noTies,
      ).kind,
      'change',
    );
  });
});

describe('closing a part down', () => {
  it('refuses while something is left to do, and says what', () => {
    const ties: PartTies = {
      ...{ openFeedbacks: 3, openActions: 1, channels: [] },
      metrics: [{ id: 'm', name: { fi: 'Mittari' } }],
    };
    assert.deepEqual(faultsOf(end('library', '', smallCity, ties)), [
      {
        field: null,
        kind: 'tied',
        ties: [
          { what: 'openFeedbacks', count: 3 },
          { what: 'metrics', count: 1 },
          { what: 'openActions', count: 1 },
        ],
      },
    ]);
    assert.deepEqual(faultsOf(end('leisure')), [
      { field: null, kind: 'partsBelow', partIds: ['library', 'museum'] },
    ]);
    assert.deepEqual(faultsOf(end('city')), [{ field: null, kind: 'isCity' }]);
    assert.deepEqual(faultsOf(end('museum', 'museum')), [{ field: 'peopleTo', kind: 'unknown' }]);
  });

  it('hands its people on, and what reaches it at the last moment to the part above', () => {
    const closed = done(smallCity, end('library', 'museum'));
    assert.equal(closed.parts.has('library'), false);
    assert.equal(closed.former.parts.get('library')?.endedOn, today);
    assert.equal(closed.people.get('clerk')?.unitId, 'museum');
    assert.equal(areaOf(closed, 'library')?.id, 'culture');
    assert.equal(responsibleManager(closed, 'library')?.managerId, 'director');
    assert.ok(partsAnsweredFor(closed, 'director').some(({ id }) => id === 'library'));
    assert.ok(!partsAnsweredFor(closed, 'librarian').some(({ id }) => id === 'library'));
  });

  it('takes an area’s own clock with it', () => {
    const clock = {
      usual: { takeWithin: 1, answerWithin: 1 },
      question: { takeWithin: 1, answerWithin: 1 },
    };
    const own = {
      ...smallCity,
      settings: { ...smallCity.settings, clocks: new Map([['water', clock]]) },
    };
    const closed = done(own, end('water', '', done(own, end('waterDesk', '', own))));
    assert.equal(closed.settings.clocks.size, 0);
  });

  it('comes back where it was, unless that is gone or its name is taken', () => {
    const withoutDesk = done(smallCity, end('waterDesk', 'water'));
    assert.deepEqual(
      done(withoutDesk, restorePart(withoutDesk, 'waterDesk')).parts.get('waterDesk'),
      {
        ...partIn(smallCity, 'waterDesk'),
        managerId: null,
      },
    );
    const withoutWater = done(withoutDesk, end('water', '', withoutDesk));
    assert.deepEqual(faultsOf(restorePart(withoutWater, 'waterDesk')), [
      { field: null, kind: 'parentGone', partId: 'water' },
    ]);
    const typed = typedOf(partIn(smallCity, 'waterDesk'));
    const another = done(
      withoutDesk,
      editPart(withoutDesk, { id: 'n', revision: null, typed }, noTies),
    );
    assert.deepEqual(faultsOf(restorePart(another, 'waterDesk')), [
      { field: null, kind: 'nameTaken' },
    ]);
  });

  it('does not come back below a part that has been given its own level', () => {
    const withoutDesk = done(smallCity, end('waterDesk', 'water'));
    const water = partIn(withoutDesk, 'water');
    const lowered = done(
      withoutDesk,
      editPart(
        withoutDesk,
        { id: 'water', revision: revisionOf(water), typed: { ...typedOf(water), level: 'unit' } },
        noTies,
      ),
    );
    assert.deepEqual(faultsOf(restorePart(lowered, 'waterDesk')), [
      { field: null, kind: 'parentTooLow', partId: 'water' },
    ]);
  });
});
