import { importFile } from '../../../bot/workbook/importFile.ts';
import type { ImportKind } from '../../../bot/workbook/columns.ts';
import type { ImportReport } from '../../../bot/workbook/report.ts';
import type { OrganisationPart } from '../../../bot/domain/organisation/organisation.ts';
import type { MemoryStores } from './memoryStores.ts';

/** Imports a file's text into the stores. */
export function importText(
  stores: MemoryStores,
  kind: ImportKind,
  text: string,
  options: { readonly mapping?: string; readonly dryRun?: boolean } = {},
): Promise<ImportReport> {
  const bytes = (content: string) => new TextEncoder().encode(content);
  return importFile(
    {
      kind,
      file: bytes(text),
      mapping: options.mapping === undefined ? null : bytes(options.mapping),
      dryRun: options.dryRun ?? false,
    },
    stores.deps,
  );
}

/** Each refused record as `row: code code`. */
export function refusals(report: ImportReport): readonly string[] {
  return report.results.flatMap(({ line, outcome }) =>
    typeof outcome === 'string' ? [] : [`${line}: ${outcome.map(({ code }) => code).join(' ')}`],
  );
}

function part(
  id: string,
  level: OrganisationPart['level'],
  parentId: string | null,
  fi: string,
): readonly [string, OrganisationPart] {
  return [id, { id, level, parentId, name: { fi }, managerId: null, deputyId: null }];
}

/** A small invented city; two areas have a unit of the same name. */
export const smallCity: ReadonlyMap<string, OrganisationPart> = new Map([
  part('city', 'city', null, 'Kuulasvesi'),
  part('tekninen', 'serviceArea', 'city', 'Tekninen palvelualue'),
  part('sivistys', 'serviceArea', 'city', 'Sivistyspalvelut'),
  part('kadut', 'unit', 'tekninen', 'Kadut'),
  part('t-neuvonta', 'unit', 'tekninen', 'Neuvonta'),
  part('s-neuvonta', 'unit', 'sivistys', 'Neuvonta'),
]);
