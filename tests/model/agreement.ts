import assert from 'node:assert/strict';
import type { Feedback } from '../../bot/domain/feedback/feedback.ts';
import type { OpenFeedback, ReceivedFeedback } from '../../bot/domain/ports/feedbackStore.ts';
import { checkProjections } from '../../bot/domain/useCases/checkProjections.ts';
import type { Storage } from '../../bot/storage/openStorage.ts';
import { cardLine, type CardLine } from './cards.ts';
import { countsOf, receivedOf } from './figures.ts';
import { dayAt, plusDays } from './helsinki.ts';
import { dayOfClock, type Item } from './matter.ts';
import type { Model } from './model.ts';
import { aboutReminder } from './reminders.ts';
import { people, units } from './town.ts';
import type { World } from './world.ts';

const noDay = '9999-12-31';

/** Throws where anything that is stored differs from the model. */
export async function assertAgreement(model: Model, { instances: [, { storage }] }: World) {
  const references = await assertMatters(model, storage);
  await assertLists(model, storage, references);
  assert.deepEqual(
    (await storage.feedback.counts('2020-01', '2099-12')).filter(({ byKind }) =>
      Object.values(byKind).some((count) => count > 0),
    ),
    countsOf(model.items),
    'counts',
  );
  await assertLedger(model, storage);
  const { feedback: feedbacks, projections } = storage;
  const check = await checkProjections({ feedbacks, projections }, { repair: false });
  const nothing = { others: 0, found: [], left: [], notCompared: [] };
  assert.deepEqual(check, { feedbacks: model.items.length, ...nothing });
}

/** Each feedback, its trail and contact details; gives the references, which are the store's. */
async function assertMatters(
  { matters }: Model,
  { feedback: store }: Storage,
): Promise<ReadonlyMap<string, string>> {
  const references = new Map<string, string>();
  for (const { item, trail, contact } of matters) {
    const { id } = item;
    const found = (await store.find(id))?.value;
    const reference = found?.reference ?? '';
    assert.match(reference, /^[2-9CDFHJKMNP-RTV-X]{2}-[2-9CDFHJKMNP-RTV-X]{4}$/u);
    assert.deepEqual(found, { ...item, reference }, id);
    assert.deepEqual((await store.findByReference(reference))?.value.id, id);
    assert.deepEqual(await store.trail(id), trail, `trail of ${id}`);
    assert.deepEqual(await store.contact(id), contact, `contact of ${id}`);
    references.set(id, reference);
  }
  assert.equal(new Set(references.values()).size, matters.length, 'references are unique');
  return references;
}

