import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { cardHandlers } from '../../bot/teams/actOnCard.ts';
import type { BotDeps } from '../../bot/teams/botDeps.ts';
import { commandIds, commandWords } from '../../bot/teams/commands/command.ts';
import { understand } from '../../bot/teams/commands/understand.ts';
import { startBot, team, type BotUnderTest } from '../support/botUnderTest.ts';
import { ManualClock } from '../support/manualClock.ts';
import { postActivity } from '../support/postActivity.ts';
import { cast, customersWords, presses, storeSubjects } from '../support/subjects.ts';
import type { Subjects } from '../support/subjects.ts';
import {
  composeExtension,
  executeAction,
  installationUpdate,
  message,
  type TestPlace,
} from '../support/teamsActivities.ts';
import { AtTheBot, seen } from './support/atTheBot.ts';
import { SeenCard } from './support/seenCard.ts';
import { fi, texts } from './support/texts.ts';

const channel: TestPlace = {
  ...{ kind: 'channel', teamId: team.id, teamName: team.name },
  ...{ channelId: '19:network@thread.tacv2', channelName: 'Asiakaskokemus', thread: '7' },
};
const groupChat: TestPlace = { kind: 'groupChat', id: '19:group@thread.v2' };
const shared = { channel, groupChat } as const;
type SharedPlace = keyof typeof shared;
const sharedPlaces = Object.keys(shared) as SharedPlace[];

/**
 * What is answered in a channel or a group chat, because everybody there may read it. All else,
 * and whatever is added, is answered in the personal chat.
 */
const openCommands: Readonly<Record<SharedPlace, readonly string[]>> = {
  // Of a team the settings are what its channels get.
  channel: ['metrics', 'help', 'settings'],
  groupChat: ['metrics', 'help'],
};
const openVerbs = [
  ...['experience.thank', 'experience.takeThanksBack', 'experience.show'],
  ...['experience.askToWithdraw', 'experience.withdraw', 'experience.adopt'],
  ...['experience.adoptFor', 'experience.findAdopter', 'experience.takeAdoptionBack'],
  ...['channel.choose', 'channel.leave'],
];

const verbs = cardHandlers({} as BotDeps).map(({ verb }) => verb);
/** The cards of experiences are tried by their author, all else by the manager of the unit. */
const actorOf = (verb: string): string =>
  verb.startsWith('experience.') ? cast.logger : cast.manager;

