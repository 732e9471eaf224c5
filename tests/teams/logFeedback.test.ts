import assert from 'node:assert/strict';
import { longDateText } from '../../bot/wording/dates.ts';
import { startBot, type BotUnderTest } from '../support/botUnderTest.ts';
import { AtTheBot } from './support/atTheBot.ts';
import { answerTo, complaint, logs } from './support/logging.ts';
import { fi, texts } from './support/texts.ts';

const identityCode = '010594Y9032';
const submit = fi('feedback.form.submit');
const dateAdvice = (fault: 'inFuture' | 'notADate' | 'tooLongAgo') =>
  `${fi(`form.date.fault.${fault}`)} ${fi('form.date.between', { from: '23.11.2025', to: '23.11.2026' })}`;

describe('logging a feedback', () => {
  let bot: BotUnderTest;
  let aino: AtTheBot;
  let manager: AtTheBot;
  beforeEach(async () => {
    bot = await startBot();
    aino = new AtTheBot(bot, 'p-aino-lehtonen');
    manager = new AtTheBot(bot, 'p-marjukka-hietala');
  });
  afterEach(() => bot.stop());

  const logged = () => bot.app.storage.feedback.loggedBy('p-aino-lehtonen', 10);

  it('gives a receipt with the reference, the due day and who answers for it', async () => {
    const receipt = await logs(aino, answerTo);
    const [feedback] = await logged();
    assert.ok(feedback);
    assert.match(feedback.reference, /^[2-9A-Z]{2}-[2-9A-Z]{4}$/u);
    receipt.says(feedback.reference);
    receipt.says(`${fi('feedback.receipt.handler')}: Marjukka Hietala`);
    // Five working days after Monday 23 November.
    const due = longDateText(texts.fi, '2026-11-30');
    receipt.says(`${fi('feedback.receipt.answerBy')}: ${due}`);
    assert.equal(feedback.text, complaint.text);
  });

  it('needs no contact details of a customer who comes back for the answer', async () => {
    const receipt = await logs(aino, { answer: 'comesBack' });
    const [feedback] = await logged();
    assert.ok(feedback?.answerWanted);
    assert.equal(feedback.comesBack, true);
    const due = longDateText(texts.fi, '2026-11-30');
    receipt.says(`${fi('feedback.receipt.answerBy')}: ${due}`);
    await bot.deliver();
    manager.newestCard.says(fi('feedback.card.comesBack'));
  });

  it('takes a form without the choice as one that wants an answer where there is a contact', async () => {
    const { draftId } = (await aino.says('palaute')).press(submit, {}).data as {
      readonly draftId: string;
    };
    const old = { ...complaint, ...answerTo, answer: undefined };
    await aino.executes('feedback.log', { draftId, ...old });
    assert.equal((await logged())[0]?.answerWanted, true);
  });

  it('keeps channel and unit for the next one', async () => {
    const receipt = await logs(aino, { receivedThrough: 'phone', unitId: 'u-paakirjasto' });
    const form = await aino.presses(receipt, fi('feedback.receipt.another'));
    assert.equal(form.inputs['receivedThrough'], 'phone');
    assert.equal(form.inputs['unitId'], 'u-paakirjasto');
    assert.equal(form.inputs['text'], undefined);
  });

  it('brings the manager a card with what to do, once', async () => {
    await logs(aino, answerTo);
    await bot.deliver();
    await bot.deliver();
    const [card, ...others] = manager.cards;
    assert.equal(others.length, 0);
    assert.ok(card);
    card.says(complaint.text);
    card.says('Terttu Vaarala, asiakas@asiakas.example');
    assert.equal(card.buttons[0], fi('feedback.move.take'));
  });

  it('shows the receipt’s present state to who logged it, and to nobody else', async () => {
    const { refresh } = (await logs(aino)).card as {
      readonly refresh: { readonly action: { readonly verb: string; readonly data: object } };
    };
    const { verb, data } = refresh.action;
    const [feedback] = await logged();
    assert.ok(feedback);
    (await aino.executes(verb, data)).says(feedback.reference);
    const emil = new AtTheBot(bot, 'p-emil-soderholm');
    (await emil.executes(verb, data)).saysNothingOf(feedback.reference);
  });

  const faulty = [
    [{ text: '  ' }, fi('feedback.form.text'), fi('form.fault.empty')],
    [
      { text: 'a'.repeat(4001) },
      fi('feedback.form.text'),
      fi('form.fault.tooLongBy', { limit: 4000, length: 4001 }),
    ],
    [
      { kind: '' },
      fi('feedback.form.kind'),
      fi('form.fault.choose', { field: fi('feedback.form.kind') }),
    ],
    [{ unitId: 'a-hallinto' }, fi('form.unit'), fi('form.fault.unknownUnit')],
    [{ unitId: 'u-nowhere' }, fi('form.unit'), fi('form.fault.unknownUnit')],
    [{ stageId: 'nowhere' }, fi('form.stage'), fi('form.fault.unknownStage')],
    [{ receivedOn: '2026-11-24' }, fi('feedback.form.receivedOn'), dateAdvice('inFuture')],
    [{ receivedOn: '2026-02-31' }, fi('feedback.form.receivedOn'), dateAdvice('notADate')],
    [{ receivedOn: '2025-11-22' }, fi('feedback.form.receivedOn'), dateAdvice('tooLongAgo')],
    [
      { answer: 'contact', contact: 'x@y' },
      fi('feedback.form.contact'),
      fi('feedback.form.contactFault'),
    ],
    [
      { answer: 'comesBack', contact: '12' },
      fi('feedback.form.contact'),
      fi('feedback.form.contactFault'),
    ],
    [{ answer: 'contact' }, fi('feedback.form.contact'), fi('feedback.draftFault.contactMissing')],
    [
      { answer: 'contact', contactName: 'Terttu' },
      fi('feedback.form.contact'),
      fi('feedback.draftFault.contactMissing'),
    ],
    [
      { answer: 'no', contact: '040 123 4567' },
      fi('feedback.form.contact'),
      fi('feedback.draftFault.contactNotWanted'),
    ],
  ] as const;
  for (const [typed, field, fault] of faulty) {
    it(`gives ${JSON.stringify(typed).slice(0, 40)} back, the fault named`, async () => {
      const card = await logs(aino, typed);
      card.says(fi('form.fixThese'));
      card.says(fault);
      card.says(field);
      const expected: Record<string, string> = { ...complaint, ...typed };
      for (const id of ['text', 'kind', 'receivedThrough', 'answer', 'contact', 'contactName']) {
        assert.equal(card.inputs[id] ?? '', expected[id], id);
      }
      assert.deepEqual(await logged(), []);
      await aino.presses(card, submit, complaint);
      assert.equal((await logged()).length, 1);
    });
  }

  it('masks personal data in the text and says so', async () => {
    const text = `Hetuni on ${identityCode} ja numeroni 040 123 4567.`;
    const asked = await logs(aino, { text });
    const receipt = await aino.presses(asked, fi('feedback.form.noContact'));
    receipt.says(fi('privacy.masked', { count: 2 }));
    const [feedback] = await logged();
    assert.ok(!feedback?.text?.includes(identityCode));
    assert.ok(!feedback?.text?.includes('040 123'));
    await bot.deliver();
    manager.newestCard.saysNothingOf(identityCode);
  });

  describe('with contact details in the text and none in their field', () => {
    const phone = '040 123 4567';
    const use = (contact: string): string => fi('feedback.form.useContact', { contact });

    it('offers the number as the contact and logs with it at one click', async () => {
      const asked = await logs(aino, { text: 'Soittakaa 040\n123 4567, kiitos.' });
      asked.says(fi('feedback.form.foundContact', { count: 1, contacts: phone }));
      assert.equal(asked.inputs['kind'], complaint.kind);
      assert.deepEqual(await logged(), []);
      const receipt = await aino.presses(asked, use(phone));
      receipt.says(fi('feedback.receipt.title'));
      const [feedback] = await logged();
      assert.equal(feedback?.text, 'Soittakaa •••••, kiitos.');
      assert.equal(feedback.answerWanted, true);
      await bot.deliver();
      manager.newestCard.says(phone);
    });

    it('offers an address written in words, as it is meant', async () => {
      const text = 'Osoite on matti (ät) kunta (piste) example tai 044/1234567.';
      const asked = await logs(aino, { text });
      await aino.presses(asked, use('matti@kunta.example'));
      await bot.deliver();
      manager.newestCard.says('matti@kunta.example');
    });

    it('logs without it where the person wants that', async () => {
      const asked = await logs(aino, { text: `Neuvonnan numero ${phone} ei vastaa.` });
      await aino.presses(asked, fi('feedback.form.noContact'));
      const [feedback] = await logged();
      assert.equal(feedback?.text, 'Neuvonnan numero ••••• ei vastaa.');
      assert.equal(feedback.answerWanted, false);
    });

    it('keeps what was typed into the field meanwhile', async () => {
      const asked = await logs(aino, { text: `Soittakaa ${phone}.` });
      await aino.presses(asked, use(phone), { ...answerTo, contactName: '' });
      await bot.deliver();
      manager.newestCard.says(answerTo.contact);
      manager.newestCard.saysNothingOf(phone);
    });

    it('gives the form back with the contact in its field where something else is wrong', async () => {
      const asked = await logs(aino, { text: `Soittakaa ${phone}.`, receivedOn: '2026-12-24' });
      const faulty = await aino.presses(asked, use(phone));
      faulty.says(fi('form.fixThese'));
      assert.equal(faulty.inputs['contact'], phone);
      assert.equal(faulty.inputs['answer'], 'contact');
    });
  });

  it('promises no answer where none is wanted, and none at all for praise', async () => {
    const receipt = await logs(aino, { kind: 'praise' });
    receipt.says(`${fi('feedback.receipt.answerBy')}: ${fi('feedback.receipt.noAnswer')}`);
  });

  it('is one record, one reference and one card, however often the submit arrives', async () => {
    const { verb, data } = (await aino.says('palaute')).press(submit, complaint);
    const [first, ...atOnce] = await Promise.all([
      aino.executes(verb, data),
      aino.executes(verb, data),
      aino.executes(verb, data),
    ]);
    const later = await aino.executes(verb, data);
    for (const again of [...atOnce, later]) assert.deepEqual(again.card, first.card);
    assert.equal((await logged()).length, 1);
    await bot.deliver();
    assert.equal(manager.cards.length, 1);
  });

  it('refuses another person who sends the same form', async () => {
    const { verb, data } = (await aino.says('palaute')).press(submit, complaint);
    await aino.executes(verb, data);
    const emil = new AtTheBot(bot, 'p-emil-soderholm');
    const answer = await emil.executes(verb, data);
    assert.equal(answer.words, texts.sv.t('error.notAllowed', { who: '' }));
  });

  it('answers data that fits no form with words', async () => {
    for (const data of [
      {},
      { draftId: '' },
      { draftId: '../x' },
      { draftId: 'x'.repeat(301) },
      'text',
      null,
    ]) {
      assert.equal((await aino.executes('feedback.log', data)).words, fi('error.oldCard'));
    }
  });

  it('lists the own entries with their state, the newest first', async () => {
    await logs(aino, { text: 'Ensimmäinen' });
    bot.now = '2026-11-23T09:00:00.000Z';
    await logs(aino, { text: 'Toinen' });
    const own = await aino.says('omat');
    own.says(fi('feedback.own.title'));
    assert.ok(own.words.indexOf('Toinen') < own.words.indexOf('Ensimmäinen'), own.words);
    own.says(fi('feedback.state.new'));
    (await manager.says('omat')).says(fi('feedback.own.none'));
  });
});
