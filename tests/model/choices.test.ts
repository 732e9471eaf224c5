import assert from 'node:assert/strict';
import fc from 'fast-check';
import { moveNames } from '../../bot/domain/feedback/moves/allowedMoves.ts';
import { logging, moving, submitOf } from './choices.ts';
import { Model } from './model.ts';

const minutesBetween = 40;

/** How often each answer came to each kind of submit, by the model alone. */
function played(): ReadonlyMap<string, number> {
  const model = new Model('2026-03-02T06:30:00.000Z');
  const counts = new Map<string, number>();
  const count = (what: string): void => {
    counts.set(what, (counts.get(what) ?? 0) + 1);
  };
  const choices = fc.oneof({ weight: 1, arbitrary: logging }, { weight: 6, arbitrary: moving });
  for (const choice of fc.sample(choices, { numRuns: 4000, seed: 7 })) {
    if (choice.what === 'move' && model.matters.length === 0) continue;
    const submit = submitOf(choice, model);
    const [answer = ''] = model.submit(submit).split(/[: ]/u);
    count(answer);
    count(submit.what === 'log' ? answer : `${submit.request.move} ${answer}`);
    model.now = new Date(Date.parse(model.now) + minutesBetween * 60_000).toISOString();
  }
  return counts;
}

/** A model that tries nothing, or whose every try is refused, proves nothing. */
describe('what is drawn by chance for the model', () => {
  const counts = played();

  for (const move of moveNames) {
    it(`makes the move ${move} succeed often`, () => {
      assert.ok((counts.get(`${move} moved`) ?? 0) >= 20, JSON.stringify([...counts]));
    });
  }

  for (const answer of ['recorded', 'faults', 'refused', 'overtaken', 'notAllowed', 'notFound']) {
    it(`is now and then answered ${answer}`, () => {
      assert.ok((counts.get(answer) ?? 0) >= 20, JSON.stringify([...counts]));
    });
  }
});
