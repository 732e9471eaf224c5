import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { assertAgreement, ledgerLines } from './agreement.ts';
import { logging, moving, submitOf, type Choice } from './choices.ts';
import { dayAt } from './helsinki.ts';
import type { Mood } from './messenger.ts';
import type { Model } from './model.ts';
import type { Submit } from './submits.ts';
import { aboutReminder } from './reminders.ts';
import { people, type Name } from './town.ts';
import type { Instance, World } from './world.ts';

type Step = fc.AsyncCommand<Model, World>;

const secondMs = 1000;
const minuteMs = 60 * secondMs;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/** Any step of a sequence. */
export function anyStep(): fc.Arbitrary<Step>[] {
  const choice = fc.oneof({ weight: 1, arbitrary: logging }, { weight: 4, arbitrary: moving });
  const together = fc.boolean();
  return [
    fc.record({ choice: logging, times: fc.constant(1), together }).map((each) => press(each)),
    ...[1, 2, 3, 4].map(() =>
      fc
        .record({ choice: moving, times: fc.constantFrom(1, 1, 1, 2, 3), together })
        .map((each) => press(each)),
    ),
    fc.record({ choice, times: fc.constantFrom(2, 3), together }).map((each) => press(each)),
    fc.record({ one: choice, other: choice, same: fc.boolean() }).map((each) => twoAtOnce(each)),
    ...[1, 2].map(() => fc.constantFrom(...waits).map(wait)),
    together.map(remind),
    together.map(purge),
    ...[1, 2].map(() => fc.integer({ min: 2, max: 6 }).map(mornings)),
    fc
      .record({
        mood: fc.constantFrom<Mood>('well', 'well', 'busy', 'refusing', 'silent'),
        together,
      })
      .map(deliver),
    fc.constantFrom(0, 1).map(breakDown),
    fc.record({ name: fc.constantFrom(...people), isReachable: fc.boolean() }).map(setReachable),
    fc.constant(restart),
  ];
}

function step(name: string, check: Step['check'], run: Step['run']): Step {
  return { check, run, toString: () => name };
}

const always: Step['check'] = () => true;

/** A move needs a feedback, unless it is to be one that is not there. */
function canBeMade(choice: Choice): Step['check'] {
  return ({ matters }) => choice.what === 'log' || choice.item === null || matters.length > 0;
}

interface Pressing {
  readonly choice: Choice;
  /** How often the one submit is delivered. */
  readonly times: number;
  readonly together: boolean;
}

function press({ choice, times, together }: Pressing): Step {
  const name = `press ${JSON.stringify(choice)} ×${String(times)}${together ? ' at once' : ''}`;
  const makesSense = canBeMade(choice);
  return step(name, makesSense, async (model, world) => {
    const submit = submitOf(choice, model);
    const instances = Array.from({ length: times }, (_, index) => instanceAt(world, index));
    if (together) {
      const expected = instances.map(() => model.submit(submit));
      const answers = await Promise.all(
        instances.map((instance) => world.submit(submit, model.now, instance)),
      );
      assert.deepEqual(answers.toSorted(), expected.toSorted(), describe(submit));
      return;
    }
    for (const instance of instances) {
      const expected = model.submit(submit);
      assert.equal(await world.submit(submit, model.now, instance), expected, describe(submit));
      later(model, 2 * secondMs);
    }
  });
}

interface Two {
  readonly one: Choice;
  readonly other: Choice;
  /** Both act on the same feedback, or submit the same new one. */
  readonly same: boolean;
}

