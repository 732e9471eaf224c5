import assert from 'node:assert/strict';
import { startEmbeddedStore } from '../../bot/embeddedStore/azurite.ts';
import { createLog } from '../../bot/log.ts';
import { openStorage } from '../../bot/storage/openStorage.ts';
import { inTeams } from '../support/botUnderTest.ts';
import { startFakeConnector, type FakeConnector } from '../support/fakeConnector.ts';
import { startApp } from '../support/runningApp.ts';
import { temporaryFolder, type TemporaryFolder } from '../support/temporaryFolder.ts';
import { isAcknowledged, mixedDeeds } from './support/mixedLoad.ts';

describe('the program with its embedded store, killed', function () {
  // The sample city is loaded, and the orphaned store writes its rows before the next one starts.
  this.timeout(120_000);
  let folder: TemporaryFolder;
  let connector: FakeConnector;
  before(async () => {
    folder = await temporaryFolder('killed');
    connector = await startFakeConnector({ people: [inTeams('p-aino-lehtonen')] });
  });
  after(async () => {
    await connector.close();
    await folder.remove();
  });

  it('has every feedback that it acknowledged until the last moment', async () => {
    const settings = { DATA_DIR: folder.path };
    const logs = mixedDeeds(12, () => 0).filter(({ kind }) => kind === 'log');
    const app = await startApp(settings);
    const served = { endpoint: app.botEndpoint, serviceUrl: connector.url };
    for (const deed of logs) assert.ok(await isAcknowledged(deed, '', served));
    await app.kill();

    const again = await startApp(settings);
    const store = await startEmbeddedStore({ folder: folder.path, log: createLog('silent') });
    try {
      const { connectionString } = store;
      const storage = await openStorage({
        kind: 'connectionString',
        connectionString,
        tablePrefix: 'cx',
      });
      for (const deed of logs) {
        assert.ok(deed.kind === 'log');
        assert.ok(await storage.feedback.find(deed.feedbackId), deed.feedbackId);
      }
    } finally {
      await store.stop();
      await again.stop();
    }
  });
});
