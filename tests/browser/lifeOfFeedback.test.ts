import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { playgroundSeats, seat } from '../../bot/cli/playgroundConfig.ts';
import { helsinkiDate } from '../../bot/domain/calendar/helsinkiTime.ts';
import { addDays } from '../../bot/domain/calendar/localDate.ts';
import { startPlayground } from '../support/playground.ts';
import type { Playground } from '../support/playground.ts';
import { PlaygroundClient } from '../support/playgroundClient.ts';
import { startApp } from '../support/runningApp.ts';
import type { RunningApp } from '../support/runningApp.ts';

const configFile = resolve(import.meta.dirname, '../../.m365agentsplayground.yml');
/** Oskari Rantamäki, who answers for the streets. */
const otherManager = '00000000-0000-4000-8000-000000000023';

/** A feedback's whole life: logged, corrected, transferred, awaiting a decision, closed, reopened. */
describe('the whole life of a feedback', function () {
  this.timeout(120_000);
  let app: RunningApp;
  const playgrounds: Playground[] = [];
  let staff: PlaygroundClient;
  let manager: PlaygroundClient;
  let other: PlaygroundClient;
  let reference = '';

  async function sit(userId: string): Promise<PlaygroundClient> {
    const { yaml } = seat(await readFile(configFile, 'utf8'), userId);
    const playground = await startPlayground({ botEndpoint: app.botEndpoint, config: yaml });
    playgrounds.push(playground);
    return PlaygroundClient.open(playground);
  }

  before(async () => {
    app = await startApp();
    staff = await sit(playgroundSeats.staff.userId);
    manager = await sit(playgroundSeats.manager.userId);
    other = await sit(otherManager);
    for (const client of [manager, other]) {
      await client.sendMessage('jono');
      await client.card('avoin');
    }
  });

  after(async () => {
    await Promise.all([staff, manager, other].map((client) => client.close()));
    await Promise.all(playgrounds.map((playground) => playground.stop()));
    await app.stop();
  });

  it('is logged, found by its reference and corrected by its logger', async () => {
    await staff.sendMessage('palaute: Jalkakäytävä on ollut auramatta viikon.');
    const form = await staff.card('Kirjaa asiakaspalaute');
    await form.choose('Palautteen laji', 'kritiikki');
    await form.press('Kirjaa');
    const receipt = await staff.card('Palaute on kirjattu');
    reference = /[2-9A-Z]{2}-[2-9A-Z]{4}/u.exec(await receipt.text())?.[0] ?? '';
    assert.notEqual(reference, '');
    await staff.sendMessage(reference.toLowerCase().replace('-', ' '));
    const card = await staff.card(`${reference} · kritiikki`);
    await card.press('Korjaa kirjausta');
    await card.fill('Mitä asiakas sanoi?', 'Koulukadun jalkakäytävä on ollut auramatta viikon.');
    await staff.screenshot('life-01-correct');
    await card.press('Tallenna');
    await card.says('Koulukadun jalkakäytävä');
  });

  it('is transferred to the unit it belongs to, whose manager gets it with its clock', async () => {
    const card = await manager.card(`${reference} · kritiikki`);
    await card.says('Koulukadun jalkakäytävä');
    await card.press('Siirrä');
    await card.choose('Mihin yksikköön?', 'Katujen kunnossapito (Kaupunkiympäristö)');
    await card.fill('Miksi se kuuluu sinne?', 'Auraus on kadunpidon työtä.');
    await manager.screenshot('life-02-transfer');
    await card.press('Tallenna');
    const arrived = await other.card(`${reference} · kritiikki`);
    await arrived.says('Koulukadun jalkakäytävä');
    await other.screenshot('life-03-arrived');
  });

  it('waits for an elected body with its clock standing still, and gets the decision', async () => {
    const card = await other.card(`${reference} · kritiikki`);
    await card.press('Ota käsittelyyn');
    await card.says('käsittelyssä');
    await card.press('Odota toimielimen päätöstä');
    await card.fill('Mikä toimielin päättää?', 'Kaupunkiympäristölautakunta');
    await card.fill('Milloin päätöstä odotetaan?', '2027-02-01');
    await other.screenshot('life-04-needs-decision');
    await card.press('Tallenna');
    await card.says('odottaa toimielimen päätöstä');
    await card.says('Odottaa päätöstä: Kaupunkiympäristölautakunta, 1.2.2027');
    await other.screenshot('life-05-awaiting');
    await card.press('Kirjaa päätös');
    await card.fill('Mitä päätettiin?', 'Reitti siirretään ensimmäiseen aurausluokkaan.');
    await card.press('Tallenna');
    await card.says('käsittelyssä');
  });

  it('is answered and closed, its logger sees how it ended, and it can be reopened', async () => {
    const card = await other.card(`${reference} · kritiikki`);
    await card.press('Kirjaa vastaus');
    await card.fill('Mitä asiakkaalle vastattiin?', 'Kerroimme uudesta aurausluokasta.');
    await card.press('Tallenna');
    await card.says('vastattu');
    await card.press('Sulje');
    await card.choose('Mitä siitä seurasi?', 'Se eteni päätöksentekoon');
    await card.fill('Mitä opittiin?', 'Koulureitit ensin.');
    await card.press('Tallenna');
    await card.says('suljettu');
    await other.screenshot('life-06-closed');
    await staff.sendMessage('omat');
    const own = await staff.card('Kirjaamasi palautteet');
    await own.says('suljettu');
    await staff.screenshot('life-07-own');
    await card.press('Avaa uudelleen');
    await card.fill('Miksi se avataan uudelleen?', 'Asiakas soitti: reittiä ei ole aurattu.');
    await card.press('Tallenna');
    await card.says('käsittelyssä');
    await other.screenshot('life-08-reopened');
  });

  it('becomes a corrective action, whose form stays while the cards are updated', async () => {
    const card = await other.card(`${reference} · kritiikki`);
    await card.press('Kirjaa vastaus');
    await card.fill('Mitä asiakkaalle vastattiin?', 'Pyysimme anteeksi ja kerroimme muutoksesta.');
    await card.press('Tallenna');
    await card.press('Sulje');
    await card.choose('Mitä siitä seurasi?', 'Siitä tuli korjaava toimenpide');
    await card.fill('Mitä opittiin?', 'Koulureitit ensin.');
    await card.press('Tallenna');
    const form = await other.card('Kuka tekee, mitä ja mihin mennessä?');
    await form.fill('Mitä tehdään', 'Koulureitit aurataan ennen seitsemää');
    await form.choose('Kuka', 'Oskari Rantamäki (Katujen kunnossapito)');
    await form.fill('Mihin mennessä', addDays(helsinkiDate(new Date().toISOString()), 30));
    // The logger's own card shows that the update has gone round.
    await staff.sendMessage('omat');
    await (await staff.card('Kirjaamasi palautteet')).says('suljettu');
    await other.screenshot('life-09-action');
    await form.press('Tallenna toimenpide');
    await other.card('Toimenpide on tallennettu.');
  });

  it('leaves nothing of what it says with the manager who passed it on', async () => {
    const old = await manager.card(`Palaute ${reference}: suljettu`);
    assert.doesNotMatch(await old.text(), /Koulukadun/u);
    await manager.screenshot('life-10-passed-on');
  });
});
