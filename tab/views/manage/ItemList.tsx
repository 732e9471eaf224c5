import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  item: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: '8px 16px',
    paddingBlock: '12px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ':first-child': { borderTop: 'none', paddingBlockStart: 0 },
    ':last-child': { paddingBlockEnd: 0 },
    '@media (min-width: 900px)': { gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)' },
  },
  name: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  line: { margin: 0 },
  quiet: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
  },
});

interface Item {
  readonly id: string;
  readonly name: string;
  readonly lines: readonly string[];
  /** Beside the lines, less loud. */
  readonly quiet: readonly string[];
}

interface Props<Shown extends Item> {
  readonly items: readonly Shown[];
  /** What may be done with the item. */
  readonly acts: (item: Shown) => ReactNode;
}

/** Things with a few lines each, and what may be done with each. */
export function ItemList<Shown extends Item>({ items, acts }: Props<Shown>) {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {items.map((item) => (
        <li key={item.id} className={styles.item}>
          <div>
            <h3 className={styles.name}>{item.name}</h3>
            {item.lines.map((line) => (
              <p key={line} className={styles.line}>
                {line}
              </p>
            ))}
            {item.quiet.map((line) => (
              <p key={line} className={styles.quiet}>
                {line}
              </p>
            ))}
          </div>
          <div role="group" aria-label={item.name}>
            {acts(item)}
          </div>
        </li>
      ))}
    </ul>
  );
}
