import { Link, makeStyles, tokens } from '@fluentui/react-components';
import type { PartPageView } from '../../../../bot/contract/organisation.ts';
import { apiRoutes } from '../../../../bot/contract/routes.ts';
import { Forms } from '../../../components/form/Forms.tsx';
import { LabelledTexts } from '../../../components/LabelledTexts.tsx';
import { Panel } from '../../../components/Panel.tsx';
import { ViewFrame } from '../../../components/ViewFrame.tsx';
import { hrefOf, manageHref } from '../../../routing/route.ts';
import { useSession } from '../../../session/session.ts';
import { BackToManage } from '../BackToManage.tsx';
import { LinkList } from '../LinkList.tsx';
import { branchesOf } from './branches.ts';
import { Gaps } from './Gaps.tsx';
import { PartBranches } from './PartBranches.tsx';

const useStyles = makeStyles({
  above: {
    margin: 0,
    lineHeight: '28px',
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  /** Is not broken in two, so that each stays apart from the next. */
  partAbove: { display: 'inline-block' },
  sideBySide: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(320px, 100%), 1fr))',
    gap: '16px',
  },
  way: { margin: 0, paddingInlineStart: '20px', display: 'grid', gap: '4px' },
});

/** One part: who answers for it, what hangs on it, and what may be done. */
export function PartPage({ id }: { readonly id: string }) {
  const { t } = useSession();
  const section = { id: 'organisation', title: t('manageOrganisation.title') };
  return (
    <ViewFrame<PartPageView>
      path={apiRoutes.part(id)}
      title={({ name }) => name}
      before={<BackToManage section={section} />}
    >
      {(view, show) => <Panels view={view} show={show} />}
    </ViewFrame>
  );
}

interface Props {
  readonly view: PartPageView;
  readonly show: (view: PartPageView) => void;
}

function Panels({ view, show }: Props) {
  const styles = useStyles();
  const { t } = useSession();
  const { id, above, facts, gaps, inTheWay, below, people, metrics } = view;
  return (
    <>
      {above.length > 0 && (
        <p className={styles.above}>
          {above.map(({ code, text }, place) => (
            <span key={code}>
              {place > 0 && ' › '}
              <Link className={styles.partAbove} href={manageHref('organisation', code)}>
                {text}
              </Link>
            </span>
          ))}
        </p>
      )}
      <Panel title={t('manageOrganisation.part')}>
        <Gaps gaps={gaps} />
        <LabelledTexts items={facts} />
      </Panel>
      <Panel title={t('manageOrganisation.acts')}>
        <Forms<PartPageView>
          path={apiRoutes.part(id)}
          forms={view.forms}
          onPage={show}
          onGone={() => undefined}
          outdates={[apiRoutes.organisation]}
          formsOf={(page) => page.forms}
        />
      </Panel>
      {inTheWay.length > 0 && (
        <Panel title={t('manageOrganisation.inTheWay')}>
          <ul className={styles.way}>
            {inTheWay.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </Panel>
      )}
      {below.length > 0 && (
        <Panel title={t('manageOrganisation.partsBelow')}>
          <PartBranches branches={branchesOf(below)} openTo={0} />
        </Panel>
      )}
      <div className={styles.sideBySide}>
        {people.length > 0 && (
          <Panel title={t('manageOrganisation.people')}>
            <LinkList items={people} hrefOf={(code) => manageHref('people', code)} />
          </Panel>
        )}
        {metrics.length > 0 && (
          <Panel title={t('manageOrganisation.metrics')}>
            <LinkList items={metrics} hrefOf={(code) => hrefOf({ view: 'metric', id: code })} />
          </Panel>
        )}
      </div>
    </>
  );
}
