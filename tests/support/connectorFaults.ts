import type { ConnectorCall } from './connectorProtocol.ts';

/** What goes wrong with a call. `takesEffect`: whether the message reaches people nevertheless. */
export type ConnectorFault =
  | {
      readonly kind: 'answer';
      readonly status: number;
      /** Seconds in the Retry-After header; left out: no such header. */
      readonly retryAfter?: number;
      /** The connector's error code, for example `BotDisabledByAdmin`. */
      readonly code?: string;
      readonly takesEffect?: boolean;
    }
  /** The connection is cut without an answer. */
  | { readonly kind: 'cut'; readonly takesEffect: boolean }
  /** The call waits until it is released and then goes on as usual. */
  | { readonly kind: 'hold' };

export interface FaultTarget {
  /** How many calls it meets; left out: every one until it is lifted. */
  readonly times?: number;
  /** Which calls it meets; left out: any. */
  readonly when?: (call: ConnectorCall) => boolean;
}

export interface SwitchedFault {
  /** How many calls it has met so far. */
  readonly met: () => number;
  /** Resolves when the next call (or one already met) stands waiting; for `hold`. */
  readonly reached: Promise<void>;
  /** Lets what waits go on, and meets no more calls. */
  readonly lift: () => void;
}

interface Entry {
  readonly fault: ConnectorFault;
  readonly when: (call: ConnectorCall) => boolean;
  left: number;
  met: number;
  readonly reached: PromiseWithResolvers<void>;
  readonly lifted: PromiseWithResolvers<void>;
}

/** The faults that are switched on; the one switched on first meets a call first. */
export class FaultSwitchboard {
  readonly #entries: Entry[] = [];

  switchOn(fault: ConnectorFault, target: FaultTarget = {}): SwitchedFault {
    const entry: Entry = {
      fault,
      when: target.when ?? (() => true),
      left: target.times ?? Infinity,
      met: 0,
      reached: Promise.withResolvers(),
      lifted: Promise.withResolvers(),
    };
    this.#entries.push(entry);
    return {
      met: () => entry.met,
      reached: entry.reached.promise,
      lift: () => {
        entry.left = 0;
        entry.lifted.resolve();
      },
    };
  }

  /** The fault that this call meets, after any waiting; null: all is well. */
  async meet(call: ConnectorCall): Promise<Exclude<ConnectorFault, { kind: 'hold' }> | null> {
    const entry = this.#entries.find((each) => each.left > 0 && each.when(call));
    if (entry === undefined) return null;
    entry.left -= 1;
    entry.met += 1;
    entry.reached.resolve();
    if (entry.fault.kind !== 'hold') return entry.fault;
    await entry.lifted.promise;
    return null;
  }

  liftAll(): void {
    for (const entry of this.#entries.splice(0)) {
      entry.left = 0;
      entry.lifted.resolve();
    }
  }
}