describe('in a channel or a group chat', () => {
  let bot: BotUnderTest;
  let sets = 0;
  const clock = new ManualClock();
  before(async () => {
    bot = await startBot({ clockwork: clock });
  });
  after(() => bot.stop());

  const words = texts.fi;
  const answered = words.t('privately.answered');

  const subjectsFor = (reader: string): Promise<Subjects> =>
    storeSubjects(bot.app.storage, (sets += 1), reader);

  /** What has been written since, by where. */
  async function written(work: () => Promise<unknown>, who: AtTheBot) {
    // So many answers to one person would wait for the limits of Teams.
    clock.go(60_000);
    const before = bot.connector.messages().length;
    const answer = await work();
    const messages = bot.connector.messages().slice(before);
    return {
      answer,
      personally: messages.filter(({ conversationId }) => conversationId === who.chat).map(seen),
      openly: messages.filter(({ conversationId }) => conversationId !== who.chat).map(seen),
    };
  }

  /** Finnish for all, whatever language a person of the sample city has chosen. */
  async function speaking(personId: string, place?: TestPlace): Promise<AtTheBot> {
    await bot.app.storage.organisation.setLanguage(personId, 'fi');
    return new AtTheBot(bot, personId, place);
  }

  function nothingOfSubjects(card: SeenCard, { feedback }: Subjects): void {
    for (const secret of [...Object.values(customersWords), feedback.reference]) {
      card.saysNothingOf(secret);
    }
  }

  const typed = commandIds.map((id) => [id, commandWords(words, id)[0] ?? id] as const);
  for (const place of sharedPlaces) {
    for (const [id, word] of typed) {
      const isOpen = openCommands[place].includes(id);
      it(`${place}: “${word}” is answered ${isOpen ? 'there' : 'in the personal chat'}`, async () => {
        const subjects = await subjectsFor(cast.manager);
        const who = await speaking(cast.manager, shared[place]);
        const alone = await speaking(cast.manager);
        const { personally, openly } = await written(() => who.types(word), who);
        assert.equal(openly.length, 1);
        for (const card of openly) nothingOfSubjects(card, subjects);
        assert.equal(personally.length, isOpen ? 0 : 1);
        if (isOpen) return;
        openly[0]?.says(answered);
        assert.equal(personally[0]?.words, (await alone.says(word)).words);
      });
    }

    it(`${place}: a reference is answered in the personal chat`, async () => {
      const subjects = await subjectsFor(cast.manager);
      const who = await speaking(cast.manager, shared[place]);
      const { reference } = subjects.feedback;
      for (const asked of [reference, 'K7-3MQ8', 'K7-3MQ9']) {
        const { personally, openly } = await written(() => who.types(asked), who);
        assert.deepEqual(
          openly.map((card) => card.words),
          [answered],
        );
        assert.equal(personally.length, 1);
        if (asked === reference) personally[0]?.says(customersWords.text);
      }
    });

    it(`${place}: what is not understood is answered there, by the help`, async () => {
      const who = await speaking(cast.manager, shared[place]);
      const { personally, openly } = await written(() => who.types('xyzzy'), who);
      assert.equal(personally.length, 0);
      openly[0]?.says(fi('help.title'));
    });

    it(`${place}: the welcome greets nobody by name`, async () => {
      const who = await speaking(cast.manager, shared[place]);
      const { openly } = await written(
        () => postActivity(bot.endpoint, installationUpdate(who.scene)),
        who,
      );
      assert.equal(openly.length, 1);
      openly[0]?.saysNothingOf(who.account.name);
    });
  }

  it('has an example of a press on each button that there is, and of no other', () => {
    assert.deepEqual(Object.keys(presses).sort(), [...verbs].sort());
    assert.deepEqual(
      openVerbs.filter((verb) => !verbs.includes(verb)),
      [],
    );
  });

  for (const verb of verbs) {
    let alone = '';
    it(`personal: ${verb} is answered in place`, async () => {
      const subjects = await subjectsFor(actorOf(verb));
      const who = await speaking(actorOf(verb));
      const { answer, personally, openly } = await written(
        () => who.executes(verb, presses[verb]?.(subjects)),
        who,
      );
      assert.deepEqual([...personally, ...openly], []);
      const card = answer as SeenCard;
      for (const fault of [fi('error.oldCard'), fi('error.typedIsKept')]) {
        assert.ok(!card.words.includes(fault), card.words);
      }
      alone = likeness(card);
    });

    for (const place of sharedPlaces) {
      const isOpen = openVerbs.includes(verb);
      const where = isOpen ? 'in place' : 'in the personal chat';
      it(`${place}: ${verb} is answered ${where}, and changes no card for others`, async () => {
        const subjects = await subjectsFor(actorOf(verb));
        const who = await speaking(actorOf(verb), shared[place]);
        const data = { ...presses[verb]?.(subjects), verb };

        const pressed = await written(() => who.executes(verb, data), who);
        assert.deepEqual(pressed.openly, []);
        const inPlace = pressed.answer as SeenCard;
        nothingOfSubjects(inPlace, subjects);
        assert.equal(inPlace.words.includes(answered), !isOpen);
        assert.deepEqual(pressed.personally.map(likeness), isOpen ? [] : [alone]);

        // A client without Universal Actions sends a message, whose answer everybody would see.
        const submit = { ...message(who.scene, '', data), replyToId: '1' };
        const sent = await written(() => postActivity(bot.endpoint, submit), who);
        assert.equal(sent.personally.length, 1);
        assert.deepEqual(
          sent.openly.map((card) => card.words),
          [answered],
        );
        assert.ok(bot.connector.messages().every(({ updates }) => updates === 0));
      });
    }
  }

  it('answers the author who edits in the channel beside it, with the way back', async () => {
    const { experienceId } = await subjectsFor(cast.logger);
    const who = await speaking(cast.logger, channel);
    const line = await who.executes('experience.editShared', { experienceId });
    const back = await who.presses(line, fi('experience.card.back'));
    back.says(fi('experience.card.whatMadeItGood'));
  });

  it('shows nothing of a card that draws itself anew, and writes to nobody', async () => {
    for (const verb of ['feedback.receipt', 'followUp.show', 'action.show', 'coverage.question']) {
      const subjects = await subjectsFor(cast.manager);
      const who = await speaking(cast.manager, channel);
      const look = executeAction(who.scene, verb, presses[verb]?.(subjects), {
        trigger: 'automatic',
      });
      const { answer, personally, openly } = await written(
        () => postActivity(bot.endpoint, look),
        who,
      );
      assert.deepEqual([...personally, ...openly], []);
      const { value } = (answer as { body: { value: Readonly<Record<string, unknown>> } }).body;
      assert.equal(new SeenCard(value).words, fi('privately.notHere'));
    }
  });

  it('opens dialogs that only who opened them sees, for every command beside compose', async () => {
    const who = await speaking(cast.manager, channel);
    for (const { id, type } of extensionCommands()) {
      const name = type === 'query' ? 'query' : 'fetchTask';
      const value = { commandId: id, parameters: [], commandContext: 'compose' };
      const { answer, personally, openly } = await written(
        () => postActivity(bot.endpoint, composeExtension(who.scene, name, value)),
        who,
      );
      assert.deepEqual([...personally, ...openly], [], id);
      assert.equal((answer as { status: number }).status, 200);
    }
  });

  it('inserts cards and unfolds links that tell of no single feedback and have no verbs', async () => {
    const subjects = await subjectsFor(cast.manager);
    const who = await speaking(cast.manager, channel);
    const invoke = async (name: string, value: Readonly<Record<string, unknown>>) =>
      JSON.stringify(
        (await postActivity(bot.endpoint, composeExtension(who.scene, name, value))).body,
      );
    const inserted = await Promise.all([
      ...extensionCommands()
        .filter(({ type }) => type === 'query')
        .map(({ id }) => invoke('query', { commandId: id, parameters: [] })),
      ...[
        `feedback/${subjects.feedback.id}`,
        `feedback`,
        `manage/people`,
        `metrics/${subjects.metricId}`,
        `experiences/${subjects.experienceId}`,
      ].map((page) => invoke('queryLink', { url: `https://cx.example.fi/tab/#/${page}` })),
    ]);
    assert.ok(inserted.some((body) => body.includes('AdaptiveCard')));
    for (const body of inserted) {
      assert.ok(!body.includes('"verb"'), body);
      for (const secret of [...Object.values(customersWords), subjects.feedback.reference]) {
        assert.ok(!body.includes(secret), body);
      }
    }
  });

  it('are offered in Teams’ menu only the commands that are answered there', () => {
    const scopeOf = { team: 'channel', groupChat: 'groupChat' } as const;
    for (const { scopes, commands } of manifest.bots[0].commandLists) {
      for (const scope of scopes) {
        if (scope === 'personal') continue;
        const open =
          openCommands[
            z
              .enum(['team', 'groupChat'])
              .transform((s) => scopeOf[s])
              .parse(scope)
          ];
        assert.ok(commands.length > 0);
        for (const { title } of commands) {
          const understood = understand(title, [words]);
          assert.ok(understood.kind === 'command' && open.includes(understood.id), title);
        }
      }
    }
  });
});

