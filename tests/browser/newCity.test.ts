import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { createFinnishHolidays } from '../../bot/calendar/finnishHolidays.ts';
import { playgroundSeats, seat } from '../../bot/cli/playgroundConfig.ts';
import { helsinkiDate } from '../../bot/domain/calendar/helsinkiTime.ts';
import { addWorkingDays } from '../../bot/domain/calendar/workingDays.ts';
import { testBrowser } from '../support/browser.ts';
import { startPlayground, type Playground } from '../support/playground.ts';
import { PlaygroundClient } from '../support/playgroundClient.ts';
import { startApp, type RunningApp } from '../support/runningApp.ts';
import { assertFineInEveryLook } from '../tab/support/everyLook.ts';
import { plainContext } from '../tab/support/plainContext.ts';
import { textsOf } from '../workbook/compilation/support.ts';

const configFile = resolve(import.meta.dirname, '../../.m365agentsplayground.yml');
const reminderTime = '23:59';
const manager = ['marjukka.hietala@kuulasvesi.example', 'Marjukka Hietala'] as const;

/** A city, an area with a manager, and ten units, by the codes of their columns. */
const parts = [
  ['kunta', '', 'city', 'Mallila', '', ''],
  ['tekniikka', 'kunta', 'serviceArea', 'Tekninen palvelualue', ...manager],
  ...Array.from({ length: 10 }, (_, place) => {
    const number = String(place + 1);
    return [`yksikko-${number}`, 'tekniikka', 'unit', `Yksikkö ${number}`, '', ''];
  }),
];

