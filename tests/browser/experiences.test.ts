import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { playgroundSeats, seat } from '../../bot/cli/playgroundConfig.ts';
import { startPlayground } from '../support/playground.ts';
import type { Playground } from '../support/playground.ts';
import { PlaygroundClient } from '../support/playgroundClient.ts';
import { startApp } from '../support/runningApp.ts';
import type { RunningApp } from '../support/runningApp.ts';

const configFile = resolve(import.meta.dirname, '../../.m365agentsplayground.yml');

/** An experience from its sharing to its end, as its author sees it; a picture of each step. */
describe('an experience that people come back to', function () {
  this.timeout(120_000);
  let app: RunningApp;
  let playground: Playground;
  let staff: PlaygroundClient;

  before(async () => {
    app = await startApp();
    const { yaml } = seat(await readFile(configFile, 'utf8'), playgroundSeats.staff.userId);
    playground = await startPlayground({ botEndpoint: app.botEndpoint, config: yaml });
    staff = await PlaygroundClient.open(playground);
  });

  after(async () => {
    await staff.close();
    await playground.stop();
    await app.stop();
  });

  it('is shared with tags, and edited from its receipt', async () => {
    await staff.sendMessage('kokemus');
    const form = await staff.card('Jaa hyvä asiakaskokemus');
    await form.fill('Mitä tapahtui?', 'Asiakas eksyi kerroksiin, ja saatoin hänet perille.');
    await form.fill('Mikä teki siitä hyvän?', 'Kävelin mukana loppuun asti.');
    await form.fill('Avainsanat', 'opastus, jonotus');
    await staff.screenshot('experiences-01-form');
    await form.press('Esikatsele');
    await (await staff.card('Näin verkosto näkee kokemuksen')).press('Jaa');
    const receipt = await staff.card('Kiitos! Kokemus on jaettu.');
    await staff.screenshot('experiences-02-receipt');
    await receipt.press('Muokkaa');
    const edit = await staff.card('Muokkaa kokemusta');
    await edit.fill('Mitä tapahtui?', 'Asiakas eksyi kerroksiin. Saatoin hänet oikealle ovelle.');
    await edit.press('Esikatsele');
    await (await staff.card('Muutos näkyy kaikissa korteissa')).press('Tallenna');
    await staff.card('Muutokset on tallennettu.');
    await staff.screenshot('experiences-03-edited');
  });

  it('is thanked for and taken into use in the channel', async () => {
    await staff.openChannel('Asiakaskokemus');
    const post = await staff.card('Saatoin hänet oikealle ovelle');
    await post.says('Avainsanat: opastus, jonotus');
    await staff.screenshot('experiences-04-channel');
    await post.press('Kiitä');
    await post.says('1 kiitos');
    await post.says('Kiitit tästä kokemuksesta.');
    await staff.screenshot('experiences-05-thanked');
    await post.press('Otamme tämän käyttöön');
    await post.says('Otettu käyttöön: Asiointipiste');
    await staff.screenshot('experiences-06-adopted');
  });

  it('is found among the own ones and withdrawn', async () => {
    await staff.openPersonalChat();
    await staff.sendMessage('omat kokemukset');
    const own = await staff.card('Jakamasi kokemukset');
    await staff.screenshot('experiences-07-own');
    await own.pressFirst('Vedä pois');
    const ask = await staff.card('Vedetäänkö tämä kokemus pois?');
    await staff.screenshot('experiences-08-withdraw');
    await ask.press('Vedä pois');
    await staff.card('Tämä kokemus on vedetty pois.');
    await staff.openChannel('Asiakaskokemus');
    await staff.card('Tämä kokemus on vedetty pois.');
    await staff.screenshot('experiences-09-withdrawn');
  });

  it('leaves examples and the month’s experience to be asked for', async () => {
    await staff.openPersonalChat();
    await staff.sendMessage('esimerkki');
    await (await staff.card('Viikon esimerkki')).press('Tuo esimerkki viikoittain');
    await staff.card('Saat hyvän esimerkin kerran viikossa');
    await staff.screenshot('experiences-10-examples');
    await staff.sendMessage('kuukauden kokemus');
    await staff.card('Kuukauden kokemusta');
    await staff.screenshot('experiences-11-month');
  });
});
