import assert from 'node:assert/strict';
import { createFinnishHolidays } from '../../bot/calendar/finnishHolidays.ts';
import { isLate } from '../../bot/domain/action/action.ts';
import { helsinkiDate } from '../../bot/domain/calendar/helsinkiTime.ts';
import { checkExperience } from '../../bot/domain/experience/checkExperience.ts';
import { dueOn } from '../../bot/domain/feedback/clock.ts';
import { feedbackKinds, outcomes, receivingChannels } from '../../bot/domain/feedback/feedback.ts';
import { mayMoveAction } from '../../bot/domain/organisation/policy.ts';
import { detectPersonalData } from '../../bot/domain/privacy/detectPersonalData.ts';
import { readReference } from '../../bot/domain/feedback/reference.ts';
import { loadSampleCity } from '../../bot/sampleCity/loadSampleCity.ts';
import { sampleOrganisation } from '../../bot/sampleCity/organisation.ts';
import { workingDaysAgo } from '../../bot/sampleCity/workingDaysAgo.ts';
import { MemoryStores } from './memoryStores.ts';

const now = '2026-11-23T10:30:00.000Z';
const today = helsinkiDate(now);
const calendar = createFinnishHolidays();

/** Numbers from 0 to 1 that a seed decides (a linear congruential generator). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

async function load(stores = new MemoryStores(), at = now): Promise<MemoryStores> {
  await loadSampleCity(stores, { now: at, random: randomFrom(7), calendar });
  return stores;
}

describe('loading the sample city', () => {
  it('gives equal rows for an equal moment', async () => {
    assert.deepEqual((await load()).feedbackChanges, (await load()).feedbackChanges);
    assert.deepEqual((await load()).metricRows, (await load()).metricRows);
    assert.deepEqual((await load()).experienceChanges, (await load()).experienceChanges);
  });

  it('plays corrective actions by the rules: by those who may, with one done, one late and none twice', async () => {
    const stores = await load();
    await load(stores);
    const newest = new Map(stores.actionChanges.map(({ after }) => [after.id, after]));
    const states = [...newest.values()].map((action) =>
      isLate(action, today) ? 'late' : action.state,
    );
    assert.deepEqual(states.toSorted(), ['done', 'late', 'underWay', 'underWay']);
    const { people } = sampleOrganisation;
    for (const { after, event } of stores.actionChanges) {
      const by = people.get(event.by);
      const sourced = { action: after, feedback: null, move: 'start' } as const;
      assert.ok(by !== undefined && mayMoveAction(sampleOrganisation, by, sourced), after.id);
      const metric = after.about.kind === 'metric' && stores.metricRows.get(after.about.metricId);
      assert.ok(metric && metric.metric.partId === after.partId, after.id);
    }
    const revisions = stores.actionChanges.map(({ after }) => `${after.id} ${after.revision}`);
    assert.equal(new Set(revisions).size, revisions.length);
  });

  it('goes on from where an outage stopped it, the organisation coming last', async () => {
    const interrupted = new MemoryStores();
    interrupted.feedbackCommitsLeft = 101;
    await assert.rejects(load(interrupted), /the store is away/);
    assert.equal(interrupted.saved, null);
    interrupted.feedbackCommitsLeft = Infinity;
    await load(interrupted);
    const whole = await load();
    assert.deepEqual(interrupted.currentFeedbacks(), whole.currentFeedbacks());
    assert.deepEqual(interrupted.currentExperiences(), whole.currentExperiences());
    assert.deepEqual(interrupted.saved, whole.saved);
  });

  it('works at any hour, on a holiday and on a leap day, and writes nothing of the future', async () => {
    for (const at of [
      '2026-12-25T22:30:00.000Z',
      '2027-01-01T00:00:00.000Z',
      '2028-02-29T05:00:00.000Z',
      '2026-06-20T12:00:00.000Z',
    ]) {
      const { actionChanges, feedbackChanges, experienceChanges } = await load(
        new MemoryStores(),
        at,
      );
      const changes = [...actionChanges, ...feedbackChanges, ...experienceChanges];
      const events = changes.map(({ event }) => event.at);
      assert.deepEqual(
        events.filter((moment) => moment > at),
        [],
      );
    }
  });
});

describe('the feedbacks of the sample city', () => {
  it('come in every kind, through every channel, with every outcome but one', async () => {
    const feedbacks = (await load()).currentFeedbacks();
    assert.ok(feedbacks.length >= 60);
    assert.deepEqual(new Set(feedbacks.map(({ kind }) => kind)), new Set(feedbackKinds));
    assert.deepEqual(
      new Set(feedbacks.map(({ receivedThrough }) => receivedThrough)),
      new Set(receivingChannels),
    );
    const came = new Set(feedbacks.flatMap(({ closing }) => closing?.outcome ?? []));
    assert.deepEqual(
      outcomes.filter((outcome) => !came.has(outcome)),
      ['passedToDecision'],
    );
  });

  it('are new, in handling, awaiting a decision, answered and closed', async () => {
    const states = new Set((await load()).currentFeedbacks().map(({ state }) => state));
    for (const state of ['new', 'inHandling', 'awaitingDecision', 'answered', 'closed'] as const) {
      assert.ok(states.has(state), state);
    }
  });

  it('are overdue, due today, due later, answered in time and answered late', async () => {
    const feedbacks = (await load()).currentFeedbacks();
    const due = feedbacks.map(dueOn).filter((day) => day !== null);
    assert.ok(due.some((day) => day < today));
    assert.ok(due.some((day) => day === today));
    assert.ok(due.some((day) => day > today));
    const answered = feedbacks.flatMap(({ answeredAt, answerBy }) =>
      answeredAt === null || answerBy === null ? [] : [helsinkiDate(answeredAt) <= answerBy],
    );
    assert.ok(answered.filter((inTime) => inTime).length > answered.filter((x) => !x).length);
    assert.ok(answered.includes(false));
  });

  it('bear distinct references that can be read aloud', async () => {
    const references = (await load()).currentFeedbacks().map(({ reference }) => reference);
    assert.equal(new Set(references).size, references.length);
    for (const reference of references) assert.equal(readReference(reference).kind, 'reference');
  });

  it('have trails in the order of time', async () => {
    const trails = Map.groupBy((await load()).feedbackChanges, ({ after }) => after.id);
    for (const [id, changes] of trails) {
      const times = changes.map(({ event }) => event.at);
      assert.deepEqual(times, times.toSorted(), id);
    }
  });

  it('keep the contact details of those only that are open or have just been closed', async () => {
    const { feedbackChanges } = await load();
    const closed = feedbackChanges.flatMap(({ after }) => (after.closing === null ? [] : after));
    const kept = new Set(
      feedbackChanges.flatMap(({ contact, after }) =>
        typeof contact === 'object' ? after.id : [],
      ),
    );
    assert.ok(kept.size > 0);
    const limit = workingDaysAgo(today, 21, calendar);
    for (const { id, closing } of closed) {
      if (kept.has(id)) assert.ok(helsinkiDate(closing?.closedAt ?? '') > limit, id);
    }
  });

  it('refer to people, units and stages that exist, and their texts bear no personal data', async () => {
    const { parts, people, stages } = sampleOrganisation;
    for (const { after, event } of (await load()).feedbackChanges) {
      assert.equal(parts.get(after.unitId)?.level, 'unit');
      assert.ok(people.has(event.by), event.by);
      assert.ok(stages.some(({ id }) => id === after.stageId));
      assert.deepEqual(detectPersonalData(after.text ?? ''), []);
      assert.deepEqual(detectPersonalData(event.note ?? ''), []);
    }
  });
});

describe('the experiences of the sample city', () => {
  it('could have been shared through the form', async () => {
    const { experienceChanges } = await load();
    const shared = experienceChanges.filter(({ before }) => before === null);
    assert.equal(shared.length, 14);
    for (const { after } of shared) {
      assert.deepEqual(checkExperience(after, sampleOrganisation, today), []);
      assert.ok(sampleOrganisation.people.has(after.authorId));
      for (const text of [after.whatHappened, after.whatMadeItGood, after.quotation ?? '']) {
        assert.deepEqual(detectPersonalData(text), []);
      }
    }
  });

  it('are thanked by others than their authors, once each', async () => {
    const stores = await load();
    for (const { id, authorId, thanks } of stores.currentExperiences()) {
      const thankers = stores.experienceChanges.flatMap(({ after, thanks: change }) =>
        after.id === id && change !== null ? change.personId : [],
      );
      assert.equal(thanks, new Set(thankers).size);
      assert.ok(!thankers.includes(authorId));
    }
  });
});
