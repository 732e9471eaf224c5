import { newAdoption } from '../../bot/domain/experience/adoption.ts';
import type { Feedback } from '../../bot/domain/feedback/feedback.ts';
import { makeReference } from '../../bot/domain/feedback/reference.ts';
import type { Person } from '../../bot/domain/organisation/organisation.ts';
import type { Storage } from '../../bot/storage/openStorage.ts';
import { experienceWith, sharing } from '../storage/support/sampleExperience.ts';
import { feedbackWith, logging } from '../storage/support/sampleFeedback.ts';
import { measurementOf, metricWith } from '../storage/support/sampleMetric.ts';
import { changedBy } from './changedBy.ts';
import { team } from './botUnderTest.ts';

/**
 * The sample city's people by what they are to the unit that every subject belongs to. The author
 * of the experience is who logged the feedback.
 */
export const cast = {
  staff: 'p-aino-lehtonen',
  logger: 'p-emil-soderholm',
  manager: 'p-thi-lan-pham',
  deputy: 'p-abdi-warsame',
  managerAbove: 'p-petteri-aaltola',
  /** For the metric and for the corrective actions. */
  responsible: 'p-kimmo-ahvenala',
  editor: 'p-sanna-karvo',
  administrator: 'p-farid-nazari',
} as const;
export type CastRole = keyof typeof cast;

export const unitId = 'u-henkiloasiakkaat';
const otherUnitId = 'u-asiointipiste';

/** What a customer said or is: nobody but who may read the feedback sees any of it. */
export const customersWords = {
  text: 'Odotin tunnin aulassa, eikä kukaan kertonut miksi.',
  name: 'Terttu Vaarala',
  phone: '050 555 0199',
  /** Of the corrective action that comes of the feedback. */
  action: 'Soitetaan odottajalle aulasta.',
} as const;

/** The ids of one set of everything that a button or a route can be about. */
export interface Subjects {
  readonly n: number;
  readonly feedback: Feedback;
  readonly metricId: string;
  readonly metricAction: string;
  readonly feedbackAction: string;
  readonly experienceId: string;
  readonly reminderId: string;
  readonly followUpId: string;
  readonly questionId: string;
  /** A measurement of the metric. */
  readonly measured: { readonly from: string; readonly to: string; readonly enteredAt: string };
  /** Not used yet: what a form mints. */
  readonly newId: string;
}

const at = '2026-11-23T06:30:00.000Z';
const month = '2026-11';

/** Stores the set number `n`; sets have nothing in common. Cards in it are `reader`'s. */
export async function storeSubjects(
  storage: Storage,
  n: number,
  reader: Person['id'],
): Promise<Subjects> {
  const id = (kind: number): string =>
    `${String(kind).padStart(8, '0')}-0000-4000-8000-${String(n).padStart(12, '0')}`;
  const feedback = feedbackWith({
    ...{ id: id(1), reference: makeReference(1000 + n), text: customersWords.text },
    ...{ unitId, stageId: null, loggedBy: cast.logger, loggedAt: at },
  });
  const contact = { name: customersWords.name, phone: customersWords.phone, email: null };
  const metric = metricWith(id(2), {
    partId: unitId,
    responsibility: {
      ...{ measures: cast.responsible, interprets: null, decides: null },
      acts: cast.responsible,
    },
  });
  const measurement = measurementOf(metric.id, 201, {
    figure: { kind: 'share', successes: 600, n: 1000 },
  });
  const experience = experienceWith({
    ...{ id: id(5), unitId, authorId: cast.logger, sharedAt: at },
    adoptions: [newAdoption(unitId, cast.manager, at, '2026-11-23')],
  });
  const action = (actionId: string, about: object, what: string) => ({
    before: null,
    after: {
      ...{ id: actionId, about, partId: unitId, what, responsibleId: cast.responsible },
      ...{ dueOn: '2026-12-01', state: 'planned', outcome: null, endedOn: null },
      ...{ createdBy: cast.manager, createdAt: at, revision: 1 },
    },
    event: { at, by: cast.manager, what: 'plan', note: null },
    ledger: { planned: [], outdatesCards: false },
  });
  const ofMetric = action(id(3), { kind: 'metric', metricId: metric.id }, 'Lisätään päivystys.');
  const ofFeedback = action(
    id(4),
    { kind: 'feedback', feedbackId: feedback.id, reference: feedback.reference },
    customersWords.action,
  );
  type Change = Parameters<typeof storage.actions.commit>[0];
  const card = (kind: string, cardId: string) =>
    ({
      ...{
        id: cardId,
        recipient: { kind: 'person', personId: reader },
        subject: { kind, id: cardId },
      },
      ...{ state: 'sent', plannedAt: at, notBefore: null, attempts: 1, sendingSince: null },
      ...{ settledAt: at, fault: null, posted: null },
    }) as unknown as Parameters<typeof storage.reminders.plan>[1];
  const day = '2026-11-23';
  const names = { reminder: `r-${n}`, followUp: `f-${n}`, question: `q-${n}` };
  await Promise.all([
    storage.feedback.commit(logging(feedback, { contact })),
    storage.metrics.save(null, metric, [measurement], changedBy),
    storage.actions.commit(ofMetric as Change),
    storage.actions.commit(ofFeedback as Change),
    storage.experiences.commit(sharing(experience)),
    storage.reminders.plan(
      {
        ...{ id: names.reminder, day, personId: reader, about: 'ownMatters', onBehalfOf: null },
        ...{ feedbackIds: [feedback.id], arrivedIds: [] },
      },
      card('reminder', names.reminder),
    ),
    storage.followUps.plan(
      {
        ...{ id: names.followUp, day, personId: reader },
        ...{ metricIds: [metric.id], actionIds: [ofFeedback.after.id] },
      },
      [],
      card('followUp', names.followUp),
    ),
    storage.coverage.plan(
      { id: names.question, day, year: 2026, personId: reader, partIds: [unitId] },
      card('coverage', names.question),
    ),
  ]);
  return {
    ...{ n, feedback, metricId: metric.id, experienceId: experience.id },
    ...{ metricAction: id(3), feedbackAction: id(4), newId: id(9) },
    ...{ reminderId: names.reminder, followUpId: names.followUp, questionId: names.question },
    measured: { from: measurement.from, to: measurement.to, enteredAt: measurement.enteredAt },
  };
}

