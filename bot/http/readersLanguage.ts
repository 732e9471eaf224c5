import type { IncomingMessage } from 'node:http';
import { languages, type Language } from '../domain/language.ts';

/** The first of our languages in `Accept-Language`'s order of preference; Finnish without any. */
export function readersLanguage(request: IncomingMessage): Language {
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
