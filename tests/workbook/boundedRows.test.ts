import assert from 'node:assert/strict';
import type { ImportedRow, RowOutcome } from '../../bot/contract/importing.ts';
import { bounded, firstOfEach, groupedFaults } from '../../bot/workbook/desk/boundedRows.ts';

const row = (line: number, outcome: RowOutcome, text = 'x'): ImportedRow => ({
  ...{ sheet: line % 2 === 0 ? 'metrics' : 'targets', line, outcome, why: null },
  label: text,
  cells: [{ column: 'name', before: null, after: text }],
  faults: [{ place: 'name', reason: text }],
});

describe('the rows of a preview', () => {
  it('are the first 200 of each sheet and outcome, in the file’s order', () => {
    const rows = Array.from({ length: 2_000 }, (_, line) =>
      row(line, line % 3 === 0 ? 'refused' : line % 3 === 1 ? 'added' : 'unchanged'),
    );
    const shown = firstOfEach(rows, (each) => each);
    assert.equal(shown.length, 4 * 200);
    assert.deepEqual(
      shown.map(({ line }) => line),
      shown.map(({ line }) => line).sort((a, b) => a - b),
    );
    assert.ok(shown.every(({ outcome }) => outcome !== 'unchanged'));
  });

  it('show no more of a text than can be looked at', () => {
    const { label, cells, faults } = bounded(row(1, 'refused', 'x'.repeat(30_000)));
    for (const text of [label, cells[0]?.after, faults[0]?.reason]) {
      assert.equal(text?.length, 501);
      assert.ok(text.endsWith('x…'));
    }
  });

  it('have their common faults told once, those of most rows first', () => {
    const fault = (line: number, ...reasons: string[]) => ({
      line,
      faults: reasons.map((reason) => ({ place: 'unit', reason })),
    });
    const groups = groupedFaults([
      fault(2, 'no unit BTDT'),
      fault(3, 'no unit PWDx', 'no day'),
      fault(4, 'no day'),
      fault(5, 'no unit BTDT', 'no day'),
    ]);
    assert.deepEqual(
      groups.map(({ reason, count, firstLine }) => [reason, count, firstLine]),
      [
        ['no day', 3, 3],
        ['no unit BTDT', 2, 2],
      ],
    );
  });
});
