import type { Translator } from '../wording/translator.ts';
import type { Fault } from './importFault.ts';
import type { RecordResult } from './outcome.ts';
import type { ChangeCounts, ImportReport } from './report.ts';

/** Of each reason so many records are listed, unless all are asked for. */
const listedOfEachReason = 10;

/** The report as lines of text in the reader's language. */
export function writeReport(
  report: ImportReport,
  { t }: Translator,
  listAll: boolean,
): readonly string[] {
  const total = report.results.length;
  const reasons = [...report.refusedByReason].sort(([, a], [, b]) => b - a);
  return [
    ...(report.dryRun ? [t('import.report.dryRun')] : []),
    t('import.report.read', { rows: report.rows, records: total }),
    t(`import.report.${report.kind}`, counts(report.records)),
    ...(report.metrics === null ? [] : [t('import.report.metricsKept', counts(report.metrics))]),
    ...(report.partsMade === 0 ? [] : [t('import.report.partsMade', { number: report.partsMade })]),
    ...(report.peopleMade === 0
      ? []
      : [t('import.report.peopleMade', { number: report.peopleMade })]),
    report.refused === 0
      ? t('import.report.noneRefused')
      : t('import.report.refused', { number: report.refused }),
    ...reasons.flatMap(([code, number]) => {
      const refused = report.results.filter(({ outcome }) => firstCode(outcome) === code);
      const listed = listAll ? refused : refused.slice(0, listedOfEachReason);
      const rest = refused.length - listed.length;
      return [
        `  ${number} × ${t(`import.reason.${code}`)}`,
        ...listed.map((result) => `    ${lineOf(result, { t })}`),
        ...(rest === 0 ? [] : [`    ${t('import.report.more', { number: rest })}`]),
      ];
    }),
  ];
}

/** One line for each record that was not taken in, all its reasons on it. */
function lineOf({ line, label, outcome }: RecordResult, { t }: Pick<Translator, 't'>): string {
  const place = [t('import.report.line', { line: String(line) }), label].filter(Boolean).join(', ');
  const faults = typeof outcome === 'string' ? [] : outcome;
  return `${place}: ${faults.map((fault) => faultText(fault, { t })).join('; ')}`;
}

function faultText({ code, column, detail }: Fault, { t }: Pick<Translator, 't'>): string {
  const where = column === null ? '' : `${column}: `;
  const what = detail === '' ? '' : ` (${detail})`;
  return `${where}${t(`import.reason.${code}`)}${what}`;
}

function firstCode(outcome: RecordResult['outcome']): string | null {
  return typeof outcome === 'string' ? null : (outcome[0]?.code ?? null);
}

function counts({ added, changed, unchanged }: ChangeCounts) {
  return { added, changed, unchanged };
}
