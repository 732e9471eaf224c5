import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import type * as AdaptiveCards from 'adaptivecards';
import type { Organisation, OrganisationPart } from '../../bot/domain/organisation/organisation.ts';
import { languages } from '../../bot/domain/language.ts';
import { sampleOrganisation } from '../../bot/sampleCity/organisation.ts';
import { everyCard } from './support/everyCard.ts';
import { nodesOf, SeenCard } from './support/seenCard.ts';

// Its modules leave out their endings, which only bundlers read; its bundle is CommonJS.
const { AdaptiveCard, SerializationContext, Versions } = createRequire(import.meta.url)(
  'adaptivecards/dist/adaptivecards.js',
) as typeof AdaptiveCards;

/** Teams has read `choices.data` since before the schema had it; others leave it unread. */
const isSearchWhileTyping = (message: string): boolean =>
  message.startsWith('Property "choices.data" is supported in version 1.6');

/** Teams refuses messages somewhat above this. */
const sizeLimit = 28 * 1024;

/** A city with three hundred units. */
function largeCity(): Organisation {
  const more = Array.from({ length: 300 }, (_, at): OrganisationPart => {
    const name = `Aamu- ja iltapäivätoiminnan toimipiste ${at}`;
    return {
      ...{ id: `u-more-${at}`, level: 'unit', parentId: 'r-perusopetus' },
      name: { fi: name, sv: name, en: name },
      ...{ managerId: null, deputyId: null },
    };
  });
  const parts = new Map([...sampleOrganisation.parts, ...more.map((p) => [p.id, p] as const)]);
  return { ...sampleOrganisation, parts };
}

const managerOfAll = sampleOrganisation.people.get('p-samuli-pietola');
assert.ok(managerOfAll);

for (const language of languages) {
  describe(`every card in ${language}`, () => {
    const large = everyCard(language, largeCity(), managerOfAll);
    for (const [name, card] of large) {
      it(`${name}: fits Teams and can be read with every client`, () => {
        const context = new SerializationContext(Versions.v1_5);
        const parsed = new AdaptiveCard();
        parsed.parse(card, context);
        const events = Array.from({ length: context.eventCount }, (_, at) =>
          context.getEventAt(at),
        );
        assert.deepEqual(
          events.map(({ message }) => message).filter((message) => !isSearchWhileTyping(message)),
          [],
        );
        assert.deepEqual(
          parsed.validateProperties().validationEvents.map(({ message }) => message),
          [],
        );

        const nodes = nodesOf(card);
        for (const node of nodes) {
          const { type } = node as { readonly type: string };
          assert.notEqual(type, 'Table');
          if (type === 'TextBlock') {
            assert.equal(node['wrap'], true, 'a text that does not wrap');
            assert.notEqual(node['text'], '', 'an empty text');
          }
          if (type.startsWith('Input.')) {
            for (const property of ['id', 'label', 'errorMessage']) {
              assert.ok((node[property] ?? '') !== '', `${String(node['id'])} has no ${property}`);
            }
          }
          if (type.startsWith('Action.')) assert.ok((node['title'] ?? '') !== '');
          const actions = node['actions'] as readonly unknown[] | undefined;
          assert.ok((actions?.length ?? 0) <= 6, 'more than six buttons in one place');
        }
        const ids = nodes.flatMap(({ id }) => (id === undefined ? [] : [id]));
        assert.equal(new Set(ids).size, ids.length, 'two elements with one id');

        const { words, buttons } = new SeenCard({ ...card });
        for (const text of [words, ...buttons]) {
          assert.doesNotMatch(text, /\{\{|\$t\(|undefined|\[object|\b[a-z]+\.[a-z]+[A-Z]\w*\b/u);
        }
        const size = Buffer.byteLength(JSON.stringify(card));
        assert.ok(size < sizeLimit, `${size} bytes`);
      });
    }
  });
}

describe('cards in three languages', () => {
  const drawn = languages.map((language) => everyCard(language, sampleOrganisation, managerOfAll));
  const buttonsOf = (cards: ReturnType<typeof everyCard>, name: string): readonly string[] => {
    const card = cards.get(name);
    return card === undefined ? [] : new SeenCard({ ...card }).buttons;
  };

  it('have the same buttons in the same places, each in its own language', () => {
    const [fi, sv, en] = drawn;
    assert.ok(fi !== undefined && sv !== undefined && en !== undefined);
    for (const name of fi.keys()) {
      if (name === 'language') continue;
      const finnish = buttonsOf(fi, name);
      for (const other of [buttonsOf(sv, name), buttonsOf(en, name)]) {
        assert.equal(other.length, finnish.length, name);
        for (const [at, title] of other.entries()) {
          assert.notEqual(title, finnish[at], `${name}: “${title}” is Finnish`);
        }
      }
    }
  });
});
