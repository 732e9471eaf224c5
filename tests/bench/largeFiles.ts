import type { ImportRequestHead } from '../../bot/contract/importing.ts';
import { signIn } from '../http/support/testServer.ts';
import { closeTestStore } from '../support/testStore.ts';
import { startBot } from '../support/botUnderTest.ts';
import { AtTheBot } from '../teams/support/atTheBot.ts';
import { logs } from '../teams/support/logging.ts';

/**
 * How long it takes to log a feedback by card while a file of 50,000 rows is previewed, or a table
 * of 80,000 cells is written, beside the same on an idle server in the same run. Prints a line
 * each; run by hand.
 */
const [rows, quietActions] = [50_000, 100];

const bot = await startBot();
const url = new URL(bot.endpoint).origin;
const cookie = await signIn(url, 'p-farid-nazari');
const staff = new AtTheBot(bot, 'p-aino-lehtonen');

// The first ones load and compile what they run.
await actionsUntil(null);

const metrics = `metric;name_fi;part;scale;cadence;method;sampling;period;mean;sd;n\n${lines(
  (row) =>
    `m-${String(row % 500)};Mittari ${String(row % 500)};u-asiointipiste;mean 1-5;monthly;survey;` +
    `everyone;${String(1990 + (Math.floor(row / 500 / 12) % 36))}-${String((Math.floor(row / 500) % 12) + 1).padStart(2, '0')};4,1;0,8;${String(20 + (row % 80))}\n`,
)}`;
const feedbacks = `external_id;source;kind;text;unit;received\n${lines(
  (row) =>
    `${String(row)};mittaus;kritiikki;Jono oli pitkä ${String(row)};u-asiointipiste;2.11.2026\n`,
)}`;
const cell = { text: 'Asiointipisteen palvelu', value: 4.1 };
const table = {
  ...{ title: 'Mittarit', facts: [], columns: Array<string>(10).fill('Sarake') },
  rows: Array.from({ length: 8_000 }, () => Array<typeof cell>(10).fill(cell)),
};

await beside(`a preview of ${String(rows)} results`, () => preview('metrics', metrics));
await beside(`a preview of ${String(rows)} feedbacks`, () => preview('feedbacks', feedbacks));
await beside(`a table of ${String(table.rows.length * 10)} cells written`, () =>
  post('/api/export', 'application/json', JSON.stringify(table)),
);
await bot.stop();
await closeTestStore();

async function beside(what: string, work: () => Promise<number>): Promise<void> {
  const quiet = await actionsUntil(null);
  const from = performance.now();
  let bytes: number | null = null;
  const done = work().then((size) => {
    bytes = size;
  });
  const times = await actionsUntil(() => bytes !== null);
  await done;
  const seconds = ((performance.now() - from) / 1_000).toFixed(1);
  const [middle, slow] = [0.5, 0.95].map((share) =>
    (atShare(times, share) / atShare(quiet, share)).toFixed(1),
  );
  console.log(
    `logging by card takes ${middle ?? ''} times as long (a slow one of twenty ${slow ?? ''} times a slow one) ` +
      `beside ${what}, which takes ${seconds} s (${String(times.length)} beside it) ` +
      `and answers ${(Number(bytes) / 1e6).toFixed(1)} MB`,
  );
}

async function actionsUntil(isOver: (() => boolean) | null): Promise<readonly number[]> {
  const times: number[] = [];
  const isEnough = isOver ?? (() => times.length === quietActions);
  while (!isEnough()) times.push(await oneAction());
  return times;
}

async function oneAction(): Promise<number> {
  const from = performance.now();
  await logs(staff, { text: 'Jono oli pitkä.' });
  return performance.now() - from;
}

function preview(kind: ImportRequestHead['kind'], file: string): Promise<number> {
  const head: ImportRequestHead = {
    ...{ kind, step: 'preview', sheet: null, columns: null, accept: 'all', shown: null },
  };
  return post('/api/manage/import', 'application/x-import', `${JSON.stringify(head)}\n${file}`);
}

/** The answer's bytes. */
async function post(path: string, type: string, body: string): Promise<number> {
  const response = await fetch(`${url}${path}`, {
    method: 'POST',
    headers: { cookie, origin: url, 'content-type': type },
    body,
  });
  if (response.status !== 200) throw new Error(`${path}: ${String(response.status)}`);
  const answer = await response.arrayBuffer();
  if (new TextDecoder().decode(answer.slice(-2_000)).includes('"kind":"refused"')) {
    throw new Error(new TextDecoder().decode(answer.slice(-2_000)));
  }
  return answer.byteLength;
}

function lines(line: (row: number) => string): string {
  return Array.from({ length: rows }, (_, row) => line(row)).join('');
}

function atShare(times: readonly number[], share: number): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length * share)] ?? 0;
}
