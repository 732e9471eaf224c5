import assert from 'node:assert/strict';
import type { CoverageView } from '../../bot/contract/coverage.ts';
import { assertFineInEveryLook } from './support/everyLook.ts';
import { useRealTab } from './support/useRealTab.ts';

const manager = 'p-marjukka-hietala';
/** Nobody else lays hands on the parts that she answers for. */
const leena = 'p-leena-haukkavuo';
/** Before February the year has no answer yet. */
const answering = /^(Vastaa kattavuuskyselyyn|Päivitä kyselyn vastaus)$/u;

describe('Coverage in the tab', function () {
  this.timeout(60_000);
  const tab = useRealTab();

  it('has no findings in any look, as a list, as a page and in a form with a fault', async () => {
    const page = await tab().open(manager, '#/coverage');
    await page.getByRole('table').waitFor();
    await assertFineInEveryLook(page, 'coverage');
    await page.getByRole('link', { name: 'Asiointipiste' }).click();
    await page.getByRole('heading', { name: 'Asiointipiste: kattavuus' }).waitFor();
    await page.getByRole('list', { name: 'Tulosten hyödyntäminen' }).waitFor();
    await assertFineInEveryLook(page, 'coverage-page');
    await page.getByRole('button', { name: 'Kirjaa hyödyntäminen' }).click();
    await page.getByRole('button', { name: 'Tallenna' }).click();
    await page.getByText('Valitse, missä tuloksia käsiteltiin.').waitFor();
    await assertFineInEveryLook(page, 'coverage-form');
  });

  it('shows each unit with what is missing, and filters in the address', async () => {
    const page = await tab().open(manager, '#/coverage');
    const rows = page.getByRole('row').filter({ has: page.getByRole('rowheader') });
    const row = rows.filter({ hasText: 'Liikuntapaikat' });
    for (const text of ['hiljainen', 'ei tiedossa', 'ei mitata', 'ei kirjattu']) {
      assert.ok((await row.innerText()).includes(text), text);
    }
    await page.getByRole('list', { name: 'Puuttuu' }).getByText('mittaus myöhässä').click();
    await page.waitForURL(/#\/coverage\?missing=overdue$/u);
    await row.waitFor({ state: 'detached' });
    await rows
      .filter({ hasText: 'Kaavoitus' })
      .filter({ hasText: /myöhässä \(/u })
      .waitFor();
    await page.getByLabel('Palvelualue').selectOption('Kaupunkiympäristö');
    assert.match(page.url(), /\?area=a-ymparisto&missing=overdue$/u);
    await page.reload();
    await page.getByRole('rowheader', { name: /^Kaupunkiympäristö/u }).waitFor();
    assert.equal(await page.getByRole('rowheader', { name: /^Hyvinvointi/u }).count(), 0);
    await page.getByLabel('Vain omat yksikköni').click();
    await page.getByText('Mikään yksikkö ei vastaa rajausta.').waitFor();
    await page.getByRole('button', { name: 'Poista rajaukset' }).click();
    await row.waitFor();
    assert.equal(new URL(page.url()).hash, '#/coverage');
  });

  it('says what is missing where there are no units yet, and where the server is away', async () => {
    const page = await tab().open(manager, '#/metrics');
    await page.route('**/api/coverage', async (route) => {
      const response = await route.fetch();
      const view = (await response.json()) as CoverageView;
      await route.fulfill({ json: { ...view, parts: [], scopes: view.scopes.slice(0, 1) } });
    });
    await page.getByRole('link', { name: 'Kattavuus' }).click();
    await page.getByText(/^Yksiköitä ei ole vielä/u).waitFor();
    await page.route('**/api/coverage/u-lukio', (route) => route.abort());
    await page.goto(page.url().replace('#/coverage', '#/coverage/u-lukio'));
    await page.getByRole('button', { name: 'Yritä uudelleen' }).waitFor();
  });

  it('takes a use, keeping what was typed through an outage, and gives it back', async () => {
    const page = await tab().open(leena, '#/coverage/u-asunnot-vuokraus');
    await page.getByRole('button', { name: 'Kirjaa hyödyntäminen' }).click();
    const note = page.getByRole('textbox', { name: /Mitä päätettiin/u });
    const words = 'Näytöt pidetään myös lauantaisin.';
    await note.fill(words);
    await page.getByLabel(/Missä tuloksia käsiteltiin/u).selectOption('johtoryhmässä');
    await page.route('**/acts', (route) => route.abort());
    await page.getByRole('button', { name: 'Tallenna' }).click();
    await page
      .getByRole('alert')
      .getByText(/tallessa tässä lomakkeessa/u)
      .waitFor();
    await page.reload();
    await note.waitFor();
    assert.equal(await note.inputValue(), words);
    await page.unroute('**/acts');
    await page.getByRole('button', { name: 'Tallenna' }).click();
    await page.getByText('Hyödyntäminen on kirjattu.').waitFor();
    const uses = page.getByRole('list', { name: 'Tulosten hyödyntäminen' });
    assert.match(await uses.innerText(), /johtoryhmässä\s+Näytöt.*\s+Leena Haukkavuo/u);

    await page.getByRole('button', { name: 'Muut toimet' }).click();
    await page.getByRole('button', { name: 'Ota kirjaus pois' }).click();
    const which = page.getByLabel(/joka oli virhe/u);
    const mistaken = await which.getByRole('option', { name: /Näytöt/u }).getAttribute('value');
    await which.selectOption(mistaken);
    await page.getByRole('button', { name: 'Ota kirjaus pois' }).click();
    await page.getByText('Kirjaus on otettu pois.').waitFor();
    assert.equal(await uses.getByText(words).count(), 0);
  });

  it('begins the yearly answer from the last one, and tells who was faster', async () => {
    const page = await tab().open(leena, '#/coverage/s-asunnot');
    await page.getByRole('button', { name: answering }).click();
    const method = page.getByLabel(/Miten kerätään/u);
    assert.equal(await method.inputValue(), 'survey');
    const other = await tab().open('p-sanna-karvo', '#/coverage/s-asunnot');
    await other.getByRole('button', { name: answering }).click();
    await other.getByLabel(/Miten kerätään/u).selectOption('panel');
    await other.getByRole('button', { name: 'Tallenna' }).click();
    await other.getByText('Vastaus on tallennettu.').waitFor();
    await method.selectOption('count');
    await page.getByRole('button', { name: 'Tallenna' }).click();
    await page.getByText(/^Sanna-Leena Karvo ehti vastata ensin/u).waitFor();
    assert.equal(await method.inputValue(), 'count');
    await page.getByRole('button', { name: 'Tallenna' }).click();
    await page.getByText('Vastaus on tallennettu.').waitFor();
    await page
      .getByRole('list', { name: /Vastaukset/u })
      .getByText(/laskenta/u)
      .waitFor();
  });

  it('lets staff read everything and tell nothing, and says when there is no such unit', async () => {
    const viewport = { width: 320, height: 700 };
    const page = await tab().open('p-aino-lehtonen', '#/coverage/u-asiointipiste', { viewport });
    const here = await page.locator('[aria-current=page]').boundingBox();
    assert.ok(here !== null && here.x >= 0 && here.x + here.width <= 320, 'its link is in sight');
    await page.getByRole('link', { name: 'Asiointipisteen asiakastyytyväisyys' }).waitFor();
    assert.equal(await page.getByRole('heading', { name: 'Kirjaa' }).count(), 0);
    await page.goto(page.url().replace('u-asiointipiste', 'u-tuntematon'));
    await page.getByRole('heading', { name: 'Yksikköä ei löytynyt' }).waitFor();
  });
});
