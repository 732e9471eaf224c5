import assert from 'node:assert/strict';
import { assertFineInEveryLook } from './support/everyLook.ts';
import { useRealTab } from './support/useRealTab.ts';

const manager = 'p-marjukka-hietala';
const staff = 'p-aino-lehtonen';

describe('The journey in the tab', function () {
  this.timeout(60_000);
  const tab = useRealTab();

  it('has no findings in any look, as a whole and for one stage', async () => {
    const page = await tab().open(manager, '#/journey');
    await page.getByRole('heading', { name: 'Palvelupolku' }).waitFor();
    await assertFineInEveryLook(page, 'journey');
    await page.getByRole('link', { name: 'Asiointi', exact: true }).click();
    await page.getByRole('heading', { name: 'Uusimmat palautteet' }).waitFor();
    await assertFineInEveryLook(page, 'journey-stage');
  });

  it('has the stages across, in the city’s own order, and what has none at the end', async () => {
    const page = await tab().open(manager, '#/journey');
    const table = page.getByRole('table', { name: 'Palvelupolku' });
    const names = await table.getByRole('columnheader').allTextContents();
    assert.deepEqual(names.slice(0, 2), ['Tiedonhaku', 'Yhteydenotto']);
    assert.equal(names.at(-1), 'Ei vaihetta');
    assert.deepEqual(await table.getByRole('rowheader').allTextContents(), [
      'Kiitos ja kritiikki',
      'Ideat ja kysymykset',
      'Mittarit',
      'Korjaavat toimenpiteet',
    ]);
    await page.setViewportSize({ width: 360, height: 800 });
    await page.getByRole('heading', { level: 2, name: 'Yhteydenotto' }).waitFor();
    assert.equal(await table.count(), 0, 'stage by stage where it is narrow');
  });

  it('keeps the part in the address, from the view to a cell’s single feedbacks and back', async () => {
    const page = await tab().open(manager, '#/journey');
    await page.getByLabel('Yksikkö tai alue').selectOption('a-hallinto');
    await page.getByText(/^Hallinto ja sisäiset palvelut\. /).waitFor();
    assert.match(page.url(), /#\/journey\?area=a-hallinto$/);
    const praise = page.getByRole('row', { name: /Kiitos ja kritiikki/ });
    await praise
      .getByRole('link', { name: /^kritiikkiä/ })
      .last()
      .click();
    await page.getByRole('heading', { name: 'Palautteet lukujen takana' }).waitFor();
    assert.match(page.url(), /#\/cases\?area=a-hallinto&kind=criticism&stage=/);
    await page.getByText(/^Hallinto ja sisäiset palvelut · kritiikki · /).waitFor();
    await page.getByRole('list', { name: 'Palautteet' }).getByRole('link').first().click();
    await page.getByRole('heading', { name: 'Mitä asiakas sanoi' }).waitFor();
  });

  it('shows a stage with its metrics, its stories, and what one may read', async () => {
    const page = await tab().open(staff, '#/journey/asiointi');
    await page.getByRole('heading', { level: 1, name: 'Asiointi' }).waitFor();
    const metrics = page.getByRole('list', { name: 'Mittarit: Asiointi' });
    assert.ok((await metrics.getByRole('link').count()) > 4, 'all of them, not the first few');
    await page.getByText('Näet omien yksiköidesi palautteet').waitFor();
    await page.getByRole('list', { name: 'Hyviä kokemuksia' }).getByRole('link').first().waitFor();
    const figures = page.getByRole('region', { name: 'Kiitos ja kritiikki' });
    await figures.getByText(/^kritiikkiä \d/).waitFor();
    assert.equal(await figures.getByRole('link').count(), 0, 'nothing leads where one may not go');
    await page.getByRole('link', { name: 'Koko palvelupolku' }).click();
    await page.getByRole('table', { name: 'Palvelupolku' }).waitFor();
  });

  it('says so where there is no such stage', async () => {
    const page = await tab().open(staff, '#/journey/no-such-stage');
    await page.getByRole('heading', { name: 'Vaihetta ei löydy' }).waitFor();
  });
});
