import assert from 'node:assert/strict';
import type { CorrectiveAction } from '../../../bot/domain/action/action.ts';
import { actionMoves } from '../../../bot/domain/action/moveAction.ts';
import type { Metric } from '../../../bot/domain/metric/metric.ts';
import { metricState } from '../../../bot/domain/metric/metricState.ts';
import { sampleOrganisation } from '../../../bot/sampleCity/organisation.ts';
import { noActionInputs } from '../../../bot/teams/cardActions/correctiveActions.ts';
import { actionListCard, actionsInPage } from '../../../bot/teams/cards/action/actionListCard.ts';
import { followUpCard } from '../../../bot/teams/cards/followUpCard.ts';
import { measurementForm } from '../../../bot/teams/cards/metric/measurementForm.ts';
import { metricCard } from '../../../bot/teams/cards/metric/metricCard.ts';
import { measurement, metric } from '../../domain/metric/examples.ts';
import { texts } from '../support/texts.ts';

const today = '2026-11-23';
/** Teams refuses messages of some 28 KB, counted as UTF-16. */
const limit = 28 * 1024;
const own: Metric = metric({ scale: { kind: 'nps' }, partId: 'u-asiointipiste' });
const long = 'Åäö *sana* '.repeat(90);

describe('cards of metrics', () => {
  for (const words of Object.values(texts)) {
    it(`fit into a message of Teams, each as full as it gets (${words.language})`, () => {
      const history = { metric: own, measurements: [measurement()] };
      const origin = { kind: 'followUp', id: `${today}_p-aino-lehtonen` } as const;
      const form = {
        ...{ history, origin, today, seen: null },
        inputs: { comment: long, reason: long, answer0: '12' },
        faults: [{ kind: 'valueAndCounts' }, { kind: 'samplingMissing' }],
      } as const;
      const about = { kind: 'metric', metricId: own.id } as const;
      const action: CorrectiveAction = {
        id: '00000009-0000-4000-9000-000000000000',
        about,
        partId: own.partId,
        what: long.slice(0, 500),
        responsibleId: 'p-aino-lehtonen',
        dueOn: '2026-11-01',
        state: 'planned',
        outcome: null,
        endedOn: null,
        createdBy: 'p-aino-lehtonen',
        createdAt: '2026-10-01T08:00:00.000Z',
        revision: 1,
      };
      const state = metricState(own, [], today);
      const followUp = {
        id: 'x',
        day: today,
        personId: 'p-aino-lehtonen',
        metricIds: [],
        actionIds: [],
      };
      const cards = [
        measurementForm(words, sampleOrganisation, form),
        followUpCard(words, sampleOrganisation, {
          ...{ followUp, form, today },
          due: Array.from({ length: 30 }, () => state),
          late: Array.from({ length: 30 }, () => ({ action, mayRead: true })),
        }).card,
        actionListCard(words, sampleOrganisation, {
          shown: Array.from({ length: actionsInPage }, () => ({
            seen: { action, mayRead: true },
            aboutText: long.slice(0, 120),
            moves: actionMoves,
          })),
          ...{ count: 30, page: 1, today, note: 'x' },
        }).card,
        metricCard(words, sampleOrganisation, {
          ...{ state, mayEnter: true, origin, tabLink: 'https://cx.example.fi/tab', today },
          actions: [],
          actionForm: {
            ...{ actionId: action.id, topic: about, aboutText: long, partId: own.partId },
            ...{ likely: [], inputs: { ...noActionInputs, what: long }, faults: [], today },
          },
        }),
      ];
      for (const card of cards) {
        const { length } = JSON.stringify(card);
        assert.ok(length <= limit, String(length));
      }
    });
  }
});
