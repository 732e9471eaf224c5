import assert from 'node:assert/strict';
import { useRealTab } from './support/useRealTab.ts';

/** A manager who edits: every view has something to show. */
const reader = 'p-sanna-karvo';

/**
 * How much compressed JavaScript a view may take when it is the first one opened, in kB. What all
 * views share is most of it; a view that grows by a chart library is found out.
 */
const budgets = {
  '#/overview': 140,
  '#/metrics': 155,
  '#/metrics/m-asiointipiste-tyytyvaisyys': 175,
  '#/feedback': 155,
  '#/journey': 150,
  '#/experiences': 155,
  '#/coverage': 155,
  '#/manage': 135,
};

/** What the page has fetched, as the browser tells it. */
const fetched = `performance.getEntriesByType('resource').map(({ name, encodedBodySize }) =>
  ({ path: new URL(name).pathname, bytes: encodedBodySize }))`;

describe('What a view costs when it is opened first', function () {
  this.timeout(30_000);
  const tab = useRealTab();

  for (const [address, budget] of Object.entries(budgets)) {
    it(`is one request of the interface and at most ${budget} kB of code: ${address}`, async () => {
      const page = await tab().open(reader, address);
      await page.waitForLoadState('networkidle');
      const all = await page.evaluate<{ path: string; bytes: number }[]>(fetched);
      const asked = all.filter(({ path }) => path.startsWith('/api/'));
      assert.equal(asked.length, 1, asked.map(({ path }) => path).join());
      const code = all.filter(({ path }) => path.endsWith('.js'));
      const bytes = code.reduce((sum, each) => sum + each.bytes, 0);
      assert.ok(bytes > 50_000, 'the code was counted');
      assert.ok(bytes <= budget * 1_000, `${bytes} bytes in ${code.length} files`);
      assert.ok(!code.some(({ path }) => path.includes('teamsHost')), 'Teams only inside Teams');
    });
  }
});
