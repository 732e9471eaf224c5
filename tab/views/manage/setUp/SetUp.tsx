import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowDownloadRegular, CheckmarkCircleFilled, CircleRegular } from '@fluentui/react-icons';
import { apiRoutes } from '../../../../bot/contract/routes.ts';
import type { SetUpStepView, SetUpView } from '../../../../bot/contract/setUp.ts';
import { useDownload } from '../../../components/export/useDownload.ts';
import { Panel } from '../../../components/Panel.tsx';
import { ViewFrame } from '../../../components/ViewFrame.tsx';
import { hrefOf, parseRoute } from '../../../routing/route.ts';
import { useSession } from '../../../session/session.ts';
import { BackToManage } from '../BackToManage.tsx';

const useStyles = makeStyles({
  summary: { margin: 0, color: tokens.colorNeutralForeground2 },
  list: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: '12px',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  state: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    margin: 0,
    fontWeight: tokens.fontWeightSemibold,
  },
  icon: { flexShrink: 0, fontSize: '20px' },
  what: { marginBlock: '8px', maxWidth: '70ch', color: tokens.colorNeutralForeground2 },
  ways: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px 16px' },
  fault: { margin: '8px 0 0' },
});

/** The checklist of a new city: what is done, what is missing, and where each step is done. */
export function SetUp() {
  const styles = useStyles();
  const { t } = useSession();
  return (
    <ViewFrame<SetUpView>
      path={apiRoutes.setUp}
      title={() => t('setUp.title')}
      before={<BackToManage />}
    >
      {({ summary, steps }) => (
        <>
          <p className={styles.summary}>{summary}</p>
          <ol className={styles.list}>
            {steps.map((step, place) => (
              <li key={step.code}>
                <Step step={step} number={place + 1} />
              </li>
            ))}
          </ol>
        </>
      )}
    </ViewFrame>
  );
}

function Step({ step, number }: { readonly step: SetUpStepView; readonly number: number }) {
  const styles = useStyles();
  const { t } = useSession();
  const { busy, fault, download } = useDownload();
  const { title, what, state, isDone, links, template } = step;
  const Icon = isDone ? CheckmarkCircleFilled : CircleRegular;
  return (
    <Panel title={`${number}. ${title}`} aside={t(isDone ? 'setUp.isDone' : 'setUp.isMissing')}>
      <p className={styles.state}>
        <Icon className={styles.icon} aria-hidden />
        {state}
      </p>
      <p className={styles.what}>{what}</p>
      <div className={styles.ways}>
        {links.map(({ text, subpage }) => (
          <Link key={text} href={hrefOf(parseRoute(subpage))}>
            {text}
          </Link>
        ))}
        {template !== null && (
          <Button
            size="small"
            icon={<ArrowDownloadRegular />}
            disabledFocusable={busy}
            onClick={() => download(template.address, template.fileName)}
          >
            {busy ? t('export.busy') : template.text}
          </Button>
        )}
      </div>
      {fault !== null && (
        <p role="alert" className={styles.fault}>
          {fault}
        </p>
      )}
    </Panel>
  );
}
