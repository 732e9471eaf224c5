import assert from 'node:assert/strict';
import { findUnits } from '../../../bot/domain/organisation/findUnits.ts';
import { sampleOrganisation } from '../../../bot/sampleCity/organisation.ts';

const found = (query: string, near: string | null = null, limit = 99): readonly string[] =>
  findUnits(sampleOrganisation, { query, near, language: 'fi', limit }).map(({ name }) => name.fi);

describe('finding a unit by typing', () => {
  it('finds by the beginning of any word of the name, whatever the case and order', () => {
    assert.ok(found('ASIOINTI').includes('Asiointipiste'));
    assert.deepEqual(found('zzz'), []);
  });

  it('finds by the name in another language than the person’s own', () => {
    const unit = [...sampleOrganisation.parts.values()].find(
      ({ level, name }) => level === 'unit' && name.sv !== undefined && name.sv !== name.fi,
    );
    assert.ok(unit?.name.sv !== undefined);
    assert.ok(found(unit.name.sv).includes(unit.name.fi));
  });

  it('has the own unit first, then those of its area, then the others', () => {
    const units = found('', 'u-ketunleipa');
    const all = [...sampleOrganisation.parts.values()].filter(({ level }) => level === 'unit');
    assert.equal(units.length, all.length);
    assert.equal(units[0], sampleOrganisation.parts.get('u-ketunleipa')?.name.fi);
  });

  it('gives at most as many as asked for', () => {
    assert.equal(found('', null, 3).length, 3);
  });
});
