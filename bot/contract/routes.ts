import type { LanguageCode } from './session.ts';

/** Addresses of the tab's interface; every one but the sign-in needs a signed-in person. */
export const apiRoutes = {
  signIn: '/api/sign-in',
  signOut: '/api/sign-out',
  firstAdministrator: '/api/first-administrator',
  language: '/api/language',
  overview: '/api/overview',
  areas: '/api/areas',
  metrics: '/api/metrics',
  metric: (id: string): string => `/api/metrics/${encodeURIComponent(id)}`,
  metricActs: (id: string): string => `/api/metrics/${encodeURIComponent(id)}/acts`,
  /** `period` is its first and last day with `_` between. */
  metricPeriod: (id: string, period: string): string =>
    `/api/metrics/${encodeURIComponent(id)}/periods/${encodeURIComponent(period)}`,
  metricAction: (id: string, actionId: string): string =>
    `/api/metrics/${encodeURIComponent(id)}/actions/${encodeURIComponent(actionId)}`,
  metricHistory: (id: string): string => `/api/metrics/${encodeURIComponent(id)}/history`,
  feedback: '/api/feedback',
  feedbackOf: (area: string | null): string =>
    area === null ? '/api/feedback' : `/api/feedback?area=${encodeURIComponent(area)}`,
  feedbackCases: '/api/feedback-cases',
  journey: '/api/journey',
  journeyStage: '/api/journey-stage',
  feedbackPage: (id: string): string => `/api/feedback/${encodeURIComponent(id)}`,
  feedbackMoves: (id: string): string => `/api/feedback/${encodeURIComponent(id)}/moves`,
  coverage: '/api/coverage',
  coveragePage: (id: string): string => `/api/coverage/${encodeURIComponent(id)}`,
  coverageActs: (id: string): string => `/api/coverage/${encodeURIComponent(id)}/acts`,
  reference: (typed: string): string => `/api/references/${encodeURIComponent(typed)}`,
  experiences: '/api/experiences',
  experience: (id: string): string => `/api/experiences/${encodeURIComponent(id)}`,
  experienceThanks: (id: string): string => `/api/experiences/${encodeURIComponent(id)}/thanks`,
  experienceAdoptions: (id: string): string =>
    `/api/experiences/${encodeURIComponent(id)}/adoptions`,
  /** Sections lie below: `/api/manage/people`. */
  manage: '/api/manage',
  manageMetrics: '/api/manage/metrics',
  manageMetric: (id: string): string => `/api/manage/metrics/${encodeURIComponent(id)}`,
  organisation: '/api/manage/organisation',
  part: (id: string): string => `/api/manage/organisation/${encodeURIComponent(id)}`,
  stages: '/api/manage/stages',
  stage: (id: string): string => `/api/manage/stages/${encodeURIComponent(id)}`,
  everyone: (query: string): string => `/api/manage/people${query === '' ? '' : `?${query}`}`,
  person: (id: string): string => `/api/manage/people/${encodeURIComponent(id)}`,
  settings: '/api/manage/settings',
  setting: (id: string): string => `/api/manage/settings/${encodeURIComponent(id)}`,
  channels: '/api/manage/channels',
  channel: (id: string): string => `/api/manage/channels/${encodeURIComponent(id)}`,
  setUp: '/api/manage/set-up',
  template: (kind: string): string => `/api/manage/templates/${encodeURIComponent(kind)}`,
  manageAudit: '/api/manage/audit',
  manageDeliveries: '/api/manage/deliveries',
  sendAgain: '/api/manage/deliveries/again',
  manageUnreachable: '/api/manage/unreachable',
  manageStuck: '/api/manage/stuck',
  units: (query: string): string => `/api/units?query=${encodeURIComponent(query)}`,
  parts: (query: string): string => `/api/parts?query=${encodeURIComponent(query)}`,
  people: (query: string): string => `/api/people?query=${encodeURIComponent(query)}`,
  exportTable: '/api/export',
  importing: '/api/manage/import',
  compilation: (language: string): string =>
    `/api/manage/compilation?language=${encodeURIComponent(language)}`,
} as const;

/** `POST /api/language`: the language that the signed-in person wants to be spoken to in. */
export interface LanguageRequest {
  readonly language: LanguageCode;
}

/** `POST /api/sign-in`, in local use only. */
export interface SignInRequest {
  readonly personId: string;
}
