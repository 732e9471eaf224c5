import assert from 'node:assert/strict';
import type { AuditView, DeliveriesView, ReachView } from '../../bot/contract/operations.ts';
import { localized } from '../../bot/domain/language.ts';
import type { Metric } from '../../bot/domain/metric/metric.ts';
import type { Storage } from '../../bot/storage/openStorage.ts';
import { deliveryWith } from '../storage/support/sampleDelivery.ts';
import { feedbackWith, logging } from '../storage/support/sampleFeedback.ts';
import { freshSampleStorage, now } from './support/sampleStorage.ts';
import { signIn, startServer, stopServers } from './support/testServer.ts';

const administrator = 'p-farid-nazari';
const editor = 'p-sanna-karvo';
const sections = ['audit', 'deliveries', 'unreachable'] as const;

describe('what administrators see of cards and changes', () => {
  let url: string;
  let cookie: string;
  // A city of its own: other suites count the feedback of theirs.
  let storage: Storage;
  before(async function () {
    this.timeout(60_000);
    ({ storage } = await freshSampleStorage());
    ({ url } = await startServer({ ...storage }));
    cookie = await signIn(url, administrator);
  });
  after(stopServers);

  async function read<View>(path: string, as = cookie): Promise<View> {
    const response = await fetch(`${url}/api/manage/${path}`, { headers: { cookie: as } });
    assert.equal(response.status, 200, path);
    return (await response.json()) as View;
  }

  it('is for administrators alone', async () => {
    const other = await signIn(url, editor);
    for (const section of sections) {
      const path = `${url}/api/manage/${section}`;
      assert.equal((await fetch(path, { headers: { cookie: other } })).status, 403, section);
      assert.equal((await fetch(path)).status, 401, section);
    }
  });

  it('tells of each change in words, and narrows down by kind', async () => {
    const all = await read<AuditView>('audit');
    assert.ok(all.lines.length > 10);
    const metrics = await read<AuditView>('audit?kind=metric');
    assert.deepEqual([...new Set(metrics.lines.map(({ kind }) => kind.code))], ['metric']);
    const code = metrics.lines[0]?.subject.code ?? '';
    const one = await read<AuditView>(`audit?subject=${encodeURIComponent(code)}`);
    const itself = one.lines.filter(({ kind }) => kind.code === 'metric');
    assert.deepEqual([...new Set(itself.map(({ subject }) => subject.code))], [code]);
    // Beside it what belongs to it, and nothing else.
    const others = one.lines.filter((line) => !itself.includes(line));
    assert.ok(others.every(({ kind }) => kind.code === 'action'));
    assert.deepEqual((await read<AuditView>('audit?from=2030-01-01')).lines, []);
  });

  it('calls metrics by their names in what was changed', async () => {
    const [one, other] = (await storage.metrics.summaries()).map(({ metric }) => metric);
    assert.ok(one && other);
    const found = await storage.metrics.find(one.id);
    assert.ok(found);
    const by = { by: editor, at: '2030-01-01T08:00:00.000Z' };
    await storage.metrics.save(found, { ...one, counterMetricId: other.id }, [], by);
    await storage.settings.change(
      ({ settings }) => ({ ...settings, indexWeights: new Map([[one.id, 2]]) }),
      by,
    );
    const { lines } = await read<AuditView>('audit?from=2030-01-01&to=2030-01-01');
    const details = lines.flatMap((line) => line.details).join('; ');
    const nameOf = ({ name }: Metric): string => localized(name, 'en');
    assert.ok(details.includes(nameOf(other)) && details.includes(`(${nameOf(one)})`), details);
    assert.ok(!details.includes(one.id) && !details.includes(other.id), details);
  });

  it('goes through all of it page by page without a line twice', async () => {
    const seen: string[] = [];
    let after: string | null = '';
    for (let page = 0; after !== null && page < 5; page += 1) {
      const view: AuditView = await read(`audit?after=${encodeURIComponent(after)}`);
      seen.push(...view.lines.map(({ id }) => id));
      after = view.next;
    }
    assert.equal(new Set(seen).size, seen.length);
    assert.ok(seen.length > 80);
  });

  it('lets a card that did not leave be sent again once, and no other', async () => {
    const planned = ['failed', 'unknown'].map((state) =>
      deliveryWith({
        ...{ id: `ops-${state}`, plannedAt: now, subject: { kind: 'feedback', id: 'ops' } },
        recipient: { kind: 'channel', channelId: '19:ops' },
      }),
    );
    const log = logging(feedbackWith({ id: 'ops' }), {
      ledger: { planned, outdatesCards: false },
    });
    assert.equal(await storage.feedback.commit(log), 'committed');
    for (const state of ['failed', 'unknown'] as const) {
      const found = await storage.ledgers.feedback.find(`ops-${state}`);
      assert.ok(found);
      const next = { ...found.value, state, settledAt: now, fault: 'Forbidden' };
      await storage.ledgers.feedback.move(found, next);
    }
    const { lines } = await read<DeliveriesView>('deliveries?kind=feedback');
    const line = (id: string) => lines.find((each) => each.id === id);
    assert.equal(line('ops-failed')?.again, true);
    assert.equal(line('ops-unknown')?.again, false);
    const failed = await read<DeliveriesView>('deliveries?state=failed');
    assert.ok(failed.lines.some(({ id }) => id === 'ops-failed'));
    assert.ok(failed.lines.every(({ state }) => state.code === 'failed'));
    const sendAgain = async (id: string, as = cookie): Promise<number> => {
      const response = await fetch(`${url}/api/manage/deliveries/again`, {
        method: 'POST',
        headers: { cookie: as, Origin: url, 'Content-Type': 'application/json' },
        body: JSON.stringify({ kind: 'feedback', id }),
      });
      return response.status;
    };
    assert.equal(await sendAgain('ops-failed', await signIn(url, editor)), 403);
    assert.equal(await sendAgain('ops-failed'), 200);
    assert.equal(await sendAgain('ops-failed'), 422);
    assert.equal(await sendAgain('ops-unknown'), 422);
    const told = await read<AuditView>('audit?kind=delivery');
    assert.deepEqual(
      told.lines.map(({ who }) => who.code),
      [administrator],
    );
  });

  it('tells whom no card reaches, with what to send them', async () => {
    const personId = 'p-marjukka-hietala';
    const key = { kind: 'person', personId } as const;
    await storage.conversations.remember(key, {}, now);
    await storage.conversations.markUnreachable(key, now);
    const { people } = await read<ReachView>('unreachable');
    const found = people.find(({ id }) => id === personId);
    assert.ok(found);
    assert.equal(found.why.code, 'blocked');
    assert.ok(found.answersFor.length > 0);
    assert.match(found.message, /https:\/\/teams\.example\/app/u);
    await storage.conversations.remember(key, {}, now);
  });
});
