import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';
import type { FormView } from '../../bot/contract/form.ts';
import { useRealTab } from './support/useRealTab.ts';

/** Between them they see every view, and most of what can be filled in there. */
const people = ['p-farid-nazari', 'p-sanna-karvo'];
/** Pages of the same kind differ by what may be done there; so many of each kind are visited. */
const pagesOfAKind = 2;

/**
 * The controls of the page: ids that occur twice, and controls without a name (WCAG 4.1.2). What
 * the browser draws inside a control is no control of ours.
 */
const faultsOfControls = `(() => {
  const all = [...document.querySelectorAll(
    'input:not([type=hidden]), select, textarea, [role=combobox]')];
  const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
  const twice = [...new Set(ids.filter((id, at) => ids.indexOf(id) !== at))];
  const nameOf = (each) => each.getAttribute('aria-label') ||
    (each.getAttribute('aria-labelledby') ?? '').split(' ')
      .map((id) => document.getElementById(id)?.textContent ?? '').join('') ||
    [...(each.labels ?? [])].map(({ textContent }) => textContent).join('');
  const nameless = all.filter((each) => nameOf(each).trim() === '');
  const groups = [...document.querySelectorAll('[role=group], [role=radiogroup], fieldset')];
  return [
    ...twice.map((id) => 'the id ' + id + ' occurs twice'),
    ...nameless.map(({ outerHTML }) => 'no name: ' + outerHTML.slice(0, 160)),
    ...groups.filter((each) => nameOf(each).trim() === '' && !each.querySelector('legend'))
      .map(({ outerHTML }) => 'a group without a name: ' + outerHTML.slice(0, 160)),
  ];
})()`;

interface Labelling {
  readonly id: string;
  readonly control: unknown;
  readonly ownerDocument: {
    readonly activeElement: unknown;
    querySelectorAll(selector: string): Iterable<unknown>;
  };
}

/** Why what has the focus is not what the label is for; null where it is. */
function faultOfLabel(label: unknown): string | null {
  const { id, control, ownerDocument } = label as Labelling;
  if (control !== null) {
    return control === ownerDocument.activeElement ? null : 'it focuses something else';
  }
  // The label of a group: it names the group, and clicking it chooses nothing.
  const named = [...ownerDocument.querySelectorAll(`[aria-labelledby~="${id}"]`)];
  return id !== '' && named.length > 0 ? null : 'it belongs to no control';
}

/** The boxes that are ticked, by the texts of their labels. */
const ticked = `[...document.querySelectorAll('input[type=checkbox]:checked')]
  .map((box) => [...box.labels].map(({ textContent }) => textContent).join()).sort()`;

