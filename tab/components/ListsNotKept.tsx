import { makeStyles, tokens } from '@fluentui/react-components';
import { useSession } from '../session/session.ts';
import { Panel } from './Panel.tsx';

const useStyles = makeStyles({
  why: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** In the place of lists that no device keeps, beside the figures that it has kept for an outage. */
export function ListsNotKept({ title }: { readonly title: string }) {
  const styles = useStyles();
  const { t } = useSession();
  return (
    <Panel title={title}>
      <p className={styles.why}>{t('outage.listsNotKept')}</p>
    </Panel>
  );
}
