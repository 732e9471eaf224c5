import { Link, makeStyles } from '@fluentui/react-components';
import type { CoveragePageView } from '../../../../bot/contract/coverage.ts';
import { apiRoutes } from '../../../../bot/contract/routes.ts';
import { Forms } from '../../../components/form/Forms.tsx';
import { LabelledTexts } from '../../../components/LabelledTexts.tsx';
import { Panel } from '../../../components/Panel.tsx';
import { ViewFrame } from '../../../components/ViewFrame.tsx';
import { everyPart } from '../../../routing/coverageFilter.ts';
import { hrefOf } from '../../../routing/route.ts';
import { useSession } from '../../../session/session.ts';
import { GapMarks } from '../GapMarks.tsx';
import { MetricsPanel } from './MetricsPanel.tsx';
import { NotesPanel } from './NotesPanel.tsx';

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    alignItems: 'start',
    gap: '16px',
    '@media (min-width: 900px)': { gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)' },
  },
  stack: {
    display: 'grid',
    alignContent: 'start',
    gap: '16px',
    gridTemplateColumns: 'minmax(0, 1fr)',
  },
  silent: { marginBlock: '0 12px' },
});

/** One unit or subsidiary: what is known of its collecting, and what the reader may tell of it. */
export function CoveragePage({ id }: { readonly id: string }) {
  const { t } = useSession();
  return (
    <ViewFrame<CoveragePageView>
      path={apiRoutes.coveragePage(id)}
      title={({ name }) => t('coverage.page.title', { name })}
      before={
        <Link href={hrefOf({ view: 'coverage', filter: everyPart })}>{t('coverage.back')}</Link>
      }
    >
      {(view, show) => <Panels view={view} show={show} />}
    </ViewFrame>
  );
}

interface Props {
  readonly view: CoveragePageView;
  readonly show: (view: CoveragePageView) => void;
}

function Panels({ view, show }: Props) {
  const styles = useStyles();
  const { t } = useSession();
  const none = t('coverage.page.noneNoted');
  return (
    <>
      <GapMarks missing={view.missing} />
      <div className={styles.columns}>
        <div className={styles.stack}>
          <Panel title={t('coverage.now')} aside={view.area}>
            {view.silent !== null && <p className={styles.silent}>{view.silent}</p>}
            <LabelledTexts items={view.facts} />
          </Panel>
          {view.forms.length > 0 && (
            <Panel title={t('coverage.page.tell')}>
              <Forms<CoveragePageView>
                path={apiRoutes.coverageActs(view.id)}
                forms={view.forms}
                onPage={show}
                // The part is where it was, whatever is told of it.
                onGone={() => undefined}
                outdates={[apiRoutes.coverage, apiRoutes.overview]}
                formsOf={(page) => page.forms}
              />
            </Panel>
          )}
          <MetricsPanel metrics={view.metrics} />
        </div>
        <div className={styles.stack}>
          <NotesPanel title={t('coverage.page.uses')} notes={view.uses} none={none} />
          <NotesPanel title={t('coverage.page.trainings')} notes={view.trainings} none={none} />
          <NotesPanel
            title={t('coverage.page.answers')}
            notes={view.answers}
            none={t('coverage.page.neverAnswered')}
          />
        </div>
      </div>
    </>
  );
}
