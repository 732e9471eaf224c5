import { makeStyles, tokens } from '@fluentui/react-components';
import type { FeedbackScope, FeedbackView } from '../../../../bot/contract/feedback.ts';
import { ChoiceField } from '../../../components/ChoiceField.tsx';
import { Panel } from '../../../components/Panel.tsx';
import { ShareBar } from '../../../components/ShareBar.tsx';
import { hrefOf } from '../../../routing/route.ts';
import { replaceAddress } from '../../../routing/useAddress.ts';
import { useSession } from '../../../session/session.ts';
import { CountPanel } from './CountPanel.tsx';
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
  choice: { flex: '0 1 320px', minWidth: 'min(220px, 100%)' },
  two: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    alignItems: 'start',
    gap: '16px',
    '@media (min-width: 900px)': { gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)' },
  },
  three: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(320px, 100%), 1fr))',
    alignItems: 'start',
    gap: '16px',
  },
  number: {
    fontSize: tokens.fontSizeHero700,
    lineHeight: tokens.lineHeightHero700,
    marginBlockEnd: '4px',
    fontWeight: tokens.fontWeightSemibold,
  },
  text: { marginBlock: '8px 0', color: tokens.colorNeutralForeground2 },
  noBar: { height: '8px' },
});

interface Props {
  readonly view: FeedbackView;
  readonly area: string | null;
}

/** Twelve months in figures, of the city or of the area that the address names. */
export function Figures({ view, area }: Props) {
  const styles = useStyles();
  const { t } = useSession();
  const scope = view.scopes.find(({ id }) => id === (area ?? '')) ?? view.scopes[0];
  if (scope === undefined) return null;
  return (
    <>
      <div className={styles.head}>
        <h2 className={styles.title}>
          {t('feedbackView.figures.title')}
          <span className={styles.period}>{view.period}</span>
        </h2>
        <div className={styles.choice}>
          <ChoiceField
            label={t('feedbackView.figures.area')}
            value={scope.id}
            choices={view.scopes.map(({ id, name }) => ({ value: id, text: name }))}
            onChoose={(id) =>
              replaceAddress(hrefOf({ view: 'feedback', area: id === '' ? null : id }))
            }
          />
        </div>
      </div>
      <ScopePanels scope={scope} />
    </>
  );
}

function ScopePanels({ scope }: { readonly scope: FeedbackScope }) {
  const styles = useStyles();
  const { t } = useSession();
  const isCity = scope.id === '';
  return (
    <>
      <div className={styles.two}>
        <Panel title={t('feedbackView.figures.total')} aside={scope.name} isLive>
          <div className={styles.number}>{scope.count}</div>
          <p className={styles.text}>{scope.sentence}</p>
        </Panel>
        <Panel title={t('feedbackView.figures.onTime')} aside={scope.name}>
          {scope.onTime.share && (
            <>
              <div className={styles.number}>{scope.onTime.share.text}</div>
              <ShareBar share={scope.onTime.share.value} />
            </>
          )}
          <p className={styles.text}>{scope.onTime.text}</p>
        </Panel>
      </div>
      {scope.count > 0 && (
        <>
          <div className={styles.two}>
            <PraisePanel
              title={t(isCity ? 'feedbackView.figures.areas' : 'feedbackView.figures.units')}
              name={t(isCity ? 'feedbackView.column.area' : 'feedbackView.column.unit')}
              tallies={scope.parts}
              leadsTo={isCity ? (id) => hrefOf({ view: 'feedback', area: id }) : undefined}
            />
            <PraisePanel
              title={t('feedbackView.figures.months')}
              name={t('feedbackView.column.month')}
              tallies={scope.months}
            />
          </div>
          <div className={styles.three}>
            <CountPanel
              title={t('feedbackView.figures.kinds')}
              name={t('feedbackView.column.kind')}
              tallies={scope.kinds}
            />
            <CountPanel
              title={t('feedbackView.figures.channels')}
              name={t('feedbackView.column.channel')}
              tallies={scope.channels}
            />
            <CountPanel
              title={t('feedbackView.figures.stages')}
              name={t('feedbackView.column.stage')}
              tallies={scope.stages}
            />
          </div>
        </>
      )}
    </>
  );
}
