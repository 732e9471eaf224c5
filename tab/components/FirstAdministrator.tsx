import { makeStyles } from '@fluentui/react-components';
import { apiRoutes } from '../../bot/contract/routes.ts';
import type { FormView } from '../../bot/contract/form.ts';
import { useSession } from '../session/session.ts';
import { Forms } from './form/Forms.tsx';
import { Panel } from './Panel.tsx';

const useStyles = makeStyles({ what: { marginBlock: '0 12px', maxWidth: '60ch' } });

interface Props {
  readonly form: FormView;
  readonly onNamed: (personId: string) => void;
}

/** Local use: names the first administrator of a city that has none. */
export function FirstAdministrator({ form, onNamed }: Props) {
  const styles = useStyles();
  const { t } = useSession();
  return (
    <Panel title={t('setUp.start')}>
      <p className={styles.what}>{t('setUp.startWhat')}</p>
      <Forms<{ readonly personId: string }>
        path={apiRoutes.firstAdministrator}
        forms={[form]}
        openAtFirst={form.id}
        onPage={({ personId }) => onNamed(personId)}
        onGone={() => undefined}
        outdates={[]}
        formsOf={() => []}
      />
    </Panel>
  );
}
