import { Link, makeStyles, tokens } from '@fluentui/react-components';
import type { FeedbackView } from '../../../../bot/contract/feedback.ts';
import type { FeedbackScope } from '../../../../bot/contract/feedbackFigures.ts';
import { Panel } from '../../../components/Panel.tsx';
import { ScopeField } from '../../../components/ScopeField.tsx';
import { ShareBar } from '../../../components/ShareBar.tsx';
import { everyCase, type CaseSearch } from '../../../routing/caseSearch.ts';
import { hrefOf } from '../../../routing/route.ts';
import { replaceAddress } from '../../../routing/useAddress.ts';
import { useSession } from '../../../session/session.ts';
import { ExportButton } from '../../../components/export/ExportButton.tsx';
import { exportedFigures } from './exportedFigures.ts';
import { CountPanel } from './CountPanel.tsx';
import { DividedPanel } from './DividedPanel.tsx';
import { HandlingPanel } from './HandlingPanel.tsx';
import { HandlingPartsPanel } from './HandlingPartsPanel.tsx';
import { PartMonthsPanel } from './PartMonthsPanel.tsx';
import { PraisePanel } from './PraisePanel.tsx';

const useStyles = makeStyles({
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'end',
    justifyContent: 'space-between',
    gap: '8px 24px',
    marginBlockStart: '8px',
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  period: {
    display: 'block',
    fontWeight: tokens.fontWeightRegular,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
  },
  choice: { flex: '0 1 320px', minWidth: 'min(220px, 100%)', marginInlineStart: 'auto' },
  two: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    alignItems: 'start',
    gap: '16px',
    '@media (min-width: 900px)': { gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)' },
  },
  number: {
    fontSize: tokens.fontSizeHero700,
    lineHeight: tokens.lineHeightHero700,
    marginBlockEnd: '4px',
    fontWeight: tokens.fontWeightSemibold,
  },
  text: { marginBlock: '8px 0', color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly view: FeedbackView;
  readonly area: string | null;
}

/** Twelve months in figures, of the city or of the part that the address names. */
export function Figures({ view, area }: Props) {
  const styles = useStyles();
  const { t } = useSession();
  const { scope, choices } = view;
  return (
    <>
      <div className={styles.head}>
        <h2 className={styles.title}>
          {t('feedbackView.figures.title')}
          <span className={styles.period}>{view.period}</span>
        </h2>
        <div className={styles.choice}>
          <ScopeField
            choices={choices}
            area={area}
            shown={scope.id}
            onChoose={(chosen) => replaceAddress(hrefOf({ view: 'feedback', area: chosen }))}
          />
        </div>
        {scope.count > 0 && (
          <ExportButton
            of={t('feedbackView.figures.title')}
            table={() => exportedFigures(view, t)}
          />
        )}
      </div>
      <ScopePanels scope={scope} />
    </>
  );
}

function ScopePanels({ scope }: { readonly scope: FeedbackScope }) {
  const styles = useStyles();
  const { t } = useSession();
  const isCity = scope.id === '';
  const search = { ...everyCase, area: isCity ? null : scope.id };
  const casesOf = (more: Partial<CaseSearch>): string =>
    hrefOf({ view: 'cases', search: { ...search, ...more } });
  const partsName = t(isCity ? 'feedbackView.column.area' : 'feedbackView.column.unit');
  const { missedText } = scope.onTime;
  return (
    <>
      <div className={styles.two}>
        <Panel title={t('feedbackView.figures.total')} aside={scope.name} isLive>
          <div className={styles.number}>{scope.count}</div>
          <p className={styles.text}>{scope.sentence}</p>
          {scope.hasCases && <Link href={casesOf({})}>{t('feedbackView.figures.cases')}</Link>}
        </Panel>
        <Panel title={t('feedbackView.figures.onTime')} aside={scope.name}>
          {scope.onTime.share && (
            <>
              <div className={styles.number}>{scope.onTime.share.text}</div>
              <ShareBar share={scope.onTime.share.value} />
            </>
          )}
          <p className={styles.text}>{scope.onTime.text}</p>
          {missedText !== null && <Link href={casesOf({ missed: true })}>{missedText}</Link>}
        </Panel>
      </div>
      {scope.count > 0 && (
        <>
          <div className={styles.two}>
            {!scope.isUnit && (
              <PraisePanel
                title={t(isCity ? 'feedbackView.figures.areas' : 'feedbackView.figures.units')}
                name={partsName}
                tallies={scope.parts}
                leadsTo={(id) => hrefOf({ view: 'feedback', area: id })}
              />
            )}
            <PraisePanel
              title={t('feedbackView.figures.months')}
              name={t('feedbackView.column.month')}
              tallies={scope.months}
            />
            <HandlingPanel scope={scope} />
            {scope.handling !== null && scope.handling.parts.length > 0 && (
              <HandlingPartsPanel
                title={t(
                  isCity
                    ? 'feedbackView.figures.handlingAreas'
                    : 'feedbackView.figures.handlingUnits',
                )}
                name={partsName}
                rows={scope.handling.parts}
              />
            )}
          </div>
          {scope.partMonths.length > 0 && (
            <PartMonthsPanel
              title={t(
                isCity ? 'feedbackView.figures.areaMonths' : 'feedbackView.figures.unitMonths',
              )}
              parts={scope.partMonths}
            />
          )}
          <div className={styles.two}>
            <DividedPanel
              title={t('feedbackView.figures.channels')}
              name={t('feedbackView.column.channel')}
              divided={scope.channels}
              leadsTo={scope.hasCases ? (channel) => casesOf({ channel }) : undefined}
            />
            <DividedPanel
              title={t('feedbackView.figures.stages')}
              name={t('feedbackView.column.stage')}
              divided={scope.stages}
              leadsTo={scope.hasCases ? (stage) => casesOf({ stage }) : undefined}
            />
            <CountPanel
              title={t('feedbackView.figures.kinds')}
              name={t('feedbackView.column.kind')}
              tallies={scope.kinds}
              leadsTo={scope.hasCases ? (kind) => casesOf({ kind }) : undefined}
            />
          </div>
        </>
      )}
    </>
  );
}
