/** Work that goes on beside the rounds of the scheduler. */
export interface Lanes {
  /** Begins the task when the tasks of the same lane before it have ended and there is room. */
  add(lane: string, task: () => Promise<void>): void;
  /** Resolves when everything added has ended. */
  settle(): Promise<void>;
}

/**
 * Runs the tasks of a lane one after another and those of different lanes at once, at most
 * `width` together: one that takes long keeps back only its own lane. What a task throws goes to
 * `onFault` and stops nothing.
 */
export function createLanes(width: number, onFault: (error: unknown) => void): Lanes {
  /** Lanes that have work or are waiting for room, in the order in which they came. */
  const lanes = new Map<string, (() => Promise<void>)[]>();
  const waiting: string[] = [];
  let busy = 0;
  let idle: PromiseWithResolvers<void> | null = null;

  function add(lane: string, task: () => Promise<void>): void {
    idle ??= Promise.withResolvers();
    const queue = lanes.get(lane);
    if (queue !== undefined) {
      queue.push(task);
      return;
    }
    lanes.set(lane, [task]);
    waiting.push(lane);
    fill();
  }

  function fill(): void {
    while (busy < width) {
      const lane = waiting.shift();
      if (lane === undefined) return;
      busy += 1;
      void runNext(lane);
    }
  }

  async function runNext(lane: string): Promise<void> {
    const task = lanes.get(lane)?.shift();
    try {
      await task?.();
    } catch (error) {
      onFault(error);
    }
    busy -= 1;
    // A long queue goes to the end, so that it does not keep the others waiting.
    if ((lanes.get(lane) ?? []).length > 0) waiting.push(lane);
    else lanes.delete(lane);
    fill();
    if (lanes.size === 0) {
      idle?.resolve();
      idle = null;
    }
  }

  return {
    add,
    settle: async () => {
      await idle?.promise;
    },
  };
}
