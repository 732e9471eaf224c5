import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { processIdentitySchema } from './processIdentity.ts';

const storeNoteSchema = z.object({
  port: z.int().min(1).max(65_535),
  /** The process that started the store. */
  owner: processIdentitySchema,
  /** The store's own process. */
  store: processIdentitySchema,
});

/** Where a folder's store serves, as `embedded-store.json` in the folder tells other processes. */
export type StoreNote = z.infer<typeof storeNoteSchema>;

/** Null when there is none, or none that can be read: it is only a hint, the lock decides. */
export async function readStoreNote(folder: string): Promise<StoreNote | null> {
  try {
    return storeNoteSchema.parse(JSON.parse(await readFile(notePath(folder), 'utf8')));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    if (error instanceof SyntaxError || error instanceof z.ZodError) return null;
    throw error;
  }
}

/** Replaces the note as a whole, so that a reader never sees half of it. */
export async function writeStoreNote(folder: string, note: StoreNote): Promise<void> {
  const draft = `${notePath(folder)}.${note.owner.pid}`;
  await writeFile(draft, JSON.stringify(note), { mode: 0o600 });
  await rename(draft, notePath(folder));
}

function notePath(folder: string): string {
  return join(folder, 'embedded-store.json');
}
