import { keysUnder, withStore } from '../../session/browserStore.ts';

/** The values of a form's fields by their names, as typed. */
export type Values = Readonly<Record<string, string>>;

/** What was typed into a form and not submitted yet. */
export interface KeptDraft {
  readonly form: string;
  readonly values: Values;
  /** What stands in the fields that are found by typing, by their names; not in older drafts. */
  readonly shown?: Values;
}

const prefix = 'draft ';

/** Where the browser has no store for the frame, drafts live as long as the page. */
const inMemory = new Map<string, string>();

/**
 * Drafts outlive a reload, an outage and a visit to another view, in this window only: what was
 * typed may be meant for nobody else on this computer.
 */
export function keepDraft(owner: string, path: string, draft: KeptDraft): void {
  const text = JSON.stringify(draft);
  const key = keyOf(owner, path);
  inMemory.set(key, text);
  withStore('sessionStorage', (store) => {
    store.setItem(key, text);
  });
}

/** The draft kept for the address where the form is submitted, or null. */
export function keptDraft(owner: string, path: string): KeptDraft | null {
  const key = keyOf(owner, path);
  const text =
    withStore('sessionStorage', (store) => store.getItem(key)) ?? inMemory.get(key) ?? null;
  return text === null ? null : (JSON.parse(text) as KeptDraft);
}

export function forgetDraft(owner: string, path: string): void {
  const key = keyOf(owner, path);
  inMemory.delete(key);
  withStore('sessionStorage', (store) => {
    store.removeItem(key);
  });
}

/** For when somebody else sits down. */
export function forgetAllDrafts(): void {
  inMemory.clear();
  withStore('sessionStorage', (store) => {
    for (const key of keysUnder(store, prefix)) store.removeItem(key);
  });
}

function keyOf(owner: string, path: string): string {
  return `${prefix}${owner} ${path}`;
}
