import type { ActionMoveName } from '../../bot/domain/action/moveAction.ts';
import type { MoveName } from '../../bot/domain/feedback/moves/allowedMoves.ts';
import type { customersWords } from '../support/subjects.ts';
import { cast, unitId, type CastRole, type Subjects } from '../support/subjects.ts';

/**
 * Everybody who may come to the door. `newcomer` works for the city and has not been met yet;
 * `left` is an administrator who has been marked as left.
 */
export const roles = [
  ...(Object.keys(cast) as CastRole[]),
  ...(['newcomer', 'guest', 'left'] as const),
];
export type Role = (typeof roles)[number];

/** Whoever works for the city. */
export const everyone: readonly Role[] = roles.filter(
  (role) => role !== 'guest' && role !== 'left',
);
/** Whoever has a unit of the own to speak for; who is met for the first time has none yet. */
const withUnit: readonly Role[] = everyone.filter((role) => role !== 'newcomer');
/** In charge of the unit: its manager, the deputy, and the managers above. */
const inCharge: readonly Role[] = ['manager', 'deputy', 'managerAbove'];
const editors: readonly Role[] = ['editor', 'administrator'];
const administrators: readonly Role[] = ['administrator'];
const managersAndEditors: readonly Role[] = [...inCharge, ...editors];
/** Who logged the feedback, or shared the experience. */
const author: readonly Role[] = ['logger'];
const authorAndEditors: readonly Role[] = [...author, ...editors];
/** That a feedback is there, and how it gets on. */
const seeState: readonly Role[] = [...author, ...managersAndEditors];
const seeAction: readonly Role[] = [...seeState, 'responsible'];
const measures: readonly Role[] = [...managersAndEditors, 'responsible'];
/** The cards of the set are the manager's own. */
const ownCard: readonly Role[] = ['manager'];

/** Who may read what a customer said, who may read how to reach that customer, and who what is done about it. */
export const readers: Readonly<Record<keyof typeof customersWords, readonly Role[]>> = {
  text: [...author, ...inCharge],
  name: inCharge,
  phone: inCharge,
  action: [...author, ...inCharge, 'responsible'],
};

/** Who gets what they press for; everybody else is refused. A line for each verb that there is. */
export const mayPress: Readonly<Record<string, readonly Role[]>> = {
  'command.run': everyone,
  'language.choose': everyone,
  'experience.form': everyone,
  'experience.preview': everyone,
  'experience.mask': everyone,
  'experience.keep': everyone,
  'experience.findUnit': everyone,
  'experience.edit': everyone,
  'experience.share': everyone,
  'experience.thank': everyone,
  'experience.takeThanksBack': everyone,
  'experience.own': everyone,
  'experience.show': everyone,
  'experience.editShared': authorAndEditors,
  'experience.askToWithdraw': authorAndEditors,
  'experience.withdraw': authorAndEditors,
  'experience.adopt': withUnit,
  'experience.adoptFor': managersAndEditors,
  'experience.findAdopter': everyone,
  'experience.takeAdoptionBack': managersAndEditors,
  'feedback.form': everyone,
  'feedback.log': everyone,
  'feedback.findUnit': everyone,
  'feedback.receipt': author,
  'feedback.show': seeState,
  'feedback.openMove': managersAndEditors,
  'feedback.move': inCharge,
  'feedback.findMoveUnit': managersAndEditors,
  'feedback.queue': everyone,
  'reminder.show': ownCard,
  'channel.choose': editors,
  'channel.leave': editors,
  'network.answerAdoption': managersAndEditors,
  'network.chooseForMonth': editors,
  'network.startExamples': everyone,
  'network.stopExamples': everyone,
  'metric.list': everyone,
  'metric.show': everyone,
  'measurement.form': measures,
  'measurement.enter': measures,
  'measurement.explain': measures,
  'measurement.remove': measures,
  'followUp.show': ownCard,
  'action.list': everyone,
  'action.form': inCharge,
  'action.plan': inCharge,
  'action.show': seeAction,
  'action.openMove': [...inCharge, 'responsible'],
  'action.move': [...inCharge, 'responsible'],
  'coverage.list': everyone,
  'coverage.show': everyone,
  'coverage.question': ownCard,
  'coverage.form': managersAndEditors,
  'coverage.submit': managersAndEditors,
  'coverage.takeBack': managersAndEditors,
  'settings.save': everyone,
  'settings.findStandIn': everyone,
  'settings.endPause': everyone,
};

