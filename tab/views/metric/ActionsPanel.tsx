import { makeStyles, tokens } from '@fluentui/react-components';
import { WarningRegular } from '@fluentui/react-icons';
import type { ActionView, MetricPageView } from '../../../bot/contract/metrics.ts';
import { apiRoutes } from '../../../bot/contract/routes.ts';
import { Forms } from '../../components/form/Forms.tsx';
import { Panel } from '../../components/Panel.tsx';
import { useSession } from '../../session/session.ts';
import { outdatedByMetrics } from './outdatedByMetrics.ts';

const useStyles = makeStyles({
  flag: {
    display: 'flex',
    columnGap: '8px',
    marginBlock: '0 12px',
    padding: '8px 12px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorStatusWarningBorder2}`,
    backgroundColor: tokens.colorStatusWarningBackground1,
    color: tokens.colorNeutralForeground1,
  },
  icon: { flexShrink: 0, fontSize: '20px' },
  strong: { fontWeight: tokens.fontWeightSemibold },
  list: { display: 'grid', rowGap: '16px', margin: 0, padding: 0, listStyleType: 'none' },
  action: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    rowGap: '4px',
    paddingInlineStart: '12px',
    borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
  },
  meta: { color: tokens.colorNeutralForeground2 },
  line: { margin: 0 },
  late: { display: 'flex', alignItems: 'center', columnGap: '6px', margin: 0 },
  none: { margin: 0, color: tokens.colorNeutralForeground2 },
  proof: {
    marginBlock: '12px 0',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
  },
});

interface Props {
  readonly view: MetricPageView;
  readonly show: (view: MetricPageView) => void;
}

/** What is done about the metric, and plainly when nothing is that should be. */
export function ActionsPanel({ view, show }: Props) {
  const styles = useStyles();
  const { t } = useSession();
  const { actions, actionMissing } = view;
  return (
    <Panel title={t('metric.actions.title')}>
      {actionMissing !== null && (
        <p className={styles.flag}>
          <WarningRegular className={styles.icon} aria-hidden />
          <span>
            <span className={styles.strong}>{t('metric.actions.missing')}.</span> {actionMissing}
          </span>
        </p>
      )}
      {actions.length === 0 && <p className={styles.none}>{t('metric.actions.none')}</p>}
      <ul className={styles.list}>
        {actions.map((action) => (
          <Action key={action.id} metricId={view.metric.id} action={action} show={show} />
        ))}
      </ul>
      {actions.some(({ effect }) => effect !== null) && (
        <p className={styles.proof}>{t('metric.actions.noCause')}</p>
      )}
    </Panel>
  );
}

interface ActionProps {
  readonly metricId: string;
  readonly action: ActionView;
  readonly show: Props['show'];
}

function Action({ metricId, action, show }: ActionProps) {
  const styles = useStyles();
  const { t } = useSession();
  const { id, what, responsible, dueOn, state, late, outcome, effect, forms } = action;
  return (
    <li className={styles.action}>
      <span className={styles.strong}>{what}</span>
      <span className={styles.meta}>
        {t('metric.actions.byWhen', { name: responsible, date: dueOn })} · {state.text}
      </span>
      {late && (
        <p className={styles.late}>
          <WarningRegular className={styles.icon} aria-hidden />
          {t('metric.actions.late')}
        </p>
      )}
      {outcome !== null && (
        <p className={styles.line}>{t('metric.actions.outcome', { text: outcome })}</p>
      )}
      {effect !== null && (
        <p className={styles.line}>{t('metric.actions.effect', { text: effect })}</p>
      )}
      <Forms<MetricPageView>
        isInList
        path={apiRoutes.metricAction(metricId, id)}
        forms={forms}
        onPage={show}
        // An action is never taken away.
        onGone={() => undefined}
        outdates={outdatedByMetrics}
        formsOf={(page) => page.actions.find((other) => other.id === id)?.forms ?? []}
      />
    </li>
  );
}
