import assert from 'node:assert/strict';
import { runImport } from '../../bot/cli/importCommand.ts';
import type { Language } from '../../bot/domain/language.ts';
import { smallCity } from './support/importText.ts';
import { memoryStores } from './support/memoryStores.ts';

const file = `metric;name_fi;part;scale;cadence;method;period;successes;n
m;Nimi;kadut;share;monthly;count;2026-01;5;20
m;Nimi;kadut;share;monthly;count;2026-02;;
m;Nimi;kadut;share;monthly;count;2026-03;30;20
`;

async function run(
  argv: readonly string[],
  language: Language = 'fi',
  content: string | Uint8Array = file,
) {
  const stores = memoryStores(smallCity);
  const lines: string[] = [];
  const code = await runImport(
    {
      ...stores.deps,
      translator: stores.deps.translators[language],
      print: (line) => lines.push(line),
      readFile: (path) =>
        path === 'missing.csv'
          ? Promise.reject(Object.assign(new Error('ENOENT'), { code: 'ENOENT', path }))
          : Promise.resolve(Buffer.from(content)),
    },
    argv,
  );
  return { code, lines, stores };
}

describe('the import command', () => {
  it('tells what was read, added and left out, row by row', async () => {
    const { code, lines } = await run(['metrics', 'a.csv']);
    assert.equal(code, 1);
    assert.deepEqual(lines, [
      'Luettu: rivejä 3, tietueita 3.',
      'Mittaustulokset: lisätty 1, muuttunut 0, ennallaan 0.',
      'Mittarit: lisätty 1, muuttunut 0, ennallaan 0.',
      'Ottamatta jäi 2 tietuetta:',
      '  1 × ei tulosta: solut ovat tyhjiä (tyhjä ei ole nolla)',
      '    rivi 3: ei tulosta: solut ovat tyhjiä (tyhjä ei ole nolla)',
      '  1 × osa on suurempi kuin kokonaismäärä',
      '    rivi 4: osa on suurempi kuin kokonaismäärä (30 > 20)',
    ]);
  });

  it('ends with 0 when everything was taken in', async () => {
    const good = file.split('\n').slice(0, 2).join('\n');
    assert.equal((await run(['metrics', 'a.csv'], 'fi', good)).code, 0);
  });

  it('stores nothing in a dry run and says so', async () => {
    const { lines, stores } = await run(['metrics', 'a.csv', '--dry-run'], 'sv');
    assert.equal(lines[0], 'Provkörning: ingenting sparades.');
    assert.equal(stores.writes, 0);
  });

  it('says how to save a file that is not in UTF-8', async () => {
    const { code, lines } = await run(['metrics', 'a.csv'], 'en', Buffer.from('päivä', 'latin1'));
    assert.equal(code, 2);
    assert.match(lines.join(), /CSV UTF-8/);
  });

  for (const argv of [
    [],
    ['mittarit', 'a.csv'],
    ['metrics'],
    ['metrics', 'a', 'b'],
    ['metrics', 'a', '--x'],
  ]) {
    it(`answers ${JSON.stringify(argv)} with how to use it`, async () => {
      const { code, lines } = await run(argv);
      assert.equal(code, 2);
      assert.match(lines[0] ?? '', /^Käyttö: /);
    });
  }

  it('names a file that is not there', async () => {
    const { code, lines } = await run(['metrics', 'missing.csv']);
    assert.equal(code, 2);
    assert.match(lines[0] ?? '', /missing\.csv/);
  });
});
