/** A code for the program with its text in the reader's language. */
export interface Coded<Code extends string = string> {
  readonly code: Code;
  readonly text: string;
}

export type LightColour = 'none' | 'grey' | 'green' | 'amber' | 'red';

/** A traffic light as it is shown: colour, symbol and words always together. */
export interface LightView {
  readonly colour: LightColour;
  /** `○` no target, `◌` no reliable figure, `●` reached, `▲` close, `■` below. */
  readonly symbol: string;
  readonly text: string;
  /** Null where there is no colour to be sure of. */
  readonly certain: boolean | null;
  /** In words: how sure it is. Empty where there is no colour to be sure of. */
  readonly certaintyText: string;
  /** One sentence with responses, target, value, interval and date. */
  readonly reason: string;
}

/** A number as computed and as it is written in the reader's language. */
export interface NumberView {
  readonly value: number;
  readonly text: string;
}

/** A value with its 95 % interval; bounds are null where no interval may be shown, with why. */
export interface EstimateView extends NumberView {
  readonly low: number | null;
  readonly high: number | null;
  readonly intervalText: string | null;
  /** Why there is no interval (self-selected respondents, spread not given, everyone counted). */
  readonly noInterval: string | null;
}
