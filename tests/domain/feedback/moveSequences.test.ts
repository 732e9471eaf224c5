import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addDays } from '../../../bot/domain/calendar/localDate.ts';
import { addWorkingDays } from '../../../bot/domain/calendar/workingDays.ts';
import { weekendsOnly } from '../calendar/weekends.ts';
import { dueOn } from '../../../bot/domain/feedback/clock.ts';
import { feedbackKinds, outcomes } from '../../../bot/domain/feedback/feedback.ts';
import type { Feedback, FeedbackKind } from '../../../bot/domain/feedback/feedback.ts';
import {
  allowedMoves,
  allowsIn,
  moveNames,
} from '../../../bot/domain/feedback/moves/allowedMoves.ts';
import type { MoveName } from '../../../bot/domain/feedback/moves/allowedMoves.ts';
import type { MoveRequest } from '../../../bot/domain/feedback/moves/makeMove.ts';
import { makeMove } from '../../../bot/domain/feedback/moves/makeMove.ts';
import type { MoveResult } from '../../../bot/domain/feedback/moves/move.ts';
import { isOpen, openFeedbackOf } from '../../../bot/domain/feedback/openFeedback.ts';
import { by, context, logged } from './loggedFeedback.ts';

interface Step {
  readonly move: MoveName;
  readonly daysLater: number;
  readonly person: string;
  readonly toUnitId: string;
  readonly outcome: (typeof outcomes)[number];
  readonly correctKind: FeedbackKind;
  readonly text: string;
}

/** A step that was made: the request, what it found and what came of it. */
interface Made {
  readonly before: Feedback;
  readonly step: Step;
  readonly today: string;
  readonly result: MoveResult;
}

const step: fc.Arbitrary<Step> = fc.record({
  move: fc.constantFrom(...moveNames),
  daysLater: fc.nat(12),
  person: fc.constantFrom('clerk', 'librarian', 'administrator'),
  toUnitId: fc.constantFrom('library', 'museum', 'waterDesk', 'zoo'),
  outcome: fc.constantFrom(...outcomes),
  correctKind: fc.constantFrom(...feedbackKinds),
  text: fc.constantFrom('Because', 'As told', ''),
});

const sequence = fc
  .record({
    kind: fc.constantFrom(...feedbackKinds),
    answerWanted: fc.boolean(),
    steps: fc.array(step, { minLength: 10, maxLength: 40 }),
  })
  .map(({ kind, answerWanted, steps }) => play(logged({ kind, answerWanted }), steps));

function requestOf(
  { move, toUnitId, outcome, text, correctKind }: Step,
  today: string,
): MoveRequest {
  const later = addDays(today, 9);
  switch (move) {
    case 'take':
      return { move };
    case 'answer':
    case 'interimAnswer':
      return { move, text };
    case 'transfer':
      return { move, toUnitId, reason: text };
    case 'awaitDecision':
      return { move, body: text, expectedOn: later };
    case 'enterDecision':
      return { move, text, decisionReference: null };
    case 'extend':
      return { move, reason: text, answerBy: addWorkingDays(addDays(today, 7), 1, weekendsOnly) };
    case 'close':
    case 'closeWithoutAnswer':
      return { move, outcome, explanation: text, learned: text };
    case 'correct':
      return { move, kind: correctKind, text };
    case 'reopen':
    case 'withdraw':
    case 'passToRegistry':
      return { move, reason: text };
  }
}

function play(first: Feedback, steps: readonly Step[]): readonly Made[] {
  const made: Made[] = [];
  let before = first;
  let today = first.receivedOn;
  for (const next of steps) {
    today = addDays(today, next.daysLater);
    const result = makeMove(before, requestOf(next, today), by(next.person, today), context);
    made.push({ before, step: next, today, result });
    if (result.kind === 'moved') before = result.after;
  }
  return made;
}

function holds(claim: (made: Made) => void): void {
  fc.assert(
    fc.property(sequence, (made) => made.forEach(claim)),
    { numRuns: 300 },
  );
}

