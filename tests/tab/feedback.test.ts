import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { assertFineInEveryLook } from './support/everyLook.ts';
import { useRealTab } from './support/useRealTab.ts';

const manager = 'p-marjukka-hietala';
const logger = 'p-aino-lehtonen';
const waiting = /Vuoronumerolaite ei antanut numeroa ruotsiksi/;

/** Goes from the queue to the feedback's page. */
async function openFromQueue(page: Page, text: RegExp): Promise<string> {
  await page.getByRole('list', { name: 'Jonosi' }).getByRole('link', { name: text }).click();
  await page.getByRole('heading', { name: 'Mitä asiakas sanoi' }).waitFor();
  return new URL(page.url()).hash;
}

describe('Feedback in the tab', function () {
  this.timeout(60_000);
  const tab = useRealTab();

  it('has no findings in any look, in the list, on the page and in a form', async () => {
    const page = await tab().open(manager, '#/feedback');
    await page.getByRole('table').first().waitFor();
    await assertFineInEveryLook(page, 'feedback');
    await openFromQueue(page, /Odotin jonossa/);
    await assertFineInEveryLook(page, 'feedback-page');
    await page.getByRole('button', { name: 'Muut toimet' }).click();
    await page.getByRole('button', { name: 'Siirrä', exact: true }).click();
    await page.getByRole('combobox', { name: /Mihin yksikköön/ }).fill('pääk');
    await page.getByRole('option', { name: /Pääkirjasto/ }).waitFor();
    await assertFineInEveryLook(page, 'feedback-transfer');
  });

  it('tells of any part of the organisation, and leads from a figure to its feedbacks', async () => {
    const page = await tab().open(manager, '#/feedback');
    const areas = page.getByRole('table', { name: 'Kiitosta ja kritiikkiä palvelualueittain' });
    await areas.getByRole('link', { name: 'Hallinto ja sisäiset palvelut' }).click();
    await page.waitForURL(/#\/feedback\?area=a-hallinto$/);
    const units = page.getByRole('table', { name: 'Vastausajat yksiköittäin' });
    await units.getByText('ei näytetä').first().waitFor();
    const charts = page.getByRole('list', { name: /kuukausittain yksiköissä/ });
    await charts.getByText(/^Taulukkona: Viestintä/).click();
    await charts.getByRole('table', { name: 'Viestintä' }).getByRole('row').nth(12).waitFor();

    const field = page.getByLabel('Yksikkö tai alue');
    await field.selectOption('u-puhelinpalvelu');
    await units.waitFor({ state: 'detached' });
    assert.match(page.url(), /area=u-puhelinpalvelu$/);
    await page.getByRole('link', { name: /^Määräpäivän ylittäneet/ }).click();
    await page.getByText(/^Puhelinpalvelu · määräpäivä ylittynyt · /).waitFor();
    await page.getByRole('list', { name: 'Palautteet' }).getByRole('link').first().waitFor();
    await assertFineInEveryLook(page, 'feedback-cases');
    await page.getByRole('link', { name: 'Palautteiden lukuihin' }).click();
    await field.waitFor();
    assert.equal(await field.inputValue(), 'u-puhelinpalvelu');
  });

  it('lets the manager take, answer and close, and tells what is missing', async () => {
    const page = await tab().open(manager, '#/feedback');
    await openFromQueue(page, waiting);
    await page.getByRole('button', { name: 'Ota käsittelyyn' }).click();
    await page.getByText('Palaute on nyt tilassa ”käsittelyssä”.').waitFor();

    await page.getByRole('button', { name: 'Kirjaa vastaus' }).click();
    const answer = page.getByRole('textbox', { name: /Mitä asiakkaalle vastattiin/ });
    await page.getByRole('button', { name: 'Tallenna' }).click();
    await page.getByText('Täytä vielä: teksti').waitFor();
    await answer.fill('Laite antaa nyt numerot kahdella kielellä.');
    await page.getByRole('button', { name: 'Tallenna' }).click();
    await page.getByText('Palaute on nyt tilassa ”vastattu”.').waitFor();

    await page.getByRole('button', { name: 'Sulje', exact: true }).click();
    await page.getByLabel(/Mitä siitä seurasi/).selectOption('changedSomething');
    await page.getByRole('textbox', { name: /Mitä muutettiin/ }).fill('Laitteen asetukset.');
    await page.getByRole('textbox', { name: /Mitä opittiin/ }).fill('Kokeillaan molemmat kielet.');
    await page.getByRole('button', { name: 'Tallenna' }).click();
    await page.getByText('Palaute on nyt tilassa ”suljettu”.').waitFor();
    await page.getByText('Kokeillaan molemmat kielet.').first().waitFor();
    await page.getByRole('link', { name: 'Kaikki palautteet' }).click();
    await page.getByRole('list', { name: 'Jonosi' }).waitFor();
    assert.equal(await page.getByRole('link', { name: waiting }).count(), 0);
  });

  it('keeps what is typed through an outage, and says so', async () => {
    const page = await tab().open(manager, '#/feedback');
    await openFromQueue(page, /Odotin jonossa/);
    await page.getByRole('button', { name: 'Kirjaa välivastaus' }).click();
    const text = page.getByRole('textbox', { name: /Mitä asiakkaalle kerrottiin/ });
    await text.fill('Selvitämme, miksi puhelu katkesi.');
    await page.route('**/moves', (route) => route.abort());
    await page.getByRole('button', { name: 'Tallenna' }).click();
    await page
      .getByRole('alert')
      .getByText(/tallessa tässä lomakkeessa/)
      .waitFor();
    assert.equal(await text.inputValue(), 'Selvitämme, miksi puhelu katkesi.');
    await page.reload();
    await text.waitFor();
    assert.equal(await text.inputValue(), 'Selvitämme, miksi puhelu katkesi.');
    await page.unroute('**/moves');
    await page.getByRole('button', { name: 'Tallenna' }).click();
    await page.getByText(/^Tallennettu: Kirjaa välivastaus/).waitFor();
  });

  it('gives who comes second the newest state, with the words still in the form', async () => {
    const second = await tab().open(manager, '#/feedback');
    const address = await openFromQueue(second, /Odotin jonossa/);
    await second.getByRole('button', { name: 'Kirjaa vastaus' }).click();
    const text = second.getByRole('textbox', { name: /Mitä asiakkaalle vastattiin/ });
    await text.fill('Pahoittelemme.');
    const first = await tab().open('p-sanna-karvo', address);
    await first.getByRole('button', { name: 'Kirjaa välivastaus' }).click();
    await first.getByRole('textbox').first().fill('Asia on työn alla.');
    await first.getByRole('button', { name: 'Tallenna' }).click();
    await first.getByText(/^Tallennettu/).waitFor();
    await second.getByRole('button', { name: 'Tallenna' }).click();
    await second.getByText(/^Sanna-Leena Karvo ehti ensin/).waitFor();
    assert.equal(await text.inputValue(), 'Pahoittelemme.');
  });

  it('transfers to a unit found by typing, and says where it went', async () => {
    const page = await tab().open(manager, '#/feedback');
    await openFromQueue(page, /Odotustilaan voisi laittaa näytön/);
    await page.getByRole('button', { name: 'Muut toimet' }).click();
    await page.getByRole('button', { name: 'Siirrä', exact: true }).click();
    const unit = page.getByRole('combobox', { name: /Mihin yksikköön/ });
    await unit.fill('pääk');
    await page.getByRole('textbox', { name: /Miksi se kuuluu sinne/ }).fill('Koskee kirjastoa.');
    await page.getByRole('button', { name: 'Tallenna' }).click();
    await page.getByText('Valitse listasta tai tyhjennä kenttä.').waitFor();
    assert.equal(await unit.inputValue(), 'pääk');
    await unit.press('End');
    await unit.pressSequentially('i');
    await page.getByRole('option', { name: /Pääkirjasto/ }).click();
    await page.getByRole('button', { name: 'Tallenna' }).click();
    await page.getByText(/Palaute on siirretty yksikköön Pääkirjasto/).waitFor();
  });

  it('shows staff what they have logged and no others’', async () => {
    const page = await tab().open(logger, '#/feedback');
    await page.getByRole('list', { name: 'Kirjaamasi palautteet' }).waitFor();
    assert.equal(await page.getByRole('heading', { name: 'Jonosi' }).count(), 0);
    const own = page.getByRole('list', { name: 'Kirjaamasi palautteet' }).getByRole('link').first();
    await own.click();
    await page.getByRole('heading', { name: 'Mitä asiakas sanoi' }).waitFor();
    const address = new URL(page.url()).hash;
    assert.equal(await page.getByRole('heading', { name: 'Asiakkaan yhteystiedot' }).count(), 0);
    const other = await tab().open('p-emil-soderholm', address, { locale: 'sv-FI' });
    await other.getByRole('heading', { name: 'Responsen hittas inte' }).waitFor();
  });

  it('finds a feedback by its reference, and says when it was misheard', async () => {
    const page = await tab().open(manager, '#/feedback');
    const line = page.getByRole('list', { name: 'Jonosi' }).getByRole('listitem').first();
    const reference = /\S+-\S+/.exec(await line.innerText())?.[0] ?? '';
    const field = page.getByRole('textbox', { name: 'Viitenumero' });
    await field.fill('K7-3MQ8');
    await page.getByRole('button', { name: 'Etsi' }).click();
    await page.getByText(/Viitenumerossa on virhe/).waitFor();
    await field.fill(reference.toLowerCase());
    await field.press('Enter');
    await page.getByRole('heading', { level: 1, name: new RegExp(reference) }).waitFor();
  });
});