/** The address with everything that tells one page of a kind from another left out. */
function kindOf(address: string): string {
  const [path = ''] = address.split('?', 1);
  const [view, ...rest] = path.replace(/^#\//, '').split('/');
  const isSection = view === 'manage';
  return [view, ...rest.map((part, at) => (isSection && at === 0 ? part : ':id'))].join('/');
}

/** Every form anywhere in a document, whatever it is part of. */
function formsIn(part: unknown): readonly FormView[] {
  if (typeof part !== 'object' || part === null) return [];
  const inside = Object.values(part).flatMap(formsIn);
  const isForm = 'fields' in part && 'title' in part && Array.isArray(part.fields);
  return isForm ? [part as FormView, ...inside] : inside;
}

/** Forms with the same fields are drawn alike. */
function signatureOf({ id, fields }: FormView): string {
  return [
    id,
    ...fields.map(({ name, input, choices }) => `${name}:${input}:${choices.length}`),
  ].join(' ');
}

describe('form controls of the tab', function () {
  this.timeout(240_000);
  const tab = useRealTab();
  /** Controls whose label was clicked. */
  let clicked = 0;
  const formsSeen = new Set<string>();
  const inputsSeen = new Set<string>();

  async function faultsOf(page: Page, within: Locator, where: string): Promise<readonly string[]> {
    const found = await page.evaluate<string[]>(faultsOfControls);
    const faults = found.map((fault) => `${where}: ${fault}`);
    for (const label of await within.locator('label:visible').all()) {
      const text = (await label.innerText()).replaceAll('\n', ' ');
      const before = await page.evaluate<string[]>(ticked);
      await label.click({ position: { x: 3, y: 3 } });
      const fault = await label.evaluate(faultOfLabel);
      if (fault !== null) faults.push(`${where}: the label "${text}": ${fault}`);
      clicked += 1;
      const after = await page.evaluate<string[]>(ticked);
      const changed = [
        ...after.filter((name) => !before.includes(name)),
        ...before.filter((name) => !after.includes(name)),
      ];
      if (changed.length > 1 || changed.some((name) => !text.startsWith(name.slice(0, 10)))) {
        faults.push(`${where}: the label "${text}" changes ${changed.join()}`);
      }
      // Filters take effect at once: as they were, for the next label.
      if (changed.length > 0) await label.click({ position: { x: 3, y: 3 } });
    }
    return faults;
  }

  /** Opens each form of the page that has not been seen yet, and closes it again. */
  async function faultsOfForms(page: Page, forms: readonly FormView[], where: string) {
    const faults: string[] = [];
    const main = page.getByRole('main');
    for (const form of forms) {
      const signature = `${kindOf(where)} ${signatureOf(form)}`;
      if (form.fields.length === 0 || formsSeen.has(signature)) continue;
      for (const more of await main.getByRole('button', { expanded: false }).all()) {
        if (await more.isVisible()) await more.click();
      }
      const button = main.getByRole('button', { name: form.title, exact: true }).first();
      // What is folded away under another list's filter is met on another page.
      if (!(await button.isVisible())) continue;
      await button.click();
      const open = main.locator('form[aria-labelledby]').last();
      await open.waitFor();
      // What is found by typing comes after the form.
      await open.locator('input:disabled').first().waitFor({ state: 'detached' });
      faults.push(...(await faultsOf(page, open, `${where} "${form.title}"`)));
      formsSeen.add(signature);
      for (const { input } of form.fields) inputsSeen.add(input);
      await open.locator('button[type=button]').last().click();
      await open.waitFor({ state: 'detached' });
    }
    return faults;
  }

  for (const person of people) {
    it(`have each a label that focuses it and a name, as ${person} sees them`, async () => {
      const page = await tab().open(person, '#/overview', { locale: 'en-GB' });
      const documents: unknown[] = [];
      page.on('response', (response) => {
        if (response.url().includes('/api/') && response.request().method() === 'GET') {
          void response.json().then(
            (body: unknown) => documents.push(body),
            () => null,
          );
        }
      });
      const visits = new Map<string, number>();
      const seen = new Set<string>();
      const waiting = ['#/overview'];
      const faults: string[] = [];
      for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
        const kind = kindOf(address);
        const count = visits.get(kind) ?? 0;
        if (seen.has(address) || count >= pagesOfAKind) continue;
        seen.add(address);
        visits.set(kind, count + 1);
        documents.length = 0;
        await page.goto('about:blank');
        await page.goto(`${tab().address}/tab/${address}`);
        await page.getByRole('heading', { level: 1 }).waitFor();
        await page.getByRole('progressbar').waitFor({ state: 'detached' });
        const links = await page.locator('a[href^="#/"]').all();
        for (const link of links) waiting.push((await link.getAttribute('href')) ?? '');
        const forms = documents.flatMap(formsIn);
        if (count === 0) faults.push(...(await faultsOf(page, page.getByRole('main'), address)));
        faults.push(...(await faultsOfForms(page, forms, address)));
      }
      assert.deepEqual(faults, []);
      assert.ok(visits.size > 9, `only ${[...visits.keys()].join()}`);
    });
  }

  it('were all met: every kind of input, many forms', () => {
    const inputs = [
      'text',
      'line',
      'number',
      'date',
      'choice',
      'choices',
      'check',
      'part',
      'person',
    ];
    assert.deepEqual(
      inputs.filter((input) => !inputsSeen.has(input)),
      [],
    );
    assert.ok(formsSeen.size > 25, [...formsSeen].join('\n'));
    assert.ok(clicked > 150, String(clicked));
  });
});
