import { parseArgs } from 'node:util';
import { helsinkiDate } from '../domain/calendar/helsinkiTime.ts';
import { exportEntry } from '../domain/audit/exportEntry.ts';
import { isGivenDay } from '../domain/calendar/localDate.ts';
import type { Instant } from '../domain/calendar/time.ts';
import { languages, type Language } from '../domain/language.ts';
import type { Organisation, PartId } from '../domain/organisation/organisation.ts';
import { commandActor } from '../domain/organisation/commandActor.ts';
import type { AuditStore } from '../domain/ports/auditStore.ts';
import type { FeedbackStore } from '../domain/ports/feedbackStore.ts';
import type { OrganisationStore } from '../domain/ports/organisationStore.ts';
import { maskPersonalData } from '../domain/privacy/maskPersonalData.ts';
import { exportFeedbacks, type ExportRequest } from '../workbook/export/exportFeedbacks.ts';
import { writeCsv } from '../workbook/export/writeCsv.ts';
import { mostSheetRows, writeWorkbook } from '../workbook/export/writeWorkbook.ts';
import { findPart } from '../workbook/organisation/findPart.ts';
import type { Translators } from '../workbook/texts.ts';
import type { TextKey, TextValues } from '../wording/translator.ts';

export interface ExportCommandDeps {
  readonly feedbacks: Pick<FeedbackStore, 'all'>;
  readonly organisation: Pick<OrganisationStore, 'snapshot'>;
  readonly audit: Pick<AuditStore, 'note'>;
  readonly newId: () => string;
  readonly translators: Translators;
  /** Unless --language says otherwise. */
  readonly language: Language;
  readonly now: () => Instant;
  readonly print: (line: string) => void;
  /** Makes the file; refuses one that is there already. */
  readonly writeFile: (path: string, content: Uint8Array) => Promise<void>;
}

interface Arguments {
  readonly file: string;
  readonly format: 'csv' | 'xlsx';
  readonly from: string | null;
  readonly to: string | null;
  readonly unit: string | null;
  readonly withTexts: boolean;
  readonly language: Language | null;
}

/** What is wrong with what was asked, as the text that tells it. */
interface Refusal {
  readonly refused: TextKey;
  readonly values?: TextValues;
}

/**
 * `export feedbacks FILE.csv|FILE.xlsx [--from DAY] [--to DAY] [--unit UNIT] [--texts]
 * [--language fi|sv|en]`: writes the file and gives the exit code. 0: written; 2: nothing was.
 */
export async function runExport(deps: ExportCommandDeps, argv: readonly string[]): Promise<number> {
  const asked = readArguments(argv);
  const words = deps.translators[asked?.language ?? deps.language];
  const tell = ({ refused, values }: Refusal): number => {
    deps.print(words.t(refused, values));
    return 2;
  };
  if (asked === null) return tell({ refused: 'export.usage' });
  const organisation = await deps.organisation.snapshot();
  const request = readRequest(asked, organisation);
  if ('refused' in request) return tell(request);
  const today = helsinkiDate(deps.now());
  const mask = (text: string) => maskPersonalData(text).text;
  const table = await exportFeedbacks(deps.feedbacks, request, {
    organisation,
    words,
    today,
    mask,
  });
  const { file, format } = asked;
  if (format === 'xlsx' && table.rows.length >= mostSheetRows) {
    return tell({ refused: 'export.tooMany' });
  }
  const content =
    format === 'csv' ? writeCsv(table) : await writeWorkbook(table, words.t('export.sheet'));
  // Noted first: no file is there of which the trail does not tell.
  const { withTexts } = request;
  await deps.audit.note(
    exportEntry(
      { by: commandActor, at: deps.now() },
      {
        ...{ id: deps.newId(), of: 'feedbacks', name: null },
        details: [
          { kind: 'count', of: 'feedbacks', count: table.rows.length },
          { kind: 'field', field: 'texts', from: null, to: String(withTexts) },
        ],
      },
    ),
  );
  try {
    await deps.writeFile(file, content);
  } catch (error) {
    const refused = fileFault(error);
    if (refused === null) throw error;
    return tell({ refused, values: { file } });
  }
  deps.print(words.t('export.done', { number: table.rows.length, file }));
  if (withTexts) deps.print(words.t('export.withTexts'));
  return 0;
}

function readArguments(argv: readonly string[]): Arguments | null {
  try {
    const { positionals, values } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        from: { type: 'string' },
        to: { type: 'string' },
        unit: { type: 'string' },
        texts: { type: 'boolean', default: false },
        language: { type: 'string' },
      },
    });
    const [kind, file = '', ...more] = positionals;
    const format = /\.(csv|xlsx)$/iu.exec(file)?.[1]?.toLowerCase();
    const language = languages.find((known) => known === values.language) ?? null;
    const isUnderstood =
      kind === 'feedbacks' &&
      more.length === 0 &&
      (language !== null || values.language === undefined);
    if (!isUnderstood || (format !== 'csv' && format !== 'xlsx')) return null;
    const { from = null, to = null, unit = null, texts: withTexts } = values;
    return { file, format, from, to, unit, withTexts, language };
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

function readRequest(
  { from, to, unit, withTexts }: Arguments,
  organisation: Organisation,
): ExportRequest | Refusal {
  for (const day of [from, to]) {
    if (day !== null && !isGivenDay(day)) {
      return { refused: 'export.notADay', values: { text: day } };
    }
  }
  if (from !== null && to !== null && from > to) return { refused: 'export.backwards' };
  const partId = unit === null ? null : readUnit(unit, organisation);
  if (typeof partId === 'object' && partId !== null) return partId;
  return { from, to, partId, withTexts };
}

function readUnit(text: string, { parts }: Organisation): PartId | Refusal {
  const part = findPart(parts, text);
  if (part === null) return { refused: 'export.unitUnknown', values: { text } };
  if (part === 'several') return { refused: 'export.unitAmbiguous', values: { text } };
  return part.id;
}

function fileFault(error: unknown): 'export.fileExists' | 'export.folderMissing' | null {
  if (!(error instanceof Error) || !('code' in error)) return null;
  if (error.code === 'EEXIST' || error.code === 'EISDIR') return 'export.fileExists';
  return error.code === 'ENOENT' ? 'export.folderMissing' : null;
}
