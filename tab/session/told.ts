/** What the reader is told after an act. */
export interface Told {
  readonly note: string;
  /** The field it is about; null where it is about the whole. */
  readonly field: string | null;
  readonly isDone: boolean;
  /** What was typed for an act that can no longer be done. */
  readonly lost: readonly string[];
}
