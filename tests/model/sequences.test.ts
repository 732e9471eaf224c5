import fc from 'fast-check';
import { testTableService } from '../support/azurite.ts';
import { testSeed } from '../support/testSeed.ts';
import { testStore } from '../support/testStore.ts';
import { assertAgreement } from './agreement.ts';
import { anyStep, look } from './commands.ts';
import { Model } from './model.ts';
import { World } from './world.ts';

const usualRuns = 12;
const longestSequence = 100;

/** How many sequences: docs/testing.md. */
const numRuns = Number(process.env['MODEL_RUNS'] ?? usualRuns);
const limitMs = numRuns * 15_000;

/** Before weekends, holidays, changes of the clocks and the year's end; by day and near midnight. */
const starts = [
  '2026-03-27T14:50:00.000Z',
  '2026-10-23T20:40:00.000Z',
  '2026-12-22T08:00:00.000Z',
  '2027-01-04T21:55:00.000Z',
  '2026-06-17T20:59:00.000Z',
  '2026-04-29T06:30:00.000Z',
  '2026-11-23T06:30:00.000Z',
];

/** In the table service a sequence takes several times as long as in a file. */
const stores = [
  { name: 'the embedded store', open: testStore, runs: numRuns },
  { name: 'a table service', open: testTableService, runs: Math.ceil(numRuns / 4) },
] as const;

describe('any sequence of what people, clocks and restarts do', () => {
  for (const { name, open, runs } of stores) {
    it(`leaves everything in ${name} as the model has it (seed ${String(testSeed)})`, async () => {
      const sequence = fc.commands([...anyStep(), fc.constant(look)], {
        maxCommands: longestSequence,
        size: 'max',
      });
      await fc.assert(
        fc.asyncProperty(
          fc.constantFrom(...starts),
          fc.nat(),
          sequence,
          async (start, luck, steps) => {
            const model = new Model(start);
            const world = await World.start(luck, () => model.now, await open());
            await fc.asyncModelRun(() => ({ model, real: world }), steps);
            await assertAgreement(model, world);
          },
        ),
        {
          ...{ numRuns: runs, unbiased: true },
          // Ends the search for a shorter failing sequence; a run takes a second or two.
          interruptAfterTimeLimit: limitMs,
          markInterruptAsFailure: true,
        },
      );
    }).timeout(limitMs + 60_000);
  }
});