/** Of the moves of a feedback that is new; what its state forbids is told to those only who have the right. */
export const mayMove: Readonly<Record<MoveName, readonly Role[]>> = {
  take: inCharge,
  answer: inCharge,
  interimAnswer: inCharge,
  transfer: managersAndEditors,
  awaitDecision: inCharge,
  enterDecision: inCharge,
  extend: inCharge,
  close: inCharge,
  closeWithoutAnswer: inCharge,
  reopen: inCharge,
  correct: author,
  withdraw: [...author, ...administrators],
  passToRegistry: inCharge,
};

/** Of the moves of an action that comes of a feedback. Editors pass on what they may not read. */
export const mayMoveAction: Readonly<Record<ActionMoveName, readonly Role[]>> = {
  start: [...inCharge, 'responsible'],
  finish: [...inCharge, 'responsible'],
  giveUp: [...inCharge, 'responsible'],
  postpone: [...inCharge, 'responsible'],
  handOver: [...managersAndEditors, 'responsible'],
};

export interface RouteLine {
  readonly may: readonly Role[];
  /** A request that is whole: whoever may make it gets an answer. */
  readonly url: (subjects: Subjects) => string;
  /** Left out: it only reads. */
  readonly body?: (subjects: Subjects) => object | Uint8Array;
}

const fixed =
  (url: string): RouteLine['url'] =>
  () =>
    url;
const period = ({ measured }: Subjects): string => `${measured.from}_${measured.to}`;
const form =
  (name: string, values: object = {}, revision = '1'): NonNullable<RouteLine['body']> =>
  () => ({ form: name, revision, ...values });

const importHead = {
  ...{ kind: 'feedbacks', step: 'map', sheet: null, columns: null, accept: 'all', shown: null },
};
const aFile = new TextEncoder().encode(`${JSON.stringify(importHead)}\nviite;teksti\n1;Hei\n`);

