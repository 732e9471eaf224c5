import { makeStyles, tokens } from '@fluentui/react-components';
import type { LabelledText } from '../../bot/contract/metrics.ts';

const useStyles = makeStyles({
  list: { display: 'grid', gap: '8px 16px', margin: 0 },
  item: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    columnGap: '16px',
    '@media (min-width: 480px)': { gridTemplateColumns: 'minmax(0, 2fr) minmax(0, 5fr)' },
  },
  label: { color: tokens.colorNeutralForeground3 },
  text: { margin: 0 },
});

/** Labels with their texts, aligned. */
export function LabelledTexts({ items }: { readonly items: readonly LabelledText[] }) {
  const styles = useStyles();
  return (
    <dl className={styles.list}>
      {items.map(({ label, text }) => (
        <div key={label} className={styles.item}>
          <dt className={styles.label}>{label}</dt>
          <dd className={styles.text}>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