async function assertLists(
  { items, now }: Model,
  { feedback: store }: Storage,
  references: ReadonlyMap<string, string>,
): Promise<void> {
  const whole = (item: Item): Feedback => ({ ...item, reference: references.get(item.id) ?? '' });
  const everything: Feedback[] = [];
  for await (const feedback of store.all()) everything.push(feedback);
  assert.deepEqual(byId(everything), byId(items.map(whole)), 'all');

  const open = items.filter(isOpen).map((item) => lineOf(whole(item), dayOfClock(item)));
  const inOrder = open.toSorted((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
  assert.deepEqual(await store.queue(units), inOrder, 'queue of all units');
  for (const unit of units) {
    const own = inOrder.filter(({ unitId }) => unitId === unit);
    assert.deepEqual(await store.queue([unit]), own, `queue of ${unit}`);
  }
  for (const until of [dayAt(now), plusDays(dayAt(now), 3), '9999-12-30']) {
    const due = await store.due(until);
    const expected = open.filter(({ dueOn }) => dueOn !== null && dueOn <= until);
    assert.deepEqual(byId(due), byId(expected), `due until ${until}`);
    const days = due.map(({ dueOn }) => dueOn ?? '');
    assert.deepEqual(days, days.toSorted(), 'due by day');
  }
  const received = receivedOf(items).map((item): ReceivedFeedback => ({
    ...lineOf(whole(item), dayOfClock(item)),
    receivedThrough: item.receivedThrough,
    stageId: item.stageId,
    answered: answeredInTime(item),
  }));
  const latest = await store.received(units, '2020-01-01', {}, 1000);
  assert.deepEqual(byId(latest), byId(received), 'received');
  const ofStage = await store.received(units, '2020-01-01', { stageId: null }, 1000);
  const without = received.filter(({ stageId }) => stageId === null);
  assert.deepEqual(byId(ofStage), byId(without), 'received without a stage');
  for (const name of people) {
    const own = items
      .filter(({ loggedBy }) => loggedBy === name)
      .sort((a, b) =>
        a.loggedAt === b.loggedAt ? (a.id < b.id ? -1 : 1) : a.loggedAt > b.loggedAt ? -1 : 1,
      );
    assert.deepEqual(await store.loggedBy(name, 1000), own.map(whole), `logged by ${name}`);
  }
}

async function assertLedger(
  { cards, reminders: planned, outdated }: Model,
  { ledgers, reminders }: Storage,
): Promise<void> {
  const lines = await ledgerLines({ ledgers, reminders });
  const gathered = new Map<string, readonly string[]>();
  for (const { subject } of await ledgers.reminder.recent(1000)) {
    const reminder = await reminders.find(subject.id);
    assert.ok(reminder !== null);
    assert.deepEqual(reminder.arrivedIds, []);
    gathered.set(`${reminder.personId}: ${aboutReminder(reminder)}`, reminder.feedbackIds);
  }
  assert.deepEqual(lines.map(cardLine).toSorted(), cards.map(cardLine).toSorted(), 'ledger');
  assert.deepEqual(gathered, planned, 'what reminders gather');
  const marks = (await ledgers.feedback.outdated(1000)).map(({ value }) => value.subject.id);
  assert.deepEqual(new Set(marks), outdated, 'cards to be drawn anew');
}

/** Every card in the ledgers of feedbacks and reminders. */
export async function ledgerLines({
  ledgers,
  reminders,
}: Pick<Storage, 'ledgers' | 'reminders'>): Promise<readonly CardLine[]> {
  const [ofFeedbacks, ofReminders] = await Promise.all([
    ledgers.feedback.recent(1000),
    ledgers.reminder.recent(1000),
  ]);
  const lines: CardLine[] = [];
  for (const { recipient, subject, state } of [...ofFeedbacks, ...ofReminders]) {
    assert.ok(recipient.kind === 'person');
    const reminder = subject.kind === 'reminder' ? await reminders.find(subject.id) : null;
    const about = reminder === null ? subject.id : aboutReminder(reminder);
    lines.push({ to: recipient.personId, about, state });
  }
  return lines;
}

function answeredInTime({ answeredAt, closing, answerBy }: Item): 'onTime' | 'late' | null {
  const done = answeredAt ?? closing?.closedAt;
  if (done === undefined || answerBy === null) return null;
  return dayAt(done) <= answerBy ? 'onTime' : 'late';
}

function isOpen({ state }: Item): boolean {
  return ['new', 'inHandling', 'awaitingDecision', 'answered'].includes(state);
}

function lineOf(feedback: Feedback, dueOn: string | null): OpenFeedback {
  const { id, reference, unitId, kind, state, receivedOn, handlerId, transfers } = feedback;
  const words = (feedback.text ?? '').split(/\s+/u).filter((word) => word !== '');
  const firstLine = words.join(' ').slice(0, 120);
  const standing = { state, dueOn, answerBy: feedback.answerBy, handlerId, transfers };
  return { id, reference, unitId, kind, receivedOn, firstLine, ...standing };
}

function orderOf({ dueOn, receivedOn, id }: OpenFeedback): string {
  return `${dueOn ?? noDay} ${receivedOn} ${id}`;
}

function byId<Thing extends { readonly id: string }>(things: readonly Thing[]): readonly Thing[] {
  return things.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}
