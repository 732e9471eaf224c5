import { makeStyles, tokens } from '@fluentui/react-components';
import type { HeldLine } from '../../../../bot/contract/feedback.ts';
import { Panel } from '../../../components/Panel.tsx';
import { useSession } from '../../../session/session.ts';

const useStyles = makeStyles({
  text: { marginBlock: '0 8px', color: tokens.colorNeutralForeground2 },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  item: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    gap: '0 16px',
    paddingBlock: '8px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  unit: { fontWeight: tokens.fontWeightSemibold },
  length: { whiteSpace: 'nowrap' },
  detail: {
    gridColumn: '1 / -1',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
  },
});

interface Props {
  readonly held: readonly HeldLine[];
  readonly text: string;
}

/** Which units have had it, how long each, and how often it was passed on. */
export function HeldPanel({ held, text }: Props) {
  const styles = useStyles();
  const { t } = useSession();
  return (
    <Panel title={t('feedbackView.page.held')}>
      <p className={styles.text}>{text}</p>
      <ol className={styles.list}>
        {held.map(({ id, unit, handler, periodText, lengthText }) => (
          <li key={id} className={styles.item}>
            <span className={styles.unit}>{unit}</span>
            <span className={styles.length}>{lengthText}</span>
            <span className={styles.detail}>
              {periodText}
              {' · '}
              {handler === null
                ? t('feedbackView.page.nobody')
                : t('feedbackView.page.handler', { name: handler })}
            </span>
          </li>
        ))}
      </ol>
    </Panel>
  );
}
