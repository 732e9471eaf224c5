import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { sampleId } from '../../bot/sampleCity/sampleId.ts';
import { assertNoSidewaysScrolling } from './support/everyLook.ts';
import { useRealTab } from './support/useRealTab.ts';

/** A manager who edits: every view has something to show. */
const reader = 'p-sanna-karvo';
/** Has every section of Manage; reads in English. */
const administrator = 'p-farid-nazari';

/**
 * Each view, and how much compressed JavaScript it may take when it is the first one opened, in kB.
 * What all views share is most of it; a view that grows by a chart library is found out.
 */
const budgets: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  [reader]: {
    '#/overview': 140,
    '#/metrics': 150,
    '#/metrics/m-asiointipiste-tyytyvaisyys': 170,
    '#/feedback': 155,
    [`#/feedback/${sampleId('feedback', '1')}`]: 155,
    '#/cases': 135,
    '#/journey': 145,
    '#/journey/asiointi': 140,
    '#/experiences': 150,
    [`#/experiences/${sampleId('experience', 'sama-neuvoja')}`]: 140,
    '#/coverage': 150,
    '#/coverage/u-asiointipiste': 155,
    '#/manage': 135,
  },
  [administrator]: {
    '#/manage/metrics': 165,
    '#/manage/import': 165,
    '#/manage/channels': 165,
    '#/manage/organisation': 165,
    '#/manage/organisation/u-asiointipiste': 165,
    '#/manage/people': 165,
    '#/manage/people/p-marjukka-hietala': 165,
    '#/manage/settings': 165,
    '#/manage/deliveries': 150,
    '#/manage/unreachable': 150,
    '#/manage/audit': 155,
  },
};

/** What the page has fetched, as the browser tells it. */
const fetched = `performance.getEntriesByType('resource').map(({ name, encodedBodySize }) =>
  ({ path: new URL(name).pathname, bytes: encodedBodySize }))`;

/** What the keyboard reaches on the page, in the order of the page. */
const reachable = `[...document.querySelectorAll(
  'a[href], button:not([disabled]), input, select, textarea, summary, [tabindex="0"]')]
  .filter((each) => each.tabIndex >= 0 && each.checkVisibility({ visibilityProperty: true }))
  .length`;

/** Of what has the focus: what it is, that it can be seen to have it, and where; null for nothing. */
const focused = `(() => {
  const each = document.activeElement;
  if (each === document.body) return null;
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
    const reached = await page.evaluate<Focused | null>(focused);
    if (reached === null) break;
    const { what, marked, inSight } = reached;
    seen.add(what);
    if (!marked) faults.push(`${what}: nothing shows the focus`);
    if (!inSight) faults.push(`${what}: has the focus out of sight`);
  }
  assert.ok(seen.size > 5, 'the keyboard has come somewhere');
  return faults;
}

async function assertCheap(page: Page, budget: number): Promise<void> {
  const all = await page.evaluate<{ path: string; bytes: number }[]>(fetched);
  const asked = all.filter(({ path }) => path.startsWith('/api/'));
  assert.equal(asked.length, 1, asked.map(({ path }) => path).join());
  const code = all.filter(({ path }) => path.endsWith('.js'));
  const bytes = code.reduce((sum, each) => sum + each.bytes, 0);
  assert.ok(bytes > 50_000, 'the code was counted');
  assert.ok(bytes <= budget * 1_000, `${bytes} bytes in ${code.length} files`);
  assert.ok(!code.some(({ path }) => path.includes('teamsHost')), 'Teams only inside Teams');
}

async function assertHeaderFits(page: Page): Promise<void> {
  const links = page.getByRole('navigation').getByRole('link');
  assert.ok((await links.count()) > 5, 'the header leads to the views');
  for (const link of await links.all()) {
    const box = await link.boundingBox();
    assert.ok(box !== null && box.x >= 0 && box.x + box.width <= 320, 'a hidden link');
  }
}

describe('Every view', function () {
  this.timeout(60_000);
  const tab = useRealTab();
  // 1280 px at 400 %.
  const viewport = { width: 320, height: 640 };

  // One visit to each view answers all of it; what it costs is counted after the walk through it.
  for (const [personId, views] of Object.entries(budgets)) {
    for (const [address, budget] of Object.entries(views)) {
      it(`fits 320 px and the keyboard, for a request and ${budget} kB: ${address}`, async () => {
        const locale = personId === administrator ? 'en-GB' : 'fi-FI';
        const page = await tab().open(personId, address, { viewport, locale });
        assert.deepEqual(await page.getByRole('alert').allInnerTexts(), [], 'it is there');
        await assertNoSidewaysScrolling(page, address);
        await assertHeaderFits(page);
        assert.deepEqual(await page.evaluate(tooSmall), [], 'too small to press');
        assert.deepEqual(await walk(page), [], 'with the keyboard');
        await assertCheap(page, budget);
      });
    }
  }

  it('moves the focus to the view that was chosen, and names it', async () => {
    const page = await tab().open(reader, '#/overview');
    await page.getByRole('link', { name: 'Kattavuus', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Kattavuus' }).waitFor();
    assert.equal(await page.evaluate('document.activeElement.tagName'), 'MAIN');
    assert.match(await page.title(), /^Kattavuus – /);
  });
});
