import assert from 'node:assert/strict';
import type { CorrectiveAction } from '../../../bot/domain/action/action.ts';
import { isLate, isOpenAction } from '../../../bot/domain/action/action.ts';
import { checkAction } from '../../../bot/domain/action/actionDraft.ts';
import { actionEffect } from '../../../bot/domain/action/actionEffect.ts';
import { moveAction, possibleActionMoves } from '../../../bot/domain/action/moveAction.ts';
import { metricState } from '../../../bot/domain/metric/metricState.ts';
import { measurement, metric, monthly, share } from '../metric/examples.ts';
import { smallCity } from '../organisation/smallCity.ts';

const today = '2026-03-02';

const action: CorrectiveAction = {
  id: 'a-1',
  about: { kind: 'metric', metricId: 'm-1' },
  partId: 'library',
  what: 'Toinen palvelupiste auki iltapäivisin',
  responsibleId: 'librarian',
  dueOn: '2026-03-01',
  state: 'planned',
  outcome: null,
  endedOn: null,
  createdBy: 'librarian',
  createdAt: '2026-02-02T08:00:00.000Z',
  revision: 1,
};

describe('a corrective action', () => {
  it('says who does what by when', () => {
    const draft = { what: ' ', responsibleId: 'nobody', dueOn: '2026-03-01' };
    const faults = checkAction(draft, smallCity, today);
    assert.deepEqual(
      faults.map(({ kind }) => kind),
      ['whatMissing', 'unknownPerson', 'dayPast'],
    );
    const fine = { what: 'x', responsibleId: 'librarian', dueOn: today };
    assert.deepEqual(checkAction(fine, smallCity, today), []);
    const unreal = { ...fine, what: 'x'.repeat(501), dueOn: '2026-02-30' };
    assert.deepEqual(checkAction(unreal, smallCity, today), [
      { kind: 'tooLong', limit: 500 },
      { kind: 'notADate' },
    ]);
  });

  it('is late once its day has passed, until it ends', () => {
    assert.equal(isLate(action, '2026-03-01'), false);
    assert.equal(isLate(action, today), true);
    const done = moveAction(action, { move: 'finish', note: 'Avattiin', dueOn: '' }, today);
    assert.ok(done.kind === 'moved');
    assert.equal(isLate(done.after, today), false);
    assert.equal(isOpenAction(done.after), false);
    assert.equal(done.after.endedOn, today);
    assert.deepEqual(possibleActionMoves(done.after), []);
    const again = moveAction(done.after, { move: 'giveUp', note: 'x', dueOn: '' }, today);
    assert.equal(again.kind, 'notInState');
  });

  it('begins once, and ends or is put off only with a word on why', () => {
    const begun = moveAction(action, { move: 'start', note: '', dueOn: '' }, today);
    assert.ok(begun.kind === 'moved');
    assert.deepEqual(possibleActionMoves(begun.after), [
      'finish',
      'giveUp',
      'postpone',
      'handOver',
    ]);
    for (const move of ['finish', 'giveUp', 'postpone'] as const) {
      const silent = moveAction(begun.after, { move, note: ' ', dueOn: '2026-04-01' }, today);
      assert.equal(silent.kind, 'faults');
    }
    const back = { move: 'postpone', note: 'Kiire', dueOn: '2026-02-01' } as const;
    assert.deepEqual(moveAction(action, back, today), {
      kind: 'faults',
      faults: [{ kind: 'dayPast' }],
    });
  });
});

describe('handing an action over', () => {
  it('changes who does it and nothing else, with a word on why', () => {
    const wish = { move: 'handOver', note: 'Lähti', dueOn: '', responsibleId: 'eeva' } as const;
    const moved = moveAction(action, wish, today);
    assert.ok(moved.kind === 'moved');
    assert.deepEqual(moved.after, { ...action, responsibleId: 'eeva', revision: 2 });
    const nobody = { move: 'handOver', note: 'Lähti', dueOn: '' } as const;
    assert.deepEqual(moveAction(action, nobody, today), {
      kind: 'faults',
      faults: [{ kind: 'unknownPerson' }],
    });
    assert.equal(moveAction(action, { ...wish, note: '' }, today).kind, 'faults');
  });
});

describe('the effect of an action', () => {
  const done: CorrectiveAction = {
    ...action,
    state: 'done',
    createdAt: '2025-03-03T08:00:00.000Z',
    endedOn: '2025-04-20',
  };
  const pointsOf = (figures: Parameters<typeof monthly>[0]) =>
    metricState(metric({ cadence: 'monthly' }), monthly(figures), today).points;

  it('compares the last value before it was planned with the first begun after it was done', () => {
    const figures = [48, 48, 60, 60, 70, 72].map((successes) => share(successes, 80));
    const effect = actionEffect(done, pointsOf(figures));
    assert.equal(effect?.before.measurement.to, '2025-02-28');
    assert.equal(effect.after.measurement.from, '2025-05-01');
    assert.equal(effect.change.kind, 'up');
  });

  it('is not told before there is a value on either side, nor of what was given up', () => {
    const early = [share(48, 80), share(48, 80), share(60, 80), share(60, 80)];
    assert.equal(actionEffect(done, pointsOf(early)), null);
    const late = [null, null, share(60, 80), share(60, 80), share(70, 80)];
    assert.equal(actionEffect(done, pointsOf(late)), null);
    const full = [...early, share(70, 80)];
    assert.notEqual(actionEffect(done, pointsOf(full)), null);
    assert.equal(actionEffect({ ...done, state: 'givenUp' }, pointsOf(full)), null);
    assert.equal(actionEffect({ ...done, state: 'underWay', endedOn: null }, pointsOf(full)), null);
  });

  it('leaves out groups too small to show', () => {
    const points = metricState(
      metric(),
      [
        measurement({ figure: share(1, 4), from: '2025-01-01', to: '2025-02-28' }),
        measurement({ figure: share(70, 80), from: '2025-05-01', to: '2025-05-28' }),
      ],
      today,
    ).points;
    assert.equal(actionEffect(done, points), null);
  });
});
