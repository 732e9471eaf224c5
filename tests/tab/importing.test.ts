import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { textsOf } from '../workbook/compilation/support.ts';
import { assertFineInEveryLook } from './support/everyLook.ts';
import { useRealTab } from './support/useRealTab.ts';

const [administrator, editor] = ['p-farid-nazari', 'p-sanna-karvo'];

/** Columns named otherwise, a title above, decimal commas, Finnish days, a mark for empty. */
const survey = [
  'Kysely 2026;;;;;',
  'Kysely;Vastasi;Tyytyväisiä;Alku pvm;Loppu pvm;Koodi',
  'Tuodun mittarin nimi;200;150;1.1.2026;31.3.2026;tuotu-mittari',
  'Tuodun mittarin nimi;;ei tietoa;1.4.2026;30.6.2026;tuotu-mittari',
  'Tuodun mittarin nimi;;ei tietoa;1.7.2026;30.9.2026;tuotu-mittari',
].join('\r\n');

async function choose(page: Page, name: string, text: string, type = 'text/csv'): Promise<void> {
  const file = { name, mimeType: type, buffer: Buffer.from(text) };
  await page.locator('input[type=file]').setInputFiles(file);
  await page.getByRole('button', { name: 'Show what would change' }).first().click();
}

describe('import and export in the tab', () => {
  const tab = useRealTab();

  it('downloads the compilation, and a table as it is seen', async () => {
    const page = await tab().open(editor, '#/manage/import');
    const click = page.getByRole('button', { name: 'Lataa työkirja' }).click();
    const [file] = await Promise.all([page.waitForEvent('download'), click]);
    assert.match(file.suggestedFilename(), /^Mittarikooste \d{4}-\d\d-\d\d\.xlsx$/);
    const bytes = await readFile(await file.path());
    assert.ok(textsOf(bytes, 'Mittarit').length > 15);
    assert.equal(await page.locator('input[type=file]').count(), 0, 'an editor imports nothing');
    await page.goto(`${tab().address}/tab/#/metrics?light=red`);
    const shown = page.getByRole('button', { name: 'Vie Exceliin' });
    const [table] = await Promise.all([page.waitForEvent('download'), shown.click()]);
    const rows = textsOf(await readFile(await table.path()), 'Mittarit');
    assert.match(rows[1]?.[0] ?? '', /^Tiedot: /);
    const headings = rows.findIndex(([first]) => first === 'Tila');
    const lights = rows.slice(headings + 1).map(([light]) => light);
    assert.ok(lights.length > 0);
    assert.deepEqual(new Set(lights).size, 1, 'filtered as the view is');
  });

  it('exports the journey stage by stage, and a metric’s results', async () => {
    const page = await tab().open(editor, '#/journey');
    const download = async (button: string, sheet: string) => {
      const click = page.getByRole('button', { name: button }).click();
      const [file] = await Promise.all([page.waitForEvent('download'), click]);
      return textsOf(await readFile(await file.path()), sheet);
    };
    const journey = await download('Vie Exceliin', 'Palvelupolku');
    assert.ok(journey.some(([stage]) => stage === 'Asiointi'));
    assert.equal(journey.at(-1)?.[0], 'Ei vaihetta');
    await page.goto(`${tab().address}/tab/#/metrics/m-puhelin-jonotusaika`);
    const results = await download('Vie Exceliin: Luvut taulukkona', 'Puhelinpalvelun jonotusaika');
    const headings = results.findIndex(([first]) => first === 'Jakso');
    assert.equal(results.length - headings - 1, 12, 'a row for each month');
  });

  it('maps a foreign file, shows what it would change, and takes its good rows', async function () {
    this.timeout(60_000);
    const page = await tab().open(administrator, '#/manage/import');
    await choose(page, 'huono.xlsx', 'ei työkirja');
    await page.getByRole('alert').getByText('cannot be read').waitFor();
    await page.getByRole('radio', { name: 'Metrics and measurements' }).check();
    await choose(page, 'kysely.csv', survey);
    await page.getByRole('heading', { name: 'Columns' }).waitFor();
    // What is needed has an asterisk after its name.
    const column = (label: string) => page.getByLabel(new RegExp(`^${label}\\W*$`, 'u'));
    const from = (label: string, heading: string) => column(label).selectOption(heading);
    const always = async (label: string, value: string) => {
      await column(label).selectOption('Always the same…');
      const fixed = page.getByLabel(`${label}: always the same`);
      await (label.startsWith('unit') ? fixed.fill(value) : fixed.selectOption(value));
    };
    await from('metric code', 'Koodi');
    await from('name in Finnish', 'Kysely');
    await from('all counted', 'Vastasi');
    await from('successful ones', 'Tyytyväisiä');
    await from('first day of the period', 'Alku pvm');
    await from('last day of the period', 'Loppu pvm');
    await always('unit or area', 'u-asiointipiste');
    await always('scale type', 'share');
    await always('measuring cadence', 'quarterly');
    await always('collection method', 'survey');
    await always('how sampled', 'selfSelected');
    await page.getByText('31 Mar 2026').first().waitFor();
    await assertFineInEveryLook(page, 'import-mapping');
    await page.getByRole('button', { name: 'Show what would change' }).last().click();
    await page.getByRole('heading', { name: 'Preview' }).waitFor();
    await page.getByText('no figure').first().waitFor();
    // What several rows have is told once, above them.
    await page.getByText('(2 rows, the first in row 4)').waitFor();
    await assertFineInEveryLook(page, 'import-preview');
    await page.getByRole('button', { name: 'Store the good row' }).click();
    await page.getByText('Stored: 1 new, 0 changed.').waitFor();
    await choose(page, 'kysely.csv', survey);
    await page.getByRole('heading', { name: 'Preview' }).waitFor();
    await page.getByText('The file changes nothing.').waitFor();
  });
});
