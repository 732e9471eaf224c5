import assert from 'node:assert/strict';
import { fixtures } from './support/fixtures.ts';
import { useTab } from './support/useTab.ts';

describe('The overview in the browser', () => {
  const tab = useTab();

  it('tells everything it was given', async () => {
    const page = await tab().open('');
    const shown = await page.getByRole('main').innerText();
    const { lights, changes, praise, onTime, coverage, asOfText } = fixtures.overview;
    const needsMe = fixtures.overview.needsMe ?? [];
    const told = [
      asOfText,
      ...lights.map(({ text }) => text),
      changes.sinceText,
      ...changes.lights.flatMap(({ name, part, why }) => [name, part, why]),
      ...praise.flatMap(({ name, ratioText, changeText }) => [name, ratioText, changeText]),
      onTime.share?.text ?? '',
      onTime.text,
      coverage.text,
      ...needsMe.slice(0, 5).flatMap(({ title, detail }) => [title, detail]),
    ];
    for (const text of told) assert.ok(shown.includes(text), text);
    assert.ok(!shown.includes(needsMe[5]?.title ?? ''));
    await page.getByRole('button', { name: 'Näytä kaikki 6' }).click();
    await page.getByRole('link', { name: needsMe[5]?.title ?? '' }).waitFor();
  });

  it('needs one request of the interface, and says in which language', async () => {
    const page = await tab().open('', { locale: 'sv-FI' });
    await page.waitForLoadState('networkidle');
    const { asked } = tab().server;
    assert.deepEqual(
      asked.map(({ method, path }) => `${method} ${path}`),
      ['GET /api/overview'],
    );
    assert.equal(asked[0]?.headers['accept-language'], 'sv');
    assert.equal(await page.locator('html').getAttribute('lang'), 'fi', "the viewer's own");
  });

  it('leads from a light to the metrics in it', async () => {
    const page = await tab().open('');
    await page.getByRole('link', { name: /alle tavoitteen.*varmoja 1\/2/ }).click();
    await page.getByRole('heading', { name: '2/12 mittaria' }).waitFor();
    assert.match(page.url(), /#\/metrics\?light=red$/);
    assert.equal(await page.evaluate('document.activeElement.tagName'), 'MAIN');
  });

  it('links only to views that are there', async () => {
    const page = await tab().open('');
    const waiting = page.getByRole('region', { name: 'Tehtäväsi' });
    assert.deepEqual(await waiting.getByRole('link').allInnerTexts(), [
      'K7-3MQ9: Bussipysäkin katos vuotaa',
      'B2-8XTR: Ajanvaraus ei toiminut viikonloppuna eikä puhelimeen vastattu maanantaiaamunakaan',
      'H4-9PQW: Milloin hakemukseni käsitellään?',
      'Puhelinpalvelun jonotusaika',
    ]);
  });

  it('loads no more than 150 kB, and nothing of Teams outside Teams', async () => {
    const page = await tab().newPage();
    const files: string[] = [];
    page.on('request', (request) => files.push(request.url()));
    await page.goto(tab().server.url);
    await page.getByRole('heading', { level: 1 }).waitFor();
    assert.ok(tab().server.sentBytes > 10_000, 'something was loaded');
    assert.ok(tab().server.sentBytes < 150_000, `${tab().server.sentBytes} bytes`);
    assert.ok(!files.some((url) => /teamsHost|MetricPage|Metrics-/.test(url)), files.join(' '));
  });
});
