/** What a link to the tab leads to. */
export interface LinkedSubject {
  readonly kind: 'experience' | 'metric';
  readonly id: string;
}

const kinds: Readonly<Record<string, LinkedSubject['kind']>> = {
  experiences: 'experience',
  metrics: 'metric',
};

/**
 * Reads a link as people copy it from a browser (`…/tab/#/metrics/m-1`) or from a card
 * (`…/tab/metrics/m-1`). Null for other views and other addresses. Teams asks only about the
 * domain that the manifest names, so the domain is not looked at again.
 */
export function subjectOfLink(link: string): LinkedSubject | null {
  const url = URL.parse(link);
  if (url?.pathname.startsWith('/tab') !== true) return null;
  const address = url.hash.startsWith('#/')
    ? url.hash.slice(2)
    : url.pathname.slice('/tab/'.length);
  const [view = '', id = '', ...rest] = (address.split('?')[0] ?? '').split('/');
  const kind = Object.hasOwn(kinds, view) ? kinds[view] : undefined;
  const decoded = decode(id);
  return kind === undefined || decoded === '' || rest.some((part) => part !== '')
    ? null
    : { kind, id: decoded };
}

/** Empty for what is no text in percent signs. */
function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch (error) {
    if (error instanceof URIError) return '';
    throw error;
  }
}
