import assert from 'node:assert/strict';
import * as policy from '../../../bot/domain/organisation/policy.ts';
import { personOf, smallCity } from './smallCity.ts';

const feedback = { loggedBy: 'clerk', unitId: 'library', state: 'inHandling' } as const;
const experience = { authorId: 'clerk' };
const metric = {
  partId: 'library',
  responsibility: { measures: 'deskBoss', interprets: null, decides: null, acts: null },
};

/** Everyone of the small city that has the right, in the table's order. */
const asked = [
  'clerk',
  'librarian',
  'viceLibrarian',
  'director',
  'viceDirector',
  'deskBoss',
  'editor',
  'administrator',
] as const;
const action = { partId: 'library', responsibleId: 'clerk', about: { kind: 'metric' } };
/** An action that comes of the feedback, for the desk boss to do. */
const sourced = {
  action: { ...action, responsibleId: 'deskBoss', about: { kind: 'feedback' } },
  feedback,
};
const readers = asked.filter((id) => id !== 'editor' && id !== 'administrator');

const rights = {
  mayShareExperience: [policy.mayShareExperience, null, asked],
  mayThank: [policy.mayThank, null, asked],
  maySeeFigures: [policy.maySeeFigures, null, asked],
  maySeeStuckFeedback: [policy.maySeeStuckFeedback, null, ['editor', 'administrator']],
  mayLogFeedback: [policy.mayLogFeedback, null, asked],
  mayEditExperience: [policy.mayEditExperience, experience, ['clerk', 'editor', 'administrator']],
  mayWithdrawExperience: [
    policy.mayWithdrawExperience,
    experience,
    ['clerk', 'editor', 'administrator'],
  ],
  mayAdoptExperienceFor: [
    policy.mayAdoptExperienceFor,
    'library',
    asked.filter((id) => id !== 'deskBoss'),
  ],
  mayAdoptForAll: [policy.mayAdoptForAll, null, ['editor', 'administrator']],
  maySeeFeedbackState: [
    policy.maySeeFeedbackState,
    feedback,
    asked.filter((id) => id !== 'deskBoss'),
  ],
  mayReadFeedbackText: [
    policy.mayReadFeedbackText,
    feedback,
    ['clerk', 'librarian', 'viceLibrarian', 'director', 'viceDirector'],
  ],
  mayReadContact: [
    policy.mayReadContact,
    feedback,
    ['librarian', 'viceLibrarian', 'director', 'viceDirector'],
  ],
  mayHandleFeedback: [
    policy.mayHandleFeedback,
    feedback,
    ['librarian', 'viceLibrarian', 'director', 'viceDirector'],
  ],
  mayTransfer: [
    policy.mayTransfer,
    feedback,
    ['librarian', 'viceLibrarian', 'director', 'viceDirector', 'editor', 'administrator'],
  ],
  mayCorrectFeedback: [policy.mayCorrectFeedback, feedback, ['clerk']],
  mayWithdrawFeedback: [policy.mayWithdrawFeedback, feedback, ['administrator']],
  mayEnterMeasurement: [policy.mayEnterMeasurement, metric, asked.filter((id) => id !== 'clerk')],
  mayReadAction: [policy.mayReadAction, sourced, readers],
  maySeeAction: [policy.maySeeAction, sourced, asked],
  mayMoveAction: [
    policy.mayMoveAction,
    { action, feedback: null, move: 'finish' },
    asked.filter((id) => id !== 'deskBoss'),
  ],
  mayTellOfCoverage: [
    policy.mayTellOfCoverage,
    'library',
    ['librarian', 'viceLibrarian', 'director', 'viceDirector', 'editor', 'administrator'],
  ],
  mayExportCompilation: [policy.mayExportCompilation, null, ['editor', 'administrator']],
  mayExportPeople: [policy.mayExportPeople, null, ['administrator']],
  mayImport: [policy.mayImport, null, ['administrator']],
  mayDefineMetrics: [policy.mayDefineMetrics, null, ['editor', 'administrator']],
  mayChooseAreaChannel: [
    policy.mayChooseAreaChannel,
    'culture',
    ['director', 'viceDirector', 'editor', 'administrator'],
  ],
  mayChooseMonthsExperience: [policy.mayChooseMonthsExperience, null, ['editor', 'administrator']],
  mayChooseNetworkChannel: [policy.mayChooseNetworkChannel, null, ['editor', 'administrator']],
  mayAdminister: [policy.mayAdminister, null, ['administrator']],
} as const;

describe('who may do what', () => {
  it('asks about every right', () => {
    assert.deepEqual(Object.keys(rights).sort(), Object.keys(policy).sort());
  });

  it('an action that comes of a feedback: an editor may hand it over and no more', () => {
    const mayMove = (id: string, move: 'finish' | 'handOver'): boolean =>
      (policy.mayMoveAction as (...parameters: readonly unknown[]) => boolean)(
        smallCity,
        personOf(id),
        { ...sourced, move },
      );
    assert.deepEqual(
      asked.filter((id) => mayMove(id, 'finish')),
      ['librarian', 'viceLibrarian', 'director', 'viceDirector', 'deskBoss'],
    );
    assert.ok(mayMove('editor', 'handOver') && !mayMove('clerk', 'handOver'));
  });

  for (const [name, [right, resource, permitted]] of Object.entries(rights)) {
    it(`${name}: ${permitted.length === asked.length ? 'everyone' : permitted.join(', ')}`, () => {
      const ask = right as (...parameters: readonly unknown[]) => boolean;
      assert.deepEqual(
        asked.filter((id) => ask(smallCity, personOf(id), resource)),
        permitted,
      );
    });
  }

  it('lets who logged a feedback take it back while it is new', () => {
    const isNew = { ...feedback, state: 'new' } as const;
    assert.equal(policy.mayWithdrawFeedback(smallCity, personOf('clerk'), isNew), true);
    assert.equal(policy.mayWithdrawFeedback(smallCity, personOf('librarian'), isNew), false);
  });

  for (const state of ['closed', 'withdrawn', 'passedToRegistry'] as const) {
    it(`shows contact details to nobody once ${state}`, () => {
      const over = { ...feedback, state };
      for (const id of asked) {
        assert.equal(policy.mayReadContact(smallCity, personOf(id), over), false, id);
      }
    });
  }
});
