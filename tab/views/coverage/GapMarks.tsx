import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { SpeakerMuteRegular } from '@fluentui/react-icons';
import type { CoverageRow } from '../../../bot/contract/coverage.ts';
import { useSession } from '../../session/session.ts';

const useStyles = makeStyles({
  marks: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '4px',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  mark: {
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: '4px',
    padding: '1px 8px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  grave: {
    border: `1px solid ${tokens.colorNeutralForeground1}`,
    fontWeight: tokens.fontWeightSemibold,
  },
  silent: {
    border: `1px solid ${tokens.colorNeutralForeground1}`,
    backgroundColor: tokens.colorNeutralForeground1,
    color: tokens.colorNeutralBackground1,
    fontWeight: tokens.fontWeightSemibold,
    '@media (forced-colors: active)': { border: '2px solid CanvasText' },
  },
  none: { color: tokens.colorNeutralForeground3 },
});

/** What is missing of a part, the gravest first; a silent part has the one filled mark. */
export function GapMarks({ missing }: Pick<CoverageRow, 'missing'>) {
  const styles = useStyles();
  const { t } = useSession();
  if (missing.length === 0) return <span className={styles.none}>{t('coverage.nothing')}</span>;
  return (
    <ul className={styles.marks}>
      {missing.map(({ code, text }) => (
        <li
          key={code}
          className={mergeClasses(
            styles.mark,
            code === 'silent' && styles.silent,
            code === 'overdue' && styles.grave,
          )}
        >
          {code === 'silent' && <SpeakerMuteRegular aria-hidden />}
          {text}
        </li>
      ))}
    </ul>
  );
}
