import assert from 'node:assert/strict';
import { unzipSync } from 'fflate';
import { acting, reading } from '../../bot/http/api.ts';
import { cardHandlers } from '../../bot/teams/actOnCard.ts';
import type { BotDeps } from '../../bot/teams/botDeps.ts';
import type { Storage } from '../../bot/storage/openStorage.ts';
import { freshSampleStorage, type SampleStorage } from '../http/support/sampleStorage.ts';
import { startServer, stopServers, type TestServer } from '../http/support/testServer.ts';
import {
  clientId,
  startTokenIssuer,
  tabDomain,
  tenantId,
  type TokenIssuer,
} from '../http/support/tokenIssuer.ts';
import { changedBy } from '../support/changedBy.ts';
import { inTeams, startBot, stranger, team, type BotUnderTest } from '../support/botUnderTest.ts';
import { cast, customersWords, presses, storeSubjects } from '../support/subjects.ts';
import type { Subjects } from '../support/subjects.ts';
import type { TestPlace } from '../support/teamsActivities.ts';
import { testPerson, testTenantId, type TestPerson } from '../support/testPeople.ts';
import { AtTheBot } from '../teams/support/atTheBot.ts';
import type { SeenCard } from '../teams/support/seenCard.ts';
import { fi } from '../teams/support/texts.ts';
import {
  everyone,
  mayAsk,
  mayMove,
  mayMoveAction,
  mayPress,
  readers,
  roles,
  type Role,
  type RouteLine,
} from './table.ts';

const guest: TestPerson = { ...testPerson(910, 'Vieno Vieras'), userRole: 'guest' };
const whoLeft = 'p-pirkko-suvanne';

/** Whoever the role is, as Teams and Entra know that person; all of them read Finnish. */
function accountOf(role: Role): TestPerson {
  const accounts = { newcomer: stranger, guest, left: inTeams(whoLeft) };
  const account =
    role === 'newcomer' || role === 'guest' || role === 'left'
      ? accounts[role]
      : inTeams(cast[role]);
  return { ...account, locale: 'fi-FI' };
}

async function prepare({ organisation }: Storage): Promise<void> {
  const { people } = await organisation.snapshot();
  const person = people.get(whoLeft);
  assert.ok(person);
  const left = {
    ...person,
    roles: ['administrator'],
    unitId: null,
    endedOn: '2026-11-20',
  } as const;
  await organisation.change(() => ({ ended: { people: [left] } }), changedBy);
  for (const personId of Object.values(cast)) await organisation.setLanguage(personId, 'fi');
}

/** What can be read in an answer, also in a workbook, which is a zip of XML. */
function textIn(bytes: Uint8Array): string {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const parts = isZip ? Object.values(unzipSync(bytes)) : [bytes];
  return parts.map((part) => new TextDecoder().decode(part)).join('\n');
}

/** Fails when a text shows to the role what a customer said that the role may not read. */
function assertNothingLeaks(role: Role, shown: string): void {
  for (const [what, words] of Object.entries(customersWords)) {
    if (readers[what as keyof typeof readers].includes(role)) continue;
    assert.ok(!shown.includes(words), `${role} reads the customer's ${what}`);
  }
}

function named(may: readonly Role[]): string {
  return may.length === everyone.length ? 'everyone' : may.join(', ');
}

/** In which order: a set of subjects serves until somebody has been let in. */
const refusedFirst = (may: readonly Role[]): readonly Role[] =>
  roles.toSorted((a, b) => Number(may.includes(a)) - Number(may.includes(b)));

