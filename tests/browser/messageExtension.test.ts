import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { playgroundSeats, seat } from '../../bot/cli/playgroundConfig.ts';
import { startPlayground } from '../support/playground.ts';
import type { Playground } from '../support/playground.ts';
import { PlaygroundClient } from '../support/playgroundClient.ts';
import { startApp } from '../support/runningApp.ts';
import type { RunningApp } from '../support/runningApp.ts';

const configFile = resolve(import.meta.dirname, '../../.m365agentsplayground.yml');
const overheard = 'Asiakas kehui, että hakemus selvisi yhdellä käynnillä.';

/** From beside the compose box, on a message, by searching and by pasting a link. */
describe('the message extension in the Playground', function () {
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

  it('logs a feedback in a dialog, to its receipt', async () => {
    const form = await staff.openDialog('logFeedback');
    await form.says('Kirjaa asiakaspalaute');
    await form.choose('Palautteen laji', 'kritiikki');
    await form.fill('Mitä asiakas sanoi?', 'Jonotin puoli tuntia tietämättä, missä mennään.');
    await staff.screenshot('extension-01-feedback-form');
    await form.press('Kirjaa');
    await form.says('Palaute on kirjattu');
    await staff.screenshot('extension-02-feedback-receipt');
    await staff.closeDialog();
  });

  it('makes an experience of a message, by the preview to the receipt', async () => {
    await staff.openChannel('Asiakaskokemus');
    await staff.sendMessage(overheard);
    const form = await staff.openDialogOn(overheard, 'saveAsExperience');
    await staff.screenshot('extension-03-message-as-experience');
    await form.fill('Mikä teki siitä hyvän?', 'Kaikki tarvittava koottiin valmiiksi.');
    await form.press('Esikatsele');
    await form.says('Näin verkosto näkee kokemuksen');
    await form.says(overheard);
    await staff.screenshot('extension-04-preview');
    await form.press('Jaa');
    await form.says('Kiitos! Kokemus on jaettu.');
    await staff.screenshot('extension-05-receipt');
    await staff.closeDialog();
  });

  it('puts an experience into a chat, and the bot leaves it alone', async () => {
    await staff.openPersonalChat();
    const search = { commandId: 'findExperience', parameter: 'words', words: 'hakemus selvisi' };
    await staff.insertFound(search, overheard);
    await staff.screenshot('extension-06-found');
    await staff.send();
    const card = await staff.card('Kaikki tarvittava koottiin valmiiksi.');
    await card.says('Avaa välilehdellä');
    await staff.screenshot('extension-07-inserted');
    await staff.sendMessage('kieli');
    await staff.card('Suomi');
    assert.equal(await staff.page.getByText('Mitä voin tehdä').count(), 0);
  });

  it('unfolds a link to a metric into the card of the search', async () => {
    await staff.sendUnfolded(`${app.address}/tab/#/metrics/m-asiointipiste-tyytyvaisyys`);
    await staff.card('Mittarin tilanne');
    await staff.screenshot('extension-08-unfolded');
  });
});
