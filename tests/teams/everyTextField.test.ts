import assert from 'node:assert/strict';
import { countIds } from '../../bot/domain/metric/measurementInputs.ts';
import { sampleOrganisation } from '../../bot/sampleCity/organisation.ts';
import { metric, target } from '../domain/metric/examples.ts';
import { changedBy } from '../support/changedBy.ts';
import type { BotUnderTest } from '../support/botUnderTest.ts';
import { shareStory, story, tellAt, type SharedStory } from './experience/support/sharedStory.ts';
import type { AtTheBot } from './support/atTheBot.ts';
import { everyCard } from './support/everyCard.ts';
import { complaint } from './support/logging.ts';
import { nodesOf, type SeenCard } from './support/seenCard.ts';
import { fi, texts } from './support/texts.ts';

/** An identity code that only a search in the folded text finds. */
const hostile = '010594\u200b-9032';

/** What is typed there is looked for or counted, and never stored as it is. */
const notWords = new Set<unknown>([
  ...['unitQuery', 'findPerson', 'participants', 'value', 'sd', 'n', 'successes'],
  ...['promoters', 'passives', 'detractors', 'targetGroupSize', 'sample', ...countIds],
]);
const textInputsIn = (card: unknown): readonly string[] =>
  nodesOf(card)
    .filter(({ type, id }) => type === 'Input.Text' && !notWords.has(id))
    .map(({ id }) => String(id));

const satisfaction = metric({
  id: 'm-satisfaction',
  name: { fi: 'Tyytyväisyys' },
  cadence: 'monthly',
  scale: { kind: 'mean', min: 1, max: 5 },
  partId: 'u-asiointipiste',
  responsibility: {
    ...{ measures: 'p-aino-lehtonen', interprets: null },
    ...{ decides: null, acts: 'p-marjukka-hietala' },
  },
  targets: [target({ kind: 'atLeast', target: 4.2, amberLimit: 4 })],
});
const poor = { sampling: 'everyone', value: '3,1', sd: '0,9', n: '80' };

