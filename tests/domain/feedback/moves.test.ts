import assert from 'node:assert/strict';
import { dueOn } from '../../../bot/domain/feedback/clock.ts';
import { allowedMoves } from '../../../bot/domain/feedback/moves/allowedMoves.ts';
import { answerFeedback } from '../../../bot/domain/feedback/moves/answerFeedback.ts';
import { awaitDecision } from '../../../bot/domain/feedback/moves/awaitDecision.ts';
import { closeFeedback } from '../../../bot/domain/feedback/moves/closeFeedback.ts';
import { closeWithoutAnswer } from '../../../bot/domain/feedback/moves/closeWithoutAnswer.ts';
import { enterDecision } from '../../../bot/domain/feedback/moves/enterDecision.ts';
import { extendFeedback } from '../../../bot/domain/feedback/moves/extendFeedback.ts';
import { giveInterimAnswer } from '../../../bot/domain/feedback/moves/giveInterimAnswer.ts';
import type { MoveResult, RefusalReason } from '../../../bot/domain/feedback/moves/move.ts';
import { passToRegistry } from '../../../bot/domain/feedback/moves/passToRegistry.ts';
import { reopenFeedback } from '../../../bot/domain/feedback/moves/reopenFeedback.ts';
import { takeFeedback } from '../../../bot/domain/feedback/moves/takeFeedback.ts';
import {
  isPassedAround,
  transferFeedback,
} from '../../../bot/domain/feedback/moves/transferFeedback.ts';
import { withdrawFeedback } from '../../../bot/domain/feedback/moves/withdrawFeedback.ts';
import { after, by, context, logged } from './loggedFeedback.ts';

function reasonOf(result: MoveResult): RefusalReason | null {
  return result.kind === 'refused' ? result.reason : null;
}

const taken = after(takeFeedback(logged(), by('librarian', '2026-11-24')));
const awaiting = after(
  awaitDecision(taken, {
    ...by('librarian', '2026-11-26'),
    body: 'Culture committee',
    expectedOn: '2026-12-10',
  }),
);
const answered = after(
  answerFeedback(taken, { ...by('librarian', '2026-11-26'), text: 'The lock is mended.' }, context),
);
const closingFields = { outcome: 'answered', explanation: '', learned: 'Check the lock.' } as const;
const closed = after(
  closeFeedback(answered, { ...by('librarian', '2026-11-27'), ...closingFields }),
);

