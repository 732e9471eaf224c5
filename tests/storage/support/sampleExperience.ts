import type { Experience } from '../../../bot/domain/experience/experience.ts';
import type { ExperienceChange } from '../../../bot/domain/ports/experienceStore.ts';
import type { Stored } from '../../../bot/domain/ports/storedVersion.ts';

const nothingPlanned = { planned: [], outdatesCards: false } as const;

export function experienceWith(given: Partial<Experience> & { readonly id: string }): Experience {
  return {
    whatHappened: 'The boiler was mended on the same evening.',
    whatMadeItGood: 'Somebody called back before being asked.',
    unitId: 'housing',
    stageId: null,
    happenedOn: '2026-11-20',
    quotation: 'I could not believe it.',
    authorId: 'aino',
    sharedAt: '2026-11-23T06:30:00.000Z',
    tags: [],
    state: 'shared',
    thanks: 0,
    adoptions: [],
    monthly: [],
    edition: 1,
    revision: 1,
    ...given,
  };
}

export function sharing(after: Experience): ExperienceChange {
  return {
    before: null,
    after,
    event: { at: after.sharedAt, by: after.authorId, what: 'shared' },
    ledger: nothingPlanned,
    thanks: null,
  };
}

export function editing(
  before: Stored<Experience>,
  given: Partial<Experience>,
  what: ExperienceChange['event']['what'] = 'edited',
): ExperienceChange {
  return {
    before,
    after: { ...before.value, ...given, revision: before.value.revision + 1 },
    event: { at: '2026-11-23T07:00:00.000Z', by: before.value.authorId, what },
    ledger: nothingPlanned,
    thanks: null,
  };
}

export function thanking(
  before: Stored<Experience>,
  personId: string,
  change: 'add' | 'remove' = 'add',
): ExperienceChange {
  const by = change === 'add' ? 1 : -1;
  return {
    ...editing(before, { thanks: before.value.thanks + by }),
    event: {
      at: '2026-11-23T07:00:00.000Z',
      by: personId,
      what: change === 'add' ? 'thanked' : 'thanksTakenBack',
    },
    ledger: { planned: [], outdatesCards: true },
    thanks: { personId, change },
  };
}
