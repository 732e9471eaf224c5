import { Link, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { FeedbackPageView } from '../../../../bot/contract/feedback.ts';
import { apiRoutes } from '../../../../bot/contract/routes.ts';
import { Notice } from '../../../components/Notice.tsx';
import { ViewFrame } from '../../../components/ViewFrame.tsx';
import { hrefOf } from '../../../routing/route.ts';
import { useSession } from '../../../session/session.ts';
import { MovesPanel } from './MovesPanel.tsx';
import { FactsPanel } from './FactsPanel.tsx';
import { HeldPanel } from './HeldPanel.tsx';
import { StateLine } from './StateLine.tsx';
import { TextPanel } from './TextPanel.tsx';
import { TrailPanel } from './TrailPanel.tsx';

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    alignItems: 'start',
    gap: '16px',
    '@media (min-width: 900px)': { gridTemplateColumns: 'minmax(0, 3fr) minmax(0, 2fr)' },
  },
  stack: {
    display: 'grid',
    alignContent: 'start',
    gap: '16px',
    gridTemplateColumns: 'minmax(0, 1fr)',
  },
});

const allFeedback = hrefOf({ view: 'feedback', area: null });

/** One feedback: what was said, where it stands, who has had it, and what can be done now. */
export function FeedbackPage({ id }: { readonly id: string }) {
  const { t } = useSession();
  const [gone, setGone] = useState<string | null>(null);
  if (gone !== null) {
    return (
      <Notice
        title={t('feedbackView.gone.title')}
        what={gone}
        link={{ label: t('feedbackView.gone.link'), href: allFeedback }}
      />
    );
  }
  return (
    <ViewFrame<FeedbackPageView>
      path={apiRoutes.feedbackPage(id)}
      title={({ reference, kind }) => t('feedbackView.page.title', { reference, kind: kind.text })}
      before={<Link href={allFeedback}>{t('feedbackView.back')}</Link>}
    >
      {(view, show) => <Panels view={view} show={show} onGone={setGone} />}
    </ViewFrame>
  );
}

interface Props {
  readonly view: FeedbackPageView;
  readonly show: (view: FeedbackPageView) => void;
  readonly onGone: (note: string) => void;
}

function Panels({ view, show, onGone }: Props) {
  const styles = useStyles();
  return (
    <>
      <StateLine state={view.state} due={view.due} />
      <div className={styles.columns}>
        <div className={styles.stack}>
          <TextPanel view={view} />
          <MovesPanel view={view} onNewState={show} onGone={onGone} />
          <TrailPanel trail={view.trail} />
        </div>
        <div className={styles.stack}>
          <FactsPanel view={view} />
          <HeldPanel held={view.held} text={view.heldText} />
        </div>
      </div>
    </>
  );
}
