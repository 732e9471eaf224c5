import assert from 'node:assert/strict';
import { commandIds, commandWords, everyonesCommands } from '../../bot/teams/commands/command.ts';
import type { CommandId } from '../../bot/teams/commands/command.ts';
import { understand } from '../../bot/teams/commands/understand.ts';
import { startBot, team, type BotUnderTest } from '../support/botUnderTest.ts';
import { message } from '../support/teamsActivities.ts';
import { testBot } from '../support/testPeople.ts';
import { AtTheBot } from './support/atTheBot.ts';
import { fi, texts } from './support/texts.ts';

const languages = Object.values(texts);

/** By what the answer to each command is known. */
const answers: Readonly<Record<CommandId, string>> = {
  experience: fi('experience.form.title'),
  feedback: fi('feedback.form.title'),
  ownExperiences: fi('experience.own.none'),
  own: fi('feedback.own.none'),
  example: fi('command.example.title'),
  monthsExperience: fi('network.month.notChosen', { month: 'lokakuu 2026' }),
  queue: fi('feedback.queue.notManager'),
  metrics: fi('metricsCard.title'),
  measure: fi('measurement.list.none'),
  actions: fi('action.list.none'),
  coverage: fi('coverage.summary.title'),
  settings: fi('settings.title'),
  help: fi('help.title'),
  language: fi('language.title'),
  deliveries: fi('deliveries.notAdministrator'),
};

describe('commands', () => {
  let bot: BotUnderTest;
  let aino: AtTheBot;
  before(async () => {
    bot = await startBot();
    aino = new AtTheBot(bot, 'p-aino-lehtonen');
  });
  after(() => bot.stop());

  for (const id of commandIds) {
    it(`${id}: answers every word of all three languages`, async () => {
      for (const words of languages) {
        for (const word of commandWords(words, id)) {
          (await aino.says(word)).says(answers[id]);
        }
      }
    });
  }

  it('does not mind capitals, marks and what follows the word', async () => {
    for (const typed of ['PALAUTE', '  palaute!  ', 'Palaute: uimahallista', 'palaute\n']) {
      (await aino.says(typed)).says(answers.feedback);
    }
  });

  it('understands a wrong, a missing and a swapped letter', async () => {
    const slips = { palautte: 'feedback', mittrit: 'metrics', kokemsu: 'experience' };
    for (const [typed, id] of Object.entries(slips)) {
      (await aino.says(typed)).says(answers[id as CommandId]);
    }
  });

  it('answers a mention in a channel', async () => {
    const place = {
      kind: 'channel',
      teamId: team.id,
      teamName: team.name,
      channelId: team.id,
      channelName: 'Yleinen',
    } as const;
    const there = new AtTheBot(bot, 'p-aino-lehtonen', place);
    const mention = `<at>${testBot.name}</at>`;
    const activity = message(there.scene, `${mention} mittarit`);
    const card = await there.sends({
      ...activity,
      entities: [{ type: 'mention', text: mention, mentioned: testBot }],
    });
    card.says(answers.metrics);
  });

  it('answers nonsense with help and what was typed, shown as it was', async () => {
    for (const typed of ['xyzzy', '?!', '{{name}} $t(help.title)', '**lihavoi** [linkki](x)']) {
      const card = await aino.says(typed);
      card.says(fi('help.title'));
      for (const id of everyonesCommands) card.says(fi(`command.${id}.does`));
    }
    (await aino.says('{{name}} $t(x)')).says('{{name}} $t(x)');
  });

  it('fills the form in with what follows the command, in every language', async () => {
    const story = 'Lumi auraamatta Kirkkokadulla, ”taas”!';
    for (const words of languages) {
      for (const word of commandWords(words, 'feedback')) {
        for (const between of [': ', ':', ' ', ' – ', ',\n']) {
          const form = await aino.says(`${word}${between}${story}`);
          form.says(answers.feedback);
          assert.equal(form.inputs['text'], story, word);
        }
      }
      for (const word of commandWords(words, 'experience')) {
        const form = await aino.says(`${word}: ${story}`);
        form.says(answers.experience);
        assert.equal(form.inputs['whatHappened'], story, word);
      }
    }
    assert.equal((await aino.says('Palautetta: A')).inputs['text'], 'A');
    assert.equal((await aino.says('palaute')).inputs['text'], undefined);
  });

  it('takes the nearest command of several words before a shorter one that it begins with', async () => {
    for (const typed of ['omat kokemuset', 'omt kokemukset', 'Omat kokemukest']) {
      assert.deepEqual(understand(typed, languages), {
        ...{ kind: 'command', id: 'ownExperiences', rest: '' },
      });
    }
    (await aino.says('egna uplevelser')).says(answers.ownExperiences);
    (await aino.says('my experinces')).says(answers.ownExperiences);
    (await aino.says('omat tuoreet')).says(answers.own);
  });

  it('asks what was meant with the buttons first, without a page of help', async () => {
    const card = await aino.says('palaut lumi auraamatta');
    assert.equal(card.words.split('\n')[0], fi('help.didYouMean'));
    assert.equal(card.buttons[0], fi('command.feedback.title'));
    for (const id of everyonesCommands) card.saysNothingOf(fi(`command.${id}.does`));
    card.says('palaut lumi auraamatta');
    const form = await aino.presses(card, fi('command.feedback.title'));
    assert.equal(form.inputs['text'], 'lumi auraamatta', 'what was typed is not typed again');
    const help = await aino.presses(card, fi('command.help.title'));
    help.says(fi('help.title'));
  });

  it('guesses the nearest commands and runs the guess that is pressed', async () => {
    const card = await aino.says('mtarat');
    card.says(fi('help.didYouMean'));
    assert.ok(card.buttons.includes(fi('command.metrics.title')), card.buttons.join());
    (await aino.presses(card, fi('command.metrics.title'))).says(answers.metrics);
  });

  it('answers a message without any text', async () => {
    const card = await aino.sends({ ...message(aino.scene, ''), text: undefined });
    card.says(fi('help.title'));
    assert.ok(!card.words.includes('”'.repeat(2)), card.words);
  });

  it('understands every word of every language as its own command', () => {
    for (const words of languages) {
      for (const id of commandIds) {
        for (const word of commandWords(words, id)) {
          const understood = { kind: 'command', id, rest: '' };
          assert.deepEqual(understand(word, languages), understood, word);
        }
      }
    }
  });
});

