import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { CloudOffRegular } from '@fluentui/react-icons';
import { useSession } from '../session/session.ts';
import { whyUnanswered } from '../session/whyNot.ts';
import type { Trouble } from '../session/useView.ts';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '8px 12px',
    padding: '8px 12px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorStatusWarningBorder2}`,
    backgroundColor: tokens.colorStatusWarningBackground1,
    color: tokens.colorNeutralForeground1,
  },
  icon: { flexShrink: 0, fontSize: '20px', color: tokens.colorStatusWarningForeground1 },
  text: { flex: '1 1 220px', margin: 0, overflowWrap: 'anywhere' },
  strong: { fontWeight: tokens.fontWeightSemibold },
});

interface Props {
  readonly trouble: Trouble;
  readonly asOfText: string;
  readonly busy: boolean;
  readonly onRetry: () => void;
}

/** Above figures that could not be renewed: how old they are and how to try again. */
export function OutageBar({ trouble, asOfText, busy, onRetry }: Props) {
  const styles = useStyles();
  const { t } = useSession();
  const problem = trouble.kind === 'problem' ? trouble.problem : null;
  const { title } = trouble.kind === 'problem' ? trouble.problem : whyUnanswered(trouble, t);
  return (
    <div className={styles.bar} role="status">
      <CloudOffRegular className={styles.icon} aria-hidden />
      <p className={styles.text}>
        <span className={styles.strong}>{title}.</span> {t('outage.kept', { asOf: asOfText })}
        {problem && ` ${t('problem.reference', { reference: problem.reference })}`}
      </p>
      <Button size="small" disabledFocusable={busy} onClick={onRetry}>
        {t('problem.retry')}
      </Button>
    </div>
  );
}
