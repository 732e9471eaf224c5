/** Nothing was sent: the card was pressed a moment ago, or somebody may be typing in it. */
export class CardInUse extends Error {
  readonly pauseMs: number;

  constructor(pauseMs: number) {
    super(`the card is in use for ${String(pauseMs)} ms more`);
    this.name = 'CardInUse';
    this.pauseMs = pauseMs;
  }
}