describe('the rights table: buttons of cards', () => {
  let bot: BotUnderTest;
  let sets = 0;
  before(async () => {
    bot = await startBot({ tenantId: testTenantId, visitors: [guest] });
    await prepare(bot.app.storage);
  });
  after(() => bot.stop());

  /** Settings of channels are made in their team. */
  const inTeam: TestPlace = {
    ...{ kind: 'channel', teamId: team.id, teamName: team.name },
    ...{ channelId: team.id, channelName: 'Yleinen' },
  };
  const refusals = [
    fi('error.notAllowed', { who: '' }).trim(),
    ...[fi('error.guest'), fi('error.hasLeft')],
    ...[fi('feedback.card.notFound'), fi('action.notFound'), fi('measurement.notFound')],
    ...[fi('coverage.notFound'), fi('experience.card.notFound'), fi('network.adoption.gone')],
  ];
  /** What is shown back to those who have typed it themselves. */
  const showsWhatWasTyped = ['feedback.log', 'feedback.findUnit'];

  it('has a line for each verb', () => {
    const verbs = cardHandlers({} as BotDeps).map(({ verb }) => verb);
    assert.deepEqual(Object.keys(mayPress).sort(), verbs.sort());
  });

  /** Everybody presses, those with the right last: a set serves until it has been changed. */
  async function press(verb: string, may: readonly Role[], more: object = {}): Promise<void> {
    const place = verb.startsWith('channel.') ? inTeam : undefined;
    let subjects: Subjects | null = null;
    for (const role of refusedFirst(may)) {
      subjects ??= await storeSubjects(bot.app.storage, (sets += 1), cast.manager);
      const who: AtTheBot = new AtTheBot(bot, accountOf(role), place);
      const data = { ...presses[verb]?.(subjects), ...more };
      const { words, card }: SeenCard = await who.executes(verb, data);
      assert.ok(!words.includes(fi('error.typedIsKept')), `${role}: ${words}`);
      assert.ok(!words.includes(fi('error.oldCard')), `${role}: ${words}`);
      const isRefused = refusals.some((refusal) => words.includes(refusal));
      assert.equal(isRefused, !may.includes(role), `${role}: ${words}`);
      if (!showsWhatWasTyped.includes(verb)) assertNothingLeaks(role, JSON.stringify(card));
      if (!isRefused) subjects = null;
    }
  }

  for (const [verb, may] of Object.entries(mayPress)) {
    it(`${verb}: ${named(may)}`, () => press(verb, may));
  }
  for (const [move, may] of Object.entries(mayMove)) {
    it(`feedback.move ${move}: ${named(may)}`, () => press('feedback.move', may, { move }));
  }
  for (const [move, may] of Object.entries(mayMoveAction)) {
    it(`action.move ${move}: ${named(may)}`, () => press('action.move', may, { move }));
  }
});

describe('the rights table: routes of the interface', () => {
  let issuer: TokenIssuer;
  let city: SampleStorage;
  let teams: TestServer;
  let sets = 0;
  let milliseconds = 0;
  before(async function () {
    this.timeout(60_000);
    issuer = await startTokenIssuer();
    city = await freshSampleStorage();
    await prepare(city.storage);
    const entra = { tenantId, clientId, tabDomain, authority: issuer.authority };
    // Nobody asks too often.
    const settings = { entra, milliseconds: () => (milliseconds += 60_000) };
    teams = await startServer(settings, Promise.resolve(city));
  });
  after(async () => {
    await stopServers();
    await issuer.close();
  });

  async function ask(
    { url, body }: RouteLine,
    subjects: Subjects,
    authorization: Readonly<Record<string, string>>,
  ): Promise<{ status: number; shown: string }> {
    const sent = body?.(subjects);
    const isFile = sent instanceof Uint8Array;
    const type = isFile ? 'application/x-import' : 'application/json';
    const answer = await fetch(`${teams.url}${url(subjects)}`, {
      method: sent === undefined ? 'GET' : 'POST',
      headers: { ...authorization, ...(sent === undefined ? {} : { 'Content-Type': type }) },
      ...(sent === undefined ? {} : { body: isFile ? new Uint8Array(sent) : JSON.stringify(sent) }),
    });
    return { status: answer.status, shown: textIn(new Uint8Array(await answer.arrayBuffer())) };
  }

  async function signedIn(role: Role): Promise<Readonly<Record<string, string>>> {
    const { aadObjectId: oid, name, userPrincipalName } = accountOf(role);
    const token = await issuer.token({
      ...{ oid, name, preferred_username: userPrincipalName },
      ...(role === 'guest' ? { acct: 1 } : {}),
    });
    return { Authorization: `Bearer ${token}` };
  }

  it('has a line for each route', () => {
    const routes = [
      ...reading.map(([path]) => `GET ${path}`),
      ...acting.map(([path]) => `POST ${path}`),
    ];
    assert.deepEqual(Object.keys(mayAsk).sort(), routes.sort());
  });

  for (const [route, line] of Object.entries(mayAsk)) {
    const { may } = line;
    it(`${route}: ${named(may)}`, async () => {
      let subjects: Subjects | null = await storeSubjects(city.storage, (sets += 1), cast.manager);
      const nobody = await ask(line, subjects, {});
      assert.equal(nobody.status, 401, 'without a token');
      for (const role of refusedFirst(may)) {
        subjects ??= await storeSubjects(city.storage, (sets += 1), cast.manager);
        const { status, shown } = await ask(line, subjects, await signedIn(role));
        // Refused for what was sent (409, 422) is let in; what one may not know of is not there.
        const isLetIn = [200, 409, 422].includes(status);
        assert.equal(
          isLetIn,
          may.includes(role),
          `${role}: ${String(status)} ${shown.slice(0, 300)}`,
        );
        if (!isLetIn) assert.ok([403, 404].includes(status), `${role}: ${String(status)}`);
        assertNothingLeaks(role, shown);
        if (isLetIn && line.body !== undefined) subjects = null;
      }
    });
  }
});
