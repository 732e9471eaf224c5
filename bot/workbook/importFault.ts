/** Why something in a file was not taken in; each has its text under `import.fault`. */
export const faultCodes = [
  'moreCellsThanHeadings',
  'cellError',
  'cellBroken',
  'cellTooLong',
  'formulaWithoutValue',
  'referenceUnknown',
  'required',
  'notNumber',
  'notWhole',
  'negative',
  'notDate',
  'notTime',
  'notPeriod',
  'notChoice',
  'notScale',
  'valueNotInTable',
  'empty',
  'nothingToMeasure',
  'wholeMissing',
  'partialMissing',
  'moreThanWhole',
  'outsideScale',
  'figureIncomplete',
  'periodBackwards',
  'periodTwice',
  'periodOverlaps',
  'periodNotEnded',
  'spreadImpossible',
  'sampleAboveTargetGroup',
  'responsesAboveTargetGroup',
  'excludedAboveSample',
  'responsesAboveSample',
  'otherDefinition',
  'otherScale',
  'targetIncomplete',
  'targetAlreadySet',
  'partUnknown',
  'partAmbiguous',
  'partLevelUnfit',
  'partLoop',
  'parentUnfit',
  'stageUnknown',
  'personUnknown',
  'personHasLeft',
  'metricUnknown',
  'noMeasure',
  'idTwice',
  'timesBackwards',
  'stateNeedsTime',
  'textTooLong',
  'inTheFuture',
  'kept',
  'conflict',
] as const;
export type FaultCode = (typeof faultCodes)[number];

/** A reason with its place; `column` is the heading as the file has it, null for the whole row. */
export interface Fault {
  readonly code: FaultCode;
  readonly column: string | null;
  /** What the text tells: the cell's content, a limit, another row's number. */
  readonly detail: string;
}

/** A file that is not read at all; each has its text under `import.refusal`. */
export type RefusalCode =
  | 'tooLarge'
  | 'nulByte'
  | 'encoding'
  | 'utf16'
  | 'csv'
  | 'workbook'
  | 'oldWorkbook'
  | 'macros'
  | 'zipBomb'
  | 'tooManyColumns'
  | 'tooManyRows'
  | 'tooManyCells'
  | 'tooManyTexts'
  | 'tooMuchText'
  | 'tooHeavy'
  | 'sheetMissing'
  | 'json'
  | 'noRows'
  | 'headingTwice'
  | 'headingUnknown'
  | 'columnMissing'
  | 'mapping'
  | 'otherKind'
  | 'noCity';

/** Thrown while reading: nothing of the file was stored. */
export class FileRefused extends Error {
  readonly code: RefusalCode;
  /** Of a limit the number, which each language writes its own way. */
  readonly detail: string | number;

  constructor(code: RefusalCode, detail: string | number = '') {
    super(`${code} ${String(detail)}`);
    this.name = 'FileRefused';
    this.code = code;
    this.detail = detail;
  }
}
