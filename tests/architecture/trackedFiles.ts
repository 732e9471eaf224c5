import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './cruise.ts';

/** Paths of the repository's own files, from its root: tracked, or new and not ignored. */
export function ownFiles(): readonly string[] {
  const args = ['ls-files', '--cached', '--others', '--exclude-standard', '-z'];
  const listed = execFileSync('git', args, { cwd: root, encoding: 'utf8' }).split('\0');
  const files = listed.filter((path) => path !== '' && existsSync(join(root, path)));
  if (files.length < 50) throw new Error(`Only ${files.length} files were found to check.`);
  return [...new Set(files)];
}
