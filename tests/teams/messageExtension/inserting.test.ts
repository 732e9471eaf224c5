import assert from 'node:assert/strict';
import { sampleMetrics } from '../../../bot/sampleCity/metrics/sampleMetrics.ts';
import { startBot, type BotUnderTest } from '../../support/botUnderTest.ts';
import { message } from '../../support/teamsActivities.ts';
import { AtTheBot } from '../support/atTheBot.ts';
import { nodesOf } from '../support/seenCard.ts';
import { fi, texts } from '../support/texts.ts';
import { BesideCompose, submitOf, type Found } from './support/besideCompose.ts';
import { changedBy } from '../../support/changedBy.ts';

const tab = 'https://asiakaskokemus.kuulasvesi.example/tab';
const first = {
  whatHappened: 'Asiakas oli eksynyt kerroksissa, ja saatoin hänet oikealle luukulle.',
  whatMadeItGood: 'Pysähdyin kuuntelemaan.',
  unitId: 'u-asiointipiste',
  stageId: 'asiointi',
  happenedOn: '2026-11-20',
};
const second = {
  ...first,
  whatHappened: 'Näyttö kertoi odotusajan ennen kuin kysyttiin.',
  whatMadeItGood: 'Kukaan ei joutunut arvailemaan.',
};

describe('putting something into any chat', () => {
  let bot: BotUnderTest;
  let aino: BesideCompose;
  beforeEach(async () => {
    bot = await startBot();
    aino = new BesideCompose(bot, 'p-aino-lehtonen');
  });
  afterEach(() => bot.stop());

  async function shares(story: typeof first): Promise<string> {
    const form = await aino.opens('shareExperience');
    const seen = await aino.presses(form, fi('experience.form.preview'), story);
    const data = submitOf(seen, fi('experience.preview.share'));
    await aino.submits(data);
    bot.now = new Date(Date.parse(bot.now) + 60_000).toISOString();
    return String(data['draftId']);
  }
  async function listed(
    commandId: string,
    words: string,
    options: Readonly<Record<string, number>> = {},
  ) {
    const found = await aino.searches(commandId, words, { skip: 0, count: 25, ...options });
    assert.ok(typeof found !== 'string', JSON.stringify(found));
    return found;
  }
  async function only(found: Promise<readonly Found[] | string>): Promise<Found> {
    const [one, ...others] = await found;
    assert.ok(one !== undefined && typeof one !== 'string' && others.length === 0);
    return one;
  }
  async function loadMetrics(): Promise<number> {
    const all = sampleMetrics('2026-11-23');
    for (const { metric, measurements } of all) {
      await bot.app.storage.metrics.save(null, metric, measurements, changedBy);
    }
    return all.length;
  }

  describe('an experience', () => {
    beforeEach(async () => {
      await shares(first);
      await shares(second);
    });

    it('is listed newest first before anything is typed', async () => {
      const initial = await aino.invokes('query', {
        commandId: 'findExperience',
        parameters: [{ name: 'initialRun', value: 'true' }],
        queryOptions: { skip: 0, count: 25 },
      });
      assert.ok(
        JSON.stringify(initial).indexOf('Näyttö') < JSON.stringify(initial).indexOf('eksynyt'),
      );
      assert.deepEqual(
        (await listed('findExperience', '')).map(({ title, text }) => ({ title, text })),
        [
          { title: second.whatHappened, text: 'Asiointipiste · 20.11.2026' },
          { title: first.whatHappened, text: 'Asiointipiste · 20.11.2026' },
        ],
      );
    });

    it('is found by the beginning of a word, by its unit and by its stage, in any language', async () => {
      for (const words of ['eksyn', 'KERROKS luuk', 'kuuntelemaan', 'asiointip eksynyt']) {
        assert.equal(
          (await only(aino.searches('findExperience', words))).title,
          first.whatHappened,
        );
      }
      for (const words of ['asiointipis', 'asiointi', 'servicep', 'ärende']) {
        assert.equal((await listed('findExperience', words)).length, 2);
      }
    });

    it('says so when nothing is found, and what to do', async () => {
      const answer = await aino.searches('findExperience', 'zeppeliini');
      assert.equal(answer, fi('messageExtension.nothingFound'));
    });

    it('comes in pages, and after the last one nothing', async () => {
      const page = async (skip: number) =>
        (await listed('findExperience', '', { skip, count: 1 })).map(({ title }) => title);
      assert.deepEqual(await page(0), [second.whatHappened]);
      assert.deepEqual(await page(1), [first.whatHappened]);
      assert.deepEqual(await page(2), []);
    });

    it('tells the story without naming anybody, and leads to the tab', async () => {
      const { card, json } = await only(aino.searches('findExperience', 'eksynyt'));
      card.says(first.whatHappened);
      card.says(first.whatMadeItGood);
      card.says('Asiointipiste · 20.11.2026');
      card.saysNothingOf('Aino');
      assert.deepEqual(card.buttons, [fi('experience.card.openInTab')]);
      assert.deepEqual(
        nodesOf(json).filter(({ type }) =>
          /^(Action\.(Execute|Submit)|Input\.)/u.test(String(type)),
        ),
        [],
      );
      assert.equal(json['version'], '1.3', 'a link unfolds into no newer one');
    });
  });

  describe('a metric', () => {
    it('is found by its name, and shows its state in the same words as everywhere', async () => {
      const count = await loadMetrics();
      assert.equal((await listed('findMetric', '')).length, Math.min(25, count));
      const { metric } = sampleMetrics('2026-11-23')[0] ?? assert.fail();
      const metrics = await listed('findMetric', metric.name.fi);
      const found = metrics.find(({ title }) => title.endsWith(metric.name.fi));
      assert.ok(found);
      found.card.says(metric.name.fi);
      const lights = (['none', 'grey', 'green', 'amber', 'red'] as const).map((light) =>
        fi(`light.${light}`),
      );
      assert.ok(lights.some((light) => found.card.words.includes(light)));
      assert.deepEqual(found.card.buttons, [fi('messageExtension.metric.open')]);
    });

    it('is listed with every state, whatever its measurements', async () => {
      const count = await loadMetrics();
      const all = [
        ...(await listed('findMetric', '', { skip: 0, count: 25 })),
        ...(await listed('findMetric', '', { skip: 25, count: 25 })),
      ];
      assert.equal(all.length, Math.min(50, count));
      for (const { title, text, json } of all) {
        assert.match(title, /^[○◌●▲■] ./u);
        assert.ok(text.length > 3 && JSON.stringify(json).length < 4000);
      }
    });
  });

  describe('a pasted link', () => {
    it('unfolds into the card that the search gives', async () => {
      const id = await shares(first);
      const [searched] = await listed('findExperience', 'eksynyt');
      for (const link of [`${tab}/#/experiences/${id}`, `${tab}/experiences/${id}`]) {
        assert.deepEqual((await only(aino.pastes(link))).json, searched?.json);
      }
      await loadMetrics();
      const { metric } = sampleMetrics('2026-11-23')[0] ?? assert.fail();
      const pasted = await only(aino.pastes(`${tab}/#/metrics/${encodeURIComponent(metric.id)}`));
      const found = await listed('findMetric', metric.name.fi);
      assert.deepEqual(pasted.json, found.find(({ title }) => title === pasted.title)?.json);
    });

    it('stays a link where there is nothing, or nothing any more', async () => {
      const id = await shares(first);
      const stored = await bot.app.storage.experiences.find(id);
      assert.ok(stored);
      await bot.app.storage.experiences.commit({
        before: stored,
        after: { ...stored.value, state: 'withdrawn', revision: 2 },
        event: { at: bot.now, by: 'p-aino-lehtonen', what: 'withdrawn' },
        ledger: { planned: [], outdatesCards: false },
        thanks: null,
      });
      for (const path of [
        `experiences/${id}`,
        'experiences/nothing',
        'metrics/nothing',
        'overview',
      ]) {
        assert.deepEqual(await aino.pastes(`${tab}/#/${path}`), []);
      }
      assert.deepEqual(
        await aino.searches('findExperience', 'eksynyt'),
        fi('messageExtension.nothingFound'),
      );
    });

    it('stays a link in an outage, of which the log knows', async () => {
      const id = await shares(first);
      bot.requests.isCutOff = true;
      assert.deepEqual(await aino.pastes(`${tab}/#/experiences/${id}`), []);
      assert.ok(bot.log.some((line) => line.includes('a turn failed')));
      const told = await aino.searches('findExperience', '');
      assert.match(JSON.stringify(told), /\d{8}/u);
    }).timeout(30_000);
  });

  it('asks for nothing it does not know', async () => {
    assert.equal(await aino.searches('noSuchCommand', 'x'), fi('messageExtension.unknownCommand'));
    for (const value of [{}, { commandId: 7 }]) {
      const { composeExtension } = await aino.invokes('query', value);
      assert.deepEqual(composeExtension, {
        type: 'message',
        text: fi('messageExtension.unknownCommand'),
      });
    }
    const odd = { commandId: 'findMetric', parameters: 'x', queryOptions: { skip: -1, count: 0 } };
    const { composeExtension } = await aino.invokes('query', odd);
    assert.deepEqual(composeExtension, {
      type: 'message',
      text: fi('messageExtension.nothingFound'),
    });
    assert.deepEqual(
      await aino.invokes('queryLink', { url: 7 }).then((body) => JSON.stringify(body)),
      '{"composeExtension":{"type":"result","attachmentLayout":"list","attachments":[]}}',
    );
  });

  describe('a message with an inserted card', () => {
    const span =
      '<span class="inline-compose-card" itemid="0" itemtype="http://schema.skype.com/InputExtension">\n  <span content="0" itemprop="cardId"></span>\n</span>';
    const attachments = [{ contentType: 'application/vnd.microsoft.card.adaptive', content: {} }];

    it('is left alone by the bot', async () => {
      const chat = new AtTheBot(bot, 'p-aino-lehtonen');
      await chat.sendsInVain({ ...message(chat.scene, `\n${span}\n`), attachments });
      await chat.sendsInVain({ ...message(chat.scene, ''), attachments });
    });

    it('is answered for the words beside it', async () => {
      const chat = new AtTheBot(bot, 'p-emil-soderholm');
      const answer = await chat.sends({ ...message(chat.scene, `hjälp ${span}`), attachments });
      answer.says(texts.sv.t('help.title'));
    });
  });
});
