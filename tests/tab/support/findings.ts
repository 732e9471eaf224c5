import assert from 'node:assert/strict';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** The rules that look at colours; a theme changes what these find, and these only. */
const colourRules = ['color-contrast', 'link-in-text-block'];

export type Rules = 'all' | 'colours';

/**
 * What axe finds on the page as it stands, `rule: element`, by all rules or, where only the theme
 * has changed since those were asked, by those that look at colours.
 */
export async function findingsOn(page: Page, rules: Rules = 'all'): Promise<readonly string[]> {
  const isThere = await page.evaluate<boolean>('"axe" in window');
  // Its half megabyte is read once for a page. Without the legacy mode axe gathers its findings in
  // a further page; the tab has no frames.
  const axe = new AxeBuilder({ page, ...(isThere ? { axeSource: ';' } : {}) }).setLegacyMode();
  return findingsOf(axe, rules);
}

/** The same for what stands in the page's frame, of another origin. */
export function findingsInFrame(page: Page, rules: Rules): Promise<readonly string[]> {
  return findingsOf(new AxeBuilder({ page }).include('iframe'), rules);
}

async function findingsOf(axe: AxeBuilder, rules: Rules): Promise<readonly string[]> {
  const asked = rules === 'all' ? axe.withTags(standards) : axe.withRules(colourRules);
  const { violations, passes } = await asked.analyze();
  assert.ok(passes.length > (rules === 'all' ? 10 : 0), 'axe has looked at something');
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}
