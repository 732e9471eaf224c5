import assert from 'node:assert/strict';
import type { Person } from '../../bot/domain/organisation/organisation.ts';
import { sampleOrganisation } from '../../bot/sampleCity/organisation.ts';
import { settingsCard } from '../../bot/teams/cards/settings/settingsCard.ts';
import { texts } from '../teams/support/texts.ts';

/** What Teams takes for sure, in bytes of UTF-16. */
const cardLimit = 28 * 1024;

describe('the settings card of a city with thousands of people', () => {
  const crowd = Array.from({ length: 3000 }, (_, index): readonly [string, Person] => {
    const id = `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`;
    const person: Person = {
      ...{
        id,
        name: `Annikki-Tellervo Ylä-Hakkarainen ${String(index)}`,
        unitId: 'u-asiointipiste',
      },
      ...{ entraObjectId: id, userPrincipalName: null, language: null, roles: [] },
    };
    return [id, person];
  });
  const organisation = {
    ...sampleOrganisation,
    people: new Map([...sampleOrganisation.people, ...crowd]),
  };
  const [id = ''] = crowd[0] ?? [];
  const person = organisation.people.get(id);

  for (const [language, words] of Object.entries(texts)) {
    it(`stays small enough for Teams, in ${language}`, () => {
      assert.ok(person);
      const view = { today: '2026-11-23', usualTime: '08:30' };
      const { card } = settingsCard(words, organisation, person, view);
      const size = Buffer.byteLength(JSON.stringify(card), 'utf16le');
      assert.ok(size < cardLimit, `${String(size)} bytes`);
    });
  }

  it('finds by name whoever is not among those who are near', () => {
    assert.ok(person);
    const view = { today: '2026-11-23', usualTime: '08:30' };
    const offered = (searched: string): string =>
      JSON.stringify(settingsCard(texts.fi, organisation, person, { ...view, searched }).card);
    assert.ok(!offered('').includes('Hakkarainen 2999'));
    assert.ok(offered('hakkarainen 2999').includes('Hakkarainen 2999'));
  });
});
