import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { temporaryFolder, type TemporaryFolder } from './temporaryFolder.ts';

/** An embedded store of a suite's own. */
export interface TestStore {
  readonly kind: 'embedded';
  readonly folder: string;
  readonly tablePrefix: string;
}

let shared: Promise<TemporaryFolder> | null = null;

/** A new embedded store. */
export async function testStore(): Promise<TestStore> {
  shared ??= temporaryFolder('store');
  const tablePrefix = newTablePrefix();
  return { kind: 'embedded', folder: join((await shared).path, tablePrefix), tablePrefix };
}

export function newTablePrefix(): string {
  return `t${randomBytes(8).toString('hex')}`;
}

/** Removes all of them; called after the last test. */
export async function closeTestStore(): Promise<void> {
  const closing = shared;
  shared = null;
  await (await closing)?.remove();
}
