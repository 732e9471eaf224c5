import { Link, makeStyles, tokens } from '@fluentui/react-components';
import type { JourneyStagePageView } from '../../../../bot/contract/journey.ts';
import { apiRoutes } from '../../../../bot/contract/routes.ts';
import { FeedbackLines } from '../../../components/FeedbackLines.tsx';
import { ListsNotKept } from '../../../components/ListsNotKept.tsx';
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
            {view.told === null ? (
              <ListsNotKept title={t('journeyView.cases')} />
            ) : (
              <Told told={view.told} view={view} stage={stage} area={area} />
            )}
          </div>
        </>
      )}
    </ViewFrame>
  );
}

interface ToldProps {
  readonly told: NonNullable<JourneyStagePageView['told']>;
  readonly view: JourneyStagePageView;
  readonly stage: string;
  readonly area: string | null;
}

/** What people have told of the stage: the newest feedbacks and good experiences. */
function Told({ told, view, stage, area }: ToldProps) {
  const { t } = useSession();
  const search = { ...everyCase, stage, area };
  return (
    <>
      <FeedbackLines
        title={t('journeyView.cases')}
        none={t('casesView.none')}
        lines={told.cases}
        view={view}
        note={told.casesNote}
        more={
          told.hasMoreCases
            ? { text: t('journeyView.moreCases'), href: hrefOf({ view: 'cases', search }) }
            : undefined
        }
      />
      {stage !== '' && <StoriesPanel stage={stage} stories={told.stories} />}
    </>
  );
}
