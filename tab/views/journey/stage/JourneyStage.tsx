import { Link, makeStyles, tokens } from '@fluentui/react-components';
import type { JourneyStagePageView } from '../../../../bot/contract/journey.ts';
import { apiRoutes } from '../../../../bot/contract/routes.ts';
import { FeedbackLines } from '../../../components/FeedbackLines.tsx';
import { Panel } from '../../../components/Panel.tsx';
import { ViewFrame } from '../../../components/ViewFrame.tsx';
import { everyCase } from '../../../routing/caseSearch.ts';
import { hrefOf, noStage } from '../../../routing/route.ts';
import { useSession } from '../../../session/session.ts';
import { cellsOf, stageRows } from '../stageRows.tsx';
import { StoriesPanel } from './StoriesPanel.tsx';

const useStyles = makeStyles({
  told: { margin: 0, color: tokens.colorNeutralForeground2 },
  panels: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    alignItems: 'start',
    gap: '16px',
    '@media (min-width: 900px)': { gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)' },
  },
});

interface Props {
  readonly id: string;
  readonly area: string | null;
}

/** One stage of the customer's way, with everything that stands under it. */
export function JourneyStage({ id, area }: Props) {
  const styles = useStyles();
  const { t } = useSession();
  const stage = id === noStage ? '' : id;
  const query = new URLSearchParams({ stage, ...(area === null ? {} : { area }) });
  return (
    <ViewFrame<JourneyStagePageView>
      path={`${apiRoutes.journeyStage}?${query.toString()}`}
      title={(view) => view.stage.name}
      before={<Link href={hrefOf({ view: 'journey', area })}>{t('journeyView.back')}</Link>}
    >
      {(view) => (
        <>
          <p className={styles.told}>
            {view.scope.name}. {view.period}. {view.notCrossed}
          </p>
          <div className={styles.panels}>
            {cellsOf([view.stage], { area, hasCases: view.hasCases }).flatMap((props) =>
              stageRows.map(({ title, cell }) => (
                <Panel key={title} title={t(title)}>
                  {cell(props)}
                </Panel>
              )),
            )}
            <FeedbackLines
              title={t('journeyView.cases')}
              none={t('casesView.none')}
              lines={view.cases}
              view={view}
              note={view.casesNote}
              more={
                view.hasMoreCases
                  ? {
                      text: t('journeyView.moreCases'),
                      href: hrefOf({ view: 'cases', search: { ...everyCase, stage, area } }),
                    }
                  : undefined
              }
            />
            {stage !== '' && <StoriesPanel stage={stage} stories={view.stories} />}
          </div>
        </>
      )}
    </ViewFrame>
  );
}
