import type { FeedbackPageView } from '../../../../bot/contract/feedback.ts';
import { LabelledTexts } from '../../../components/LabelledTexts.tsx';
import { Panel } from '../../../components/Panel.tsx';
import { useSession } from '../../../session/session.ts';

/** What is known of it beside what was said. */
export function FactsPanel({ view }: { readonly view: FeedbackPageView }) {
  const { t } = useSession();
  return (
    <Panel title={t('feedbackView.page.facts')}>
      <LabelledTexts items={view.facts} />
    </Panel>
  );
}
