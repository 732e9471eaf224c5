import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { z } from 'zod';

export const root = resolve(import.meta.dirname, '../..');

export interface Cruise {
  /** `RULE: FROM → TO` for each breach. */
  readonly breaches: readonly string[];
  /** Paths of the modules that were read, from the folder. */
  readonly modules: readonly string[];
}

const resultSchema = z.object({
  modules: z.array(z.object({ source: z.string() })),
  summary: z.object({
    violations: z.array(
      z.object({ from: z.string(), to: z.string(), rule: z.object({ name: z.string() }) }),
    ),
  }),
});

/** Runs dependency-cruiser with the repository's rules over `bot` and `tab` of a folder. */
export async function cruise(folder: string): Promise<Cruise> {
  const program = resolve(root, 'node_modules/.bin/depcruise');
  const config = resolve(folder, '.dependency-cruiser.cjs');
  const args = ['--config', config, '--output-type', 'json', 'bot', 'tab'];
  const output = await new Promise<string>((settle, fail) => {
    execFile(
      program,
      args,
      { cwd: folder, maxBuffer: 64 * 1024 * 1024 },
      // Its exit code tells the number of breaches; the report says more.
      (error, stdout, stderr) => {
        if (stdout === '') fail(new Error(stderr, { cause: error }));
        else settle(stdout);
      },
    );
  });
  const { modules, summary } = resultSchema.parse(JSON.parse(output));
  return {
    breaches: summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`),
    modules: modules.map(({ source }) => source),
  };
}
