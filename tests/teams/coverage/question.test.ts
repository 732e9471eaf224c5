import assert from 'node:assert/strict';
import type { CoverageStatement } from '../../../bot/domain/coverage/coverageRecords.ts';
import { defaultPreferences } from '../../../bot/domain/preferences/preferences.ts';
import { statementText } from '../../../bot/wording/coverage.ts';
import { coverageJob } from '../../../bot/scheduler/coverageJob.ts';
import { startBot, type BotUnderTest } from '../../support/botUnderTest.ts';
import { AtTheBot } from '../support/atTheBot.ts';
import type { SeenCard } from '../support/seenCard.ts';
import { fi, texts } from '../support/texts.ts';

/** 08:30 in Helsinki, in winter time. */
const morning = (day: string): string => `${day}T06:30:00.000Z`;
const marjukka = 'p-marjukka-hietala';
/** Marjukka Hietala is the responsible manager of these three. */
const units = ['u-asiointipiste', 'u-puhelinpalvelu', 'u-viestinta'];
const title = (count: number) => fi('coverage.question.title', { year: '2026', count });

const said = (partId: string, year: number): CoverageStatement => ({
  ...{ partId, year, collects: true, method: 'panel', cadence: 'halfYearly' },
  ...{ lastMeasured: `${String(year)}-06-30`, note: null },
  ...{ by: marjukka, at: `${String(year)}-02-02T08:00:00.000Z` },
});

