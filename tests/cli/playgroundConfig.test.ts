import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { playgroundSeats, seat } from '../../bot/cli/playgroundConfig.ts';

const rootConfig = readFileSync('.m365agentsplayground.yml', 'utf8');
const configOf = z.looseObject({
  currentUser: z.looseObject({ id: z.string() }),
  users: z.array(z.looseObject({ id: z.string() })),
});

describe('taking a seat in front of the Playground', () => {
  for (const [role, { userId }] of Object.entries(playgroundSeats)) {
    it(`puts the ${role} there and keeps everybody and everything else`, () => {
      const before = configOf.parse(parse(rootConfig));
      const after = configOf.parse(parse(seat(rootConfig, userId).yaml));
      assert.equal(after.currentUser.id, userId);
      const ids = ({ currentUser, users }: typeof before): string[] =>
        [currentUser, ...users].map(({ id }) => id).sort();
      assert.deepEqual(ids(after), ids(before));
      assert.deepEqual(
        { ...after, currentUser: null, users: null },
        { ...before, currentUser: null, users: null },
      );
    });
  }

  it('gives each role a port of its own', () => {
    const ports = Object.values(playgroundSeats).map(({ port }) => port);
    assert.equal(new Set(ports).size, ports.length);
  });

  it('refuses somebody who is not in the file', () => {
    assert.throws(() => seat(rootConfig, 'p-nobody'), /p-nobody is not in the Playground/);
  });
});
