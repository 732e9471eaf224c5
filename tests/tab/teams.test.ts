import assert from 'node:assert/strict';
import { fixtures } from './support/fixtures.ts';
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

  it('offers to send a link to the view', async () => {
    const page = await tab().newPage();
    const teams = await openInTeams(page, `${tab().server.url}#/metrics/m-2`, context);
    await teams.frame.getByRole('button', { name: 'Jaa näkymä' }).click();
    await page.waitForFunction('called.includes("shareDeepLink")');
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