/** Who gets the document or the act of a route; everybody else is refused. */
export const mayAsk: Readonly<Record<string, RouteLine>> = {
  'GET /api/overview': { may: everyone, url: fixed('/api/overview') },
  'GET /api/areas': { may: everyone, url: fixed('/api/areas') },
  'GET /api/metrics': { may: everyone, url: fixed('/api/metrics') },
  'GET /api/metrics/:id': { may: everyone, url: (s) => `/api/metrics/${s.metricId}` },
  'GET /api/metrics/:id/history': {
    ...{ may: everyone, url: (s) => `/api/metrics/${s.metricId}/history` },
  },
  'GET /api/metrics/:id/periods/:period': {
    ...{ may: measures, url: (s) => `/api/metrics/${s.metricId}/periods/${period(s)}` },
  },
  'GET /api/feedback': { may: everyone, url: fixed(`/api/feedback?area=${unitId}`) },
  'GET /api/feedback-cases': { may: everyone, url: fixed(`/api/feedback-cases?area=${unitId}`) },
  'GET /api/feedback/:id': { may: seeState, url: (s) => `/api/feedback/${s.feedback.id}` },
  'GET /api/references/:typed': {
    ...{ may: seeState, url: (s) => `/api/references/${s.feedback.reference}` },
  },
  'GET /api/journey': { may: everyone, url: fixed('/api/journey') },
  'GET /api/journey-stage': { may: everyone, url: fixed('/api/journey-stage?stage=asiointi') },
  'GET /api/experiences': { may: everyone, url: fixed('/api/experiences') },
  'GET /api/experiences/:id': { may: everyone, url: (s) => `/api/experiences/${s.experienceId}` },
  'GET /api/coverage': { may: everyone, url: fixed('/api/coverage') },
  'GET /api/coverage/:id': { may: everyone, url: fixed(`/api/coverage/${unitId}`) },
  'GET /api/units': { may: everyone, url: fixed('/api/units?query=a') },
  'GET /api/parts': { may: everyone, url: fixed('/api/parts?query=a') },
  'GET /api/people': { may: everyone, url: fixed('/api/people?query=a') },
  'GET /api/manage': { may: editors, url: fixed('/api/manage') },
  'GET /api/manage/set-up': { may: administrators, url: fixed('/api/manage/set-up') },
  'GET /api/manage/templates/:kind': {
    ...{ may: administrators, url: fixed('/api/manage/templates/organisation') },
  },
  'GET /api/manage/audit': { may: administrators, url: fixed('/api/manage/audit') },
  'GET /api/manage/deliveries': { may: administrators, url: fixed('/api/manage/deliveries') },
  'GET /api/manage/unreachable': { may: administrators, url: fixed('/api/manage/unreachable') },
  'GET /api/manage/stuck': { may: editors, url: fixed('/api/manage/stuck') },
  'GET /api/manage/metrics': { may: editors, url: fixed('/api/manage/metrics') },
  'GET /api/manage/metrics/:id': { may: editors, url: (s) => `/api/manage/metrics/${s.metricId}` },
  'GET /api/manage/organisation': { may: administrators, url: fixed('/api/manage/organisation') },
  'GET /api/manage/organisation/:id': {
    ...{ may: administrators, url: fixed(`/api/manage/organisation/${unitId}`) },
  },
  'GET /api/manage/people': { may: administrators, url: fixed('/api/manage/people') },
  'GET /api/manage/people/:id': {
    ...{ may: administrators, url: fixed(`/api/manage/people/${cast.staff}`) },
  },
  'GET /api/manage/channels': { may: editors, url: fixed('/api/manage/channels') },
  'GET /api/manage/settings': { may: administrators, url: fixed('/api/manage/settings') },
  'GET /api/manage/import': { may: editors, url: fixed('/api/manage/import') },
  'GET /api/manage/compilation': {
    ...{ may: editors, url: fixed('/api/manage/compilation?language=fi') },
  },
  'POST /api/language': {
    ...{ may: everyone, url: fixed('/api/language'), body: () => ({ language: 'fi' }) },
  },
  'POST /api/metrics/:id/acts': {
    ...{ may: measures, url: (s) => `/api/metrics/${s.metricId}/acts` },
    body: form('explain', {
      ...{ period: 'other', from: '2026-11-01', to: '2026-11-20', reason: 'Jäi tekemättä.' },
    }),
  },
  'POST /api/metrics/:id/periods/:period': {
    ...{ may: measures, url: (s) => `/api/metrics/${s.metricId}/periods/${period(s)}` },
    body: (s) => ({ form: 'remove', revision: s.measured.enteredAt, reason: 'Väärä kuu.' }),
  },
  'POST /api/metrics/:id/actions/:actionId': {
    ...{ may: measures, url: (s) => `/api/metrics/${s.metricId}/actions/${s.metricAction}` },
    body: form('start'),
  },
  'POST /api/feedback/:id/moves': {
    ...{ may: inCharge, url: (s) => `/api/feedback/${s.feedback.id}/moves` },
    body: form('take'),
  },
  'POST /api/coverage/:id/acts': {
    ...{ may: managersAndEditors, url: fixed(`/api/coverage/${unitId}/acts`) },
    body: form('utilisation', { place: 'unit', on: '2026-11-20', note: 'Toinen piste auki.' }),
  },
  'POST /api/experiences/:id/thanks': {
    ...{ may: everyone, url: (s) => `/api/experiences/${s.experienceId}/thanks` },
    body: () => ({ wish: 'thank' }),
  },
  'POST /api/experiences/:id/adoptions': {
    ...{ may: managersAndEditors, url: (s) => `/api/experiences/${s.experienceId}/adoptions` },
    body: () => ({ wish: 'adopt', unitId }),
  },
  'POST /api/export': {
    ...{ may: everyone, url: fixed('/api/export') },
    body: () => ({ title: 'Taulukko', facts: [], columns: ['Yksikkö'], rows: [] }),
  },
  'POST /api/manage/metrics/:id': {
    ...{ may: editors, url: (s) => `/api/manage/metrics/${s.metricId}` },
    body: form('end', { reason: '' }),
  },
  'POST /api/manage/deliveries/again': {
    ...{ may: administrators, url: fixed('/api/manage/deliveries/again') },
    body: (s) => ({ kind: 'reminder', id: s.reminderId }),
  },
  'POST /api/manage/import': {
    ...{ may: administrators, url: fixed('/api/manage/import'), body: () => aFile },
  },
  'POST /api/manage/organisation': {
    ...{ may: administrators, url: fixed('/api/manage/organisation'), body: form('add') },
  },
  'POST /api/manage/organisation/:id': {
    ...{ may: administrators, url: fixed(`/api/manage/organisation/${unitId}`) },
    body: form('end'),
  },
  'POST /api/manage/stages': {
    ...{ may: administrators, url: fixed('/api/manage/stages'), body: form('add') },
  },
  'POST /api/manage/stages/:id': {
    ...{ may: administrators, url: fixed('/api/manage/stages/asiointi'), body: form('edit') },
  },
  'POST /api/manage/people': {
    ...{ may: administrators, url: fixed('/api/manage/people'), body: form('add') },
  },
  'POST /api/manage/people/:id': {
    ...{ may: administrators, url: fixed(`/api/manage/people/${cast.staff}`), body: form('end') },
  },
  'POST /api/manage/channels/:id': {
    ...{ may: editors, url: fixed('/api/manage/channels/c-1'), body: form('leave') },
  },
  'POST /api/manage/settings/:id': {
    ...{ may: administrators, url: fixed('/api/manage/settings/texts'), body: form('set') },
  },
};
