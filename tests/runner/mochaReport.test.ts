import assert from 'node:assert/strict';
import { countTests } from './mochaReport.ts';

const report = (passes: number, failures: number, pending = 0): string =>
  JSON.stringify({
    stats: { passes, failures, pending },
    failures: Array.from({ length: failures }, (_, index) => ({
      fullTitle: `test ${index}`,
      file: 'tests/planted.test.ts',
      err: { message: 'wrong', stack: 'Error: wrong\n at here' },
    })),
  });

describe("the count of mocha's tests", () => {
  it('is what the report says', () => {
    const fine = { passed: 3, failed: 0, faults: '', failedFiles: [] };
    assert.deepEqual(countTests(report(3, 0), 0), fine);
    const { passed, failed, faults, failedFiles } = countTests(report(3, 2), 1);
    assert.deepEqual([passed, failed, failedFiles], [3, 2, ['tests/planted.test.ts']]);
    assert.match(faults, /✗ test 0\n {2}Error: wrong/);
  });

  it('takes a skipped test for a failed one', () => {
    assert.equal(countTests(report(3, 0, 1), 0).failed, 1);
  });

  it('is a failure when no test ran, or none was told of', () => {
    for (const told of [report(0, 0), null, '', '{"stats":', '{}'])
      assert.equal(countTests(told, 0).failed, 1, String(told));
  });

  it('is a failure when mocha ended badly although every test passed', () => {
    assert.deepEqual(
      [countTests(report(3, 0), 7).failed, countTests(report(3, 0), null).failed],
      [1, 1],
    );
  });
});
