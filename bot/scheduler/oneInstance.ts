import type { Instant } from '../domain/calendar/time.ts';
import type { LeaseStore } from '../domain/ports/lease.ts';
import type { Job } from './scheduler.ts';

export interface OneInstanceDeps {
  readonly leases: LeaseStore;
  /** This instance's own name, unlike any other's. */
  readonly holder: string;
  /** How long an instance that has died keeps the others waiting, in milliseconds. */
  readonly leaseMs: number;
}

/**
 * The job, done by one of several instances: by the one that holds the lease with the job's name.
 * The lease is renewed in its second half and let go of when the work has ended.
 */
export function oneInstance(job: Job, { leases, holder, leaseMs }: OneInstanceDeps): Job {
  const lease = job.name;
  let heldUntil = -Infinity;

  async function holds(now: Instant): Promise<boolean> {
    const at = Date.parse(now);
    if (at < heldUntil - leaseMs / 2) return true;
    const until = at + leaseMs;
    const held = await leases.hold(lease, holder, now, new Date(until).toISOString());
    heldUntil = held ? until : -Infinity;
    return held;
  }

  return {
    name: job.name,
    run: async (now) => {
      if (await holds(now)) await job.run(now);
    },
    settle: async () => {
      await job.settle?.();
      if (heldUntil === -Infinity) return;
      heldUntil = -Infinity;
      await leases.release(lease, holder);
    },
  };
}
