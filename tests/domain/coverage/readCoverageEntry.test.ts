import assert from 'node:assert/strict';
import fc from 'fast-check';
import { checkAnswer } from '../../../bot/domain/coverage/checkCoverageEntry.ts';
import { answerInputs, readCoverageEntry } from '../../../bot/domain/coverage/readCoverageEntry.ts';
import type { CoverageAnswer } from '../../../bot/domain/coverage/yearlyQuestion.ts';
import { cadences, collectionMethods } from '../../../bot/domain/metric/metric.ts';

const ticket = { id: 'minted-id', seen: '2026-02-02T08:00:00.000Z' };
const today = '2026-11-23';

const anyAnswer: fc.Arbitrary<CoverageAnswer> = fc.record(
  {
    collects: fc.boolean(),
    method: fc.option(fc.constantFrom(...collectionMethods)),
    cadence: fc.option(fc.constantFrom(...cadences)),
    lastMeasured: fc.option(fc.constantFrom('2025-12-31', '2026-02-29', '2027-01-01')),
    note: fc.option(fc.constantFrom('Miksi ei', 'x'.repeat(2001))),
  },
  // As code makes objects.
  { noNullPrototype: true },
);

describe('what is typed of coverage', () => {
  it('is the answer that stood in the form when nothing was changed, faults and all', () => {
    fc.assert(
      fc.property(anyAnswer, (answer) => {
        const read = readCoverageEntry('answer', answerInputs(answer), ticket);
        assert.deepEqual(read, {
          kind: 'entry',
          entry: { kind: 'answer', answer, seen: ticket.seen },
        });
        const needed = answer.collects
          ? answer.method !== null && answer.cadence !== null
          : answer.note !== null;
        const faults = checkAnswer(answer, today).map(({ fault }) => fault);
        assert.equal(
          faults.some((fault) => fault === 'missing' || fault === 'reasonMissing'),
          !needed,
        );
      }),
    );
  });

  it('never throws and never makes up a choice, whatever a client sends', () => {
    const field = fc.oneof(fc.string(), fc.constantFrom('yes', 'no', 'unit', 'survey', ' 12 '));
    const names = ['collects', 'method', 'cadence', 'place', 'on', 'note', 'participants'];
    const anything = fc.dictionary(fc.constantFrom(...names), field);
    const form = fc.constantFrom('answer', 'utilisation', 'training');
    fc.assert(
      fc.property(form, anything, (id, inputs) => {
        const read = readCoverageEntry(id, inputs, ticket);
        if (read.kind === 'faults') {
          assert.equal(read.faults.length, 1);
          return;
        }
        const { entry } = read;
        if (entry.kind === 'utilisation') assert.equal(entry.place, inputs['place']?.trim());
        if (entry.kind === 'training' && !Number.isNaN(entry.participants)) {
          assert.equal(String(entry.participants), String(Number(inputs['participants'])));
        }
      }),
    );
  });
});
