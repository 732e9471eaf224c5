import { Link } from '@fluentui/react-components';
import type { StuckLine, StuckView } from '../../../../bot/contract/operations.ts';
import { apiRoutes } from '../../../../bot/contract/routes.ts';
import { DueText } from '../../../components/DueText.tsx';
import { ViewFrame } from '../../../components/ViewFrame.tsx';
import { hrefOf } from '../../../routing/route.ts';
import { useSession } from '../../../session/session.ts';
import { BackToManage } from '../BackToManage.tsx';
import { useLineStyles } from '../lineStyles.ts';

/** Open feedback that nobody gets on with, why, and the way to pass each on. */
export function Stuck() {
  const styles = useLineStyles();
  const { t } = useSession();
  return (
    <ViewFrame<StuckView>
      path={apiRoutes.manageStuck}
      title={() => t('manage.stuck.title')}
      before={<BackToManage />}
    >
      {({ summary, lines, advice }) => (
        <>
          <p className={styles.none}>{lines.length === 0 ? summary : `${summary} ${advice}`}</p>
          {lines.length > 0 && (
            <ul className={styles.list} aria-label={t('manage.stuck.lines')}>
              {lines.map((line) => (
                <Line key={line.id} line={line} />
              ))}
            </ul>
          )}
        </>
      )}
    </ViewFrame>
  );
}

function Line({ line }: { readonly line: StuckLine }) {
  const styles = useLineStyles();
  const { id, reference, kind, unit, state, due, reasons } = line;
  return (
    <li className={styles.line}>
      <span className={styles.head}>
        <Link href={hrefOf({ view: 'feedbackPage', id })}>{reference}</Link>
        <span>{[kind, unit, state].join(' · ')}</span>
        {due !== null && due.urgency !== 'none' && <DueText due={due} />}
      </span>
      {reasons.map((reason) => (
        <p key={reason} className={styles.detail}>
          {reason}
        </p>
      ))}
    </li>
  );
}
