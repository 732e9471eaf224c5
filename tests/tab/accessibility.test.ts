import assert from 'node:assert/strict';
import { assertFineInEveryLook } from './support/everyLook.ts';
import { findingsOn } from './support/findings.ts';
import { fixtures, problem } from './support/fixtures.ts';
import { useTab } from './support/useTab.ts';

const views = {
  overview: '#/overview',
  metrics: '#/metrics',
  'metrics-grouped': '#/metrics?group=stage',
  metric: '#/metrics/m-2',
};

describe('Accessibility of the tab', function () {
  this.timeout(30_000);
  const tab = useTab();

  for (const [name, address] of Object.entries(views)) {
    it(`has no findings in any look of ${name}`, async () => {
      await assertFineInEveryLook(await tab().open(address), name);
    });
  }

  it('has no findings where one signs in or something went wrong', async () => {
    tab().server.answer = () => ({ status: 401, body: fixtures.signInChoices });
    assert.deepEqual(await findingsOn(await tab().open('')), []);
    tab().server.answer = () => ({ status: 503, body: problem(503) });
    assert.deepEqual(await findingsOn(await tab().open('')), []);
  });

  it('lets the keyboard skip to the content and reach every link', async () => {
    const page = await tab().open('');
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate('document.activeElement.textContent'), 'Siirry sisältöön');
    await page.keyboard.press('Enter');
    assert.equal(await page.evaluate('document.activeElement.tagName'), 'MAIN');
    await page.keyboard.press('Tab');
    const name = 'document.activeElement.getAttribute("aria-label")';
    assert.equal(await page.evaluate(name), 'Päivitä luvut');
  });

  it('holds still for those who want less motion', async () => {
    tab().server.answer = () => new Promise(() => undefined);
    const page = await tab().newPage({ reducedMotion: 'reduce' });
    await page.goto(tab().server.url);
    const block = page.getByRole('status').locator('div').first();
    await block.waitFor();
    const running = 'document.getAnimations().filter((a) => a.playState === "running").length';
    await page.waitForFunction(`${running} === 0`);
  });
});
