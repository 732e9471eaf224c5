import { makeStyles, tokens } from '@fluentui/react-components';
import type { TrailLine } from '../../../../bot/contract/feedback.ts';
import { Panel } from '../../../components/Panel.tsx';
import { useSession } from '../../../session/session.ts';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  item: {
    position: 'relative',
    paddingInlineStart: '20px',
    paddingBlockEnd: '14px',
    borderLeft: `2px solid ${tokens.colorNeutralStroke2}`,
    marginInlineStart: '5px',
    ':last-child': { paddingBlockEnd: 0, borderLeftColor: 'transparent' },
    '::before': {
      content: '""',
      position: 'absolute',
      insetInlineStart: '-6px',
      top: '5px',
      width: '10px',
      height: '10px',
      boxSizing: 'border-box',
      borderRadius: tokens.borderRadiusCircular,
      border: `2px solid ${tokens.colorBrandStroke1}`,
      backgroundColor: tokens.colorNeutralBackground1,
    },
    '@media (forced-colors: active)': { ':last-child': { borderLeftColor: 'Canvas' } },
  },
  what: {
    // The first letter of a block only.
    display: 'block',
    fontWeight: tokens.fontWeightSemibold,
    '::first-letter': { textTransform: 'uppercase' },
  },
  detail: {
    display: 'block',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
  },
  note: { marginBlock: '4px 0', whiteSpace: 'pre-line' },
});

/** Everything that has happened to it, the oldest first. */
export function TrailPanel({ trail }: { readonly trail: readonly TrailLine[] }) {
  const styles = useStyles();
  const { t } = useSession();
  return (
    <Panel title={t('feedbackView.page.trail')}>
      <ol className={styles.list}>
        {trail.map(({ id, at, what, who, onBehalfOf, unit, state, note }) => (
          <li key={id} className={styles.item}>
            <span className={styles.what}>{what}</span>
            <span className={styles.detail}>
              {at} · {[who, onBehalfOf].filter((part) => part !== null).join(', ')}
            </span>
            <span className={styles.detail}>
              {unit} · {state}
            </span>
            {note !== null && <p className={styles.note}>{note}</p>}
          </li>
        ))}
      </ol>
    </Panel>
  );
}