/** Two people act at once in two instances: as if one of them had come first. */
function twoAtOnce({ one, other, same }: Two): Step {
  const name = `at once ${JSON.stringify(one)} and ${JSON.stringify(other)}${same ? ' (same)' : ''}`;
  const makeSense: Step['check'] = (model) => canBeMade(one)(model) && canBeMade(other)(model);
  return step(name, makeSense, async (model, world) => {
    const first = submitOf(one, model);
    const second = same ? sameAs(first, submitOf(other, model)) : submitOf(other, model, 1);
    const inOrder = model.copy();
    const expected = [inOrder.submit(first), inOrder.submit(second)];
    const inOtherOrder = model.copy();
    const otherwise = [inOtherOrder.submit(second), inOtherOrder.submit(first)].reverse();
    const answers = await Promise.all([
      world.submit(first, model.now, instanceAt(world, 0)),
      world.submit(second, model.now, instanceAt(world, 1)),
    ]);
    const firstCameFirst = answers.join() === expected.join() && (await isSo(world, inOrder));
    if (!firstCameFirst)
      assert.deepEqual(answers, otherwise, `${describe(first)} ${describe(second)}`);
    for (const submit of firstCameFirst ? [first, second] : [second, first]) model.submit(submit);
  });
}

/** The second submit, on what the first is about; as it is where they are of different kinds. */
function sameAs(first: Submit, second: Submit): Submit {
  if (first.what === 'log') return second;
  return second.what === 'log' ? second : { ...second, id: first.id, revision: first.revision };
}

/** Where both orders give the same answers, what is stored tells which it was. */
async function isSo(world: World, model: Model): Promise<boolean> {
  const { feedback } = instanceAt(world, 0).storage;
  for (const { item } of model.matters.slice(-14)) {
    const stored = (await feedback.find(item.id))?.value;
    if (!isDeepStrictEqual(stored, { ...item, reference: stored?.reference })) return false;
  }
  return true;
}

const waits = [
  20 * secondMs,
  15 * minuteMs,
  4 * hourMs,
  11 * hourMs,
  dayMs,
  dayMs + 90 * minuteMs,
  2 * dayMs,
  3 * dayMs,
  8 * dayMs,
  21 * dayMs,
  58 * dayMs,
];

function wait(ms: number): Step {
  return step(`wait ${String(ms / hourMs)} h`, always, (model) => {
    later(model, ms);
    return Promise.resolve();
  });
}

const restart = step('restart', always, (_, world) => world.restart());

function setReachable({ name, isReachable }: { name: Name; isReachable: boolean }): Step {
  return step(
    `${name} ${isReachable ? 'can' : 'cannot'} be reached`,
    always,
    async (model, world) => {
      model.setReachable(name, isReachable);
      await world.setReachable(name, isReachable, model.now);
      // An instance may go by what it knew some seconds ago.
      later(model, minuteMs);
    },
  );
}

/** The day's reminders are planned twice, by both instances. */
function remind(together: boolean): Step {
  const name = `remind twice${together ? ' at once' : ''}`;
  return step(name, always, (model, world) => remindTwice(model, world, together));
}

async function remindTwice(model: Model, world: World, together: boolean): Promise<void> {
  const plan = (index: number) => world.planReminders(model.now, instanceAt(world, index));
  const [first, second] = together
    ? await Promise.all([plan(0), plan(1)])
    : [await plan(0), await plan(1)];
  const { planned, unheard } = model.planReminders();
  assert.equal(first.planned.length + second.planned.length, planned, dayAt(model.now));
  if (!together) assert.equal(second.planned.length, 0, 'the second run plans nothing');
  for (const { withoutRecipient } of [first, second]) {
    assert.deepEqual(
      withoutRecipient.map(({ id }) => id),
      unheard,
    );
  }
}

/** Both instances remove what has been kept long enough: each thing is removed once. */
function purge(together: boolean): Step {
  const name = `purge twice${together ? ' at once' : ''}`;
  return step(name, always, (model, world) => purgeTwice(model, world, together));
}

async function purgeTwice(model: Model, world: World, together: boolean): Promise<void> {
  const run = (index: number) => world.purge(model.now, instanceAt(world, index));
  const [first, second] = together
    ? await Promise.all([run(0), run(1)])
    : [await run(0), await run(1)];
  assert.equal(first.length + second.length, model.purge(), dayAt(model.now));
  if (!together) assert.equal(second.length, 0, 'the second run removes nothing');
}