/** A new city from the empty store, as somebody does it who has read no documents. */
describe('a new city', function () {
  this.timeout(180_000);
  let app: RunningApp;
  let context: BrowserContext;
  let page: Page;
  const playgrounds: Playground[] = [];
  const clients: PlaygroundClient[] = [];

  async function sit(role: keyof typeof playgroundSeats): Promise<PlaygroundClient> {
    const { yaml } = seat(await readFile(configFile, 'utf8'), playgroundSeats[role].userId);
    const playground = await startPlayground({ botEndpoint: app.botEndpoint, config: yaml });
    playgrounds.push(playground);
    const client = await PlaygroundClient.open(playground);
    clients.push(client);
    // The Playground says that its Teams is in English.
    await client.sendMessage('kieli');
    await (await client.card('Which language')).press('Suomi');
    await client.card('Selvä, jatkan suomeksi.');
    return client;
  }
  const step = (title: string) => page.getByRole('region', { name: title });
  async function openChecklist(): Promise<void> {
    await page.goto(`${app.address}/tab/#/manage/set-up`);
    await page.getByRole('heading', { level: 1, name: 'Käyttöönotto' }).waitFor();
    await page.getByRole('button', { name: 'Päivitä luvut' }).click();
  }

  before(async () => {
    app = await startApp({ SAMPLE_CITY: 'never', REMINDER_TIME: reminderTime });
    context = await (await testBrowser()).newContext({ ...plainContext });
    page = await context.newPage();
  });
  after(async () => {
    await context.close();
    await Promise.all(clients.map((client) => client.close()));
    await Promise.all(playgrounds.map((playground) => playground.stop()));
    await app.stop();
  });

  it('names its first administrator, who is shown what to do', async () => {
    await page.goto(`${app.address}/tab/`);
    await page.getByRole('heading', { name: 'Uusi kaupunki' }).waitFor();
    await assertFineInEveryLook(page, 'new-city-first');
    await page.getByRole('textbox', { name: 'Nimi' }).fill('Farid Nazari');
    const account = page.getByRole('textbox', { name: 'Käyttäjätunnus' });
    await account.fill('farid.nazari@kuulasvesi.example');
    await page.getByRole('button', { name: 'Aloita' }).click();
    await page.getByRole('heading', { level: 1, name: 'Käyttöönotto' }).waitFor();
    await step('1. Nimeä pääkäyttäjä').getByText('Pääkäyttäjät: Farid Nazari').waitFor();
    await step('4. Tarkista palvelupolun vaiheet').getByText('5 vaihetta').waitFor();
    await assertFineInEveryLook(page, 'new-city-checklist');
  });

  it('gets ten units with a manager from the template filled in', async () => {
    const template = page.getByRole('button', { name: 'Lataa tiedostopohja: organisaatio' });
    const [file] = await Promise.all([page.waitForEvent('download'), template.click()]);
    const [headings = []] = textsOf(await readFile(await file.path()), 'Organisaatio');
    assert.equal(headings.length, 10);
    const rows = parts.map(([code, parent, level, name, account, person]) =>
      [code, parent, level, name, '', '', account, person, '', ''].join(';'),
    );
    await step('2. Lisää organisaatio').getByRole('link', { name: 'Tuo tiedostosta' }).click();
    await page.getByRole('radio', { name: 'Organisaatio' }).check();
    await page.locator('input[type=file]').setInputFiles({
      ...{ name: 'organisaatio.csv', mimeType: 'text/csv' },
      buffer: Buffer.from([headings.join(';'), ...rows].join('\r\n')),
    });
    await page.getByRole('button', { name: 'Näytä, mitä muuttuisi' }).click();
    await page.getByRole('button', { name: 'Tallenna 12 riviä' }).click();
    await page
      .getByText(/uusia 12/u)
      .first()
      .waitFor();
    await openChecklist();
    await step('2. Lisää organisaatio').getByText('10 yksikköä').waitFor();
    await step('3. Nimeä vastuuhenkilöt').getByText('Jokaisella yksiköllä').waitFor();
  });

  it('gets a metric from a template, a target and a result', async () => {
    await page.getByRole('link', { name: 'Valitse mittaripohja' }).click();
    await page.getByRole('link', { name: 'Asiakastyytyväisyys (CSAT)' }).click();
    await page.getByRole('combobox', { name: 'Yksikkö tai alue' }).fill('yksikkö 1');
    await page.getByRole('option', { name: /^Yksikkö 1 · / }).click();
    await page.getByRole('button', { name: 'Tallenna', exact: true }).click();
    await page.getByText('Mittari on määritelty').first().waitFor();
    const id = new URL(page.url()).hash.split('/').at(-1) ?? '';
    await openChecklist();
    await page.getByRole('link', { name: 'Aseta tavoite', exact: true }).click();
    await page.getByRole('button', { name: 'Aseta tavoite: vähintään' }).click();
    await page.getByRole('textbox', { name: /^Tavoite/ }).fill('4');
    await page.getByRole('textbox', { name: /^Keltaisen raja/ }).fill('3,5');
    await page.getByLabel('Voimassa alkaen').fill('2020-01-01');
    await page.getByRole('textbox', { name: 'Miksi tämä tavoite' }).fill('Palvelulupaus');
    await page.getByRole('button', { name: 'Aseta tavoite', exact: true }).click();
    await page.getByText('Tavoite on asetettu.').waitFor();
    await page.goto(`${app.address}/tab/#/metrics/${id}`);
    await page.getByRole('button', { name: 'Kirjaa tulos' }).click();
    await page.getByRole('textbox', { name: /^Keskiarvo/ }).fill('4,4');
    await page.getByRole('textbox', { name: /^Keskihajonta/ }).fill('0,8');
    await page.getByRole('textbox', { name: /^Vastauksia/ }).fill('80');
    const sampling = page.getByRole('combobox', { name: 'Otantatapa' });
    await sampling.selectOption('random');
    await page.getByRole('button', { name: 'Tallenna', exact: true }).click();
    await page.getByText(/Mittari nyt: tavoite saavutettu/).waitFor();
    await openChecklist();
    await step('7. Aseta ensimmäinen tavoite').getByText('1 mittarilla on tavoite').waitFor();
  });

  it('has the bot tell its administrator what is still missing', async () => {
    const administrator = await sit('administrator');
    await administrator.sendMessage('hei');
    const card = await administrator.card('Kaupungin käyttöönotto on kesken');
    await card.says('Valitse kanava: Kanavaa ei ole valittu');
    await administrator.screenshot('new-city-bot');
    await page.goto(`${app.address}/tab/#/overview`);
    const missing = page.getByRole('region', { name: 'Käyttöönotosta puuttuu vielä' });
    await missing.getByText('Valitse kanava').waitFor();
    // What the pointer was left on would be looked at as it is under the pointer.
    await page.mouse.move(0, 0);
    await assertFineInEveryLook(page, 'new-city-overview');
  });

  it('handles its first feedback, and reminds of the second', async () => {
    const answering = await sit('manager');
    await answering.sendMessage('jono');
    await answering.card('Jonossa ei ole avoimia');
    const staff = await sit('staff');
    for (const text of ['Pysäkin penkki on rikki.', 'Katuvalo on pimeänä.']) {
      await staff.sendMessage('palaute');
      const form = await staff.card('Kirjaa asiakaspalaute');
      await form.choose('Palautteen laji', 'kritiikki');
      await form.fill('Mitä asiakas sanoi?', text);
      await form.choose('Yksikkö', 'Yksikkö 1 (Tekninen palvelualue)');
      await form.press('Kirjaa');
      await staff.card('Palaute on kirjattu');
      await answering.card(text);
    }
    const arrived = await answering.card('Pysäkin penkki on rikki.');
    const [reference = ''] = (await arrived.text()).split(' · ', 1);
    const card = await answering.card(`${reference} · kritiikki`);
    await card.press('Ota käsittelyyn');
    await card.says('käsittelyssä');
    await card.press('Kirjaa vastaus');
    await card.fill('Mitä asiakkaalle vastattiin?', 'Penkki korjataan tällä viikolla.');
    await card.press('Tallenna');
    await card.says('vastattu');
    await card.press('Sulje');
    await card.choose('Mitä siitä seurasi?', 'Jotakin muutettiin');
    await card.fill('Mitä muutettiin', 'Penkki on korjattu.');
    await card.fill('Mitä opittiin?', 'Penkit tarkistetaan keväisin.');
    await card.press('Tallenna');
    await card.says('suljettu');
    await answering.screenshot('new-city-handled');
    const today = helsinkiDate(new Date().toISOString());
    const day = addWorkingDays(today, 5, createFinnishHolidays());
    const at = `${day}T${reminderTime}`;
    assert.match(await app.command('bot/cli/remind.ts', '--at', at), /Marjukka Hietala: 1 /u);
    await (await answering.card('odottaa sinua tänään')).says('Katuvalo on pimeänä.');
    await answering.screenshot('new-city-reminder');
    await openChecklist();
    await step('8. Kutsu henkilöstö').getByText('3 henkilöä on tavannut botin').waitFor();
  });
});
