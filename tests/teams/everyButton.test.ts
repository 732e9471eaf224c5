import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { responsibleManager } from '../../bot/domain/organisation/tree.ts';
import { samplePeople } from '../../bot/sampleCity/people.ts';
import { sampleId } from '../../bot/sampleCity/sampleId.ts';
import { commandIds, commandWords } from '../../bot/teams/commands/command.ts';
import { startBot, team, type BotUnderTest } from '../support/botUnderTest.ts';
import { ManualClock } from '../support/manualClock.ts';
import { installationUpdate, message, type TestPlace } from '../support/teamsActivities.ts';
import { AtTheBot } from './support/atTheBot.ts';
import { PressEverything } from './support/pressEverything.ts';
import { texts } from './support/texts.ts';

const staff = 'p-aino-lehtonen';
const manager = 'p-marjukka-hietala';
const editor = 'p-sanna-karvo';
const administrator = 'p-farid-nazari';

/** Buttons that the sample city does not show, and why. */
const notInThisCity: Readonly<Record<string, string>> = {
  'experience.findUnit': 'its units fit into a list, so that none has to be searched for',
  'experience.findAdopter': 'the same',
  'feedback.findUnit': 'the same',
  'feedback.findMoveUnit': 'the same',
  'settings.findStandIn': 'its people fit into a list',
};

const channel: TestPlace = {
  kind: 'channel',
  teamId: team.id,
  teamName: team.name,
  channelId: team.id,
  channelName: 'Yleinen',
};

/** Mornings on which cards come by themselves: due today, a new month, eight weeks on. */
const mornings = ['2026-11-23', '2026-11-24', '2026-12-01', '2027-02-02'];

describe('every button of every card, with the sample city as it ships', () => {
  let bot: BotUnderTest;
  before(async function () {
    this.timeout(60_000);
    const clockwork = new ManualClock();
    clockwork.letGo();
    bot = await startBot({ city: 'asShipped', clockwork });
  });
  after(() => bot.stop());

  it('does something for the person who sees it, and so do those of the form behind it', async () => {
    const all = new PressEverything(bot);
    const everybody = samplePeople.map(({ id }) => new AtTheBot(bot, id));
    const typing = [staff, manager, editor, administrator].map((id) => new AtTheBot(bot, id));
    const inChannels = [staff, editor].map((id) => new AtTheBot(bot, id, channel));
    const press = async (): Promise<void> => {
      all.lookAround(everybody, inChannels);
      await all.press();
    };

    // Taken into use on the first day, so that eight weeks later there is something to ask about.
    const experienceId = sampleId('experience', 'paivakodin-viesti');
    await new AtTheBot(bot, staff).executes('experience.adopt', { experienceId });
    for (const morning of mornings) {
      bot.now = `${morning}T08:00:00.000Z`;
      await bot.round();
    }
    for (const who of [...typing, ...inChannels]) await typesEverything(who, all);
    await looksUpFeedbacks(all);
    await press();
    // What the presses have planned.
    await bot.deliver();
    await press();

    assert.deepEqual(all.faults, []);
    const unpressed = (await everyVerb()).filter((verb) => !all.verbs.has(verb));
    assert.deepEqual(unpressed.toSorted(), Object.keys(notInThisCity).toSorted());
  }).timeout(300_000);

  /** Each command, a slip of the keyboard, and the welcome. */
  async function typesEverything(who: AtTheBot, all: PressEverything): Promise<void> {
    await all.send(who, installationUpdate(who.scene), 'welcome');
    const language = samplePeople.find(({ name }) => name === who.account.name)?.language;
    const words = texts[language ?? 'fi'];
    const typed = commandIds.map((id) => commandWords(words, id)[0] ?? id);
    for (const text of [...typed, 'mtarat']) await all.send(who, message(who.scene, text), text);
  }

  /** One feedback of each state, by its reference, as the manager who answers for it. */
  async function looksUpFeedbacks(all: PressEverything): Promise<void> {
    const { feedback, organisation } = bot.app.storage;
    const city = await organisation.snapshot();
    const seen = new Set<string>();
    for await (const { state, reference, unitId } of feedback.all()) {
      const managerId = responsibleManager(city, unitId)?.managerId;
      if (seen.has(state) || managerId === undefined) continue;
      seen.add(state);
      const who = new AtTheBot(bot, managerId);
      await all.send(who, message(who.scene, reference), state);
    }
  }
});

/** The verbs of all buttons that the program has. */
async function everyVerb(): Promise<readonly string[]> {
  const folder = resolve(import.meta.dirname, '../../bot/teams/cardActions');
  const files = (await readdir(folder)).map((name) => readFile(join(folder, name), 'utf8'));
  return (await Promise.all(files)).flatMap((source) =>
    [...source.matchAll(/\(\s*'([a-z]+\.[a-z]+)',/giu)].map(([, verb]) => verb ?? ''),
  );
}
