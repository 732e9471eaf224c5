import type { LanguageCode } from '../../bot/contract/session.ts';
import { withStore } from './browserStore.ts';

const key = 'language';

/** The language chosen last in this browser; null where nobody has chosen one. */
export function keptLanguage(): LanguageCode | null {
  const kept = withStore('localStorage', (store) => store.getItem(key));
  return kept === 'fi' || kept === 'sv' || kept === 'en' ? kept : null;
}

export function keepLanguage(language: LanguageCode): void {
  withStore('localStorage', (store) => {
    store.setItem(key, language);
  });
}
