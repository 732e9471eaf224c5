import { Link, makeStyles } from '@fluentui/react-components';
import type { MissingView } from '../../bot/contract/setUp.ts';
import { manageHref } from '../routing/route.ts';
import { useSession } from '../session/session.ts';
import { Panel } from './Panel.tsx';

const useStyles = makeStyles({
  list: { marginBlock: '0 8px', paddingInlineStart: '20px', lineHeight: '24px' },
});

/** What a new city still lacks, before an administrator until nothing is. */
export function MissingPanel({ missing }: { readonly missing: MissingView }) {
  const styles = useStyles();
  const { t } = useSession();
  return (
    <Panel title={t('setUp.missing')} aside={String(missing.length)}>
      <ul className={styles.list}>
        {missing.map(({ code, title, state }) => (
          <li key={code}>
            {title}: {state}
          </li>
        ))}
      </ul>
      <Link href={manageHref('set-up')}>{t('setUp.open')}</Link>
    </Panel>
  );
}
