import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { assertNoSidewaysScrolling } from './support/everyLook.ts';
import { useRealTab } from './support/useRealTab.ts';

const reader = 'p-sanna-karvo';
const views = [
  '#/overview',
  '#/metrics',
  '#/metrics/m-asiointipiste-tyytyvaisyys',
  '#/feedback',
  '#/journey',
  '#/experiences',
  '#/coverage',
  '#/manage',
];

/** What the keyboard reaches on the page, in the order of the page. */
const reachable = `[...document.querySelectorAll(
  'a[href], button:not([disabled]), input, select, textarea, summary, [tabindex="0"]')]
  .filter((each) => each.tabIndex >= 0 && each.checkVisibility({ visibilityProperty: true }))
  .length`;

/** Of what has the focus: what it is, that it can be seen to have it, and where it is. */
const focused = `(() => {
  const each = document.activeElement;
  const { outlineStyle, outlineWidth, boxShadow, textDecorationStyle } = getComputedStyle(each);
  const after = getComputedStyle(each, '::after');
  const around = each.closest('.fui-Input, .fui-Select, .fui-Textarea, .fui-Combobox');
  const box = (around ?? each).getBoundingClientRect();
  const marked = (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none' ||
    after.borderBottomStyle === 'solid' || textDecorationStyle === 'double' || around !== null ||
    each.parentElement.querySelector(':focus-visible ~ *') !== null;
  return {
    what: each.tagName + ' ' + (each.getAttribute('aria-label') ?? each.textContent).slice(0, 40),
    marked,
    inSight: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
  };
})()`;

interface Focused {
  readonly what: string;
  readonly marked: boolean;
  readonly inSight: boolean;
}

/**
 * Things to press that are smaller than 24 px both ways and neither stand in a text nor have room
 * around them (WCAG 2.2, 2.5.8).
 */
const tooSmall = `(() => {
  const all = [...document.querySelectorAll('a[href], button, input, select, [role=slider]')]
    .filter((each) => each.checkVisibility({ visibilityProperty: true, opacityProperty: true }));
  const boxes = all.map((each) => each.getBoundingClientRect());
  const isNear = (one, other) => {
    const [x, y] = [(one.left + one.right) / 2, (one.top + one.bottom) / 2];
    const nearestX = Math.max(other.left, Math.min(x, other.right));
    const nearestY = Math.max(other.top, Math.min(y, other.bottom));
    return Math.hypot(nearestX - x, nearestY - y) < 12;
  };
  return all.filter((each, place) => {
    const box = boxes[place];
    if (box.width === 0 || box.top < 0 || (box.width >= 24 && box.height >= 24)) return false;
    return boxes.some((other, at) => at !== place && !each.contains(all[at]) &&
      !all[at].contains(each) && isNear(box, other));
  }).map((each) => each.outerHTML.slice(0, 120));
})()`;

async function walk(page: Page): Promise<readonly string[]> {
  const count = await page.evaluate<number>(reachable);
  const faults: string[] = [];
  const seen = new Set<string>();
  await page.evaluate('document.activeElement.blur(); window.scrollTo(0, 0)');
  // Past what there is, and some more for what comes in sight on the way.
  for (let step = 0; step < Math.min(count + 10, 150); step += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate<boolean>('document.activeElement === document.body')) break;
    const { what, marked, inSight } = await page.evaluate<Focused>(focused);
    seen.add(what);
    if (!marked) faults.push(`${what}: nothing shows the focus`);
    if (!inSight) faults.push(`${what}: has the focus out of sight`);
  }
  assert.ok(seen.size > 5, 'the keyboard has come somewhere');
  return faults;
}

describe('Every view', function () {
  this.timeout(60_000);
  const tab = useRealTab();

  // One visit to each view answers all of it.
  it('fits 320 px, which is 1280 at 400 %, and is walked through with the keyboard', async () => {
    const page = await tab().open(reader, '#/overview', { viewport: { width: 320, height: 640 } });
    for (const view of views) {
      await page.goto('about:blank');
      await page.goto(`${tab().address}/tab/${view}`);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await assertNoSidewaysScrolling(page, view);
      const links = page.getByRole('navigation', { name: 'Näkymät' }).getByRole('link');
      for (const link of await links.all()) {
        const box = await link.boundingBox();
        assert.ok(box !== null && box.x >= 0 && box.x + box.width <= 320, `${view}: a hidden link`);
      }
      assert.deepEqual(await page.evaluate(tooSmall), [], `${view}: too small to press`);
      assert.deepEqual(await walk(page), [], `${view}: with the keyboard`);
    }
  });

  it('moves the focus to the view that was chosen, and names it', async () => {
    const page = await tab().open(reader, '#/overview');
    await page.getByRole('link', { name: 'Kattavuus', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Kattavuus' }).waitFor();
    assert.equal(await page.evaluate('document.activeElement.tagName'), 'MAIN');
    assert.match(await page.title(), /^Kattavuus – /);
  });
});
