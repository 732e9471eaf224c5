import type { MessagePort } from 'node:worker_threads';
import { createBirpc } from 'birpc';
import type { TellProgress } from '../progress.ts';
import { storeCalls, tellCall, type ThreadStores } from './order.ts';

type Calls = Record<string, (...given: readonly unknown[]) => unknown>;

/** The main thread's stores as a worker thread sees them: each call goes over the port. */
export function storesOver(port: MessagePort): {
  readonly stores: ThreadStores;
  readonly tell: TellProgress;
} {
  const { $call } = createBirpc<Calls, object, false>(
    {},
    {
      post: (message) => {
        port.postMessage(message);
      },
      on: (receive) => {
        port.on('message', receive);
      },
      // How long a store may take is the store's own to say.
      timeout: -1,
      proxify: false,
    },
  );
  const stores = Object.fromEntries(
    Object.entries(storeCalls).map(([store, methods]) => [
      store,
      Object.fromEntries(
        methods.map((method) => [
          method,
          (...given: readonly unknown[]) => $call(`${store}.${method}`, ...given),
        ]),
      ),
    ]),
  );
  let told = '';
  return {
    // `storeCalls` names every method of every store.
    stores: stores as unknown as ThreadStores,
    // A step of a hundredth is told, not every row.
    tell: async (stage, done, of) => {
      const step = `${stage} ${String(Math.floor((done / Math.max(1, of)) * 100))}`;
      if (step === told) return;
      told = step;
      await $call(tellCall, stage, done, of);
    },
  };
}
