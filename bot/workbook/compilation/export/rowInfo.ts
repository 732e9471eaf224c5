import { personEverKnown } from '../../../domain/organisation/everKnown.ts';
import { importActor } from '../../../domain/organisation/importActor.ts';
import type { PersonId } from '../../../domain/organisation/organisation.ts';
import type { Translator } from '../../../wording/translator.ts';
import type { Compilation } from '../compilation.ts';
import type { InfoColumn, SheetName } from '../sheets.ts';
import { cell, type WorkbookCell } from './workbookSheet.ts';

/** A row's cells that stand instead of what the row itself says, by column. */
export type RowInfo = ReadonlyMap<string, WorkbookCell>;

/** Every computed column of the sheet has its cell. */
export function cellsOf<Sheet extends SheetName>(
  cells: Readonly<Record<InfoColumn<Sheet>, WorkbookCell>>,
): RowInfo {
  return new Map(Object.entries<WorkbookCell>(cells));
}

export function info(text: string | null): WorkbookCell {
  return cell(text, 'info');
}

export function personText(id: PersonId, { organisation }: Compilation, words: Translator): string {
  return id === importActor
    ? words.t('import.actor')
    : (personEverKnown(organisation, id)?.name ?? id);
}
