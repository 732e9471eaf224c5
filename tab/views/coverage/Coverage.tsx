import { makeStyles, tokens } from '@fluentui/react-components';
import type { CoverageRow, CoverageView } from '../../../bot/contract/coverage.ts';
import { apiRoutes } from '../../../bot/contract/routes.ts';
import { ExportButton } from '../../components/export/ExportButton.tsx';
import { Panel } from '../../components/Panel.tsx';
import { RecordTable } from '../../components/recordTable/RecordTable.tsx';
import { ViewFrame } from '../../components/ViewFrame.tsx';
import type { CoverageFilter } from '../../routing/coverageFilter.ts';
import { hrefOf } from '../../routing/route.ts';
import { replaceAddress } from '../../routing/useAddress.ts';
import { useSession } from '../../session/session.ts';
import { arrangeParts } from './arrangeParts.ts';
import { CoverageControls } from './CoverageControls.tsx';
import { coverageColumns } from './coverageColumns.tsx';
import { exportedCoverage } from './exportedCoverage.ts';
import { GapCounts } from './GapCounts.tsx';

/** Narrower than this, eight columns become cards. */
const cardsBelow = 1100;

const useStyles = makeStyles({
  none: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** Who collects, how, when last and next, and where it is used; the filter is in the address. */
export function Coverage({ filter }: { readonly filter: CoverageFilter }) {
  const { t } = useSession();
  return (
    <ViewFrame<CoverageView> path={apiRoutes.coverage} title={() => t('coverage.title')}>
      {(view) => <Filtered view={view} filter={filter} />}
    </ViewFrame>
  );
}

interface Props {
  readonly view: CoverageView;
  readonly filter: CoverageFilter;
}

function Filtered({ view, filter }: Props) {
  const styles = useStyles();
  const { t, language } = useSession();
  const count = view.parts.length;
  if (count === 0) return <p className={styles.none}>{t('coverage.none')}</p>;
  const groups = arrangeParts(view, filter, language);
  const shown = groups.reduce((sum, { rows }) => sum + rows.length, 0);
  return (
    <>
      <GapCounts scopes={view.scopes} filter={filter} />
      <CoverageControls
        view={view}
        filter={filter}
        onChange={(changed) =>
          replaceAddress(hrefOf({ view: 'coverage', filter: { ...filter, ...changed } }))
        }
      />
      <Panel
        title={t('coverage.shown', { shown, count })}
        isLive
        act={shown > 0 && <ExportButton table={() => exportedCoverage(view, groups, filter, t)} />}
      >
        {shown === 0 ? (
          <p className={styles.none}>{t('coverage.noMatch')}</p>
        ) : (
          <RecordTable<CoverageRow, string>
            label={t('coverage.title')}
            columns={coverageColumns(t)}
            groups={groups}
            keyOf={({ id }) => id}
            cardsBelow={cardsBelow}
          />
        )}
      </Panel>
    </>
  );
}