describe('every text field of the cards', function () {
  this.timeout(30_000);
  let shared: SharedStory;
  let bot: BotUnderTest;
  let aino: AtTheBot;
  let manager: AtTheBot;
  const filled = new Set<string>();

  before(async () => {
    shared = await shareStory();
    ({ bot, aino } = shared);
    manager = shared.at('p-marjukka-hietala');
    await bot.app.storage.metrics.save(null, satisfaction, [], changedBy);
    bot.requests.written.start();
  });
  after(() => bot.stop());

  /** Presses the button with an identity code in every text field. */
  const fillsIn = (
    who: AtTheBot,
    card: SeenCard,
    button: string,
    chosen: object = {},
  ): Promise<SeenCard> => {
    const texts = textInputsIn(card.card);
    for (const id of texts) filled.add(id);
    const typed = texts.map((id): readonly [string, string] => [id, `${id} ${hostile}`]);
    return who.presses(card, button, { ...Object.fromEntries(typed), ...chosen });
  };
  const assertNothingWritten = (): void => {
    assert.deepEqual(bot.requests.written.with(hostile), [], 'an identity code was stored');
    assert.ok(bot.requests.written.with('•••••').length > 0);
  };

  it('of a feedback, its moves and its action is checked', async () => {
    const form = await aino.says('palaute');
    const { kind, unitId, receivedThrough } = complaint;
    const chosen = { kind, unitId, receivedThrough, answer: 'contact' };
    const submit = fi('feedback.form.submit');
    // As a phone number it could be taken for one.
    const refused = await fillsIn(aino, form, submit, { ...chosen, contact: '010594-9032' });
    refused.says(fi('feedback.form.contactFault'));
    const contact = '040 123 4567';
    const receipt = await fillsIn(aino, refused, submit, { ...chosen, contact });
    receipt.says(fi('feedback.receipt.title'));
    const [logged] = await bot.app.storage.feedback.loggedBy('p-aino-lehtonen', 1);
    assert.ok(logged);
    const feedbackId = logged.id;
    const origin = { kind: 'card' };
    const opens = async (move: string): Promise<SeenCard> => {
      const revision = (await bot.app.storage.feedback.find(feedbackId))?.value.revision;
      return manager.executes('feedback.openMove', { feedbackId, revision, origin, move });
    };
    await opens('take');
    const save = fi('feedback.moveForm.submit');
    let card = receipt;
    for (const [move, more] of [
      ['interimAnswer', {}],
      ['extend', { answerBy: '2026-12-09' }],
      ['awaitDecision', { expectedOn: '2026-12-09' }],
      ['enterDecision', {}],
      ['answer', {}],
      ['close', { outcome: 'becameAction' }],
    ] as const) {
      card = await fillsIn(manager, await opens(move), save, more);
    }
    const planned = await fillsIn(manager, card, fi('action.plan'), {
      ...{ responsibleId: 'p-marjukka-hietala', dueOn: '2026-12-07' },
    });
    planned.says(fi('action.planned'));
    const [action] = await bot.app.storage.actions.open();
    const givesUp = fi('action.move.giveUp');
    const shown = await manager.executes('action.show', { actionId: action?.id });
    const givenUp = await fillsIn(manager, await manager.presses(shown, givesUp), givesUp);
    givenUp.says(fi('action.states.givenUp'));
    assertNothingWritten();
  });

  it('of a measurement is checked', async () => {
    const open = await aino.presses(await aino.says('mittaus'), fi('measurement.enter'));
    await fillsIn(aino, open, fi('measurement.save'), poor);
    const origin = { kind: 'list' };
    const shown = await aino.executes('metric.show', { metricId: 'm-satisfaction', origin });
    const correcting = await aino.presses(shown, fi('measurement.correct'));
    const corrected = await fillsIn(aino, correcting, fi('measurement.save'), poor);
    corrected.says(fi('measurement.done.entered'));
    const again = await aino.presses(corrected, fi('measurement.correct'));
    const explained = await fillsIn(aino, again, fi('measurement.explain'));
    explained.says(fi('measurement.done.explained'));
    assertNothingWritten();
  });

  it('of coverage is checked', async () => {
    let card = await manager.presses(await manager.says('kattavuus'), fi('coverage.list.open'));
    for (const [form, chosen] of [
      ['utilisation', { place: 'managementGroup' }],
      ['training', { participants: '12' }],
      ['answer', { collects: 'yes', method: 'survey', cadence: 'yearly' }],
    ] as const) {
      const open = await manager.presses(card, fi(`coverage.form.${form}.title`));
      card = await fillsIn(manager, open, fi('coverage.form.save'), chosen);
    }
    const { statements, trainings, utilisation } = await bot.app.storage.coverage.all();
    assert.deepEqual([statements.length, trainings.length, utilisation.length], [1, 1, 1]);
    assertNothingWritten();
  });

  it('of an experience asks, and stores nothing', async () => {
    const form = await aino.says('kokemus');
    const { unitId, stageId, happenedOn } = story;
    const asked = await fillsIn(aino, form, fi('experience.form.preview'), {
      ...{ unitId, stageId, happenedOn },
    });
    asked.says(fi('privacy.blocking'));
    const emil = shared.at('p-emil-soderholm');
    await emil.says('hjälp');
    await emil.presses(shared.post(), fi('experience.card.adopt'));
    await tellAt(bot, '2027-01-18T08:00:00.000Z');
    const question = emil.cards.find(({ card }) => textInputsIn(card).includes('because'));
    assert.ok(question);
    const swedish = texts.sv.t;
    const again = await fillsIn(emil, question, swedish('network.adoption.gaveUp'));
    again.says(swedish('network.adoption.fault.personalData'));
    assertNothingWritten();
  });

  it('is filled in here', () => {
    const person = sampleOrganisation.people.get('p-samuli-pietola');
    assert.ok(person);
    const all = [...everyCard('fi', sampleOrganisation, person).values()].flatMap(textInputsIn);
    assert.deepEqual(
      [...new Set(all)].filter((id) => !filled.has(id)),
      [],
    );
  });
});
