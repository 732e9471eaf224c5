import type { ReactNode } from 'react';
import { usePages } from '../../session/usePages.ts';
import { MoreLines } from './MoreLines.tsx';
import { useLineStyles } from './lineStyles.ts';

interface Props<Line> {
  readonly path: string;
  readonly first: { readonly lines: readonly Line[]; readonly next: string | null };
  /** Said where there are none. */
  readonly none: string;
  readonly children: (lines: readonly Line[]) => ReactNode;
}

/** A section's list page by page; give it a `key` of the path and the first page's time. */
export function PagedLines<Line>({ path, first, none, children }: Props<Line>) {
  const styles = useLineStyles();
  const { pages, ...further } = usePages(path, first);
  const lines = pages.flatMap((page) => page.lines);
  return (
    <>
      <div aria-live="polite">{lines.length === 0 && <p className={styles.none}>{none}</p>}</div>
      {lines.length > 0 && children(lines)}
      <MoreLines {...further} />
    </>
  );
}