describe('somebody who has no personal chat with the bot', () => {
  let bot: BotUnderTest;
  beforeEach(async () => {
    bot = await startBot({ env: { TEAMS_APP_ID: '00000000-0000-4000-8000-000000000041' } });
  });
  afterEach(() => bot.stop());

  const addLink = 'https://teams.microsoft.com/l/app/00000000-0000-4000-8000-000000000041';
  const notInstalled = { kind: 'answer', status: 403, code: 'BotNotInConversationRoster' } as const;
  const refuseChats = () =>
    bot.connector.fail(notInstalled, { when: (call) => call.operation === 'createConversation' });

  it('is written to in one that is opened, where Teams lets it', async () => {
    const aino = new AtTheBot(bot, cast.staff, groupChat);
    await aino.types('palaute');
    assert.equal(
      aino.newestCard.words,
      (await new AtTheBot(bot, cast.staff).says('palaute')).words,
    );
  });

  it('is told how to open it, with a link, and sees the answer after that', async () => {
    const refusal = refuseChats();
    const aino = new AtTheBot(bot, cast.staff, groupChat);
    const line = await aino.says('palaute');
    line.says(fi('privately.addAndAsk'));
    assert.deepEqual(line.links, [addLink]);
    refusal.lift();
    await aino.types('palaute');
    aino.newestCard.says(fi('feedback.form.title'));
  });

  it('loses nothing of what was typed, and presses the same again', async () => {
    const refusal = refuseChats();
    const subjects = await storeSubjects(bot.app.storage, 1, cast.staff);
    const aino = new AtTheBot(bot, cast.staff, channel);
    const line = await aino.executes('feedback.log', presses['feedback.log']?.(subjects));
    line.says(fi('privately.addAndPress'));
    assert.deepEqual(line.links, [addLink]);
    refusal.lift();
    (await aino.presses(line, fi('error.tryAgain'))).says(fi('privately.answered'));
    aino.newestCard.says(fi('feedback.receipt.title'));
    const logged = await bot.app.storage.feedback.loggedBy(aino.account.id.replace('29:', ''), 10);
    assert.equal(logged.length, 1, 'it was logged once');
  });

  it('learns that nobody knows whether the answer arrived, when Teams does not say', async () => {
    await new AtTheBot(bot, cast.staff).says('ohje');
    const aino = new AtTheBot(bot, cast.staff, groupChat);
    bot.connector.fail(
      { kind: 'answer', status: 500, takesEffect: false },
      { times: 1, when: (call) => call.conversationId === aino.chat },
    );
    const line = await aino.says('omat');
    const [reference = ''] = /\d{8}/u.exec(line.words) ?? [];
    line.says(fi('privately.unsure', { reference }));
  });
});

/** What a card says, without the references and figures that differ from one set to the next. */
function likeness(card: SeenCard): string {
  return card.words.replace(/\b[\dA-Z]{2}-[\dA-Z]{4}\b/gu, '').replace(/\d+/gu, '');
}

const manifest = z
  .object({
    bots: z.tuple([
      z.object({
        commandLists: z.array(
          z.object({
            scopes: z.array(z.string()),
            commands: z.array(z.object({ title: z.string() })),
          }),
        ),
      }),
    ]),
    composeExtensions: z.tuple([
      z.object({ commands: z.array(z.object({ id: z.string(), type: z.string() })) }),
    ]),
  })
  .parse(JSON.parse(readFileSync('appPackage/manifest.json', 'utf8')));

function extensionCommands() {
  return manifest.composeExtensions[0].commands;
}
