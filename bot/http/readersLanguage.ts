import type { IncomingMessage } from 'node:http';
import { languages, type Language } from '../domain/language.ts';

/** The language to answer a request in. */
export interface ReadersLanguage {
  /** The language of the person once known, before that the client's. */
  of(request: IncomingMessage): Language;
  /** Notes that the person behind the request has chosen a language; null: has not. */
  know(request: IncomingMessage, chosen: Language | null): void;
}

export function createReadersLanguage(): ReadersLanguage {
  const known = new WeakMap<IncomingMessage, Language>();
  return {
    of: (request) => known.get(request) ?? clientsLanguage(request),
    know: (request, chosen) => {
      if (chosen !== null) known.set(request, chosen);
    },
  };
}

/** The first of our languages in `Accept-Language`'s order of preference; Finnish without any. */
function clientsLanguage(request: IncomingMessage): Language {
  const preferred = (request.headers['accept-language'] ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', quality] = part.trim().split(/;\s*q=/);
      return { tag: tag.toLowerCase(), quality: quality === undefined ? 1 : Number(quality) };
    })
    .filter(({ quality }) => quality > 0)
    .sort((one, other) => other.quality - one.quality)
    .map(({ tag }) => languages.find((language) => tag.split('-')[0] === language));
  return preferred.find((language) => language !== undefined) ?? 'fi';
}
