import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import type { JourneyView, StageAction } from '../../bot/contract/journey.ts';
import { assertFineInEveryLook } from './support/everyLook.ts';
import { useRealTab } from './support/useRealTab.ts';

const manager = 'p-marjukka-hietala';
const aboutFeedback: StageAction = {
  ...{ id: 'x', what: 'Soitetaan Kaisa Korvelle', responsible: 'Matti Muuronen', isLate: false },
  ...{ due: 'viimeistään 1.12.2026', subpage: 'feedback/x' },
  about: { code: 'feedback', text: 'palaute K7-3MQ9' },
};

/** What people have told, as it stands in the lists with these names. */
async function toldIn(page: Page, ...lists: readonly string[]): Promise<readonly string[]> {
  const texts = await Promise.all(
    lists.map((name) => page.getByRole('list', { name }).getByRole('link').allTextContents()),
  );
  for (const [place, found] of texts.entries()) assert.ok(found.length > 0, lists[place]);
  return texts.flat();
}

/** Opens what the address shows once more, while the interface does not answer. */
async function reopenWithoutServer(page: Page): Promise<void> {
  await page.route('**/api/**', (route) => route.abort());
  await page.reload();
  await page.getByRole('status').filter({ hasText: 'viimeksi haetut luvut' }).waitFor();
}

describe('Figures about feedback through an outage', function () {
  this.timeout(60_000);
  const tab = useRealTab();

  it('stay, and nothing of what customers have said', async () => {
    const page = await tab().open(manager, '#/feedback');
    const areas = page.getByRole('table', { name: 'Kiitosta ja kritiikkiä palvelualueittain' });
    const figures = await areas.innerText();
    const told = [...(await toldIn(page, 'Jonosi'))];
    await page.route('**/api/journey', async (route) => {
      const answered = await route.fetch();
      const view = (await answered.json()) as JourneyView;
      const [first, ...others] = view.stages;
      const stages = [{ ...first, actions: [aboutFeedback], actionCount: 1 }, ...others];
      await route.fulfill({ response: answered, json: { ...view, stages } });
    });
    await page.goto(page.url().replace(/#.*/, '#/journey'));
    await page.getByText(aboutFeedback.what ?? '').waitFor();
    await page.getByRole('link', { name: 'Asiointi', exact: true }).click();
    await page.getByRole('heading', { name: 'Hyviä kokemuksia' }).waitFor();
    told.push(...(await toldIn(page, 'Uusimmat palautteet', 'Hyviä kokemuksia')));

    const kept = await page.evaluate<string>('JSON.stringify({ ...localStorage })');
    assert.ok(kept.includes(aboutFeedback.due));
    for (const text of [...told, aboutFeedback.what ?? '']) assert.ok(!kept.includes(text), text);

    await reopenWithoutServer(page);
    await page.getByRole('list', { name: 'Mittarit: Asiointi' }).waitFor();
    await page.getByText('Asiakkaiden sanoja ei säilytetä tällä laitteella').waitFor();
    await assertFineInEveryLook(page, 'journey-stage-kept');
    await page.goto(page.url().replace(/#.*/, '#/journey'));
    await page.getByText('Sisältöä ei säilytetä tällä laitteella').waitFor();
    await assertFineInEveryLook(page, 'journey-kept');
    await page.goto(page.url().replace(/#.*/, '#/feedback'));
    assert.equal(await areas.innerText(), figures);
    await assertFineInEveryLook(page, 'feedback-kept');
  });
});