interface Delivering {
  readonly mood: Mood;
  readonly together: boolean;
}

function deliver(delivering: Delivering): Step {
  const { mood, together } = delivering;
  const name = `deliver, messenger ${mood}${together ? ', both instances' : ''}`;
  return step(name, always, (model, world) => deliverAll(model, world, delivering));
}

async function deliverAll(model: Model, world: World, { mood, together }: Delivering) {
  world.messenger.mood = mood;
  const instances = together ? world.instances : [instanceAt(world, 0)];
  await Promise.all(instances.map((instance) => world.deliver(model.now, instance)));
  await noteGiven(model, world);
  model.deliveryEnded();
  await drawAnew(model, world);
}

/** Days go by, each with its removals and reminders. */
function mornings(days: number): Step {
  return step(`${String(days)} mornings`, always, async (model, world) => {
    for (let left = days; left > 0; left -= 1) {
      later(model, dayMs);
      await purgeTwice(model, world, false);
      await remindTwice(model, world, false);
      await deliverAll(model, world, { mood: 'well', together: false });
    }
  });
}

/** The instance falls in the middle of its deliveries and is started again; then all goes well. */
function breakDown(index: number): Step {
  return step('fall while delivering', always, async (model, world) => {
    // So long a card counts as being on its way.
    const threeMinutesLater = new Date(Date.parse(model.now) + 3 * minuteMs).toISOString();
    if (dayAt(threeMinutesLater) > dayAt(model.now)) return;
    world.messenger.mood = 'well';
    await world.fallWhileDelivering(model.now, instanceAt(world, index));
    await world.restart();
    model.now = threeMinutesLater;
    await world.deliver(model.now, instanceAt(world, 0));
    const given = (await takeGiven(world)).map((each) => ({ ...each, state: 'sent' as const }));
    model.fell(await ledgerLines(instanceAt(world, 0).storage), given);
    await drawAnew(model, world);
  });
}

/** Tells the model of every card that was given to the messenger; one too many is its error. */
async function noteGiven(model: Model, world: World): Promise<void> {
  for (const { to, about, answer } of await takeGiven(world)) model.cardGiven(to, about, answer);
}

async function takeGiven(world: World) {
  const { reminders } = instanceAt(world, 0).storage;
  const given = [];
  for (const { recipient, subject, answer } of world.messenger.given.splice(0)) {
    if (recipient.kind !== 'person') throw new Error('a card into a channel');
    const reminder = subject.kind === 'reminder' ? await reminders.find(subject.id) : null;
    const about = reminder === null ? subject.id : aboutReminder(reminder);
    given.push({ to: recipient.personId, about, answer });
  }
  return given;
}

/** Every posted card of a changed feedback is drawn anew, unless the messenger has no time. */
async function drawAnew(model: Model, world: World): Promise<void> {
  const { messenger } = world;
  const posted = model.cards
    .filter(({ state, about }) => state === 'sent' && model.outdated.has(about))
    .map(({ about }) => about);
  await world.drawAnew(model.now, instanceAt(world, 0));
  const isWell = messenger.mood === 'well';
  assert.deepEqual(messenger.drawn.splice(0).toSorted(), isWell ? posted.toSorted() : []);
  model.refreshed(new Set(isWell ? [] : posted));
}

/** Everything is compared, in the middle of a sequence. */
export const look = step('look', always, (model, world) => assertAgreement(model, world));

function instanceAt({ instances }: World, index: number): Instance {
  return index % 2 === 0 ? instances[0] : instances[1];
}

function later(model: Model, ms: number): void {
  model.now = new Date(Date.parse(model.now) + ms).toISOString();
}

function describe(submit: Submit): string {
  return JSON.stringify(submit).slice(0, 600);
}
