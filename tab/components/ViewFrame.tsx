import { makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { DatedView } from '../../bot/contract/session.ts';
import { homeRoute } from '../routing/homes.ts';
import { hrefOf } from '../routing/route.ts';
import { whyUnanswered } from '../session/whyNot.ts';
import { useSession } from '../session/session.ts';
import { useView } from '../session/useView.ts';
import type { Trouble } from '../session/useView.ts';
import { Notice } from './Notice.tsx';
import { OutageBar } from './OutageBar.tsx';
import { SignIn } from './SignIn.tsx';
import { ViewSkeleton } from './ViewSkeleton.tsx';
import { ViewTitle } from './ViewTitle.tsx';

interface Props<View extends DatedView> {
  readonly path: string;
  readonly title: (view: View) => string;
  /** Above the title: the way back. */
  readonly before?: ReactNode;
  /** `show` puts a newer state in the view's place. */
  readonly children: (view: View, show: (view: View) => void) => ReactNode;
}

const useStyles = makeStyles({
  frame: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: '16px' },
});

/** Fetches a view and shows it, or why it cannot be shown and what to do. */
export function ViewFrame<View extends DatedView>({ path, title, before, children }: Props<View>) {
  const styles = useStyles();
  const { t } = useSession();
  const { state, busy, reload, show } = useView<View>(path);
  switch (state.kind) {
    case 'loading':
      return <ViewSkeleton label={t('app.loading')} />;
    case 'signIn':
      return <SignIn choices={state.choices} onSignedIn={reload} />;
    case 'refused':
      return <Refusal trouble={state.trouble} onRetry={reload} />;
    case 'shown':
      return (
        <div className={styles.frame}>
          {state.trouble && (
            <OutageBar
              trouble={state.trouble}
              asOfText={state.view.asOfText}
              busy={busy}
              onRetry={reload}
            />
          )}
          <div>
            {before}
            <ViewTitle
              title={title(state.view)}
              asOfText={state.view.asOfText}
              busy={busy}
              onRefresh={reload}
            />
          </div>
          {children(state.view, show)}
        </div>
      );
  }
}

function Refusal(props: { readonly trouble: Trouble; readonly onRetry: () => void }) {
  const { t } = useSession();
  const retry = { label: t('problem.retry'), onClick: props.onRetry };
  if (props.trouble.kind !== 'problem') {
    return <Notice {...whyUnanswered(props.trouble, t)} action={retry} />;
  }
  const { problem } = props.trouble;
  const reference = t('problem.reference', { reference: problem.reference });
  // What is asked for cannot be understood; without the conditions the view can be shown.
  if (problem.type === '/problems/queryUnfit') {
    const [view = ''] = window.location.hash.split('?');
    const link = { label: t('problem.withoutConditions'), href: view };
    return <Notice title={problem.title} what={problem.detail} reference={reference} link={link} />;
  }
  // Asking again changes nothing where the right or the thing itself is missing.
  const isLasting = [403, 404, 410].includes(problem.status);
  return (
    <Notice
      title={problem.title}
      what={problem.detail}
      reference={reference}
      action={isLasting ? undefined : retry}
      link={
        isLasting
          ? { label: t('problem.toOverview'), href: hrefOf(homeRoute('overview', null)) }
          : undefined
      }
    />
  );
}
