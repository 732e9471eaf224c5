import { executeAction, type TeamsActivity } from '../../support/teamsActivities.ts';
import { inTeams } from '../../support/botUnderTest.ts';
import { postActivity } from '../../support/postActivity.ts';
import { sampleParts } from '../../../bot/sampleCity/parts.ts';
import { samplePeople } from '../../../bot/sampleCity/people.ts';

/** Something that people do at once with others: it is done again until it is acknowledged. */
export type Deed =
  | { readonly kind: 'log' | 'take' | 'answer'; readonly id: string }
  | { readonly kind: 'share'; readonly id: string }
  | { readonly kind: 'measure'; readonly from: string; readonly to: string }
  | { readonly kind: 'thank'; readonly personId: string };

export interface Unit {
  readonly id: string;
  readonly managerId: string;
}

/** Units with a manager each, so that the cards go to as many chats. */
export const units: readonly Unit[] = [
  ...new Map(
    sampleParts.flatMap(({ id, level, managerId }) =>
      level === 'unit' && managerId !== null ? [[managerId, { id, managerId }] as const] : [],
    ),
  ).values(),
];

/** Numbers from 0 to 1 that are the same for the same seed (a linear congruential generator). */
export function drawsOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

/**
 * Logs, of which every second is taken and every fourth answered, a story to every fourth, as many
 * measurements (at most a month each since 2000), and everybody's thanks, in any order.
 */
export function mixedDeeds(logs: number, random: () => number): readonly Deed[] {
  const some = <Each>(count: number, make: (index: number) => Each): readonly Each[] =>
    Array.from({ length: count }, (_, index) => make(index));
  const quarter = Math.ceil(logs / 4);
  const deeds = [
    ...some(logs, (index): Deed => ({ kind: 'log', id: idOf('feedback', index) })),
    ...some(quarter, (index): Deed => ({ kind: 'share', id: idOf('story', index) })),
    ...some(Math.min(quarter, 300), measurementOf),
    ...samplePeople.map(({ id: personId }): Deed => ({ kind: 'thank', personId })),
  ];
  return deeds
    .map((deed) => ({ deed, place: random() }))
    .sort((a, b) => a.place - b.place)
    .flatMap(({ deed }): readonly Deed[] => (deed.kind === 'log' ? movesOf(deed.id) : [deed]));
}

/** What becomes of a feedback, in this order. */
export function movesOf(
  id: string,
): readonly (Deed & { readonly kind: 'log' | 'take' | 'answer' })[] {
  const index = indexOf(id);
  const kinds = ['log', 'take', 'answer'] as const;
  return kinds
    .slice(0, index % 4 === 0 ? 3 : index % 2 === 0 ? 2 : 1)
    .map((kind) => ({ kind, id }));
}

export function unitOf(feedbackId: string): Unit {
  const unit = units[indexOf(feedbackId) % units.length];
  if (unit === undefined) throw new Error('the sample city has no units');
  return unit;
}

function idOf(what: string, index: number): string {
  return `${what}-${String(index).padStart(5, '0')}`;
}

function indexOf(id: string): number {
  return Number(id.slice(-5));
}

function measurementOf(index: number): Deed {
  const month = (at: number): Date => new Date(Date.UTC(2000, at, 1));
  const to = new Date(month(index + 1).getTime() - 24 * 60 * 60 * 1_000);
  const day = (date: Date): string => date.toISOString().slice(0, 10);
  return { kind: 'measure', from: day(month(index)), to: day(to) };
}

/** What the measurements are of, and the story that everybody thanks for. */
export interface Subjects {
  readonly metricId: string;
  readonly experienceId: string;
}

/** True when the bot has acknowledged the deed; false when it gave no answer or said no. */
export async function isAcknowledged(
  deed: Deed,
  subjects: Subjects,
  { endpoint, serviceUrl }: { readonly endpoint: string; readonly serviceUrl: string },
): Promise<boolean> {
  try {
    const answer = await postActivity(endpoint, activityOf(deed, subjects, serviceUrl));
    const { type } = answer.body as { readonly type?: string };
    return answer.status === 200 && type === 'application/vnd.microsoft.card.adaptive';
  } catch {
    // The connection was cut: whoever did it cannot know whether it counted.
    return false;
  }
}

function activityOf(deed: Deed, subjects: Subjects, serviceUrl: string): TeamsActivity {
  const origin = { kind: 'card' };
  const by = (personId: string) => ({ from: inTeams(personId), serviceUrl });
  switch (deed.kind) {
    case 'log':
      return executeAction(by('p-aino-lehtonen'), 'feedback.log', {
        ...{ draftId: deed.id, kind: 'criticism', text: `Palaute ${deed.id}` },
        ...{ receivedThrough: 'counter', unitId: unitOf(deed.id).id, stageId: '' },
        ...{ customerType: 'external', receivedOn: '', contact: '', contactName: '' },
      });
    case 'take':
    case 'answer':
      return executeAction(by(unitOf(deed.id).managerId), 'feedback.move', {
        ...{ feedbackId: deed.id, origin, move: deed.kind, text: 'Kiitos palautteesta.' },
        revision: deed.kind === 'take' ? 1 : 2,
      });
    case 'share':
      return executeAction(by('p-aino-lehtonen'), 'experience.share', {
        ...{ draftId: deed.id, edition: null, confirmed: true },
        draft: {
          ...{ whatHappened: `Kertomus ${deed.id}`, whatMadeItGood: 'Aikaa oli', tags: [] },
          ...{ unitId: unitOf(deed.id).id, stageId: null, quotation: null },
          happenedOn: '2026-11-02',
        },
      });
    case 'measure':
      return executeAction(by('p-aino-lehtonen'), 'measurement.enter', {
        ...{ metricId: subjects.metricId, origin: { kind: 'list' }, seen: null },
        ...{ period: 'other', from: deed.from, to: deed.to },
        ...{ value: '4', sd: '0,8', n: '50', sampling: 'random', sample: '100' },
      });
    case 'thank':
      return executeAction(by(deed.personId), 'experience.thank', {
        experienceId: subjects.experienceId,
      });
  }
}
