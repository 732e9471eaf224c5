import assert from 'node:assert/strict';
import type { CorrectiveAction } from '../../../bot/domain/action/action.ts';
import { journeyFigures, type JourneySource } from '../../../bot/domain/overview/journey.ts';
import { metric } from '../metric/examples.ts';
import { logged } from '../feedback/loggedFeedback.ts';
import { counts, smallCity } from './smallCity.ts';

const today = '2026-11-25';

function action(id: string, given: Partial<CorrectiveAction>): CorrectiveAction {
  return {
    id,
    about: { kind: 'metric', metricId: 'm-visit' },
    partId: 'library',
    what: 'Open earlier',
    responsibleId: 'leena',
    dueOn: '2026-12-01',
    state: 'planned',
    outcome: null,
    endedOn: null,
    createdBy: 'leena',
    createdAt: '2026-11-01T08:00:00.000Z',
    revision: 1,
    ...given,
  };
}

const source: JourneySource = {
  organisation: smallCity,
  counts: [
    {
      ...counts('library', '2026-10', { praise: 3, criticism: 1 }),
      byStage: { visit: 2, gone: 1 },
      crossed: {
        kindsByChannel: {},
        kindsByStage: { visit: { praise: 2 }, gone: { criticism: 1 } },
        answeredAfter: {},
        answeredUntimed: 0,
      },
    },
  ],
  metrics: [
    { metric: metric({ id: 'm-visit', partId: 'library', stageId: 'visit' }), recent: [] },
    { metric: metric({ id: 'm-none', partId: 'water', stageId: null }), recent: [] },
    { metric: metric({ id: 'm-gone', partId: 'library', stageId: 'gone' }), recent: [] },
  ],
  actions: [
    {
      action: action('late', {
        dueOn: '2026-11-01',
        about: { kind: 'feedback', feedbackId: 'f', reference: 'K' },
        partId: 'water',
      }),
      // Passed on since the action was planned.
      feedback: logged(),
    },
    ...[
      action('later', {}),
      action('lost', { about: { kind: 'metric', metricId: 'removed' } }),
      action('water', { partId: 'water', about: { kind: 'metric', metricId: 'm-none' } }),
    ].map((own) => ({ action: own, feedback: null })),
  ],
};

function told(partId: string | null) {
  return journeyFigures(source, partId, today).stages.map(
    ({ stageId, received, metrics, actions }) => ({
      stageId,
      kinds: received?.kinds,
      metrics: metrics.map((state) => state.metric.id),
      actions: actions.map((each) => each.action.id),
    }),
  );
}

describe('the journey', () => {
  it('puts feedback, metrics and open actions under their stage, the action due first first', () => {
    assert.deepEqual(told('culture'), [
      {
        stageId: 'visit',
        kinds: { praise: 2, criticism: 0, idea: 0, question: 0 },
        metrics: ['m-visit'],
        actions: ['late', 'later'],
      },
      // The city no longer has this stage.
      {
        stageId: 'gone',
        kinds: { praise: 0, criticism: 1, idea: 0, question: 0 },
        metrics: ['m-gone'],
        actions: [],
      },
      {
        stageId: null,
        kinds: { praise: 1, criticism: 0, idea: 0, question: 0 },
        metrics: [],
        actions: ['lost'],
      },
    ]);
  });

  it('has the whole city’s where no part is named', () => {
    const none = told(null).at(-1);
    assert.deepEqual(none?.metrics, ['m-none']);
    assert.deepEqual(none.actions.toSorted(), ['lost', 'water']);
  });

  it('does not tell feedback by stage from rows of an earlier version', () => {
    const old = { ...counts('library', '2026-09', { praise: 1 }), crossed: null };
    const { stages } = journeyFigures({ ...source, counts: [...source.counts, old] }, null, today);
    assert.deepEqual(
      stages.map(({ received }) => received),
      [null, null, null],
    );
  });
});
