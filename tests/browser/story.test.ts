import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { playgroundSeats, seat } from '../../bot/cli/playgroundConfig.ts';
import { createFinnishHolidays } from '../../bot/calendar/finnishHolidays.ts';
import { helsinkiDate } from '../../bot/domain/calendar/helsinkiTime.ts';
import { addWorkingDays } from '../../bot/domain/calendar/workingDays.ts';
import { startPlayground } from '../support/playground.ts';
import type { Playground } from '../support/playground.ts';
import { PlaygroundClient } from '../support/playgroundClient.ts';
import { startApp } from '../support/runningApp.ts';
import type { RunningApp } from '../support/runningApp.ts';

const configFile = resolve(import.meta.dirname, '../../.m365agentsplayground.yml');

/**
 * The whole story as people live it: the program as `npm start` runs it, two Playgrounds side by
 * side, a real browser. Each step leaves a picture in artefacts/.
 */
const reminderTime = '23:59';

describe('the story of a customer’s day', function () {
  this.timeout(120_000);
  let app: RunningApp;
  const playgrounds: Playground[] = [];
  let staff: PlaygroundClient;
  let manager: PlaygroundClient;
  let reference = '';

  async function sit(role: keyof typeof playgroundSeats): Promise<PlaygroundClient> {
    const { yaml } = seat(await readFile(configFile, 'utf8'), playgroundSeats[role].userId);
    const playground = await startPlayground({ botEndpoint: app.botEndpoint, config: yaml });
    playgrounds.push(playground);
    return PlaygroundClient.open(playground);
  }

  before(async () => {
    // What the program itself would send today stays out of the story, at any hour.
    app = await startApp({ REMINDER_TIME: reminderTime });
    staff = await sit('staff');
    manager = await sit('manager');
  });

  after(async () => {
    await Promise.all([staff.close(), manager.close()]);
    await Promise.all(playgrounds.map((playground) => playground.stop()));
    await app.stop();
  });

  it('welcomes a newcomer and never answers with silence', async () => {
    await staff.sendMessage('kokemsu ehkä?');
    const guess = await staff.card('Tarkoititko');
    await guess.says('En ymmärtänyt viestiä');
    await staff.screenshot('story-01-guess');
    await guess.press('Ohje');
    await staff.card('Mitä voin tehdä');
    await staff.screenshot('story-01-help');
  });

  it('share: asks for an identity code to be masked before anything is shown to others', async () => {
    await staff.sendMessage('kokemus');
    const form = await staff.card('Jaa hyvä asiakaskokemus');
    await form.fill(
      'Mitä tapahtui?',
      'Asiakas (010594Y9032) oli eksynyt kerroksissa. Saatoin hänet oikealle luukulle.',
    );
    await form.fill('Mikä teki siitä hyvän?', 'Pysähdyin kuuntelemaan enkä vain neuvonut ovea.');
    await staff.screenshot('story-02-experience-form');
    await form.press('Esikatsele');
    await form.says('Henkilötunnusta ei voi jakaa');
    await staff.screenshot('story-03-personal-data');
    await form.press('Peitä tiedot');
    const preview = await staff.card('Näin verkosto näkee kokemuksen');
    await preview.says('Asiakas (•••••) oli eksynyt kerroksissa');
    await staff.screenshot('story-04-preview');
  });

  it('share → thanked: the card is in the channel and counts the thanks', async () => {
    const preview = await staff.card('Näin verkosto näkee kokemuksen');
    await preview.press('Jaa');
    await staff.card('Kiitos! Kokemus on jaettu.');
    await staff.screenshot('story-05-receipt');
    await staff.openChannel('Asiakaskokemus');
    const post = await staff.card('Saatoin hänet oikealle luukulle');
    await post.press('Kiitä');
    await post.says('1 kiitos');
    await staff.screenshot('story-06-channel');
  });

  it('log: the receipt has a reference and a day, the identity code is masked', async () => {
    await manager.sendMessage('jono');
    await manager.card('avoin');
    await manager.screenshot('story-07-queue');
    await staff.openPersonalChat();
    await staff.sendMessage('palaute');
    const form = await staff.card('Kirjaa asiakaspalaute');
    await form.choose('Palautteen laji', 'kritiikki');
    await form.fill('Mitä asiakas sanoi?', 'Jonotin puoli tuntia tietämättä, missä mennään.');
    await form.pick('Haluaako asiakas vastauksen?', 'Kyllä, alla olevaan yhteystietoon');
    await form.fill('Puhelinnumero tai sähköposti', 'asiakas@esimerkki.example');
    await staff.screenshot('story-08-feedback-form');
    await form.press('Kirjaa');
    const receipt = await staff.card('Palaute on kirjattu');
    await receipt.says('Vastaus viimeistään');
    reference = /[2-9A-Z]{2}-[2-9A-Z]{4}/u.exec(await receipt.text())?.[0] ?? '';
    assert.notEqual(reference, '');
    await staff.screenshot('story-09-feedback-receipt');
  });

  it('log → handled: the manager takes, answers and closes in the card', async () => {
    const card = await manager.card(`${reference} · kritiikki`);
    await card.says('asiakas@esimerkki.example');
    await manager.screenshot('story-10-arrived');
    await card.press('Ota käsittelyyn');
    await card.says('käsittelyssä');
    await card.press('Kirjaa vastaus');
    await card.fill('Mitä asiakkaalle vastattiin?', 'Odotusaika näkyy nyt näytöllä.');
    await manager.screenshot('story-11-answer');
    await card.press('Tallenna');
    await card.says('vastattu');
    await card.press('Sulje');
    await card.choose('Mitä siitä seurasi?', 'Jotakin muutettiin');
    await card.fill('Mitä muutettiin', 'Odotusajan näyttö otettiin käyttöön.');
    await card.fill('Mitä opittiin?', 'Odottajalle kerrotaan aina, missä mennään.');
    await card.press('Tallenna');
    await card.says('suljettu');
    await manager.screenshot('story-12-closed');
  });

  it('overdue → reminded: one card, once, with the next steps in place', async () => {
    const day = addWorkingDays(helsinkiDate(new Date().toISOString()), 1, createFinnishHolidays());
    const first = await app.command('bot/cli/remind.ts', '--at', `${day}T${reminderTime}`);
    assert.match(first, /Marjukka Hietala: \d+ items? of feedback, sent/u);
    const card = await manager.card('työpäivän myöhässä');
    await manager.screenshot('story-13-reminder');
    const cards = await manager.countCards();
    const second = await app.command('bot/cli/remind.ts', '--at', `${day}T${reminderTime}`);
    assert.match(second, /Marjukka Hietala: in the ledger already, not sent again/u);
    assert.equal(await manager.countCards(), cards);
    await card.press('Avaa koko jono');
    // The queue takes the reminder's place.
    await manager.page.getByText('odottaa sinua tänään').waitFor({ state: 'detached' });
    await manager.card('avointa palautetta');
    await manager.screenshot('story-14-queue-from-reminder');
  });
});
