import { composeApp } from '../compositionRoot.ts';
import { openStore } from '../openStore.ts';
import { realSurroundings } from '../surroundings.ts';
import { readConfig } from '../config.ts';
import { instantAt } from '../domain/calendar/helsinkiTime.ts';
import type { Instant } from '../domain/calendar/time.ts';
import { planReminders } from '../domain/useCases/planReminders.ts';
import { createLog } from '../log.ts';

/**
 * `remind [--at 2026-11-23T08:30]`: plans the reminders of that Helsinki time (now, unless told)
 * and sends them, as the server does each morning; says who got one. Safe beside a running
 * server and as often as wanted: the ledger sends each card once.
 */
const usage = 'Usage: npm run remind -- [--at 2026-11-23T08:30]';

const at = readAt(process.argv.slice(2));
const read = readConfig(process.env);
if (at === null || 'problems' in read) {
  console.error('problems' in read ? read.problems.join('\n') : usage);
  process.exit(2);
}
const config = read.ok;
const log = createLog(config.logLevel === 'info' ? 'warn' : config.logLevel);
const storage = await openStore(config);
try {
  const surroundings = { ...realSurroundings, now: () => at };
  const app = composeApp(config, storage, log, surroundings);
  const organisation = await storage.organisation.snapshot();
  const { planned, alreadyThere, withoutRecipient } = await planReminders(
    { feedbacks: storage.feedback, ...storage, calendar: app.calendar },
    at,
    organisation,
  );
  await app.deliveries.run(at);
  const name = (personId: string): string => organisation.people.get(personId)?.name ?? personId;
  for (const { id, personId, feedbackIds, arrivedIds } of planned) {
    const delivery = await storage.ledgers.reminder.find(id);
    const { state = 'planned', fault = null } = delivery?.value ?? {};
    const why = fault === null ? '' : ` (${fault})`;
    console.log(
      `${name(personId)}: ${String(feedbackIds.length + arrivedIds.length)} feedbacks, ${state}${why}`,
    );
  }
  for (const { personId } of alreadyThere) {
    console.log(`${name(personId)}: in the ledger already, not sent again`);
  }
  for (const { reference } of withoutRecipient) {
    console.log(`${reference}: nobody who could be reminded`);
  }
  if (planned.length + alreadyThere.length === 0) {
    console.log('Nothing to remind of: nothing is due, or it is not a working day.');
  }
} finally {
  await storage.close();
}

function readAt([option, value, ...rest]: readonly string[]): Instant | null {
  if (option === undefined) return realSurroundings.now();
  const time = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})$/u.exec(value ?? '');
  const [, day, clock] = time ?? [];
  if (option !== '--at' || rest.length > 0 || day === undefined || clock === undefined) return null;
  return instantAt(day, clock);
}
