/** Nothing was sent: the limits of Teams, or Teams itself, ask to wait first. */
export class HeldBack extends Error {
  readonly pauseMs: number;
  /** What the ledger notes: `paced` where our own count said it, else what Teams answered. */
  readonly fault: string;

  constructor(pauseMs: number, fault: string, cause?: unknown) {
    super(`held back for ${pauseMs} ms (${fault})`, { cause });
    this.name = 'HeldBack';
    this.pauseMs = pauseMs;
    this.fault = fault;
  }
}
