import { join } from 'node:path';
import { build } from 'vite';

/** The built tab's files by their path under `/tab/`. */
export type BuiltTab = ReadonlyMap<string, Buffer>;

let built: Promise<BuiltTab> | undefined;

/** The tab as it is built for use, kept in memory; built once for the whole run. */
export function builtTab(): Promise<BuiltTab> {
  built ??= buildTab();
  return built;
}

async function buildTab(): Promise<BuiltTab> {
  const result = await build({
    configFile: join(import.meta.dirname, '../../../tab/vite.config.ts'),
    logLevel: 'error',
    build: { write: false },
  });
  if (Array.isArray(result) || !('output' in result)) throw new Error('not a single build');
  return new Map(
    result.output.map((file) => [
      file.fileName,
      Buffer.from(file.type === 'chunk' ? file.code : file.source),
    ]),
  );
}
