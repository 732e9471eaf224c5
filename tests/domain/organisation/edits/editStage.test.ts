import assert from 'node:assert/strict';
import {
  editStage,
  endStage,
  restoreStage,
  stageRevision,
} from '../../../../bot/domain/organisation/edits/editStage.ts';
import type { TypedStage } from '../../../../bot/domain/organisation/edits/editStage.ts';
import type { Organisation } from '../../../../bot/domain/organisation/organisation.ts';
import { smallCity } from '../smallCity.ts';
import { done, faultsOf } from './edited.ts';

const stage = (id: string) => ({ id, name: { fi: id } });
const city: Organisation = { ...smallCity, stages: ['find', 'visit', 'after'].map(stage) };
const today = '2026-11-25';

function edit(id: string, typed: Partial<TypedStage>, organisation = city) {
  const place = String(organisation.stages.findIndex((each) => each.id === id) + 1);
  const shown = { nameFi: id, nameSv: '', nameEn: '', place };
  const revision = stageRevision(organisation, id);
  return editStage(organisation, { id, revision, typed: { ...shown, ...typed } });
}
const idsOf = ({ stages }: Organisation) => stages.map(({ id }) => id);

describe('editing the stages of the journey', () => {
  it('adds one in its place, renames and moves', () => {
    const typed = { nameFi: 'Päätös', nameSv: 'Beslut', nameEn: '', place: '3' };
    const added = done(city, editStage(city, { id: 'n', revision: null, typed }));
    assert.deepEqual(idsOf(added), ['find', 'visit', 'n', 'after']);
    assert.deepEqual(added.stages[2]?.name, { fi: 'Päätös', sv: 'Beslut' });
    assert.deepEqual(editStage(added, { id: 'm', revision: null, typed }), {
      kind: 'unchanged',
      id: 'n',
    });
    assert.deepEqual(idsOf(done(city, edit('after', { place: '1' }))), ['after', 'find', 'visit']);
  });

  it('finds what is missing, taken or out of bounds', () => {
    assert.deepEqual(faultsOf(edit('visit', { nameFi: '', place: '4' })), [
      { field: 'nameFi', kind: 'required' },
      { field: 'place', kind: 'unknown' },
    ]);
    assert.deepEqual(faultsOf(edit('visit', { nameFi: 'FIND' })), [
      { field: 'nameFi', kind: 'nameTaken' },
    ]);
  });

  it('leaves who saw another order overtaken', () => {
    const revision = stageRevision(city, 'visit');
    const moved = done(city, edit('after', { place: '1' }));
    const typed = { nameFi: 'Käynti', nameSv: '', nameEn: '', place: '2' };
    assert.deepEqual(editStage(moved, { id: 'visit', revision, typed }), { kind: 'overtaken' });
  });

  it('takes one out of use, keeps it readable, and takes it into use again', () => {
    const revision = stageRevision(city, 'visit');
    const without = done(city, endStage(city, { id: 'visit', revision, today }));
    assert.deepEqual(idsOf(without), ['find', 'after']);
    assert.deepEqual(without.former.stages, [{ ...stage('visit'), endedOn: today }]);
    assert.deepEqual(idsOf(done(without, restoreStage(without, 'visit'))), [
      'find',
      'after',
      'visit',
    ]);
  });
});
