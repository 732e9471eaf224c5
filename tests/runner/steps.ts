import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { runMocha } from './runMocha.ts';
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

/**
 * The steps of `npm test`: each list is for one core, its steps one by one, and the longest lists
 * come first. What runs under `coverage` leaves there what of the program it has run.
 */
export function stepsIn(root: string, coverage: string): readonly (readonly Step[])[] {
  const check = (name: string, program: string, ...args: string[]): Step =>
    checkWith(root, name, program, args);
  const hasTab = existsSync(join(root, 'tab/vite.config.ts'));
  const mocha = (name: string, ...files: string[]): Step => tests(root, coverage, name, files);
  return [
    // The browser's tests open the tab as it was built here.
    [
      ...(hasTab ? [check('build of the tab', 'vite', 'build', 'tab')] : []),
      mocha('tests in a browser, and of what is deployed', ...withTheTab),
    ],
    [mocha('tests of the store and of faults', atTheStore)],
    [
      mocha(
        'other tests',
        'tests/**/*.test.ts',
        ...[...withTheTab, atTheStore].flatMap((files) => ['--ignore', files]),
      ),
    ],
    [check('lint', 'eslint', '.', '--max-warnings', '0')],
    [
      check('types', 'tsc', '-p', '.'),
      check('types of the tab', 'tsc', '-p', 'tab'),
      check('format', 'prettier', '--check', '.'),
      check('layers', 'depcruise', 'bot', ...(hasTab ? ['tab'] : [])),
      check('unused code', 'knip', '--no-progress'),
    ],
  ];
}

/** How much of the program all tests together have run; comes after them. */
export function coverageStep(root: string, coverage: string): Step {
  const report = checkWith(root, 'coverage', 'c8', ['report', '--temp-directory', coverage]);
  return {
    name: report.name,
    run: async (signal) => {
      const result = await report.run(signal);
      return { ...result, note: sharesIn(result.output) };
    },
  };
}

const withTheTab = ['tests/{tab,browser}/**/*.test.ts', 'tests/infra/deployed.test.ts'];
const atTheStore = 'tests/{storage,faults,model}/**/*.test.ts';

function checkWith(root: string, name: string, program: string, args: readonly string[]): Step {
  return {
    name,
    run: async (signal) => {
      const command = join(root, 'node_modules/.bin', program);
      const { exitCode, output, seconds } = await runProgram(command, args, { cwd: root, signal });
      const passed = exitCode === 0 ? 1 : 0;
      return { name, seconds, passed, failed: 1 - passed, output, note: '' };
    },
  };
}

/** Mocha, each of whose tests counts by itself. */
function tests(root: string, coverage: string, name: string, files: readonly string[]): Step {
  return {
    name,
    run: async (signal) => {
      const env = { NODE_V8_COVERAGE: coverage };
      return { name, ...(await runMocha(root, files, { signal, env })), note: '' };
    },
  };
}

/** The lines that c8's text-summary gives, as one. */
function sharesIn(output: string): string {
  const shares = [...output.matchAll(/^(Statements|Branches|Functions|Lines)\s*: ([\d.]+%)/gm)];
  return shares.map(([, what, share]) => `${what?.toLowerCase() ?? ''} ${share ?? ''}`).join(', ');
}
