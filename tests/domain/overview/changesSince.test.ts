import assert from 'node:assert/strict';
import type { Measurement, Metric } from '../../../bot/domain/metric/metric.ts';
import { metricState } from '../../../bot/domain/metric/metricState.ts';
import { changesSince } from '../../../bot/domain/overview/changesSince.ts';
import { measured, metric } from './smallCity.ts';

const today = '2026-11-23';
const since = '2026-11-01T08:00:00.000Z';

function changes(...given: readonly (readonly [Metric, readonly Measurement[]])[]) {
  const summaries = given.map(([of, recent]) => ({ metric: of, recent, former: [] }));
  const states = summaries.map((each) => metricState(each.metric, each.recent, today));
  return changesSince(summaries, states, since).map(({ metric: { id }, before, now, cause }) => [
    id,
    `${before.colour} → ${now.light.colour}`,
    cause,
  ]);
}

/** Entered after the reader was here. */
function late(measurement: Measurement): Measurement {
  return { ...measurement, enteredAt: '2026-11-12T08:00:00.000Z' };
}

describe('what has changed since a visit', () => {
  it('tells of a new result that changed the colour, and of none that left it', () => {
    const [a, b] = [metric('a', 'library'), metric('b', 'library')];
    assert.deepEqual(
      changes(
        [a, [measured('a', '2026-09', 90), late(measured('a', '2026-10', 50))]],
        [b, [measured('b', '2026-09', 90), late(measured('b', '2026-10', 92))]],
      ),
      [['a', 'green → red', 'measured']],
    );
  });

  it('tells when the colour stays and only now is sure', () => {
    const a = metric('a', 'library');
    const found = changes([
      a,
      [measured('a', '2026-09', 82), late(measured('a', '2026-10', 820, 1000))],
    ]);
    assert.deepEqual(found, []);
    const sure = changes([
      a,
      [measured('a', '2026-09', 82), late(measured('a', '2026-10', 950, 1000))],
    ]);
    assert.deepEqual(sure, [['a', 'green → green', 'measured']]);
  });

  it('tells of a result that has become too old', () => {
    const a = metric('a', 'library');
    assert.deepEqual(changes([a, [measured('a', '2026-09', 90)]]), [['a', 'green → grey', 'aged']]);
  });

  it('tells of a target that was set, and puts what asks for attention first', () => {
    const [a, b] = [metric('a', 'library'), metric('b', 'library')];
    const targets = a.targets.map((target) => ({ ...target, setAt: '2026-11-15T08:00:00.000Z' }));
    assert.deepEqual(
      changes(
        [{ ...a, targets }, [measured('a', '2026-10', 90)]],
        [b, [measured('b', '2026-09', 90), late(measured('b', '2026-10', 50))]],
      ),
      [
        ['b', 'green → red', 'measured'],
        ['a', 'none → green', 'target'],
      ],
    );
  });
});