describe('moves of a feedback', () => {
  it('take: the one who takes it handles it, by the day to answer', () => {
    assert.equal(taken.state, 'inHandling');
    assert.equal(taken.handlerId, 'librarian');
    assert.equal(dueOn(taken), '2026-11-30');
  });

  it('answer: ends the clock and keeps the answer in the trail', () => {
    const answer = { ...by('librarian', '2026-11-26'), text: ' Mended. ' };
    const result = answerFeedback(taken, answer, context);
    assert.equal(dueOn(after(result)), null);
    assert.deepEqual(result.kind === 'moved' && result.event, {
      at: '2026-11-26T10:00:00.000Z',
      by: 'librarian',
      what: 'answer',
      from: 'inHandling',
      to: 'answered',
      unitId: 'library',
      note: 'Mended.',
    });
  });

  it('interim answer: changes nothing but the trail', () => {
    const told = after(
      giveInterimAnswer(taken, { ...by('librarian', '2026-11-25'), text: 'We look into it.' }),
    );
    assert.deepEqual(told, { ...taken, revision: taken.revision + 1 });
  });

  it('transfer: new in the other unit, with receipt and days as they were', () => {
    const move = { ...by('librarian', '2026-11-25'), toUnitId: 'museum', reason: 'Theirs' };
    const there = after(transferFeedback(taken, move, context));
    assert.equal(there.state, 'new');
    assert.equal(there.unitId, 'museum');
    assert.equal(there.handlerId, null);
    assert.equal(dueOn(there), dueOn(taken));
    assert.equal(isPassedAround(there), false);
    assert.equal(isPassedAround({ transfers: 3 }), true);
    assert.deepEqual(reasonOf(transferFeedback(taken, { ...move, toUnitId: 'zoo' }, context)), {
      kind: 'unknownUnit',
    });
    assert.deepEqual(reasonOf(transferFeedback(taken, { ...move, toUnitId: 'library' }, context)), {
      kind: 'sameUnit',
    });
    assert.deepEqual(reasonOf(transferFeedback(taken, { ...move, reason: ' ' }, context)), {
      kind: 'textMissing',
      field: 'reason',
    });
  });

  it('await a decision: the expected day is the one that matters', () => {
    assert.equal(dueOn(awaiting), '2026-12-10');
    const move = { ...by('librarian', '2026-11-26'), body: 'Board', expectedOn: '2026-11-26' };
    assert.deepEqual(reasonOf(awaitDecision(taken, move)), {
      kind: 'date',
      fault: 'tooEarly',
      range: { earliest: '2026-11-27', latest: '2028-11-26' },
    });
    assert.deepEqual(reasonOf(awaitDecision(taken, { ...move, expectedOn: 'soon' })), {
      kind: 'date',
      fault: 'notADate',
      range: { earliest: '2026-11-27', latest: '2028-11-26' },
    });
  });

  it('enter a decision: the day to answer moves by the days that the clock stood still', () => {
    const decision = { text: 'Granted', decisionReference: '§ 12' };
    const early = after(
      enterDecision(awaiting, { ...by('librarian', '2026-12-01'), ...decision }, context),
    );
    // Two working days were left; three passed in waiting.
    assert.equal(early.answerBy, '2026-12-03');
    assert.equal(early.state, 'inHandling');
    assert.equal(early.decision?.decidedOn, '2026-12-01');
    assert.equal(early.decision.decisionReference, '§ 12');
    // Later than expected: the clock ran on from the expected day.
    const late = after(
      enterDecision(awaiting, { ...by('librarian', '2026-12-18'), ...decision }, context),
    );
    assert.equal(late.answerBy, '2026-12-14');
  });

  it('extend: to a later working day, at most as far as the settings allow', () => {
    const move = { ...by('librarian', '2026-11-26'), reason: 'Holidays', answerBy: '2026-12-07' };
    const extend = (changes: object, feedback = taken) =>
      extendFeedback(feedback, { ...move, ...changes }, context);
    assert.equal(dueOn(after(extend({}))), '2026-12-07');
    // Ten working days from Monday 30 November.
    const range = { earliest: '2026-12-01', latest: '2026-12-14' };
    const refused = (fault: string) => ({ kind: 'date', fault, range });
    assert.deepEqual(reasonOf(extend({ answerBy: '2026-11-30' })), refused('tooEarly'));
    assert.deepEqual(reasonOf(extend({ answerBy: '2026-11-20' })), refused('inPast'));
    assert.deepEqual(reasonOf(extend({ answerBy: '2026-12-12' })), refused('notWorkingDay'));
    assert.deepEqual(reasonOf(extend({ answerBy: '2026-12-15' })), refused('tooFar'));
    assert.deepEqual(reasonOf(extend({ answerBy: '2030-01-01' })), refused('tooFar'));
    assert.deepEqual(reasonOf(extend({ answerBy: '' })), refused('notADate'));
    // What is overdue is counted from today.
    const late = { ...by('librarian', '2026-12-15'), answerBy: '2026-12-15' };
    assert.deepEqual(reasonOf(extend(late)), {
      ...{ kind: 'date', fault: 'tooEarly' },
      range: { earliest: '2026-12-16', latest: '2026-12-29' },
    });
  });

  it('extend: once more only by the level above', () => {
    const move = { ...by('librarian', '2026-11-26'), reason: 'Holidays', answerBy: '2026-12-07' };
    const once = after(extendFeedback(taken, move, context));
    const again = { ...move, answerBy: '2026-12-14' };
    assert.deepEqual(reasonOf(extendFeedback(once, again, context)), {
      ...{ kind: 'onlyAboveExtends', name: 'director' },
    });
    for (const person of ['director', 'viceDirector', 'mayor']) {
      const above = { ...again, ...by(person, '2026-11-27') };
      const twice = after(extendFeedback(once, above, context));
      assert.equal(twice.answerBy, '2026-12-14');
      const third = { ...above, answerBy: '2026-12-15' };
      assert.deepEqual(reasonOf(extendFeedback(twice, third, context)), {
        kind: 'alreadyExtended',
      });
    }
  });

  it('close: asks what came of it and what was learned', () => {
    assert.equal(closed.state, 'closed');
    assert.equal(closed.closing?.learned, 'Check the lock.');
    const move = { ...by('librarian', '2026-11-27'), ...closingFields };
    assert.deepEqual(reasonOf(closeFeedback(answered, { ...move, learned: null })), {
      kind: 'textMissing',
      field: 'learned',
    });
    for (const outcome of ['changedSomething', 'noAction'] as const) {
      assert.deepEqual(reasonOf(closeFeedback(answered, { ...move, outcome })), {
        kind: 'textMissing',
        field: 'explanation',
      });
    }
    assert.deepEqual(reasonOf(closeFeedback(answered, { ...move, learned: 'x'.repeat(4001) })), {
      kind: 'textTooLong',
      field: 'learned',
      limit: 300,
      length: 4001,
    });
  });

  it('close without an answer: praise is passed on and asked for nothing', () => {
    const move = {
      ...by('librarian', '2026-11-24'),
      outcome: 'noAction',
      explanation: '',
      learned: null,
    } as const;
    const praise = logged({ kind: 'praise', answerWanted: false });
    assert.equal(after(closeWithoutAnswer(praise, move)).state, 'closed');
    assert.deepEqual(reasonOf(closeWithoutAnswer(logged(), move)), { kind: 'answerIsWanted' });
    assert.deepEqual(reasonOf(closeWithoutAnswer(praise, { ...move, outcome: 'answered' })), {
      kind: 'outcomeNeedsAnswer',
    });
    assert.deepEqual(reasonOf(closeWithoutAnswer(logged({ answerWanted: false }), move)), {
      kind: 'textMissing',
      field: 'explanation',
    });
  });

  it('reopen: within sixty days, with a day to answer counted anew', () => {
    const move = { reason: 'The lock broke again' };
    const again = after(
      reopenFeedback(closed, { ...by('librarian', '2027-01-26'), ...move }, context),
    );
    assert.equal(again.state, 'inHandling');
    assert.equal(again.closing, null);
    assert.equal(again.answeredAt, null);
    assert.equal(dueOn(again), '2027-02-02');
    assert.deepEqual(
      reasonOf(reopenFeedback(closed, { ...by('librarian', '2027-01-27'), ...move }, context)),
      { kind: 'reopenTooLate', lastDay: '2027-01-26' },
    );
  });

  it('withdraw: the content goes, the trail stays', () => {
    const result = withdrawFeedback(logged(), { ...by('clerk', '2026-11-23'), reason: null });
    assert.equal(after(result).text, null);
    assert.equal(result.kind === 'moved' && result.contact, 'remove');
    for (const [feedback, person] of [
      [logged(), 'administrator'],
      [taken, 'clerk'],
      [closed, 'administrator'],
    ] as const) {
      const move = { ...by(person, '2026-11-28'), reason: null };
      assert.deepEqual(reasonOf(withdrawFeedback(feedback, move)), {
        kind: 'textMissing',
        field: 'reason',
      });
      const withReason = after(withdrawFeedback(feedback, { ...move, reason: 'Wrong customer' }));
      assert.deepEqual(
        [withReason.text, withReason.closing, withReason.state],
        [null, null, 'withdrawn'],
      );
    }
  });

  it('pass to the registry: leaves the clock and keeps the day of receipt', () => {
    const passed = after(
      passToRegistry(taken, { ...by('librarian', '2026-11-25'), reason: 'An appeal' }),
    );
    assert.equal(dueOn(passed), null);
    assert.equal(passed.receivedOn, '2026-11-23');
  });

  it('are refused where the state does not know them, naming the state', () => {
    assert.deepEqual(reasonOf(takeFeedback(closed, by('librarian', '2026-11-28'))), {
      kind: 'notInState',
      move: 'take',
      state: 'closed',
    });
  });

  it('are offered as the state and the feedback permit', () => {
    assert.deepEqual(allowedMoves(logged()), [
      'take',
      'transfer',
      'correct',
      'passToRegistry',
      'withdraw',
    ]);
    assert.ok(allowedMoves(logged({ answerWanted: false })).includes('closeWithoutAnswer'));
    assert.ok(allowedMoves(taken).includes('extend'));
    assert.ok(!allowedMoves({ ...taken, extendedAgain: true }).includes('extend'));
    assert.deepEqual(allowedMoves(closed), ['reopen', 'withdraw']);
  });
});
