import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import type { StageAction } from '../../../../bot/contract/journey.ts';
import type { StuckLine, StuckView } from '../../../../bot/contract/operations.ts';
import { apiRoutes } from '../../../../bot/contract/routes.ts';
import { DueText } from '../../../components/DueText.tsx';
import { ViewFrame } from '../../../components/ViewFrame.tsx';
import { hrefOf, parseRoute } from '../../../routing/route.ts';
import { useSession } from '../../../session/session.ts';
import { BackToManage } from '../BackToManage.tsx';
import { useLineStyles } from '../lineStyles.ts';

const useStyles = makeStyles({
  section: { display: 'grid', gap: '12px' },
  heading: {
    margin: '8px 0 0',
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
});

/** Open feedback that nobody gets on with, why, and the way to pass each on. */
export function Stuck() {
  const styles = useLineStyles();
  const own = useStyles();
  const actionsId = useId();
  const { t } = useSession();
  return (
    <ViewFrame<StuckView>
      path={apiRoutes.manageStuck}
      title={() => t('manage.stuck.title')}
      before={<BackToManage />}
    >
      {({ summary, lines, advice, actions, actionsAdvice }) => (
        <>
          <p className={styles.none}>{lines.length === 0 ? summary : `${summary} ${advice}`}</p>
          {lines.length > 0 && (
            <ul className={styles.list} aria-label={t('manage.stuck.lines')}>
              {lines.map((line) => (
                <Line key={line.id} line={line} />
              ))}
            </ul>
          )}
          {actions.length > 0 && (
            <section aria-labelledby={actionsId} className={own.section}>
              <h2 id={actionsId} className={own.heading}>
                {t('manage.stuck.actions')}
              </h2>
              <p className={styles.none}>{actionsAdvice}</p>
              <ul className={styles.list} aria-label={t('manage.stuck.actions')}>
                {actions.map((action) => (
                  <ActionLine key={action.id} action={action} />
                ))}
              </ul>
            </section>
          )}
        </>
      )}
    </ViewFrame>
  );
}

function ActionLine({ action }: { readonly action: StageAction }) {
  const styles = useLineStyles();
  const { what, about, subpage, responsible, due } = action;
  return (
    <li className={styles.line}>
      <span className={styles.head}>
        <Link href={hrefOf(parseRoute(subpage))}>{about.text}</Link>
        <span>{what}</span>
      </span>
      <p className={styles.detail}>{`${responsible} · ${due}`}</p>
    </li>
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
