import assert from 'node:assert/strict';
import { chatLinks, tabLinks } from '../bot/tabLinks.ts';
import { subjectOfLink } from '../bot/teams/messageExtension/subjectOfLink.ts';

const entra = {
  tenantId: '00000000-0000-4000-8000-000000000001',
  clientId: '00000000-0000-4000-8000-000000000042',
  authority: 'https://login.microsoftonline.com',
  tabDomain: 'asiakaskokemus.kuulasvesi.example',
};
const teamsAppId = '00000000-0000-4000-8000-000000000041';
const local = { host: '127.0.0.1', port: 3978, entra: null, teamsAppId: null };
const metric = { kind: 'metric', id: 'm-1' };

describe('a link to a view of the tab', () => {
  it('opens it on this server in local use, and in a browser where there is no app', () => {
    assert.equal(tabLinks(local)('metrics/m-1'), 'http://127.0.0.1:3978/tab/metrics/m-1');
    const web = tabLinks({ ...local, entra })('metrics/m-1');
    assert.equal(web, `https://${entra.tabDomain}/tab/metrics/m-1`);
    assert.deepEqual(subjectOfLink(web), metric);
  });

  it('opens it inside Teams, and names an address that unfolds', () => {
    const link = new URL(tabLinks({ ...local, entra, teamsAppId })('metrics/m-1'));
    assert.equal(link.pathname, `/l/entity/${teamsAppId}/overview`);
    assert.deepEqual(JSON.parse(link.searchParams.get('context') ?? ''), {
      subEntityId: 'metrics/m-1',
    });
    assert.deepEqual(subjectOfLink(link.searchParams.get('webUrl') ?? ''), metric);
  });
});

describe('a link to the chat with the bot', () => {
  const bot = { type: 'UserAssignedMSI', id: 'b-1', tenantId: 't-1' } as const;

  it('opens the app’s chat, or offers to add the app', () => {
    assert.deepEqual(chatLinks({ teamsAppId, bot }), {
      open: `https://teams.microsoft.com/l/entity/${teamsAppId}/conversations`,
      add: `https://teams.microsoft.com/l/app/${teamsAppId}`,
    });
  });

  it('names the bot where the app’s id is not known, and nothing in local use', () => {
    const chat = 'https://teams.microsoft.com/l/chat/0/0?users=28:b-1';
    assert.deepEqual(chatLinks({ teamsAppId: null, bot }), { open: chat, add: chat });
    assert.deepEqual(chatLinks({ teamsAppId: null, bot: null }), { open: null, add: null });
  });
});