describe('the yearly question of coverage', () => {
  let bot: BotUnderTest;
  let manager: AtTheBot;
  beforeEach(async () => {
    bot = await startBot();
    manager = new AtTheBot(bot, marjukka);
    // Teams knows the conversation from here on.
    await manager.says('ohje');
  });
  afterEach(() => bot.stop());

  const round = ({ app }: Pick<BotUnderTest, 'app'> = bot) =>
    coverageJob(
      { ...app.storage, organisations: app.storage.organisation, calendar: app.calendar },
      '08:30',
    ).run(bot.now);
  const comes = async (at: string): Promise<void> => {
    bot.now = at;
    await round();
    await bot.deliver();
  };
  const questions = (who = manager) =>
    who.cards.filter(({ words }) => words.includes('Kattavuuskysely 2026'));
  const only = (cards: readonly SeenCard[]): SeenCard => {
    assert.equal(cards.length, 1);
    const [card] = cards;
    assert.ok(card);
    return card;
  };

  it('comes in February at the time of reminders, once a week, in one card', async () => {
    for (const day of ['2026-01-30', '2026-02-01']) await comes(morning(day));
    await comes('2026-02-02T06:29:00.000Z');
    assert.equal(questions().length, 0, 'before its time');
    for (const day of ['2026-02-02', '2026-02-02', '2026-02-03', '2026-02-08']) {
      await comes(morning(day));
    }
    only(questions()).says(title(units.length));
    await comes(morning('2026-02-09'));
    assert.equal(questions().length, 2);
  });

  it('comes once when two instances plan and send at the same moment', async () => {
    const other = await bot.beside();
    bot.now = morning('2026-02-02');
    await Promise.all([round(), round(other)]);
    await Promise.all([bot.deliver(), other.app.deliveries.run(bot.now)]);
    assert.equal(questions().length, 1);
  });

  it('is answered part by part, last year’s answer being filled in, and then ends', async () => {
    const { coverage } = bot.app.storage;
    await coverage.change({
      ...{ kind: 'statement', before: null },
      after: said('u-asiointipiste', 2025),
    });
    await comes(morning('2026-02-02'));
    const first = only(questions());
    first.says('Asiointipiste');
    assert.deepEqual(
      { ...first.inputs },
      { collects: 'yes', method: 'panel', cadence: 'halfYearly', lastMeasured: '2025-06-30' },
    );
    const second = await manager.presses(first, fi('coverage.form.save'), {
      lastMeasured: '2025-12-31',
    });
    second.says(fi('coverage.done.answer'));
    second.says(title(2));
    const again = await manager.presses(second, fi('coverage.form.save'), { collects: 'no' });
    again.says(fi('coverage.fault.reasonMissing'));
    assert.equal(again.inputs['collects'], 'no', 'what was chosen stays');
    const note = 'Asiakkaat ovat samat kuin asiointipisteen, soita 040 123 4567';
    const third = await manager.presses(again, fi('coverage.form.save'), { note });
    third.says(title(1));
    const last = await manager.presses(third, fi('coverage.form.save'), {
      ...{ collects: 'yes', method: 'survey', cadence: 'yearly' },
    });
    last.says(fi('coverage.question.allDone', { year: '2026' }));
    await comes(morning('2026-02-09'));
    only(questions());
    const { statements } = await coverage.all();
    const now = statements.filter(({ year }) => year === 2026);
    assert.deepEqual(
      now.map(({ partId, collects, lastMeasured }) => [partId, collects, lastMeasured]),
      [
        ['u-asiointipiste', true, '2025-12-31'],
        ['u-puhelinpalvelu', false, null],
        ['u-viestinta', true, null],
      ],
    );
    assert.equal(JSON.stringify(now).includes('123 4567'), false, 'no telephone number is kept');
  });

  it('says what stands when somebody else has answered, and takes a correction of that', async () => {
    await comes(morning('2026-02-02'));
    const card = only(questions());
    const sanna = {
      ...said('u-asiointipiste', 2026),
      ...{ by: 'p-sanna-karvo', lastMeasured: '2025-12-31' },
    };
    await bot.app.storage.coverage.change({ kind: 'statement', before: null, after: sanna });
    const typed = { collects: 'yes', method: 'survey', cadence: 'yearly' };
    const told = await manager.presses(card, fi('coverage.form.save'), typed);
    const answer = statementText(texts.fi, sanna);
    told.says(fi('coverage.overtaken', { name: 'Sanna-Leena Karvo', answer }));
    assert.equal(told.inputs['method'], 'survey', 'what was typed stays');
    const saved = await manager.presses(told, fi('coverage.form.save'), typed);
    saved.says(fi('coverage.done.answer'));
    // The same click, arriving again, finds its own answer.
    (await manager.presses(told, fi('coverage.form.save'), typed)).says(fi('coverage.done.answer'));
    const { statements } = await bot.app.storage.coverage.all();
    assert.deepEqual(
      statements.map(({ method, by }) => [method, by]),
      [['survey', marjukka]],
    );
  });

  it('goes to who stands in for a manager on a pause, and to the manager afterwards', async () => {
    const oskari = new AtTheBot(bot, 'p-oskari-rantamaki');
    await oskari.says('ohje');
    const pause = { standInId: 'p-oskari-rantamaki', from: '2026-02-02', until: '2026-02-08' };
    await bot.app.storage.preferences.change(() => ({
      ...{ personId: marjukka, language: null, at: bot.now },
      preferences: { ...defaultPreferences, pause },
      ledger: { planned: [], outdatesCards: false },
    }));
    await comes(morning('2026-02-02'));
    assert.equal(questions().length, 0);
    only(questions(oskari)).says('Viestintä');
    await comes(morning('2026-02-09'));
    assert.equal(questions().length, 1);
    assert.equal(questions(oskari).filter(({ words }) => words.includes('Viestintä')).length, 1);
  });

  it('goes to the deputy while the manager cannot be reached, and is shown to nobody else', async () => {
    const { conversations } = bot.app.storage;
    await conversations.markUnreachable({ kind: 'person', personId: marjukka }, bot.now);
    const sanna = new AtTheBot(bot, 'p-sanna-karvo');
    await sanna.says('ohje');
    await comes(morning('2026-02-02'));
    assert.equal(questions().length, 0);
    only(questions(sanna)).says('Asiointipiste');
    const id = '2026-02-02_p-sanna-karvo';
    const stranger = new AtTheBot(bot, 'p-emil-soderholm');
    (await stranger.executes('coverage.question', { id })).saysNothingOf('Asiointipiste');
  });
});
