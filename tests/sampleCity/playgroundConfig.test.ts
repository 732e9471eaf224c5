import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { sampleChannel } from '../../bot/sampleCity/channel.ts';
import { sampleParts } from '../../bot/sampleCity/parts.ts';
import { samplePeople } from '../../bot/sampleCity/people.ts';

const person = z.object({
  id: z.string(),
  name: z.string(),
  userPrincipleName: z.string(),
  aadObjectId: z.uuid(),
  givenName: z.string(),
  surname: z.string(),
  email: z.string(),
});
const config = z
  .object({
    currentUser: person,
    users: z.array(person),
    team: z.object({
      id: z.string(),
      channels: z.array(z.object({ id: z.string(), name: z.string() })),
    }),
  })
  .parse(parse(readFileSync('.m365agentsplayground.yml', 'utf8')));
const users = [config.currentUser, ...config.users];

describe('the people of the Playground', () => {
  it('are people of the sample city, by name and account, and can be written to by Entra id', () => {
    for (const user of users) {
      assert.equal(user.id, user.aadObjectId);
      const known = samplePeople.find(({ entraObjectId }) => entraObjectId === user.id);
      assert.deepEqual(
        {
          name: user.name,
          userPrincipalName: user.userPrincipleName,
          entraObjectId: user.aadObjectId,
        },
        {
          name: known?.name,
          userPrincipalName: known?.userPrincipalName,
          entraObjectId: known?.entraObjectId,
        },
      );
      assert.equal(user.email, user.userPrincipleName);
      assert.equal(`${user.givenName} ${user.surname}`, user.name);
    }
  });

  it('are two members of staff, two managers, the editor and the administrator', () => {
    const managers = new Set(sampleParts.map(({ managerId }) => managerId));
    const places = users.map((user) => {
      const known = samplePeople.find(({ entraObjectId }) => entraObjectId === user.id);
      return known?.roles[0] ?? (managers.has(known?.id ?? null) ? 'manager' : 'staff');
    });
    assert.deepEqual(places, ['staff', 'staff', 'manager', 'manager', 'editor', 'administrator']);
  });
});

describe('the team of the Playground', () => {
  it('has the channel that the sample city’s network has chosen', () => {
    const { channelId, teamId, name } = sampleChannel('2026-11-23T10:30:00.000Z');
    assert.equal(config.team.id, teamId);
    assert.deepEqual(config.team.channels, [{ id: channelId, name }]);
  });
});
