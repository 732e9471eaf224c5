import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs, parseEnv } from 'node:util';
import { buildAppPackage } from './appPackage.ts';

const root = resolve(import.meta.dirname, '../..');

/** The values of env/.env.NAME; what the process's environment says goes before them. */
function valuesOf(environment: string): Record<string, string | undefined> | null {
  const path = join(root, 'env', `.env.${environment}`);
  if (!existsSync(path)) return null;
  return { ...parseEnv(readFileSync(path, 'utf8')), ...process.env };
}

/** Writes dist/appPackage.zip; returns what to tell when that is not possible. */
function main(args: readonly string[]): readonly string[] {
  const { positionals } = parseArgs({ args: [...args], allowPositionals: true });
  const environment = positionals[0] ?? 'dev';
  const values = valuesOf(environment);
  if (values === null) return [`There is no env/.env.${environment}.`];
  const built = buildAppPackage((name) => readFileSync(join(root, 'appPackage', name)), values);
  if (built.kind === 'faulty') return built.problems;
  const target = join(root, 'dist', 'appPackage.zip');
  mkdirSync(join(root, 'dist'), { recursive: true });
  writeFileSync(target, built.zip);
  process.stdout.write(`${target}\n`);
  return [];
}

const problems = main(process.argv.slice(2));
if (problems.length > 0) {
  process.stderr.write(`${problems.join('\n')}\n`);
  process.exitCode = 1;
}
