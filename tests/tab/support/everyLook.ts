import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { findingsInFrame, findingsOn, type Rules } from './findings.ts';
import type { TeamsPage } from './teamsClient.ts';

type Media = NonNullable<Parameters<Page['emulateMedia']>[0]>;

/** The three themes, as a plain browser asks for them. */
const looks: Readonly<Record<string, Media>> = {
  light: { colorScheme: 'light', contrast: 'no-preference' },
  dark: { colorScheme: 'dark', contrast: 'no-preference' },
  contrast: { colorScheme: 'light', contrast: 'more' },
};
const themesOfTeams = { default: 'light', dark: 'dark', contrast: 'contrast' };
const widths = [1280, 360];
const artefacts = resolve(import.meta.dirname, '../../../artefacts');

/**
 * Looks at the page as it stands in each theme, at a desktop's and a phone's width: axe finds
 * nothing, nothing scrolls sideways, and a picture is left in `artefacts/NAME-THEME-WIDTH.png`. The
 * page is not loaded anew: its theme and size change under it, without the transitions in which axe
 * would see colours that are none, and are as at first afterwards.
 */
export async function assertFineInEveryLook(page: Page, name: string): Promise<void> {
  await mkdir(artefacts, { recursive: true });
  const before = page.viewportSize();
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    for (const [look, media] of Object.entries(looks)) {
      const here = `${name}-${look}-${width}`;
      await page.emulateMedia({ ...media, reducedMotion: 'reduce' });
      await page.locator(`html[data-theme=${look}]`).waitFor();
      await assertNoSidewaysScrolling(page, here);
      const rules = look === 'light' ? 'all' : 'colours';
      assert.deepEqual(await lastingFindings(page, rules), [], here);
      await page.screenshot({ path: join(artefacts, `${here}.png`), fullPage: true });
    }
  }
  await page.emulateMedia({ colorScheme: null, contrast: null, reducedMotion: null });
  if (before !== null) await page.setViewportSize(before);
}

/** The same inside Teams, which has its own three themes and gives the frame its width. */
export async function assertFineInTeams(page: Page, teams: TeamsPage, name: string): Promise<void> {
  await mkdir(artefacts, { recursive: true });
  for (const [theme, look] of Object.entries(themesOfTeams)) {
    await teams.changeTheme(theme);
    await teams.frame.locator(`html[data-theme=${look}]`).waitFor();
    const rules = look === 'light' ? 'all' : 'colours';
    assert.deepEqual(await findingsInFrame(page, rules), [], `${name}-${look}`);
    await page.screenshot({ path: join(artefacts, `${name}-${look}-teams.png`) });
  }
}

/** What axe finds twice: a first look on a busy computer may fall into the change of the theme. */
async function lastingFindings(page: Page, rules: Rules): Promise<readonly string[]> {
  const found = await findingsOn(page, rules);
  return found.length === 0 ? found : findingsOn(page, rules);
}

/** The page becomes no wider than its window: a chart is drawn anew some frames after it narrows. */
export async function assertNoSidewaysScrolling(page: Page, where: string): Promise<void> {
  const frame = 'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))';
  await page.evaluate(frame);
  const fits = 'document.documentElement.scrollWidth <= innerWidth';
  const wider = 'document.documentElement.scrollWidth - innerWidth';
  await page.waitForFunction(fits, null, { timeout: 5000 }).catch(async () => {
    assert.fail(`${where} scrolls sideways by ${await page.evaluate<number>(wider)} px`);
  });
}
