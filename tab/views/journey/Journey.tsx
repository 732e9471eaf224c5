import { makeStyles, tokens } from '@fluentui/react-components';
import type { JourneyView } from '../../../bot/contract/journey.ts';
import { apiRoutes } from '../../../bot/contract/routes.ts';
import { ExportButton } from '../../components/export/ExportButton.tsx';
import { ScopeField } from '../../components/ScopeField.tsx';
import { useMediaQuery } from '../../components/useMediaQuery.ts';
import { ViewFrame } from '../../components/ViewFrame.tsx';
import { hrefOf } from '../../routing/route.ts';
import { replaceAddress } from '../../routing/useAddress.ts';
import { useSession } from '../../session/session.ts';
import { exportedJourney } from './exportedJourney.ts';
import { StageList } from './StageList.tsx';
import { StageTable } from './StageTable.tsx';

const useStyles = makeStyles({
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'end',
    justifyContent: 'space-between',
    gap: '8px 24px',
  },
  told: { flex: '1 1 320px', margin: 0, color: tokens.colorNeutralForeground2 },
  choice: { flex: '0 1 320px', minWidth: 'min(220px, 100%)' },
  note: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** The customer's way stage by stage: what was said, how it is measured and what is done about it. */
export function Journey({ area }: { readonly area: string | null }) {
  const styles = useStyles();
  const { t } = useSession();
  const isWide = useMediaQuery('(min-width: 1000px)');
  const path = area === null ? apiRoutes.journey : `${apiRoutes.journey}?${query({ area })}`;
  const choose = (chosen: string | null): void =>
    replaceAddress(hrefOf({ view: 'journey', area: chosen }));
  return (
    <ViewFrame<JourneyView> path={path} title={() => t('journeyView.title')}>
      {(view) => {
        const { period, choices, scope, sentence, notCrossed, hasCases, stages } = view;
        return (
          <>
            <div className={styles.head}>
              <p className={styles.told} aria-live="polite">
                {scope.name}. {period}. {sentence}
              </p>
              <div className={styles.choice}>
                <ScopeField choices={choices} area={area} shown={scope.id} onChoose={choose} />
              </div>
            </div>
            {notCrossed !== null && <p className={styles.note}>{notCrossed}</p>}
            {isWide ? (
              <StageTable stages={stages} area={area} hasCases={hasCases} />
            ) : (
              <StageList stages={stages} area={area} hasCases={hasCases} />
            )}
            <div>
              <ExportButton table={() => exportedJourney(view, t)} />
            </div>
          </>
        );
      }}
    </ViewFrame>
  );
}

function query(values: Record<string, string>): string {
  return new URLSearchParams(values).toString();
}
