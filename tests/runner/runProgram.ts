import { spawn } from 'node:child_process';

export interface ProgramResult {
  /** Null when it could not be started or was ended by a signal. */
  readonly exitCode: number | null;
  /** What it wrote to standard output and standard error, in order. */
  readonly output: string;
  readonly seconds: number;
}

/** Runs a program to its end; it is ended when `signal` is aborted. Never throws. */
export async function runProgram(
  command: string,
  args: readonly string[],
  options: {
    readonly cwd: string;
    readonly signal: AbortSignal;
    /** Beside the variables of this process. */
    readonly env?: Readonly<Record<string, string>>;
  },
): Promise<ProgramResult> {
  const startedAt = performance.now();
  const child = spawn(command, args, {
    cwd: options.cwd,
    env: { ...process.env, ...options.env },
    signal: options.signal,
    killSignal: 'SIGTERM',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const chunks: Buffer[] = [];
  const keep = (chunk: Buffer): void => {
    chunks.push(chunk);
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  const exitCode = await new Promise<number | null>((resolve) => {
    child.once('error', (error) => {
      chunks.push(Buffer.from(`${error.message}\n`));
      // An aborted program still has its end to come, with `close`.
      if (child.pid === undefined) resolve(null);
    });
    child.once('close', resolve);
  });
  const seconds = (performance.now() - startedAt) / 1000;
  return { exitCode, output: Buffer.concat(chunks).toString('utf8'), seconds };
}
