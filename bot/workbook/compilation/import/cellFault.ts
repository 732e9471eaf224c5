import type { FaultCode } from '../../importFault.ts';
import type { SheetColumn } from '../sheets.ts';

/** Reasons of a compilation's own; each has its text under `compilation.reason`. */
export const ownFaultCodes = [
  'headingUnknown',
  'headingTwice',
  'columnMissing',
  'noHeadings',
  'personAmbiguous',
  'keyTwice',
  'limitsUnfit',
  'reasonAndFigure',
  'otherScaleColumn',
  'hiddenUnknown',
  'accountTwice',
  'unfit',
  'scaleBackwards',
  'ownCounterMetric',
  'dayPast',
  'moveImpossible',
  'reasonMissing',
  'notOpenYet',
  'staysAsItIs',
  'notAsked',
  'yearUnfit',
  'onlyWhoCollects',
  'notACount',
  'ofFeedback',
] as const;
export type OwnFaultCode = (typeof ownFaultCodes)[number];

/** Why a cell or row cannot be taken in, and where it stands. */
export interface CellFault {
  readonly code: FaultCode | OwnFaultCode;
  /** `D5`; of a whole row its first cell. */
  readonly cell: string;
  readonly column: SheetColumn | 'version' | null;
  readonly detail: string;
}

export function isOwnFault(code: CellFault['code']): code is OwnFaultCode {
  return (ownFaultCodes as readonly string[]).includes(code);
}
