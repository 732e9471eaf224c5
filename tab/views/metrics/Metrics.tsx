import { makeStyles, tokens } from '@fluentui/react-components';
import type { MetricsView } from '../../../bot/contract/metrics.ts';
import { apiRoutes } from '../../../bot/contract/routes.ts';
import { ExportButton } from '../../components/export/ExportButton.tsx';
import { Panel } from '../../components/Panel.tsx';
import { RecordTable } from '../../components/recordTable/RecordTable.tsx';
import { ViewFrame } from '../../components/ViewFrame.tsx';
import { hrefOf } from '../../routing/route.ts';
import { sortKeys } from '../../routing/tableSettings.ts';
import type { SortKey, TableSettings } from '../../routing/tableSettings.ts';
import { replaceAddress } from '../../routing/useAddress.ts';
import { useSession } from '../../session/session.ts';
import { arrangeMetrics } from './arrangeMetrics.ts';
import { exportedMetrics } from './exportedMetrics.ts';
import { metricColumns } from './metricColumns.tsx';
import type { MetricColumnId } from './metricColumns.tsx';
import { TableControls } from './TableControls.tsx';

/** Narrower than this, nine columns become cards. */
const cardsBelow = 1100;

const useStyles = makeStyles({
  none: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** All metrics in one table; what is filtered, grouped and sorted stands in the address. */
export function Metrics({ settings }: { readonly settings: TableSettings }) {
  const { t } = useSession();
  return (
    <ViewFrame<MetricsView> path={apiRoutes.metrics} title={() => t('metrics.title')}>
      {(view) => <Arranged view={view} settings={settings} />}
    </ViewFrame>
  );
}

interface Props {
  readonly view: MetricsView;
  readonly settings: TableSettings;
}

function Arranged({ view, settings }: Props) {
  const styles = useStyles();
  const { t, language } = useSession();
  const groups = arrangeMetrics(view, settings, language, {
    noStage: t('metrics.group.noStage'),
    ended: t('metrics.group.ended'),
  });
  const shown = groups.reduce((sum, { rows }) => sum + rows.length, 0);
  const count = view.metrics.length;
  const change = (changed: Partial<TableSettings>) =>
    replaceAddress(hrefOf({ view: 'metrics', settings: { ...settings, ...changed } }));

  if (count === 0) return <p className={styles.none}>{t('metrics.none')}</p>;
  return (
    <>
      <TableControls view={view} settings={settings} cardsBelow={cardsBelow} onChange={change} />
      <Panel
        title={t('metrics.shown', { shown, count })}
        isLive
        act={shown > 0 && <ExportButton table={() => exportedMetrics(view, groups, settings, t)} />}
      >
        {shown === 0 ? (
          <p className={styles.none}>{t('metrics.noMatch')}</p>
        ) : (
          <RecordTable<MetricsView['metrics'][number], MetricColumnId>
            label={t('metrics.title')}
            columns={metricColumns(t)}
            groups={groups}
            keyOf={({ id }) => id}
            cardsBelow={cardsBelow}
            sorting={{
              by: settings.sort,
              descending: settings.descending,
              sortable: sortKeys,
              onSort: (column) => change(nextSorting(settings, column)),
            }}
          />
        )}
      </Panel>
    </>
  );
}

/** The column that sorts already turns round; another one starts ascending. */
function nextSorting(
  settings: TableSettings,
  column: MetricColumnId,
): Pick<TableSettings, 'sort' | 'descending'> {
  const sort: SortKey | undefined = sortKeys.find((key) => key === column);
  return {
    sort: sort ?? settings.sort,
    descending: settings.sort === sort && !settings.descending,
  };
}
