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
    receivedOn: '2026-11-20',
    firstLine: 'Aukioloajat olivat epäselvät.',
    ...of,
  };
}
