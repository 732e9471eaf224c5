import { Link, makeStyles, tokens } from '@fluentui/react-components';
import type { StageAction } from '../../../bot/contract/journey.ts';
import { hrefOf, parseRoute } from '../../routing/route.ts';
import { useSession } from '../../session/session.ts';
import { lightColour } from '../../teams/themes.ts';
import type { CellProps } from './cellProps.ts';
import { useCellStyles } from './useCellStyles.ts';

const useStyles = makeStyles({
  late: { color: lightColour('red'), fontWeight: tokens.fontWeightSemibold },
});

/** The open corrective actions of a stage, the one due first first. */
export function ActionsCell({ stage, href }: CellProps) {
  const styles = useCellStyles();
  const { t } = useSession();
  const { name, actions, actionCount } = stage;
  if (actionCount === 0) return <span className={styles.none}>{t('journeyView.noActions')}</span>;
  return (
    <div className={styles.cell}>
      <ul className={styles.list} aria-label={t('journeyView.actionsOf', { name })}>
        {actions.map((action) => (
          <ActionLine key={action.id} action={action} />
        ))}
      </ul>
      {actionCount > actions.length && (
        <Link className={styles.more} href={href}>
          {t('journeyView.allActions', { count: actionCount, name })}
        </Link>
      )}
    </div>
  );
}

function ActionLine({ action }: { readonly action: StageAction }) {
  const styles = useStyles();
  const cell = useCellStyles();
  const { t } = useSession();
  const { what, responsible, due, isLate, about, subpage } = action;
  return (
    <li>
      {what ?? t('outage.wordsNotKept')}
      <span className={cell.detail}>
        {responsible} · <span className={isLate ? styles.late : undefined}>{due}</span>
      </span>
      <span className={cell.detail}>
        <Link className={cell.more} href={hrefOf(parseRoute(subpage))}>
          {about.text}
        </Link>
      </span>
    </li>
  );
}
