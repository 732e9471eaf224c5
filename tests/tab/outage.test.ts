import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { assertFineInEveryLook } from './support/everyLook.ts';
import { fixtures, problem } from './support/fixtures.ts';
import { useTab } from './support/useTab.ts';

const { asOfText, coverage, needsMe } = fixtures.overview;

/** What lies in the browser's store for all of the site. */
function storedIn(page: Page): Promise<string> {
  return page.evaluate<string>('JSON.stringify({ ...localStorage })');
}

describe('Through an outage', function () {
  this.timeout(60_000);
  const tab = useTab();

  it('opens with the figures read last and their time, although nothing answers any more', async () => {
    const page = await tab().open('', { serviceWorkers: 'allow' });
    await page.getByText(coverage.text).waitFor();
    await page.waitForFunction(
      `caches.open('tab').then((cache) => cache.keys()).then((files) => {
        const kept = files.map(({ url }) => new URL(url).pathname);
        const loaded = performance.getEntriesByType('resource')
          .map(({ name }) => new URL(name).pathname)
          .filter((path) => path.startsWith('/tab/assets/'));
        const hasView = loaded.some((path) => path.includes('/Overview'));
        return hasView && ['/tab/', ...loaded].every((path) => kept.includes(path));
      })`,
    );
    tab().server.isAway = true;
    await page.reload();
    const bar = page.getByRole('status').filter({ hasText: 'viimeksi haetut luvut' });
    await bar.waitFor();
    assert.ok((await bar.innerText()).includes(asOfText));
    await page.getByText(coverage.text).waitFor();
    await page.getByText('Asiakkaiden sanoja ei säilytetä tällä laitteella').waitFor();
    await assertFineInEveryLook(page, 'overview-kept');
    tab().server.isAway = false;
    await bar.getByRole('button', { name: 'Yritä uudelleen' }).click();
    await bar.waitFor({ state: 'detached' });
    await page.getByText(needsMe?.[0]?.title ?? '').waitFor();
  });

  it('keeps no words of customers, and nothing at all once the reader has left', async () => {
    const page = await tab().open('');
    await page.getByText(needsMe?.[0]?.title ?? '').waitFor();
    const kept = await storedIn(page);
    assert.ok(kept.includes(coverage.text));
    const matters = (needsMe ?? []).filter(({ kind }) => kind.code !== 'redWithoutAction');
    assert.ok(matters.length > 0);
    for (const { title } of matters) assert.ok(!kept.includes(title), title);
    tab().server.answer = () => ({ status: 401, body: fixtures.signInChoices });
    await page.getByRole('button', { name: 'Päivitä luvut' }).click();
    await page.getByRole('heading', { name: 'Kenenä haluat kirjautua?' }).waitFor();
    assert.ok(!(await storedIn(page)).includes(coverage.text));
  });

  it('shows kept figures to nobody else, none that are old, and no more than a dozen', async () => {
    const page = await tab().open('');
    await page.getByText(coverage.text).waitFor();
    await page.evaluate(`for (const key of Object.keys(localStorage)) {
      if (!key.startsWith('figures ')) continue;
      const kept = JSON.parse(localStorage[key]);
      for (let older = 1; older < 30; older += 1)
        localStorage[key + 'x' + older] = JSON.stringify({ ...kept, at: kept.at - older });
      localStorage[key] = JSON.stringify({ ...kept, at: kept.at - 8 * 24 * 3_600_000 });
    }`);
    tab().server.answer = () => ({ status: 503, body: problem(503) });
    await page.reload();
    await page.getByRole('heading', { name: problem(503).title }).waitFor();
    tab().server.answer = () => ({ status: 200, body: fixtures.overview });
    await page.getByRole('button', { name: 'Yritä uudelleen' }).click();
    await page.getByText(coverage.text).waitFor();
    const keys = "Object.keys(localStorage).filter((key) => key.startsWith('figures ')).length";
    assert.equal(await page.evaluate(keys), 12);
  });

  it('asks for newer figures only, and shows the others as read again', async () => {
    const asked: (string | undefined)[] = [];
    tab().server.answer = ({ headers }) => {
      asked.push(headers['if-none-match']);
      const later = encodeURIComponent('Tilanne 23.11.2026 klo 12.09');
      return headers['if-none-match'] === undefined
        ? { status: 200, body: fixtures.overview, headers: { etag: 'W/"one"' } }
        : { status: 304, body: null, headers: { etag: 'W/"one"', 'as-of-text': later } };
    };
    const page = await tab().open('');
    await page.getByText(asOfText).waitFor();
    await page.getByRole('button', { name: 'Päivitä luvut' }).click();
    await page.getByText('Tilanne 23.11.2026 klo 12.09').waitFor();
    await page.getByText(coverage.text).waitFor();
    await page.getByRole('button', { name: 'Päivitä luvut' }).click();
    await page.waitForFunction('document.querySelector("button[aria-disabled=true]") === null');
    assert.deepEqual(asked.slice(0, 2), [undefined, 'W/"one"']);
  });

  it('tells the server since when the reader wants changes: the last visit of another day', async () => {
    const page = await tab().newPage();
    await page.addInitScript(`if (localStorage['visits '] === undefined)
      localStorage['visits '] = JSON.stringify({ before: null, latest: '2026-11-20T07:14:00.000Z' })`);
    await page.clock.setFixedTime('2026-11-23T10:05:00.000Z');
    await page.goto(tab().server.url);
    await page.getByText(coverage.text).waitFor();
    await page.reload();
    await page.getByText(coverage.text).waitFor();
    assert.deepEqual(
      tab().server.asked.map(({ query }) => query.get('since')),
      ['2026-11-20T07:14:00.000Z', '2026-11-20T07:14:00.000Z'],
    );
  });
});
