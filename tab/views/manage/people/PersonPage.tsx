import { Link, makeStyles } from '@fluentui/react-components';
import type { PersonPageView } from '../../../../bot/contract/organisation.ts';
import { apiRoutes } from '../../../../bot/contract/routes.ts';
import { Forms } from '../../../components/form/Forms.tsx';
import { LabelledTexts } from '../../../components/LabelledTexts.tsx';
import { Panel } from '../../../components/Panel.tsx';
import { ViewFrame } from '../../../components/ViewFrame.tsx';
import { hrefOf, parseRoute } from '../../../routing/route.ts';
import { useSession } from '../../../session/session.ts';
import { BackToManage } from '../BackToManage.tsx';

const useStyles = makeStyles({
  what: { marginBlock: '0 8px' },
  list: { margin: 0, paddingInlineStart: '20px', lineHeight: '28px' },
});

/** One person: what is known, what is in that name, and what may be done. */
export function PersonPage({ id }: { readonly id: string }) {
  const { t } = useSession();
  const section = { id: 'people', title: t('managePeople.title') };
  return (
    <ViewFrame<PersonPageView>
      path={apiRoutes.person(id)}
      title={({ name }) => name}
      before={<BackToManage section={section} />}
    >
      {(view, show) => <Panels view={view} show={show} />}
    </ViewFrame>
  );
}

interface Props {
  readonly view: PersonPageView;
  readonly show: (view: PersonPageView) => void;
}

function Panels({ view, show }: Props) {
  const styles = useStyles();
  const { t } = useSession();
  const { id, facts, holdings, holdingsText } = view;
  return (
    <>
      <Panel title={t('managePeople.person')}>
        <LabelledTexts items={facts} />
      </Panel>
      <Panel title={t('managePeople.acts')}>
        <Forms<PersonPageView>
          path={apiRoutes.person(id)}
          forms={view.forms}
          onPage={show}
          onGone={() => undefined}
          outdates={[apiRoutes.everyone(''), apiRoutes.organisation]}
          formsOf={(page) => page.forms}
        />
      </Panel>
      <Panel title={t('managePeople.holdings')}>
        <p className={styles.what}>{holdingsText}</p>
        {holdings.length > 0 && (
          <ul className={styles.list}>
            {holdings.map((holding, place) => (
              // Two posts of the same part read alike but for their kind.
              <li key={`${String(place)} ${holding.text}`}>
                <Link href={hrefOf(parseRoute(holding.subpage))}>{holding.text}</Link>
              </li>
            ))}
          </ul>
        )}
      </Panel>
    </>
  );
}