describe('whatever moves are tried one after the other', () => {
  it('a move grows the revision by one and leaves a line that fits', () => {
    holds(({ before, step: { move, person }, result }) => {
      if (result.kind === 'refused') return;
      assert.equal(result.after.revision, before.revision + 1);
      assert.deepEqual(
        [result.event.what, result.event.by, result.event.from, result.event.to],
        [move, person, before.state, result.after.state],
      );
      assert.equal(result.event.unitId, result.after.unitId);
    });
  });

  it('who it is and when it was received never change', () => {
    holds(({ before, result }) => {
      if (result.kind === 'refused') return;
      for (const field of ['id', 'reference', 'receivedOn', 'loggedBy', 'loggedAt'] as const) {
        assert.equal(result.after[field], before[field]);
      }
    });
  });

  it('a correction changes what was written, and only while nobody has ever taken it', () => {
    holds(({ before, step: { move, correctKind, text }, result }) => {
      if (result.kind === 'refused') return;
      assert.equal(result.after.kind, move === 'correct' ? correctKind : before.kind);
      if (move !== 'correct') return;
      assert.equal(before.takenAt, null);
      assert.deepEqual([result.after.text, result.event.note], [text, null]);
    });
  });

  it('a transfer changes no day', () => {
    holds(({ before, step: { move }, result }) => {
      if (result.kind === 'refused' || move !== 'transfer') return;
      assert.equal(dueOn(result.after), dueOn(before));
      assert.equal(result.after.takeBy, before.takeBy);
      assert.equal(result.after.answerBy, before.answerBy);
      assert.equal(result.after.transfers, before.transfers + 1);
    });
  });

  it('the clock stands still while a decision is awaited', () => {
    holds(({ before, step: { move }, result, today }) => {
      if (result.kind === 'refused') return;
      if (result.after.state === 'awaitingDecision') {
        assert.equal(result.after.answerBy, before.answerBy);
        const expected = result.after.answerBy === null ? null : result.after.decision?.expectedOn;
        assert.equal(dueOn(result.after), expected);
      }
      if (move !== 'enterDecision' || before.answerBy === null) return;
      assert.ok((result.after.answerBy ?? '') >= before.answerBy);
      assert.equal(result.after.decision?.decidedOn, today);
    });
  });

  it('only what is open and unanswered has a day', () => {
    holds(({ result }) => {
      if (result.kind === 'refused') return;
      if (!isOpen(result.after) || result.after.state === 'answered') {
        assert.equal(dueOn(result.after), null);
      }
      assert.equal(openFeedbackOf(result.after).dueOn, dueOn(result.after));
    });
  });

  it('praise that asks for nothing is never due', () => {
    holds(({ result }) => {
      if (result.kind === 'refused') return;
      const { after } = result;
      if (after.kind === 'praise' && !after.answerWanted) assert.equal(dueOn(after), null);
    });
  });

  it('closed has a closing and nothing else has one', () => {
    holds(({ result }) => {
      if (result.kind === 'refused') return;
      assert.equal(result.after.closing !== null, result.after.state === 'closed');
    });
  });

  it('withdrawing alone takes the content and the contact details', () => {
    holds(({ step: { move }, result }) => {
      if (result.kind === 'refused') return;
      assert.equal(result.after.text === null, move === 'withdraw');
      assert.equal(result.contact, move === 'withdraw' ? 'remove' : 'unchanged');
    });
  });

  it('a move that the state does not know is refused by its name, and only such a one', () => {
    holds(({ before, step: { move }, result }) => {
      const refusedByState = result.kind === 'refused' && result.reason.kind === 'notInState';
      assert.equal(refusedByState, !allowsIn(before.state, move));
      if (refusedByState) {
        assert.deepEqual(result.reason, { kind: 'notInState', move, state: before.state });
      }
    });
  });

  it('a move that was made had been offered', () => {
    holds(({ before, step: { move }, result }) => {
      if (result.kind === 'moved') assert.ok(allowedMoves(before).includes(move));
    });
  });

  it('every move and every state is reached', () => {
    const reached = new Set<string>();
    fc.assert(
      fc.property(sequence, (made) => {
        for (const {
          step: { move },
          result,
        } of made) {
          if (result.kind === 'moved') reached.add(move).add(result.after.state);
        }
      }),
      { numRuns: 400, seed: 7 },
    );
    const states = ['new', 'inHandling', 'awaitingDecision', 'answered', 'closed'];
    for (const wanted of [...moveNames, ...states, 'passedToRegistry', 'withdrawn']) {
      assert.ok(reached.has(wanted), wanted);
    }
  });
});
