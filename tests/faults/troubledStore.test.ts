import assert from 'node:assert/strict';
import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openStorage } from '../../bot/storage/openStorage.ts';
import { createTranslators } from '../../bot/wording/translator.ts';
import { inTeams } from '../support/botUnderTest.ts';
import { startFakeConnector, type FakeConnector } from '../support/fakeConnector.ts';
import { postActivity } from '../support/postActivity.ts';
import { startApp } from '../support/runningApp.ts';
import { TableHand } from '../support/tableHand.ts';
import { executeAction } from '../support/teamsActivities.ts';
import { temporaryFolder, type TemporaryFolder } from '../support/temporaryFolder.ts';

const outage = createTranslators().fi.t('error.outage', { reference: '' }).slice(0, 20);

describe('the program whose store is in trouble', function () {
  // It starts three times.
  this.timeout(120_000);
  let folder: TemporaryFolder;
  let connector: FakeConnector;
  beforeEach(async () => {
    folder = await temporaryFolder('full');
    connector = await startFakeConnector({ people: [inTeams('p-aino-lehtonen')] });
  });
  afterEach(async () => {
    await connector.close();
    await folder.remove();
  });

  it('on a full disk says what it did not keep, goes on reading, and has all the rest afterwards', async () => {
    const settings = { DATA_DIR: folder.path, LOG_LEVEL: 'silent' };
    await (await startApp(settings)).stop();
    const size = statSync(join(folder.path, 'store.sqlite')).size;
    const app = await startApp(settings, { largestFile: size + 100_000 });
    const acknowledged: string[] = [];
    const log = async (draftId: string): Promise<string> => {
      const from = inTeams('p-aino-lehtonen');
      const answer = await postActivity(
        app.botEndpoint,
        executeAction({ from, serviceUrl: connector.url }, 'feedback.log', {
          ...{ draftId, kind: 'criticism', text: 'Palaute '.repeat(200) },
          ...{ receivedThrough: 'counter', unitId: 'u-asiointipiste', stageId: '' },
          ...{ customerType: 'external', receivedOn: '', contact: '', contactName: '' },
        }),
      );
      return JSON.stringify(answer.body);
    };
    const id = (): string => `feedback-${String(acknowledged.length).padStart(5, '0')}`;
    while (!(await log(id())).includes(outage)) acknowledged.push(id());
    const refused = id();
    assert.ok(acknowledged.length > 3, String(acknowledged.length));
    const status = async (path: string): Promise<number> =>
      (await fetch(`${app.address}${path}`)).status;
    assert.equal(await status('/health/ready'), 503);
    assert.equal(await status('/health'), 200);
    await app.stop();

    const again = await startApp(settings);
    assert.equal((await fetch(`${again.address}/health/ready`)).status, 200);
    const storage = await openStorage({
      ...{ kind: 'embedded', folder: folder.path, tablePrefix: 'cx' },
    });
    for (const each of acknowledged) assert.ok(await storage.feedback.find(each), each);
    assert.equal(await storage.feedback.find(refused), null);
    assert.match(await again.command('bot/cli/check.ts'), /Differences found: 0/);
    await storage.close();
    await again.stop();
  });

  it('does not start on an empty file, says what to do, and puts no sample city into it', async () => {
    const file = join(folder.path, 'store.sqlite');
    writeFileSync(file, '');
    await assert.rejects(startApp({ DATA_DIR: folder.path }), /store\.sqlite is empty.*backup/);
    assert.equal(statSync(file).size, 0);
  });

  it('puts no sample city into a store that has had rows, though they are gone', async () => {
    const store = { kind: 'embedded', folder: folder.path, tablePrefix: 'cx' } as const;
    const hand = await TableHand.in(store, 'Organisation', 'organisation');
    await hand.create('part|x', {});
    await hand.remove('part|x');
    const app = await startApp({ DATA_DIR: folder.path });
    const storage = await openStorage(store);
    const { parts, people } = await storage.organisation.snapshot();
    await storage.close();
    await app.stop();
    assert.deepEqual([parts.size, people.size], [0, 0]);
  });
});
