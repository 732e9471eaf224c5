import { runExport } from '../../../bot/cli/exportCommand.ts';
import type { AuditEntry } from '../../../bot/domain/audit/auditEntry.ts';
import { importedAt, type MemoryStores } from './memoryStores.ts';

/** What the export command did: its exit code, what it said and the files it made. */
export interface Exported {
  readonly code: number;
  readonly lines: readonly string[];
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** What it has left in the audit trail. */
  readonly noted: readonly AuditEntry[];
}

/** Runs the export command over the stores, in Finnish unless told; `taken` is there already. */
export async function exported(stores: MemoryStores, argv: readonly string[]): Promise<Exported> {
  const lines: string[] = [];
  const files = new Map<string, Uint8Array>();
  const noted: AuditEntry[] = [];
  const code = await runExport(
    {
      feedbacks: {
        async *all() {
          for (const { value } of stores.feedbacks.values()) yield await Promise.resolve(value);
        },
      },
      organisation: stores.deps.organisation,
      audit: { note: (entry) => Promise.resolve(void noted.push(entry)) },
      newId: () => `line-${String(noted.length)}`,
      translators: stores.deps.translators,
      language: 'fi',
      now: () => importedAt,
      print: (line) => lines.push(line),
      writeFile: (path, content) => {
        if (path.startsWith('taken')) return failure('EEXIST');
        if (path.startsWith('nowhere/')) return failure('ENOENT');
        files.set(path, content);
        return Promise.resolve();
      },
    },
    argv,
  );
  return { code, lines, files, noted };
}

function failure(code: string): Promise<never> {
  return Promise.reject(Object.assign(new Error(code), { code }));
}
