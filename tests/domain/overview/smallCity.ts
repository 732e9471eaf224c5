import { unsaid } from '../../../bot/domain/metric/metricDefinition.ts';
import type { Measurement, Metric } from '../../../bot/domain/metric/metric.ts';
import { noFormer } from '../../../bot/domain/organisation/organisation.ts';
import type {
  Organisation,
  OrganisationPart,
  PartLevel,
  Person,
  Role,
} from '../../../bot/domain/organisation/organisation.ts';
import { defaultCitySettings } from '../../../bot/domain/settings/citySettings.ts';
import type { FeedbackCounts, OpenFeedback } from '../../../bot/domain/ports/feedbackStore.ts';

function part(
  id: string,
  level: PartLevel,
  parentId: string | null,
  managerId: string | null,
): OrganisationPart {
  return { id, level, parentId, name: { fi: `${id} (fi)` }, managerId, deputyId: null };
}

function person(id: string, roles: readonly Role[] = []): Person {
  return {
    id,
    name: `${id} Esimerkki`,
    entraObjectId: null,
    userPrincipalName: `${id}@example.fi`,
    language: null,
    roles,
    unitId: 'library',
  };
}

const parts = [
  part('city', 'city', null, 'mayor'),
  part('culture', 'serviceArea', 'city', 'kaisa'),
  part('library', 'unit', 'culture', 'leena'),
  part('museum', 'unit', 'culture', null),
  part('water', 'subsidiary', 'city', 'veikko'),
  part('waterWorks', 'unit', 'water', null),
  part('care', 'serviceArea', 'city', null),
  part('archive', 'unit', 'city', null),
];

const people = ['mayor', 'kaisa', 'leena', 'veikko', 'sami'].map((id) => person(id));

/** A city of two service areas, a subsidiary, and a unit that stands right below the city. */
export const smallCity: Organisation = {
  parts: new Map(parts.map((each) => [each.id, each])),
  people: new Map([...people, person('erja', ['editor'])].map((each) => [each.id, each])),
  stages: [{ id: 'visit', name: { fi: 'asiointi', sv: 'besök', en: 'visit' } }],
  former: noFormer,
  preferences: new Map(),
  standIns: new Map(),
  settings: defaultCitySettings,
};

export function counts(
  unitId: string,
  month: string,
  numbers: { praise?: number; criticism?: number; onTime?: number; late?: number },
): FeedbackCounts {
  return {
    unitId,
    month,
    byKind: {
      praise: numbers.praise ?? 0,
      criticism: numbers.criticism ?? 0,
      idea: 0,
      question: 0,
    },
    byChannel: {},
    byStage: {},
    answeredOnTime: numbers.onTime ?? 0,
    answeredLate: numbers.late ?? 0,
    crossed: { kindsByChannel: {}, kindsByStage: {}, answeredAfter: {}, answeredUntimed: 0 },
  };
}

export function matter(id: string, of: Partial<OpenFeedback> = {}): OpenFeedback {
  return {
    id,
    reference: `K7-${id}`,
    unitId: 'library',
    kind: 'criticism',
    state: 'new',
    dueOn: '2026-11-24',
    answerBy: null,
    receivedOn: '2026-11-20',
    firstLine: 'Aukioloajat olivat epäselvät.',
    handlerId: null,
    transfers: 0,
    ...of,
  };
}

/** A metric of the part: a share of at least 80 %, monthly. */
export function metric(id: string, partId: string, of: Partial<Metric> = {}): Metric {
  return {
    ...unsaid,
    id,
    name: { fi: id },
    method: 'survey',
    cadence: 'monthly',
    scale: { kind: 'share' },
    partId,
    targets: [
      {
        validFrom: '2025-01-01',
        goal: { kind: 'atLeast', target: 0.8, amberLimit: 0.7 },
        justification: 'Valtuuston päätös.',
        setBy: 'erja',
        setAt: '2025-01-01T08:00:00.000Z',
      },
    ],
    ...of,
  };
}

/** So many of the month's answers were good; entered on the 28th. */
export function measured(metricId: string, month: string, successes: number, n = 100): Measurement {
  return {
    metricId,
    from: `${month}-01`,
    to: `${month}-28`,
    figure: { kind: 'share', successes, n },
    targetGroupSize: null,
    sample: null,
    undeliverable: 0,
    notEligible: 0,
    sampling: 'random',
    onlySuccessfulAsked: false,
    comment: null,
    enteredBy: 'erja',
    enteredAt: `${month}-28T12:00:00.000Z`,
  };
}
