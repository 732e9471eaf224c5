import { readFileSync } from 'node:fs';
import { z } from 'zod';

/**
 * A process as a file can name it. The number alone is reused — in a container soon — so that the
 * moment of its start goes with it where the system tells it (Linux); null elsewhere.
 */
export const processIdentitySchema = z.object({
  pid: z.int().positive(),
  started: z.string().nullable(),
});
export type ProcessIdentity = z.infer<typeof processIdentitySchema>;

/** The identity of a running process, this one by default. */
export function processIdentity(pid = process.pid): ProcessIdentity {
  return { pid, started: startOf(pid) };
}

/** True when the very process that was named is running. */
export function isRunning({ pid, started }: ProcessIdentity): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: it is there and belongs to somebody else.
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  return started === null || startOf(pid) === started;
}

/** Boot and clock tick of the start: the 22nd field of /proc/PID/stat, counted after the name. */
function startOf(pid: number): string | null {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const [state, ...fields] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    // A zombie has ended; only its parent has not asked for its exit code yet.
    return state === 'Z' ? null : `${boot}:${fields[18] ?? ''}`;
  } catch {
    return null;
  }
}
