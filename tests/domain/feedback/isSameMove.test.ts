import assert from 'node:assert/strict';
import type { Feedback } from '../../../bot/domain/feedback/feedback.ts';
import { isSameMove } from '../../../bot/domain/feedback/moves/isSameMove.ts';
import { makeMove } from '../../../bot/domain/feedback/moves/makeMove.ts';
import type { MoveRequest } from '../../../bot/domain/feedback/moves/makeMove.ts';
import { by, context, logged } from './loggedFeedback.ts';

const closing = { outcome: 'changedSomething', explanation: ' A sign. ', learned: 'Look' } as const;

/** Moves one after the other, each with requests that differ from it in one field. */
const story: readonly (readonly [MoveRequest, ...MoveRequest[]])[] = [
  [{ move: 'take' }],
  [
    { move: 'interimAnswer', text: ' We look into it. ' },
    { move: 'interimAnswer', text: 'We do not.' },
    { move: 'answer', text: 'We look into it.' },
  ],
  [
    { move: 'extend', reason: 'Holidays', answerBy: '2026-12-10' },
    { move: 'extend', reason: 'Illness', answerBy: '2026-12-10' },
    { move: 'extend', reason: 'Holidays', answerBy: '2026-12-11' },
  ],
  [
    { move: 'awaitDecision', body: 'Council', expectedOn: '2026-12-09' },
    { move: 'awaitDecision', body: 'Board', expectedOn: '2026-12-09' },
    { move: 'awaitDecision', body: 'Council', expectedOn: '2026-12-10' },
  ],
  [
    { move: 'enterDecision', text: 'Yes', decisionReference: '§ 7' },
    { move: 'enterDecision', text: 'No', decisionReference: '§ 7' },
    { move: 'enterDecision', text: 'Yes', decisionReference: null },
  ],
  [
    { move: 'transfer', toUnitId: 'museum', reason: 'Theirs' },
    { move: 'transfer', toUnitId: 'waterDesk', reason: 'Theirs' },
    { move: 'transfer', toUnitId: 'museum', reason: 'Ours no more' },
  ],
  [{ move: 'take' }],
  [
    { move: 'answer', text: 'Mended.' },
    { move: 'answer', text: 'Not mended.' },
  ],
  [
    { move: 'close', ...closing },
    { move: 'close', ...closing, outcome: 'answered' },
    { move: 'close', ...closing, explanation: 'A bell.' },
    { move: 'close', ...closing, learned: 'Listen' },
  ],
  [
    { move: 'reopen', reason: 'It broke again' },
    { move: 'reopen', reason: 'A mistake' },
  ],
  [
    { move: 'withdraw', reason: 'Logged twice' },
    { move: 'withdraw', reason: null },
  ],
];

describe('a request that arrives once more', () => {
  it('is known by all that it asks for', () => {
    let feedback: Feedback = logged();
    for (const [request, ...others] of story) {
      const made = makeMove(feedback, request, by('librarian', '2026-11-24'), context);
      assert.ok(made.kind === 'moved', request.move);
      feedback = made.after;
      assert.ok(isSameMove(request, made.event, feedback), request.move);
      for (const other of others) {
        assert.equal(isSameMove(other, made.event, feedback), false, JSON.stringify(other));
      }
    }
  });

  it('is known by kind and text where an entry was corrected', () => {
    const request = { move: 'correct', kind: 'idea', text: ' Open the door. ' } as const;
    const made = makeMove(logged(), request, by('clerk', '2026-11-23'), context);
    assert.ok(made.kind === 'moved');
    assert.ok(isSameMove(request, made.event, made.after));
    for (const other of [
      { ...request, kind: 'question' },
      { ...request, text: 'Open the doors.' },
    ] as const) {
      assert.equal(isSameMove(other, made.event, made.after), false);
    }
  });

  it('is known without a reason where none was needed', () => {
    const request = { move: 'withdraw', reason: ' ' } as const;
    const made = makeMove(logged(), request, by('clerk', '2026-11-23'), context);
    assert.ok(made.kind === 'moved');
    assert.ok(isSameMove(request, made.event, made.after));
  });

  it('is known when a feedback is closed without an answer or passed on', () => {
    for (const request of [
      { move: 'closeWithoutAnswer', ...closing } as const,
      { move: 'passToRegistry', reason: 'An appeal' } as const,
    ]) {
      const made = makeMove(
        logged({ answerWanted: false }),
        request,
        by('librarian', '2026-11-24'),
        context,
      );
      assert.ok(made.kind === 'moved');
      assert.ok(isSameMove(request, made.event, made.after));
    }
  });
});
