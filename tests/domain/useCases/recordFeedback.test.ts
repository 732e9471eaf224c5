import assert from 'node:assert/strict';
import { recordFeedback } from '../../../bot/domain/useCases/recordFeedback.ts';
import { makeReference } from '../../../bot/domain/feedback/reference.ts';
import { sampleOrganisation } from '../../../bot/sampleCity/organisation.ts';
import { openTestStorage } from '../../storage/support/openTestStorage.ts';

const at = '2026-11-23T08:00:00.000Z';
const by = [...sampleOrganisation.people.values()][0];
assert.ok(by);

describe('the reference of a recorded feedback', () => {
  const record = async (draws: readonly number[]) => {
    const { storage } = await openTestStorage();
    const left = [...draws];
    const deps = {
      ...storage,
      feedbacks: storage.feedback,
      calendar: { isHoliday: () => false },
      random: () => left.shift() ?? 0,
    };
    const log = (id: string) =>
      recordFeedback(
        deps,
        {
          id,
          draft: {
            ...{ kind: 'idea', text: 'Penkki', receivedThrough: 'counter', stageId: null },
            ...{ customerType: 'external', unitId: 'u-puistot', receivedOn: '2026-11-23' },
            answerWanted: false,
          },
          contact: null,
          by,
          at,
        },
        sampleOrganisation,
      );
    return { log, left };
  };

  it('is another one where the drawn one is taken', async () => {
    const { log } = await record([0, 0, 0, 0.5]);
    await log('feedback-1');
    const second = await log('feedback-2');
    assert.equal(second.kind, 'recorded');
    assert.notEqual(second.feedback.reference, makeReference(0));
  });

  it('is given up after five that are all taken, and nothing is stored', async () => {
    const { log } = await record([]);
    await log('feedback-1');
    await assert.rejects(log('feedback-2'), /no free reference/u);
  });

  it('is the first one’s for the same submit again', async () => {
    const { log } = await record([0, 0.5]);
    const first = await log('feedback-1');
    assert.deepEqual(await log('feedback-1'), first);
  });
});
