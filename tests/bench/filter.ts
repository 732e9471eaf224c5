import { closeTestBrowser, testBrowser } from '../support/browser.ts';
import { fixtures } from '../tab/support/fixtures.ts';
import { startTabServer } from '../tab/support/tabServer.ts';

/**
 * How long a letter typed into the metrics' search takes until the list is drawn anew, with 2,000
 * metrics beside 12 in the same run. Prints one line; run by hand.
 */
const given = fixtures.metrics.metrics;
const many = Array.from({ length: 2_000 }, (_, place) => {
  const row = given[place % given.length];
  if (row === undefined) throw new Error('the fixture has no metrics');
  return { ...row, id: `m-${place}`, name: `${row.name} ${place}` };
});

/** Milliseconds from the input event to the next frame's end, the median of twenty letters. */
const typing = `(async () => {
  const field = document.querySelector('input[type=search]');
  const type = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set;
  const times = [];
  for (let letter = 0; letter < 20; letter += 1) {
    const from = performance.now();
    type.call(field, 'aeiou'[letter % 5]);
    field.dispatchEvent(new Event('input', { bubbles: true }));
    document.body.getBoundingClientRect();
    times.push(performance.now() - from);
    await new Promise((done) => requestAnimationFrame(done));
  }
  return times.sort((one, other) => one - other)[10];
})()`;

const tab = await startTabServer();
const few = await medianWith(given);
const thousands = await medianWith(many);
console.log(
  `a letter takes ${thousands.toFixed(0)} ms with ${many.length} metrics, ` +
    `${(thousands / few).toFixed(1)} times as long as with ${given.length}`,
);
await closeTestBrowser();
await tab.close();

async function medianWith(metrics: typeof given): Promise<number> {
  tab.answer = () => ({ status: 200, body: { ...fixtures.metrics, metrics } });
  const page = await (await testBrowser()).newPage();
  await page.goto(`${tab.url}#/metrics`);
  await page.getByRole('searchbox').waitFor();
  const median = await page.evaluate<number>(typing);
  await page.close();
  return median;
}
