import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';
import { languages } from '../../bot/domain/language.ts';
import type { Organisation } from '../../bot/domain/organisation/organisation.ts';
import { sampleOrganisation } from '../../bot/sampleCity/organisation.ts';
import type { Card } from '../../bot/teams/cards/elements.ts';
import { everyCard, type Said } from '../teams/support/everyCard.ts';
import { testBrowser } from '../support/browser.ts';

/** What a client of Teams would make something of, each a piece of what somebody types. */
const hostilePieces = [
  '{{DATE(2026-11-23T08:00:00Z, SHORT)}}',
  '{{TIME(2026-11-23T08:00:00Z)}}',
  '**lihava** __lihava__ *vino* _vino_ ~~yli~~ `koodi`',
  '[linkki](https://paha.example) ![kuva](https://paha.example/x.png)',
  '<https://paha.example> <b>html</b> &lt;i&gt; &#42;',
];
const hostileLines = [
  '# otsikko',
  '- luettelo',
  '+ luettelo',
  '> lainaus',
  '1. numero',
  '2) numero',
  '---',
  'teksti',
  '===',
  '    koodi',
];

/** Said in one line or in as many as there is room for, cut nowhere in the middle of a piece. */
const saying =
  (pieces: readonly string[], separator: string): Said =>
  (length) => {
    let said = pieces[0] ?? '';
    for (let at = 1; ; at += 1) {
      const next = `${said}${separator}${pieces[at % pieces.length] ?? ''}`;
      if (next.length > length) return said.slice(0, length);
      said = next;
    }
  };

/** A city whose parts, people and stages are all called so. */
function cityCalled(name: string): Organisation {
  const named = { fi: name, sv: name, en: name };
  const { parts, people, stages } = sampleOrganisation;
  return {
    ...sampleOrganisation,
    parts: new Map([...parts].map(([id, part]) => [id, { ...part, name: named }])),
    people: new Map([...people].map(([id, person]) => [id, { ...person, name }])),
    stages: stages.map((stage) => ({ ...stage, name: named })),
  };
}

interface Rendered {
  /** The elements that Markdown makes, by their names. */
  readonly marks: readonly string[];
  readonly text: string;
}

/** Draws cards with the SDK's own renderer and Markdown, and says what became of them. */
const drawing = `
  const { AdaptiveCard } = globalThis.AdaptiveCards;
  const markdown = globalThis.markdownit();
  AdaptiveCard.onProcessMarkdown = (text, result) => {
    result.outputHtml = markdown.render(text);
    result.didProcess = true;
  };
  const made = 'a,b,strong,em,i,s,del,code,pre,h1,h2,h3,h4,h5,h6,ul,ol,li,blockquote,hr,img';
  globalThis.drawn = (cards) => cards.map((card) => {
    const adaptive = new AdaptiveCard();
    adaptive.parse(card);
    const element = adaptive.render();
    const marks = [...element.querySelectorAll(made)].map(({ localName }) => localName);
    return { marks: marks.sort(), text: element.textContent };
  });
`;

describe('what people type, in every card as Teams draws it', function () {
  this.timeout(60_000);
  let page: Page;
  before(async () => {
    const context = await (await testBrowser()).newContext();
    page = await context.newPage();
    const require = createRequire(import.meta.url);
    await page.addScriptTag({ path: require.resolve('adaptivecards/dist/adaptivecards.js') });
    await page.addScriptTag({
      path: join(dirname(require.resolve('markdown-it')), 'browser/markdown-it.umd.min.js'),
    });
    await page.addScriptTag({ content: drawing });
  });
  after(() => page.context().close());

  const render = (cards: readonly Card[]): Promise<readonly Rendered[]> =>
    page.evaluate<readonly Rendered[]>(`drawn(${JSON.stringify(cards)})`);

  const manager = 'p-samuli-pietola';
  for (const language of languages) {
    for (const [how, pieces, harmless, separator] of [
      ['in one line', hostilePieces, 'sana', ' '],
      ['line by line', hostileLines, 'sana', '\n'],
    ] as const) {
      it(`stays what it is when typed ${how}, in ${language}`, async () => {
        const drawn = async (said: Said, name: string): Promise<ReadonlyMap<string, Rendered>> => {
          const city = cityCalled(name);
          const person = city.people.get(manager);
          assert.ok(person);
          const cards = [...everyCard(language, city, person, said)];
          const all = await render(cards.map(([, card]) => card));
          return new Map(cards.map(([cardName], at) => [cardName, all[at] ?? never()]));
        };
        const name = hostilePieces.join(' ');
        const plain = await drawn(saying([harmless], separator), 'Nimi');
        const hostile = await drawn(saying(pieces, separator), name);
        let shown = 0;
        for (const [card, { marks, text }] of hostile) {
          assert.deepEqual(marks, plain.get(card)?.marks, card);
          assert.doesNotMatch(text, /\\[{*_[<&#>+=-]/u, `${card}: an escape is seen`);
          if (text.includes('{{DATE(2026-11-23T08:00:00Z, SHORT)}}')) shown += 1;
          assert.doesNotMatch(
            text,
            /Nov 23, 2026|8:00 AM|11\/23\/2026/u,
            `${card}: a date was made`,
          );
        }
        assert.ok(shown > 20, `${String(shown)} cards show what was typed`);
      });
    }
  }
});

function never(): never {
  throw new Error('a card was not drawn');
}
