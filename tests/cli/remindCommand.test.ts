import assert from 'node:assert/strict';
import { runRemind } from '../../bot/cli/remindCommand.ts';
import { startBot, team, type BotUnderTest } from '../support/botUnderTest.ts';
import { installationUpdate, type TestPlace } from '../support/teamsActivities.ts';
import { AtTheBot } from '../teams/support/atTheBot.ts';
import { fi } from '../teams/support/texts.ts';

describe('the command remind', () => {
  let bot: BotUnderTest;
  beforeEach(async function () {
    this.timeout(60_000);
    bot = await startBot({ city: 'asShipped' });
    // They are reached only after they have met the bot.
    for (const id of ['p-marjukka-hietala', 'p-sanna-karvo']) {
      const person = new AtTheBot(bot, id);
      await person.sends(installationUpdate(person.scene));
    }
  });
  afterEach(() => bot.stop());

  /** What it prints, and the exit code. */
  const run = async (...argv: readonly string[]) => {
    const lines: string[] = [];
    const code = await runRemind(
      {
        storage: bot.app.storage,
        calendar: bot.app.calendar,
        reminderTime: '08:30',
        now: () => bot.now,
        deliverAt: async (at) => {
          const now = bot.now;
          bot.now = at;
          await bot.deliver();
          bot.now = now;
        },
        print: (line) => void lines.push(line),
      },
      argv,
    );
    return { code, lines: lines.join('\n') };
  };

  it('sends the feedback reminders of the next working day, once, with counts in words', async () => {
    const first = await run();
    assert.equal(first.code, 0);
    assert.match(first.lines, /^Marjukka Hietala: (1 item|\d+ items) of feedback, sent$/mu);
    assert.ok(!/\b1 items\b|"/u.test(first.lines), first.lines);
    const second = await run('--at', '2026-11-24T08:30');
    assert.match(second.lines, /^Marjukka Hietala: in the ledger already, not sent again$/mu);
    assert.ok(!second.lines.includes('sent\n'), second.lines);
  });

  it('sends every other kind of card by hand', async () => {
    const measuring = await run('--kind', 'measuring');
    assert.match(measuring.lines, /: \d+ (measurements?|corrective actions?).*, /mu);
    const coverage = await run('--kind', 'coverage');
    assert.match(coverage.lines, /^Marjukka Hietala: yearly question about \d+ units?, sent$/mu);
    assert.match(
      (await run('--kind', 'month')).lines,
      /^Sanna-Leena Karvo: choice of the experience of 2026-10, sent$/mu,
    );
  });

  it('sends the digest and the month to the channel that wants them', async () => {
    const there: TestPlace = {
      ...{ kind: 'channel', teamId: team.id, teamName: team.name },
      ...{ channelId: team.id, channelName: 'Yleinen' },
    };
    const editor = new AtTheBot(bot, 'p-sanna-karvo', there);
    const welcome = await editor.sends(installationUpdate(editor.scene));
    await editor.presses(welcome, fi('welcome.team.choose'), {
      channelId: '19:network@thread.tacv2',
      digest: 'yes',
    });
    assert.match(
      (await run('--kind', 'digest')).lines,
      /^channel Asiakaskokemus: digest of 2026-11-16 to 2026-11-22, sent$/mu,
    );
    assert.match(
      (await run('--kind', 'month')).lines,
      /^channel Asiakaskokemus: figures of 2026-10, sent$/mu,
    );
  });

  it('says why there is nothing to send', async () => {
    assert.match(
      (await run('--kind', 'example')).lines,
      /^Nothing to send for 2026-11-24: nobody/u,
    );
    assert.match((await run('--kind', 'adoption')).lines, /Give a later day with --at\.$/u);
    assert.match((await run('--at', '2026-11-28T08:30')).lines, /not a working day/u);
  });

  for (const argv of [['--kind', 'all'], ['--at', '2026-13-01T08:30'], ['--at'], ['feedback']]) {
    it(`explains itself when it does not understand “${argv.join(' ')}”`, async () => {
      const { code, lines } = await run(...argv);
      assert.equal(code, 2);
      assert.match(lines, /^Usage: .*feedback\|measuring\|coverage\|month/u);
    });
  }
});