describe('the choice of language', () => {
  let bot: BotUnderTest;
  beforeEach(async () => {
    bot = await startBot();
  });
  afterEach(() => bot.stop());

  it('holds from the answer on, and for every card after it', async () => {
    const aino = new AtTheBot(bot, 'p-aino-lehtonen');
    const changed = await aino.presses(await aino.says('kieli'), 'Svenska');
    changed.says(texts.sv.t('language.changed'));
    assert.ok(changed.buttons.includes(texts.sv.t('command.feedback.title')));
    (await aino.says('ohje')).says(texts.sv.t('help.title'));
    const organisation = await bot.app.storage.organisation.snapshot();
    assert.equal(organisation.people.get('p-aino-lehtonen')?.language, 'sv');
  });

  it('is Teams’ own for who has not chosen, and Finnish where Teams has another', async () => {
    const hannele = new AtTheBot(bot, 'p-hannele-vuorisalo');
    const help = async (locale: string): Promise<string> =>
      (await hannele.sends({ ...message(hannele.scene, '?'), locale })).words;
    assert.match(await help('sv-FI'), new RegExp(texts.sv.t('help.title'), 'u'));
    assert.match(await help('en-US'), new RegExp(texts.en.t('help.title'), 'u'));
    assert.match(await help('de-DE'), new RegExp(fi('help.title'), 'u'));
  });

  it('refuses a language that is none', async () => {
    const aino = new AtTheBot(bot, 'p-aino-lehtonen');
    (await aino.executes('language.choose', { language: 'de' })).says(fi('error.oldCard'));
  });
});
