import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { countTests } from './mochaReport.ts';
import { runProgram } from './runProgram.ts';

export interface StepResult {
  readonly name: string;
  readonly seconds: number;
  readonly passed: number;
  readonly failed: number;
  /** Shown when something failed. */
  readonly output: string;
  /** One line worth knowing in any case; empty where there is none. */
  readonly note: string;
}

export interface Step {
  readonly name: string;
  run(signal: AbortSignal): Promise<StepResult>;
}

/** The steps of `npm test` in two lanes, one for each core; a lane's steps run one by one. */
export function stepsIn(root: string): readonly (readonly Step[])[] {
  const check = (name: string, program: string, ...args: string[]): Step => ({
    name,
    run: async (signal) => {
      const command = join(root, 'node_modules/.bin', program);
      const { exitCode, output, seconds } = await runProgram(command, args, { cwd: root, signal });
      const passed = exitCode === 0 ? 1 : 0;
      return { name, seconds, passed, failed: 1 - passed, output, note: '' };
    },
  });
  const hasTab = existsSync(join(root, 'tab/vite.config.ts'));
  return [
    // The browser's tests open the tab as it was built here.
    [...(hasTab ? [check('build of the tab', 'vite', 'build', 'tab')] : []), tests(root)],
    [
      check('types', 'tsc', '-p', '.'),
      check('types of the tab', 'tsc', '-p', 'tab'),
      check('lint', 'eslint', '.', '--max-warnings', '0'),
      check('format', 'prettier', '--check', '.'),
      check('layers', 'depcruise', 'bot', ...(hasTab ? ['tab'] : [])),
      check('unused code', 'knip', '--no-progress'),
    ],
  ];
}

/** Mocha under c8: each of its tests counts by itself, and the coverage as one more. */
function tests(root: string): Step {
  const name = 'tests';
  const bin = (program: string): string => join(root, 'node_modules/.bin', program);
  return {
    name,
    run: async (signal) => {
      const folder = await mkdtemp(join(tmpdir(), 'asiakaskokemus-tests-'));
      try {
        const report = join(folder, 'report.json');
        const mocha = [bin('mocha'), '--reporter', 'json', '--reporter-option', `output=${report}`];
        const { exitCode, output, seconds } = await runProgram(
          bin('c8'),
          ['--temp-directory', join(folder, 'coverage'), ...mocha, 'tests/**/*.test.ts'],
          { cwd: root, signal },
        );
        const counts = countTests(await readFile(report, 'utf8').catch(() => null), exitCode);
        const { passed, failed, faults } = counts;
        return {
          name,
          seconds,
          passed,
          failed,
          output: `${faults}\n${output}`,
          note: coverage(output),
        };
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    },
  };
}

/** The lines that c8's text-summary gives, as one. */
function coverage(output: string): string {
  const shares = [...output.matchAll(/^(Statements|Branches|Functions|Lines)\s*: ([\d.]+%)/gm)];
  return shares.map(([, what, share]) => `${what?.toLowerCase() ?? ''} ${share ?? ''}`).join(', ');
}