const story = {
  ...{ whatHappened: 'Aulassa oli joku vastassa.', whatMadeItGood: 'Ei tarvinnut arvailla.' },
  ...{ unitId, stageId: '', happenedOn: '2026-11-20', quotation: '', tags: '' },
};
const draft = { ...story, stageId: null, quotation: null, tags: [] };
const list = { kind: 'list' } as const;
const onCard = { kind: 'card' } as const;
const answer = { collects: 'yes', method: 'survey', cadence: 'yearly', lastMeasured: '2026-05-01' };
const logged = {
  ...{ kind: 'criticism', text: customersWords.text, receivedThrough: 'counter', unitId },
  ...{ customerType: 'external', stageId: '', receivedOn: '2026-11-23' },
  ...{ contactName: customersWords.name, contact: customersWords.phone },
};

/** What a press on each button of each card sends, the inputs filled in. */
export const presses: Readonly<Record<string, (subjects: Subjects) => object>> = {
  'command.run': () => ({ command: 'queue' }),
  'language.choose': () => ({ language: 'fi' }),
  'experience.form': () => ({}),
  'experience.preview': ({ newId }) => ({ draftId: newId, ...story }),
  'experience.mask': ({ newId }) => ({ draftId: newId, ...story }),
  'experience.keep': ({ newId }) => ({ draftId: newId, ...story }),
  'experience.findUnit': ({ newId }) => ({ draftId: newId, ...story, unitQuery: 'kirjasto' }),
  'experience.edit': ({ newId }) => ({ draftId: newId, draft, confirmed: false }),
  'experience.share': ({ newId }) => ({ draftId: newId, draft, confirmed: false }),
  'experience.thank': ({ experienceId }) => ({ experienceId }),
  'experience.takeThanksBack': ({ experienceId }) => ({ experienceId }),
  'experience.own': () => ({ after: null }),
  'experience.show': ({ experienceId }) => ({ experienceId }),
  'experience.editShared': ({ experienceId }) => ({ experienceId }),
  'experience.askToWithdraw': ({ experienceId }) => ({ experienceId }),
  'experience.withdraw': ({ experienceId }) => ({ experienceId }),
  'experience.adopt': ({ experienceId }) => ({ experienceId }),
  'experience.adoptFor': ({ experienceId }) => ({ experienceId, unitId }),
  'experience.findAdopter': ({ experienceId }) => ({ experienceId, unitId, unitQuery: 'henkilö' }),
  'experience.takeAdoptionBack': ({ experienceId }) => ({ experienceId, unitId }),
  'feedback.form': () => ({}),
  'feedback.log': ({ newId }) => ({ draftId: newId, ...logged }),
  'feedback.findUnit': ({ newId }) => ({ draftId: newId, ...logged, unitQuery: 'kirjasto' }),
  'feedback.receipt': ({ feedback }) => ({ feedbackId: feedback.id }),
  'feedback.show': ({ feedback }) => ({ feedbackId: feedback.id, origin: onCard }),
  'feedback.openMove': ({ feedback }) => ({
    ...{ feedbackId: feedback.id, revision: 1, origin: onCard, move: 'transfer' },
  }),
  'feedback.move': ({ feedback }) => ({
    ...{ feedbackId: feedback.id, revision: 1, origin: onCard, move: 'take' },
  }),
  'feedback.findMoveUnit': ({ feedback }) => ({
    ...{ feedbackId: feedback.id, revision: 1, origin: onCard, move: 'transfer' },
    ...{ toUnitId: otherUnitId, reason: 'Heille', unitQuery: 'kirjasto' },
  }),
  'feedback.queue': () => ({ page: 0 }),
  'reminder.show': ({ reminderId }) => ({ id: reminderId }),
  'channel.choose': () => ({
    ...{ teamId: team.id, channelId: team.id, gets: 'everything', language: 'fi', digest: 'no' },
  }),
  'channel.leave': () => ({ teamId: team.id, channelId: team.id }),
  'network.answerAdoption': ({ experienceId }) => ({
    ...{ experienceId, unitId, kind: 'inUse', because: '' },
  }),
  'network.chooseForMonth': ({ experienceId }) => ({ month: '2026-10', experienceId }),
  'network.startExamples': () => ({}),
  'network.stopExamples': () => ({}),
  'metric.list': () => ({ page: 0 }),
  'metric.show': ({ metricId }) => ({ metricId, origin: list }),
  'measurement.form': ({ metricId }) => ({ metricId, origin: list, seen: null }),
  'measurement.enter': ({ metricId }) => ({
    ...{ metricId, origin: list, seen: null, period: 'other' },
    ...{ from: `${month}-01`, to: `${month}-20`, value: '60', n: '100', sampling: 'random' },
  }),
  'measurement.explain': ({ metricId }) => ({
    ...{ metricId, origin: list, seen: null, period: 'other' },
    ...{ from: `${month}-01`, to: `${month}-20`, reason: 'Kysely jäi tekemättä.' },
  }),
  'measurement.remove': ({ metricId, measured }) => ({
    ...{ metricId, origin: list, seen: measured, whyRemoved: 'Kirjattu väärälle kuulle.' },
  }),
  'followUp.show': ({ followUpId }) => ({ id: followUpId }),
  'action.list': () => ({ page: 0 }),
  'action.form': ({ feedback }) => ({ topic: { kind: 'feedback', feedbackId: feedback.id } }),
  'action.plan': ({ feedback, newId }) => ({
    ...{ actionId: newId, topic: { kind: 'feedback', feedbackId: feedback.id } },
    ...{ what: customersWords.action, responsibleId: cast.responsible, dueOn: '2026-12-01' },
  }),
  'action.show': ({ feedbackAction }) => ({ actionId: feedbackAction }),
  'action.openMove': ({ feedbackAction }) => ({
    ...{ actionId: feedbackAction, revision: 1, move: 'finish' },
  }),
  'action.move': ({ feedbackAction }) => ({
    ...{ actionId: feedbackAction, revision: 1, move: 'start' },
  }),
  'coverage.list': () => ({ page: 0 }),
  'coverage.show': () => ({ partId: unitId, origin: { kind: 'list', page: 0 } }),
  'coverage.question': ({ questionId }) => ({ id: questionId }),
  'coverage.form': () => ({
    ...{ partId: unitId, origin: { kind: 'list', page: 0 }, form: 'utilisation' },
  }),
  'coverage.submit': ({ newId }) => ({
    ...{ partId: unitId, origin: { kind: 'list', page: 0 }, form: 'answer' },
    ...{ id: newId, seen: null, ...answer },
  }),
  'coverage.takeBack': ({ newId }) => ({
    ...{ partId: unitId, origin: { kind: 'list', page: 0 }, of: 'utilisation', id: newId },
  }),
  'settings.save': () => ({ arrivals: 'atOnce', reminderTime: 'usual' }),
  'settings.findStandIn': () => ({ arrivals: 'atOnce', findPerson: 'Aino' }),
  'settings.endPause': () => ({}),
};
