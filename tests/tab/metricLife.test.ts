import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import type { OverviewView } from '../../bot/contract/overview.ts';
import { assertFineInEveryLook } from './support/everyLook.ts';
import { fixtures } from './support/fixtures.ts';
import { useRealTab } from './support/useRealTab.ts';
import { useTab } from './support/useTab.ts';

const editor = 'p-sanna-karvo';
const manager = 'p-marjukka-hietala';
const name = 'Asiointipisteen selkeys';

async function save(page: Page, button = 'Tallenna'): Promise<void> {
  await page.getByRole('button', { name: button, exact: true }).click();
}

describe('The life of a metric in the tab', function () {
  this.timeout(90_000);
  const tab = useRealTab();
  let id = '';

  it('is defined from a template, its faults told beside the fields and nothing lost', async () => {
    const page = await tab().open(editor, '#/manage/metrics');
    await page.getByRole('searchbox', { name: /Hae nimellä/ }).fill('jonotusaika');
    await page.getByRole('heading', { name: /^1\// }).waitFor();
    await assertFineInEveryLook(page, 'manage-metrics');
    await page.getByRole('link', { name: 'Tyytyväisten osuus' }).click();
    await page.getByRole('heading', { name: 'Uusi mittari: Tyytyväisten osuus' }).waitFor();
    await assertFineInEveryLook(page, 'manage-metric-new');
    await page.getByLabel('Nimi suomeksi').fill(name);
    await page.getByLabel('Vastauksia vähintään').fill('2');
    await page.getByRole('combobox', { name: 'Yksikkö tai alue' }).fill('asiointip');
    await page.getByRole('option', { name: /^Asiointipiste · / }).click();
    const counter = page.getByRole('combobox', { name: /Vastamittari/ });
    await counter.fill('puhelin jonotus');
    await page.getByRole('option', { name: /^Puhelinpalvelun jonotusaika · / }).waitFor();
    await assertFineInEveryLook(page, 'manage-metric-counter');
    await page.getByRole('option', { name: /^Puhelinpalvelun jonotusaika · / }).click();
    await save(page);
    await page.getByText('Anna kokonaisluku, vähintään 5.').waitFor();
    await page.getByRole('combobox', { name: /^Toimii/ }).fill('Marj');
    await page.reload();
    assert.equal(await page.getByLabel('Nimi suomeksi').inputValue(), name);
    const shown = (label: RegExp) => page.getByRole('combobox', { name: label }).inputValue();
    assert.match(await shown(/^Yksikkö tai alue/), /^Asiointipiste · /);
    assert.match(await shown(/^Vastamittari/), /^Puhelinpalvelun jonotusaika · /);
    assert.equal(await shown(/^Toimii/), 'Marj');
    await page.getByRole('combobox', { name: /^Toimii/ }).fill('');
    await page.getByLabel('Vastauksia vähintään').fill('10');
    await save(page);
    await page.getByRole('heading', { name, level: 1 }).waitFor();
    const told = page.getByRole('status').filter({ hasText: `Mittari on määritelty: ${name}` });
    await told.waitFor();
    await assertFineInEveryLook(page, 'manage-metric-defined');
    id = new URL(page.url()).hash.split('/').at(-1) ?? '';
    await page.getByRole('button', { name: 'Aseta tavoite: vähintään' }).click();
    await page.getByLabel('Tavoite (%)').fill('80');
    await page.getByLabel('Keltaisen raja (%)').fill('70');
    await page.getByLabel('Voimassa alkaen').fill('2020-01-01');
    await page.getByRole('textbox', { name: 'Miksi tämä tavoite' }).fill('Palvelulupaus');
    await save(page, 'Aseta tavoite');
    await page.getByText('Tavoite on asetettu.').waitFor();
    await page.getByText('vähintään 80 %').waitFor();
  });

  it('is measured red, which asks at once who does what by when, until that is done', async () => {
    const page = await tab().open(manager, `#/metrics/${id}`);
    await page.getByText('Mittaa ensimmäisen kerran ja kirjaa tulos.').waitFor();
    await page.getByRole('button', { name: 'Kirjaa tulos' }).click();
    const period = page.getByLabel('Mittausjakso');
    const due = await period.inputValue();
    await page.getByLabel('Onnistuneita').fill('20');
    await period.selectOption('other');
    assert.equal(await page.getByLabel('Onnistuneita').inputValue(), '');
    await period.selectOption(due);
    assert.equal(await page.getByLabel('Onnistuneita').inputValue(), '20');
    await page.getByRole('textbox', { name: /^Vastauksia/ }).fill('80');
    await page.getByLabel('Otantatapa').selectOption('random');
    await assertFineInEveryLook(page, 'metric-measuring');
    await save(page);
    await page.getByText(/Mittari nyt: tavoite ei täyty \(varma\)/).waitFor();
    await page.getByRole('textbox', { name: 'Mitä tehdään' }).fill('Selkeämmät opasteet');
    await page.getByRole('textbox', { name: 'Mihin mennessä' }).fill('2099-01-31');
    await save(page, 'Tallenna toimenpide');
    await page.getByText('Toimenpide on tallennettu.').waitFor();
    const action = page.getByRole('listitem').filter({ hasText: 'Selkeämmät opasteet' });
    await action.getByRole('button', { name: 'Aloita' }).click();
    await action.getByText('Tallennettu. Toimenpide on nyt käynnissä.').waitFor();
    await action.getByRole('button', { name: 'Merkitse tehdyksi' }).click();
    await save(page, 'Merkitse tehdyksi');
    await action.getByText('Kirjoita, mitä tehtiin tai mikä on syy.').waitFor();
    await action.getByRole('textbox', { name: 'Mitä tehtiin' }).fill('Uudet kyltit');
    await save(page, 'Merkitse tehdyksi');
    await action.getByText('Lopputulos: Uudet kyltit').waitFor();
    await page.getByRole('button', { name: 'Näytä muutokset' }).click();
    const history = page.getByRole('list', { name: 'Muutoshistoria' }).getByRole('listitem');
    await history.filter({ hasText: 'Marjukka Hietala' }).first().waitFor();
    await assertFineInEveryLook(page, 'metric-history');
  });

  it('is corrected and removed from the table, each with its reason and its mark', async () => {
    const page = await tab().open(manager, `#/metrics/${id}`);
    await page.getByRole('link', { name: /^Korjaa jakson/ }).click();
    await page.getByText(/^Nyt kirjattuna: 25/).waitFor();
    await page.getByRole('button', { name: 'Korjaa tulosta' }).click();
    const successes = page.getByLabel('Onnistuneita');
    assert.equal(await successes.inputValue(), '20');
    await successes.fill('72');
    await save(page);
    await page.getByText('Kirjoita, miksi tulosta korjataan.').waitFor();
    await page.getByLabel('Miksi tulosta korjataan').fill('Laskuvirhe');
    // What is typed outlives a reload.
    await page.reload();
    await page.getByText(/^Nyt kirjattuna: 25/).waitFor();
    assert.equal(await successes.inputValue(), '72');
    await save(page);
    await page.getByText(/Korjaus on tallennettu.*nyt: tavoite saavutettu/).waitFor();
    await page.getByText('Syy: Laskuvirhe').waitFor();
    await assertFineInEveryLook(page, 'metric-corrected');
    await page.getByRole('button', { name: 'Poista tulos' }).click();
    await page.getByLabel('Miksi tulos poistetaan').fill('Väärä mittari');
    await save(page, 'Poista tulos');
    await page.getByText('Tulos on poistettu.').waitFor();
    await page.getByText('Syy: Väärä mittari').waitFor();
    await page.getByText('Tällä jaksolla ei ole tulosta.').waitFor();
  });

  it('is ended, and stands apart from those that are measured', async () => {
    const page = await tab().open(editor, `#/manage/metrics/${id}`);
    await page.getByRole('button', { name: 'Lopeta mittaaminen' }).click();
    await page.getByLabel('Miksi mittaaminen lopetetaan').fill('Kysely loppui');
    await save(page, 'Lopeta mittaaminen');
    await page.getByText(/Mittaaminen päättyi .* Kysely loppui/).waitFor();
    await page.getByRole('link', { name: 'Mittarit ja tavoitteet' }).click();
    await page.getByText(/^Ei enää mitata/).waitFor();
  });

  it('is not to be managed by those who do not define metrics', async () => {
    const page = await tab().open(manager, '#/manage/metrics');
    await page.getByText(/oikeu/i).first().waitFor();
    assert.equal(await page.getByRole('searchbox').count(), 0);
  });
});

describe('The composite index in the browser', function () {
  this.timeout(60_000);
  const tab = useTab();
  const index = {
    value: { value: 74, text: '74' },
    coverage: 'Mittareista, joiden osuus painoista on 80 %, on luotettava luku.',
    hides: 'Indeksi peittää alleen: katso aina osat.',
    parts: [
      { metricId: 'm-12', name: 'Puhelinpalvelun jonotusaika', weight: '75 %', attained: '65' },
      { metricId: 'm-10', name: 'Uusi kysely', weight: '25 %', attained: 'puuttuu' },
    ],
    missing: [{ metricId: 'm-10', name: 'Uusi kysely', why: 'Mittaustulosta ei vielä ole.' }],
    advice: 'Poista paino asetuksista.',
  } satisfies OverviewView['index'];

  it('stands with its coverage, its parts and what it hides, and not at all without', async () => {
    const page = await tab().open('#/overview');
    await page.getByRole('heading', { name: 'Mittareiden tila' }).waitFor();
    assert.equal(await page.getByRole('heading', { name: 'Yhteenvetoindeksi' }).count(), 0);
    tab().server.answer = () => ({ status: 200, body: { ...fixtures.overview, index } });
    await page.reload();
    const panel = page.getByRole('region', { name: 'Yhteenvetoindeksi' });
    await panel.getByText(/80 %.*katso aina osat/).waitFor();
    await panel.getByRole('row', { name: /jonotusaika 75 % 65/ }).waitFor();
    await panel.getByRole('link', { name: 'Puhelinpalvelun jonotusaika' }).waitFor();
    const missing = panel.getByRole('list', { name: 'Indeksistä puuttuvat' });
    await missing.getByRole('link', { name: 'Uusi kysely' }).waitFor();
    await missing.getByText('Mittaustulosta ei vielä ole.').waitFor();
    await panel.getByText('Poista paino asetuksista.').waitFor();
    await assertFineInEveryLook(page, 'composite-index');
  });
});
