import assert from 'node:assert/strict';
import { startBot, type BotUnderTest } from '../support/botUnderTest.ts';
import { AtTheBot } from './support/atTheBot.ts';
import { complaint } from './support/logging.ts';
import { fi, texts } from './support/texts.ts';

describe('an outage of the store', () => {
  let bot: BotUnderTest;
  beforeEach(async () => {
    bot = await startBot();
  });
  afterEach(() => bot.stop());

  const referenceIn = (words: string): string => /\d{8}/u.exec(words)?.[0] ?? 'none';

  it('is told in words with a reference, and the same form goes through afterwards', async () => {
    const aino = new AtTheBot(bot, 'p-aino-lehtonen');
    const form = await aino.says('palaute');
    const { verb, data } = form.press(fi('feedback.form.submit'), complaint);
    bot.requests.isCutOff = true;
    const answer = await aino.executes(verb, data);
    const reference = referenceIn(answer.words);
    answer.says(fi('error.outage', { reference }));
    (await aino.presses(answer, fi('error.tryAgain'))).says(fi('error.typedIsKept'));
    const logged = bot.log.find((line) => line.includes(`"reference":"${reference}"`));
    assert.match(logged ?? '', /storage\.unreachable/u);
    assert.ok(!bot.log.join('\n').includes(complaint.text), 'the log has nobody’s words');
    bot.requests.isCutOff = false;
    const receipt = await aino.presses(answer, fi('error.tryAgain'));
    receipt.says(fi('feedback.receipt.title'));
    assert.equal((await bot.app.storage.feedback.loggedBy('p-aino-lehtonen', 5)).length, 1);
  }).timeout(30_000);

  it('is told in the language of the person, to who types as well', async () => {
    const emil = new AtTheBot(bot, 'p-emil-soderholm');
    await emil.says('hjälp');
    bot.requests.isCutOff = true;
    const { words } = await emil.says('egna');
    assert.equal(words, texts.sv.t('error.outage', { reference: referenceIn(words) }));
  }).timeout(30_000);

  it('is told even when nobody is known any more', async () => {
    bot.now = '2026-11-23T09:00:00.000Z';
    bot.requests.isCutOff = true;
    const emil = new AtTheBot(bot, 'p-emil-soderholm');
    const answer = await emil.executes('command.run', { command: 'help' });
    answer.says(texts.sv.t('error.outage', { reference: referenceIn(answer.words) }));
  }).timeout(30_000);
});
