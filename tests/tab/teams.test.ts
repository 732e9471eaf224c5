import assert from 'node:assert/strict';
import { assertFineInEveryLook, assertFineInTeams } from './support/everyLook.ts';
import { fixtures, problem } from './support/fixtures.ts';
import { answerWithFixtures } from './support/tabServer.ts';
import { openInTeams } from './support/teamsClient.ts';
import { useTab } from './support/useTab.ts';

const context = { theme: 'default', locale: 'fi-FI', subPageId: null, token: 'a-token' };

describe('The tab inside Teams', () => {
  const tab = useTab();

  it('shows the server the token of Teams and tells Teams that it is ready', async () => {
    const page = await tab().newPage();
    const teams = await openInTeams(page, tab().server.url, context);
    await teams.frame.getByRole('heading', { level: 1, name: 'Yleiskuva' }).waitFor();
    const { asked } = tab().server;
    assert.equal(asked.length, 1);
    assert.equal(asked[0]?.headers.authorization, 'Bearer a-token');
    assert.ok((await teams.called()).includes('appInitialization.success'));
  });

  it('wears the theme of Teams and follows it while open', async () => {
    const page = await tab().newPage({ colorScheme: 'light' });
    const teams = await openInTeams(page, tab().server.url, { ...context, theme: 'dark' });
    const html = teams.frame.locator('html');
    await teams.frame.locator('html[data-theme=dark]').waitFor();
    await teams.frame.getByRole('heading', { level: 1 }).waitFor();
    const background = () =>
      html.evaluate('getComputedStyle(document.querySelector("header")).backgroundColor');
    assert.equal(await background(), 'rgb(41, 41, 41)');
    await teams.changeTheme('contrast');
    await teams.frame.locator('html[data-theme=contrast]').waitFor();
    assert.equal(await background(), 'rgb(0, 0, 0)');
    await teams.changeTheme('default');
    await teams.frame.locator('html[data-theme=light]').waitFor();
    assert.equal(await background(), 'rgb(255, 255, 255)');
  });

  it('opens the view that a deep link names', async () => {
    const page = await tab().newPage();
    const { frame } = await openInTeams(page, tab().server.url, {
      ...context,
      subPageId: 'metrics/m-2',
    });
    await frame.getByRole('heading', { level: 1, name: fixtures.metric.metric.name }).waitFor();
    assert.deepEqual(
      tab().server.asked.map(({ path }) => path),
      ['/api/metrics/m-2'],
    );
  });

  it("asks in the language of Teams and speaks the viewer's own", async () => {
    const viewer = { ...fixtures.overview.viewer, language: 'sv' };
    tab().server.answer = () => ({ status: 200, body: { ...fixtures.overview, viewer } });
    const page = await tab().newPage();
    const { frame } = await openInTeams(page, tab().server.url, { ...context, locale: 'en-GB' });
    await frame.getByRole('heading', { level: 1, name: 'Översikt' }).waitFor();
    assert.equal(tab().server.asked[0]?.headers['accept-language'], 'en');
    assert.equal(await frame.locator('html').getAttribute('lang'), 'sv');
  });

  it("shows its own words in Finnish where the file of the reader's language is not to be had", async () => {
    const viewer = { ...fixtures.overview.viewer, language: 'sv' };
    tab().server.answer = () => ({ status: 200, body: { ...fixtures.overview, viewer } });
    const page = await tab().newPage();
    await page.route(/\/assets\/sv-/u, (route) => route.abort());
    const { frame } = await openInTeams(page, tab().server.url, context);
    await frame.getByRole('heading', { level: 1, name: 'Yleiskuva' }).waitFor();
  });

  it('tells Teams that it cannot show anything yet, and why, and shows what to do', async () => {
    const page = await tab().newPage();
    const teams = await openInTeams(page, tab().server.url, { ...context, token: null });
    await teams.frame.getByRole('button', { name: 'Yritä uudelleen' }).waitFor();
    await teams.frame
      .getByRole('heading', { name: 'Kirjautuminen Teamsin kautta ei onnistunut' })
      .waitFor();
    const told = 'appInitialization.expectedFailure';
    assert.deepEqual(await teams.calledWith(told), ['PermissionError', 'noSignIn']);
    assert.ok(!(await teams.called()).includes('appInitialization.success'));
    assert.deepEqual(tab().server.asked, [], 'nothing is asked without a token');

    tab().server.answer = () => ({ status: 503, body: problem(503) });
    const later = await openInTeams(page, tab().server.url, context);
    assert.deepEqual(await later.calledWith(told), ['Other', 'other']);
    tab().server.answer = answerWithFixtures;
    await later.frame.getByRole('button', { name: 'Yritä uudelleen' }).click();
    await later.calledWith('appInitialization.success');
  });

  it('tells Teams that it failed where it has nothing to show, not even why', async () => {
    const viewer = { ...fixtures.overview.viewer, roles: 'none of these' };
    tab().server.answer = () => ({ status: 200, body: { ...fixtures.overview, viewer } });
    const teams = await openInTeams(await tab().newPage(), tab().server.url, context);
    const [reason] = await teams.calledWith('appInitialization.failure');
    assert.equal(reason, 'Other');
  });

  it('offers to send a link to the view', async () => {
    const page = await tab().newPage();
    const teams = await openInTeams(page, `${tab().server.url}#/metrics/m-2`, context);
    await teams.frame.getByRole('button', { name: 'Jaa näkymä' }).click();
    assert.equal((await teams.calledWith('shareDeepLink'))[0], 'metrics/m-2');
  });

  it('opens what a deep link names rather than what the tab begins with', async () => {
    const page = await tab().newPage();
    const address = `${tab().server.url}?view=metrics&area=a-siv`;
    const { frame } = await openInTeams(page, address, { ...context, subPageId: 'metrics/m-2' });
    await frame.getByRole('heading', { level: 1, name: fixtures.metric.metric.name }).waitFor();
  });

  it('shows in a channel the area that it was set up for, in every view', async () => {
    const page = await tab().newPage();
    const address = `${tab().server.url}?view=metrics&area=a-siv`;
    const { frame } = await openInTeams(page, address, { ...context, width: 360 });
    const ofArea = fixtures.metrics.metrics.filter(({ area }) => area.id === 'a-siv').length;
    await frame.getByRole('heading', { name: new RegExp(`^${ofArea}/12`) }).waitFor();
    await frame.getByRole('link', { name: 'Yleiskuva' }).click();
    await frame.getByRole('heading', { level: 1, name: 'Yleiskuva' }).waitFor();
    const wanted = tab().server.asked.findLast(({ path }) => path === '/api/overview');
    assert.equal(wanted?.query.get('area'), 'a-siv');
  });

  it('is a plain browser where whoever frames it is not Teams', async () => {
    const page = await tab().newPage();
    await page.clock.install();
    await page.route('https://elsewhere.example/**', (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<!doctype html><title>x</title><iframe src="${tab().server.url}"></iframe>
          <script>addEventListener('message', () => { wasAsked = true; })</script>`,
      }),
    );
    await page.route('https://res.cdn.office.net/**', (route) => route.abort());
    await page.goto('https://elsewhere.example/');
    await page.waitForFunction('window.wasAsked');
    await page.clock.runFor(5_000);
    const frame = page.frameLocator('iframe');
    await frame.getByRole('heading', { level: 1, name: 'Yleiskuva' }).waitFor();
    assert.equal(tab().server.asked[0]?.headers.authorization, undefined);
  });
});

describe("Setting up a channel's tab in Teams", () => {
  const tab = useTab();
  const areas = [
    { id: 'a-hyv', name: 'Hyvinvointi' },
    { id: 'a-siv', name: 'Sivistys ja oppiminen' },
  ];
  const { viewer, city, asOf, asOfText } = fixtures.overview;
  beforeEach(() => {
    const body = { viewer, city, asOf, asOfText, areas };
    tab().server.answer = () => ({ status: 200, body });
  });

  it('saves the view and the area that are chosen', async () => {
    const page = await tab().newPage();
    const address = `${tab().server.url}?view=configure`;
    const teams = await openInTeams(page, address, { ...context, frame: 'settings' });
    await teams.frame.getByLabel('Näkymä, joka avautuu').selectOption('Mittarit');
    await teams.frame.getByLabel('Kenen luvut').selectOption('Sivistys ja oppiminen');
    await teams.frame.getByText('Välilehden nimi: Mittarit: Sivistys ja oppiminen').waitFor();
    assert.deepEqual(await teams.calledWith('settings.setValidityState'), [true]);
    await teams.save();
    assert.deepEqual(await teams.calledWith('settings.setSettings'), [
      {
        entityId: 'metrics a-siv',
        suggestedDisplayName: 'Mittarit: Sivistys ja oppiminen',
        contentUrl: `${tab().server.url}?view=metrics&area=a-siv`,
        websiteUrl: `${tab().server.url}#/metrics?area=a-siv`,
      },
    ]);
    await teams.calledWith('settings.save.success');
  });

  it('begins with what the tab shows now, when it is set up again', async () => {
    const page = await tab().newPage();
    const teams = await openInTeams(page, `${tab().server.url}?view=configure`, {
      ...{ ...context, frame: 'settings', width: 320 },
      tab: { contentUrl: `${tab().server.url}?view=feedback&area=a-siv` },
    });
    await teams.frame.getByText('Välilehden nimi: Palautteet: Sivistys ja oppiminen').waitFor();
  });

  it('has no findings in the themes of Teams', async () => {
    const page = await tab().newPage({ reducedMotion: 'reduce' });
    const address = `${tab().server.url}?view=configure`;
    const given = { ...context, frame: 'settings', width: 560 } as const;
    const teams = await openInTeams(page, address, given);
    await teams.frame.getByText('Välilehden nimi: Yleiskuva').waitFor();
    await assertFineInTeams(page, teams, 'configure');
  });

  it('says in a plain browser where it is done, and looks fine there', async () => {
    const page = await tab().open('?view=configure');
    await page.getByRole('heading', { name: 'Välilehti lisätään Teamsissa' }).waitFor();
    await assertFineInEveryLook(page, 'configure-elsewhere');
  });
});

describe('The tab in a plain browser', () => {
  const tab = useTab();

  it('follows the settings of the system while open', async () => {
    const page = await tab().open('', { colorScheme: 'dark' });
    await page.locator('html[data-theme=dark]').waitFor();
    await page.emulateMedia({ colorScheme: 'light' });
    await page.locator('html[data-theme=light]').waitFor();
    await page.emulateMedia({ contrast: 'more' });
    await page.locator('html[data-theme=contrast]').waitFor();
    await page.emulateMedia({ contrast: null, forcedColors: 'active' });
    await page.locator('html[data-theme=contrast]').waitFor();
    assert.equal(tab().server.asked[0]?.headers.authorization, undefined);
  });
});
