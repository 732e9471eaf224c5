import assert from 'node:assert/strict';
import type { FeedbackPageView, FeedbackView } from '../../bot/contract/feedback.ts';
import type { FormSubmission } from '../../bot/contract/form.ts';
import type { DeliveriesView, ReachView } from '../../bot/contract/operations.ts';
import { signIn } from '../http/support/testServer.ts';
import { samplePeople } from '../../bot/sampleCity/people.ts';
import { inTeams } from '../support/botUnderTest.ts';
import { startFakeConnector, type FakeConnector } from '../support/fakeConnector.ts';
import { postActivity } from '../support/postActivity.ts';
import { startApp, type RunningApp } from '../support/runningApp.ts';
import { message } from '../support/teamsActivities.ts';
import { personalChatOf } from '../support/testPeople.ts';
import { until } from '../support/until.ts';
import { assertFineInEveryLook } from './support/everyLook.ts';
import { useRealTab } from './support/useRealTab.ts';

const administrator = 'p-farid-nazari';
const manager = 'p-marjukka-hietala';
/** Answers for the main library; Teams refuses her card, for good. */
const refused = inTeams('p-elina-saukkola');
/** Answers for the housing lettings, and has blocked the bot. */
const blocked = inTeams('p-leena-haukkavuo');

// A city of its own: what its Teams refuses is no other suite's matter.
describe('Cards that did not arrive, in the tab', function () {
  this.timeout(60_000);
  let app: RunningApp | undefined;
  let connector: FakeConnector | undefined;
  const tab = useRealTab(async () => {
    connector = await startFakeConnector({ people: samplePeople.map(({ id }) => inTeams(id)) });
    const to = (person: typeof refused) => ({
      when: ({ conversationId }: { readonly conversationId: string | null }) =>
        conversationId === personalChatOf(person),
    });
    connector.fail({ kind: 'answer', status: 400, code: 'BadArgument' }, to(refused));
    connector.fail({ kind: 'answer', status: 403, code: 'BotDisabled' }, to(blocked));
    app = await startApp();
    const scene = { from: inTeams(manager), serviceUrl: connector.url };
    await postActivity(app.botEndpoint, message(scene, 'ohje'));
    return app;
  });
  after(async () => {
    await app?.stop();
    await connector?.close();
  });

  /** Transfers the first of the manager's queue to each unit, whose managers get a card. */
  async function transferTo(units: readonly string[]): Promise<void> {
    const { address } = tab();
    const cookie = await signIn(address, manager);
    const headers = { Origin: address, 'Content-Type': 'application/json', cookie };
    const read = async <View>(path: string): Promise<View> =>
      (await (await fetch(`${address}/api/${path}`, { headers })).json()) as View;
    const { lists } = await read<FeedbackView>('feedback');
    for (const [place, toUnitId] of units.entries()) {
      const id = lists?.queue?.[place]?.id ?? '';
      const { revision } = await read<FeedbackPageView>(`feedback/${id}`);
      const submitted: FormSubmission = {
        ...{ form: 'transfer', revision: String(revision) },
        ...{ toUnitId, reason: 'Kuuluu sinne.' },
      };
      const body = JSON.stringify(submitted);
      const url = `${address}/api/feedback/${id}/moves`;
      const moved = await fetch(url, { method: 'POST', headers, body });
      assert.equal(moved.status, 200, `${url} ${body}: ${await moved.text()}`);
    }
  }

  it('are found with their reason, and leave when they are sent again', async () => {
    await transferTo(['u-paakirjasto', 'u-asunnot-vuokraus']);
    const page = await tab().open(administrator, '#/manage/deliveries?kind=feedback&state=failed');
    const lines = page.getByRole('list', { name: 'Cards, newest first' }).getByRole('listitem');
    // It is sent beside the move.
    const failed = `${tab().address}/api/manage/deliveries?kind=feedback&state=failed`;
    await until(async () => {
      const { lines: found } = (await (await page.request.get(failed)).json()) as DeliveriesView;
      return found.find(({ recipient }) => recipient === refused.name);
    });
    await page.reload();
    const line = lines.filter({ hasText: refused.name });
    await line.getByText(/^Reason: Teams did not accept the card \(400 BadArgument/).waitFor();
    await assertFineInEveryLook(page, 'manage-deliveries-failed');
    connector?.heal();
    await line.getByRole('button', { name: /^Send again/ }).click();
    await line.getByText('The card is sent again').waitFor();
    await until(() => connector?.messages(personalChatOf(refused))[0]);
    await page.goto(`${tab().address}/tab/#/manage/deliveries?person=p-elina-saukkola&state=sent`);
    await lines.first().getByText('arrived', { exact: true }).waitFor();
  });

  it('name whom no card reaches, who gets them meanwhile, and what to tell the person', async () => {
    const page = await tab().open(administrator, '#/manage/unreachable');
    const all = `${tab().address}/api/manage/unreachable`;
    await until(async () => {
      const { people: found } = (await (await page.request.get(all)).json()) as ReachView;
      return found.find(({ name }) => name === blocked.name);
    });
    await page.reload();
    const people = page
      .getByRole('list', { name: 'People whom cards do not reach' })
      .getByRole('listitem');
    const person = people.filter({ hasText: blocked.name });
    await person.getByText('The cards go to Kimmo Ahvenala.').waitFor();
    await person.getByText('A message to send').click();
    await assertFineInEveryLook(page, 'manage-unreachable-people');
  });
});
