import assert from 'node:assert/strict';
import type { CorrectiveAction } from '../../../bot/domain/action/action.ts';
import { noCoverageRecords } from '../../../bot/domain/coverage/coverageRecords.ts';
import type { CoverageRecords } from '../../../bot/domain/coverage/coverageRecords.ts';
import type { ActionChange, ActionStore } from '../../../bot/domain/ports/actionStore.ts';
import type { CoverageStore } from '../../../bot/domain/ports/coverageStore.ts';

/** Corrective actions and what is noted of coverage, in memory; every change is kept in its order. */
export interface MemoryNotes {
  readonly actions: Map<string, CorrectiveAction>;
  readonly actionChanges: ActionChange[];
  noted: CoverageRecords;
  readonly deps: {
    readonly actions: Pick<ActionStore, 'all' | 'commit' | 'find'>;
    readonly coverage: Pick<CoverageStore, 'all' | 'change'>;
  };
}

/** @param written is called at every write */
export function memoryNotes(written: () => void): MemoryNotes {
  const notes: MemoryNotes = {
    actions: new Map(),
    actionChanges: [],
    noted: noCoverageRecords,
    deps: {
      actions: {
        all: () => Promise.resolve([...notes.actions.values()]),
        find: (id) => {
          const value = notes.actions.get(id);
          return Promise.resolve(
            value === undefined ? null : { value, version: String(value.revision) },
          );
        },
        commit: (change) => {
          const { before, after } = change;
          const found = notes.actions.get(after.id);
          if (before === null && found !== undefined) return Promise.resolve('exists');
          if (before !== null && before.version !== String(found?.revision)) {
            return Promise.resolve('conflict');
          }
          written();
          notes.actions.set(after.id, after);
          notes.actionChanges.push(change);
          return Promise.resolve('committed');
        },
      },
      coverage: {
        all: () => Promise.resolve(notes.noted),
        change: (change) => {
          const { before, after } = change;
          const kind = change.kind === 'statement' ? 'statements' : listOf[change.kind];
          const list: readonly unknown[] = notes.noted[kind];
          const place = list.findIndex((each) => isSame(each, before));
          if (before !== null && place < 0) return Promise.resolve('conflict');
          written();
          const rest = list.filter((_, index) => index !== place);
          notes.noted = { ...notes.noted, [kind]: [...rest, after] };
          return Promise.resolve('committed');
        },
      },
    },
  };
  return notes;
}

const listOf = { utilisation: 'utilisation', training: 'trainings' } as const;

function isSame(one: unknown, other: unknown): boolean {
  try {
    assert.deepEqual(one, other);
    return true;
  } catch {
    return false;
  }
}
