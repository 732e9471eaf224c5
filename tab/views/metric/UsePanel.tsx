import { makeStyles, tokens } from '@fluentui/react-components';
import type { UtilisationView } from '../../../bot/contract/metrics.ts';
import { Panel } from '../../components/Panel.tsx';
import { useSession } from '../../session/session.ts';

const useStyles = makeStyles({
  list: { display: 'grid', rowGap: '12px', margin: 0, padding: 0, listStyleType: 'none' },
  note: { margin: 0 },
  meta: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  none: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** Where the part's results were discussed and what was decided. */
export function UsePanel({ notes }: { readonly notes: readonly UtilisationView[] }) {
  const styles = useStyles();
  const { t } = useSession();
  return (
    <Panel title={t('metric.use.title')}>
      {notes.length === 0 && <p className={styles.none}>{t('metric.use.none')}</p>}
      <ul className={styles.list}>
        {notes.map(({ id, place, on, note, by }) => (
          <li key={id}>
            <p className={styles.note}>{note}</p>
            <span className={styles.meta}>
              {t('metric.use.meta', { place, date: on, name: by })}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
