import { makeStyles, tokens } from '@fluentui/react-components';
import { WarningRegular } from '@fluentui/react-icons';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  gap: {
    display: 'flex',
    columnGap: '6px',
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
  },
  icon: { flexShrink: 0, marginBlockStart: '2px', color: tokens.colorStatusWarningForeground3 },
});

/** What is missing, each in its sentence. */
export function Gaps({ gaps }: { readonly gaps: readonly string[] }) {
  const styles = useStyles();
  if (gaps.length === 0) return null;
  return (
    <ul className={styles.list}>
      {gaps.map((gap) => (
        <li key={gap} className={styles.gap}>
          <WarningRegular className={styles.icon} aria-hidden />
          <span>{gap}</span>
        </li>
      ))}
    </ul>
  );
}
