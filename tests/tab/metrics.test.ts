import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { fixtures } from './support/fixtures.ts';
import { useTab } from './support/useTab.ts';

async function namesIn(page: Page): Promise<readonly string[]> {
  return page.getByRole('table').getByRole('rowheader').getByRole('link').allInnerTexts();
}

describe('The metrics in the browser', () => {
  const tab = useTab();

  it('has a row for each with all that is known of it', async () => {
    const page = await tab().open('#/metrics');
    const rows = page.getByRole('row').filter({ has: page.getByRole('rowheader') });
    assert.equal(await rows.count(), fixtures.metrics.metrics.length);
    const row = page.getByRole('row', { name: /Asiointi kirjastossa/ });
    const shown = await row.innerText();
    for (const text of ['tavoite saavutettu', 'varma', 'Pääkirjasto', '4,46', '4,35–4,57']) {
      assert.ok(shown.includes(text), text);
    }
    await row.getByRole('img', { name: 'Nouseva' }).waitFor();
  });

  it('filters while one types, keeping the caret and the address', async () => {
    const page = await tab().open('#/metrics');
    const field = page.getByRole('searchbox');
    await field.pressSequentially('likunta');
    await page.getByText('Mikään mittari ei vastaa rajausta.').waitFor();
    await field.press('Home');
    await field.press('ArrowRight');
    await field.press('ArrowRight');
    await field.pressSequentially('i');
    await page.getByRole('heading', { name: '2/12 mittaria' }).waitFor();
    assert.equal(await field.inputValue(), 'liikunta');
    assert.match(page.url(), /#\/metrics\?text=liikunta$/);
    await page.reload();
    await page.getByRole('heading', { name: '2/12 mittaria' }).waitFor();
    await page.getByRole('button', { name: 'Poista rajaukset' }).click();
    await page.getByRole('heading', { name: '12/12 mittaria' }).waitFor();
  });

  it('sorts by the headings with the keyboard and says which way', async () => {
    const page = await tab().open('#/metrics');
    const heading = page.getByRole('columnheader', { name: 'Mittari' });
    await heading.getByRole('button').press('Enter');
    assert.equal(await heading.getAttribute('aria-sort'), 'ascending');
    const ascending = await namesIn(page);
    await heading.getByRole('button').press('Space');
    assert.equal(await heading.getAttribute('aria-sort'), 'descending');
    assert.deepEqual(await namesIn(page), ascending.toReversed());
  });

  it('groups by area under headings of their own', async () => {
    const page = await tab().open('#/metrics');
    await page.getByLabel('Ryhmittele').selectOption('Palvelualueittain');
    await page.getByRole('rowheader', { name: /^Hallinto ja asiakaspalvelu/ }).waitFor();
    assert.match(page.url(), /group=area$/);
  });

  it('becomes cards on a phone, with the same facts and nothing to scroll sideways', async () => {
    const page = await tab().open('#/metrics', { viewport: { width: 320, height: 700 } });
    assert.equal(await page.getByRole('table').count(), 0);
    const card = page.getByRole('listitem').filter({ hasText: 'Asiointi kirjastossa' });
    const shown = await card.innerText();
    for (const text of ['4,46', '4,35–4,57', '≥ 4,20', '33 % (132/400)', 'Liisa Rantanen']) {
      assert.ok(shown.includes(text), text);
    }
    await page.getByLabel('Järjestä', { exact: true }).selectOption('Mitattu viimeksi, laskeva');
    assert.match(page.url(), /sort=lastMeasured&order=descending$/);
    assert.equal(await page.evaluate('document.documentElement.scrollWidth'), 320);
  });
});

describe('Two thousand metrics in the browser', () => {
  const tab = useTab();
  const names = ['Kirjaston', 'Päiväkodin', 'Rakennusluvan', 'Uimahallin'];
  const metrics = Array.from({ length: 2000 }, (_, place) => {
    const row = fixtures.metrics.metrics[place % fixtures.metrics.metrics.length];
    assert.ok(row);
    return { ...row, id: `m-${place}`, name: `${names[place % 4] ?? ''} mittari ${place}` };
  });

  it('are filtered in the same frame as a letter is typed, and drawn a hundred at a time', async () => {
    tab().server.answer = () => ({ status: 200, body: { ...fixtures.metrics, metrics } });
    const page = await tab().open('#/metrics');
    await page.getByRole('heading', { name: '2000/2000 mittaria' }).waitFor();
    const rows = page.getByRole('table').getByRole('rowheader');
    assert.equal(await rows.count(), 100);
    // What was typed is in the list when the event has been dealt with: nothing is put off.
    const shown = await page.evaluate(`(() => {
      const field = document.querySelector('input[type=search]');
      const type = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set;
      type.call(field, 'rakennusluvan');
      field.dispatchEvent(new Event('input', { bubbles: true }));
      return new Promise((done) => queueMicrotask(() => done([
        document.querySelector('h2[aria-live]').textContent,
        document.querySelectorAll('tbody tr').length,
        document.querySelectorAll('[role=status], [role=progressbar]').length,
      ])));
    })()`);
    assert.deepEqual(shown, ['500/2000 mittaria', 100, 0]);
    await page.getByRole('button', { name: 'Näytä lisää (100/500)' }).click();
    assert.equal(await rows.count(), 200);
    await page.getByRole('searchbox').fill('mittari 19');
    await page.getByRole('button', { name: /Näytä lisää \(100\// }).waitFor();
    await page.setViewportSize({ width: 360, height: 700 });
    await page.getByRole('button', { name: /Näytä lisää \(25\// }).waitFor();
  });
});

describe("A metric's page in the browser", () => {
  const tab = useTab();

  it('shows the series as chart, words and table, and why the target is what it is', async () => {
    const page = await tab().open('#/metrics/m-2');
    const { chartText, series, targets, measurementModel, responsibility, source } =
      fixtures.metric;
    await page.getByRole('img', { name: chartText }).waitFor();
    const shown = await page.getByRole('main').innerText();
    const told = [
      fixtures.metric.limitsText,
      ...series.map(({ periodText }) => periodText),
      ...targets.flatMap(({ text, justification }) => [text, justification]),
      ...measurementModel.map(({ text }) => text),
      ...responsibility.map(({ text }) => text),
      source ?? '',
    ];
    for (const text of told) assert.ok(shown.includes(text), text);
    const table = page.getByRole('table', { name: 'Luvut taulukkona' });
    assert.equal(await table.getByRole('rowheader').count(), series.length);
    assert.equal(tab().server.asked[0]?.path, '/api/metrics/m-2');
    assert.equal(await page.title(), `${fixtures.metric.metric.name} – Asiakaskokemus`);
  });

  it('draws each measured period, its interval where it has one, and the target of its time', async () => {
    const page = await tab().open('#/metrics/m-2');
    const chart = page.getByRole('img', { name: fixtures.metric.chartText });
    const measured = fixtures.metric.series.filter(({ value }) => value !== null);
    assert.equal(await chart.locator('circle').count(), measured.length);
    const { series } = fixtures.metric;
    const reader = page.getByRole('slider', { name: 'Lue kaaviota jakso kerrallaan' });
    const told = () => reader.getAttribute('aria-valuetext');
    assert.match((await told()) ?? '', /^3\/2026: 3,86, 3,61–4,11, ≥ 4,00/);
    await reader.press('ArrowLeft');
    assert.ok((await told())?.startsWith(`${series.at(-2)?.periodText ?? ''}: `));
    await reader.press('Home');
    await reader.press('ArrowLeft');
    assert.ok((await told())?.startsWith(`${series[0]?.periodText ?? ''}: `));
    const main = page.getByRole('main');
    await main
      .getByText(series[0]?.value?.intervalText ?? '')
      .first()
      .waitFor();
    await reader.hover({ position: { x: 3, y: 40 } });
    await reader.press('End');
    assert.match((await told()) ?? '', /^3\/2026: /);
  });

  it('says that nothing has been measured instead of drawing an empty chart', async () => {
    tab().server.answer = () => ({
      status: 200,
      body: { ...fixtures.metric, series: [], limits: null, targets: [] },
    });
    const page = await tab().open('#/metrics/m-10');
    await page.getByText(/Mittaustuloksia ei ole vielä/).waitFor();
    await page.getByText(/Tavoitetta ei ole asetettu/).waitFor();
    assert.equal(await page.getByRole('img', { name: fixtures.metric.chartText }).count(), 0);
  });

  it('comes back to the list at once, showing what was there while asking anew', async () => {
    const page = await tab().open('#/metrics');
    await page.getByRole('link', { name: 'Kouluruokailu: oppilaiden arvio' }).click();
    await page.getByRole('img', { name: fixtures.metric.chartText }).waitFor();
    tab().server.answer = () => new Promise(() => undefined);
    await page.getByRole('link', { name: 'Kaikki mittarit' }).click();
    await page.getByRole('heading', { name: '12/12 mittaria' }).waitFor();
  });
});
