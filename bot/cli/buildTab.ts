import { existsSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const tabFolder = fileURLToPath(new URL('../../tab', import.meta.url));
const built = join(tabFolder, 'dist', 'index.html');

/** Builds the tab when it has not been built since its sources changed. */
export async function buildTab(): Promise<void> {
  if (existsSync(built) && (await stat(built)).mtimeMs >= (await newestSource())) return;
  // Only when it is needed: loading it takes longer than the look at the files.
  const { build } = await import('vite');
  await build({ configFile: join(tabFolder, 'vite.config.ts'), logLevel: 'warn' });
}

async function newestSource(): Promise<number> {
  const sources = [tabFolder, fileURLToPath(new URL('../contract', import.meta.url))];
  const times: number[] = [];
  for (const folder of sources) {
    for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
      const path = join(entry.parentPath, entry.name);
      if (!entry.isFile() || path.startsWith(join(tabFolder, 'dist'))) continue;
      times.push((await stat(path)).mtimeMs);
    }
  }
  return Math.max(...times);
}
