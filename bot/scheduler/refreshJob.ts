import type { CardSender } from '../domain/ports/cardSender.ts';
import type { DeliveryLedger, OutdatedCards } from '../domain/ports/delivery.ts';
import type { Stored } from '../domain/ports/storedVersion.ts';
import { CardRhythm } from '../domain/reminder/cardRhythm.ts';
import { refreshCards } from '../domain/useCases/refreshCards.ts';
import { createLanes } from './lanes.ts';
import type { Job, JobLog } from './scheduler.ts';

export interface RefreshJobDeps {
  readonly ledgers: readonly DeliveryLedger[];
  readonly sender: CardSender;
  /** How often one card is drawn anew at most, in milliseconds. */
  readonly everyMs: number;
  /** A clock that never goes back. */
  readonly milliseconds: () => number;
  /** Asks for another round in so many milliseconds, for what waits until then. */
  readonly wakeIn: (ms: number) => void;
  readonly log: JobLog;
}

const subjectsAtOnce = 10;
/** Some of them may wait for hours, because somebody has a form open; they keep no others back. */
const marksAtOnce = 1_000;

/**
 * Draws anew the cards whose subjects have changed, each at most once in `everyMs` with the newest
 * state. What was changed stays marked in the ledger until it is shown, so that neither a fault
 * nor the end of the process loses it. A round begins and does not wait for the answers; `settle`
 * does.
 */
export function refreshJob(deps: RefreshJobDeps): Job {
  const { wakeIn, log } = deps;
  const rhythm = new CardRhythm(deps.everyMs);
  const begun = new Set<string>();
  const changedMeanwhile = new Set<string>();
  const lanes = createLanes(subjectsAtOnce, (error) => {
    // The mark is in the ledger: a later round takes it up again.
    log.error({ err: error }, 'cards could not be drawn anew');
  });

  function begin(ledger: DeliveryLedger, mark: Stored<OutdatedCards>): void {
    const { kind, id } = mark.value.subject;
    const name = `${kind} ${id}`;
    if (begun.has(name)) {
      changedMeanwhile.add(name);
      return;
    }
    begun.add(name);
    lanes.add(name, async () => {
      try {
        const wait = await refreshCards({ ...deps, ledger, rhythm }, mark);
        if (wait > 0) wakeIn(wait);
      } finally {
        begun.delete(name);
        if (changedMeanwhile.delete(name)) wakeIn(0);
      }
    });
  }

  return {
    name: 'card updates',
    run: async () => {
      for (const ledger of deps.ledgers) {
        for (const mark of await ledger.outdated(marksAtOnce)) begin(ledger, mark);
      }
    },
    settle: () => lanes.settle(),
  };
}
