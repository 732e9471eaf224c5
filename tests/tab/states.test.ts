import assert from 'node:assert/strict';
import { fixtures, problem } from './support/fixtures.ts';
import { answerWithFixtures } from './support/tabServer.ts';
import { useTab } from './support/useTab.ts';

describe('When the figures are not there', () => {
  const tab = useTab();

  it('shows the shape of the view at once', async () => {
    tab().server.answer = () => new Promise(() => undefined);
    const page = await tab().newPage();
    await page.goto(tab().server.url);
    await page.getByRole('status', { name: 'Haetaan lukuja …' }).waitFor();
  });

  it('lets one sign in as a sample person, shows the view, and lets one change', async () => {
    let signedInAs: string | null = null;
    tab().server.answer = (request) => {
      if (request.path === '/api/sign-in') {
        signedInAs = (JSON.parse(request.body) as { personId: string }).personId;
        return { status: 200, body: {} };
      }
      if (request.path === '/api/sign-out') {
        signedInAs = null;
        return { status: 200, body: {} };
      }
      return signedInAs === null
        ? { status: 401, body: fixtures.signInChoices }
        : answerWithFixtures(request);
    };
    const page = await tab().open('');
    await page.getByRole('button', { name: /Aino Koivuranta.*esimies.*Asiakaspalvelu/ }).click();
    await page.getByRole('heading', { level: 1, name: 'Yleiskuva' }).waitFor();
    assert.equal(signedInAs, 'p-aino');
    await page.getByRole('button', { name: 'Vaihda henkilöä' }).click();
    await page.getByRole('heading', { name: 'Kenenä haluat kirjautua?' }).waitFor();
  });

  it('says when signing in did not work', async () => {
    tab().server.answer = ({ path }) =>
      path === '/api/sign-in'
        ? { status: 404, body: problem(404) }
        : { status: 401, body: fixtures.signInChoices };
    const page = await tab().open('');
    await page.getByRole('button', { name: /Erik Nyholm/ }).click();
    await page.getByText('Kirjautuminen ei onnistunut. Yritä uudelleen.').waitFor();
  });

  it('gives what went wrong, what to do, the reference, and another try', async () => {
    tab().server.answer = () => ({ status: 503, body: problem(503) });
    const page = await tab().open('');
    const shown = await page.getByRole('alert').innerText();
    for (const text of [problem(503).title, problem(503).detail, 'Virheen tunniste: F3K9-22']) {
      assert.ok(shown.includes(text), text);
    }
    tab().server.answer = answerWithFixtures;
    await page.getByRole('button', { name: 'Yritä uudelleen' }).click();
    await page.getByRole('heading', { level: 1, name: 'Yleiskuva' }).waitFor();
  });

  it('offers no other try where the right is missing, but a way on', async () => {
    tab().server.answer = (request) =>
      request.path === '/api/metrics/m-2'
        ? { status: 403, body: problem(403) }
        : answerWithFixtures(request);
    const page = await tab().open('#/metrics/m-2');
    assert.equal(await page.getByRole('button', { name: 'Yritä uudelleen' }).count(), 0);
    await page.getByRole('link', { name: 'Siirry yleiskuvaan' }).click();
    await page.getByRole('heading', { level: 1, name: 'Yleiskuva' }).waitFor();
  });

  for (const [name, answer] of [
    ['is down', 'hangUp'],
    ['cannot read its store', { status: 503, body: problem(503) }],
    ['is hidden by a gateway', { status: 502, body: null }],
  ] as const) {
    it(`keeps the last figures with their time when the server ${name}`, async () => {
      const page = await tab().open('');
      tab().server.answer = () => answer;
      await page.getByRole('button', { name: 'Päivitä luvut' }).click();
      const bar = page.getByRole('status').filter({ hasText: 'viimeksi haetut luvut' });
      await bar.waitFor();
      assert.ok((await bar.innerText()).includes(fixtures.overview.asOfText));
      await page.getByText(fixtures.overview.coverage.text).waitFor();
      tab().server.answer = answerWithFixtures;
      await bar.getByRole('button', { name: 'Yritä uudelleen' }).click();
      await bar.waitFor({ state: 'detached' });
    });
  }

  it('takes the figures away when the right to them is gone', async () => {
    const page = await tab().open('');
    tab().server.answer = () => ({ status: 401, body: fixtures.signInChoices });
    await page.getByRole('button', { name: 'Päivitä luvut' }).click();
    await page.getByRole('heading', { name: 'Kenenä haluat kirjautua?' }).waitFor();
    assert.equal(await page.getByText(fixtures.overview.coverage.text).count(), 0);
  });

  it('says what to do when there is nothing yet', async () => {
    const none = { ...fixtures.overview.praiseTotal, praise: 0, criticism: 0 };
    tab().server.answer = () => ({
      status: 200,
      body: {
        ...fixtures.overview,
        ...{ changes: { sinceText: '', count: 0, lights: [] } },
        ...{ lights: [], metricCount: 0, praise: [], praiseTotal: none, needsMe: [] },
        onTime: { share: null, text: 'Mitään ei erääntynyt.' },
        coverage: { text: 'Yksiköitä ei ole vielä.', partsMeasuring: 0, parts: 0 },
      },
    });
    const page = await tab().open('');
    const shown = await page.getByRole('main').innerText();
    for (const text of [
      'Mittareita ei ole vielä määritelty',
      'Palautetta ei ole vielä kirjattu',
      'Minkään mittarin tila ei ole muuttunut',
      'Sinulla ei ole nyt avoimia tehtäviä',
      'Mitään ei erääntynyt.',
      'Yksiköitä ei ole vielä.',
    ]) {
      assert.ok(shown.includes(text), text);
    }
  });

  it('says so when the address names no view', async () => {
    const page = await tab().open('#/nowhere/f-1');
    await page.getByRole('heading', { name: 'Tällaista näkymää ei ole' }).waitFor();
    assert.equal(tab().server.asked.length, 0);
  });
});
