import { Link, makeStyles, tokens } from '@fluentui/react-components';
import type { PeopleView } from '../../../../bot/contract/organisation.ts';
import { apiRoutes } from '../../../../bot/contract/routes.ts';
import { ChoiceField } from '../../../components/ChoiceField.tsx';
import { Forms } from '../../../components/form/Forms.tsx';
import { Panel } from '../../../components/Panel.tsx';
import { RecordTable } from '../../../components/recordTable/RecordTable.tsx';
import { ViewFrame } from '../../../components/ViewFrame.tsx';
import { WordField } from '../../../components/WordField.tsx';
import { manageHref } from '../../../routing/route.ts';
import { replaceAddress } from '../../../routing/useAddress.ts';
import { useSession } from '../../../session/session.ts';
import { BackToManage } from '../BackToManage.tsx';
import { peopleColumns } from './peopleColumns.tsx';

/** Narrower than this, six columns become cards. */
const cardsBelow = 1000;

const useStyles = makeStyles({
  controls: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(220px, 100%), 1fr))',
    gap: '8px 16px',
    marginBlockEnd: '12px',
  },
  pages: { display: 'flex', flexWrap: 'wrap', gap: '4px 16px', marginBlockStart: '12px' },
  none: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** Everyone of the organisation, a page at a time; the search is in the address. */
export function PeopleList({ query }: { readonly query: string }) {
  const { t } = useSession();
  return (
    <ViewFrame<PeopleView>
      path={apiRoutes.everyone(query)}
      title={() => t('managePeople.title')}
      before={<BackToManage />}
    >
      {(view, show) => <Panels view={view} query={query} show={show} />}
    </ViewFrame>
  );
}

interface Props {
  readonly view: PeopleView;
  readonly query: string;
  readonly show: (view: PeopleView) => void;
}

function Panels({ view, query, show }: Props) {
  const styles = useStyles();
  const { t } = useSession();
  const { choices, rows, page, pages } = view;
  const search = (changed: Record<string, string>): string => {
    const wanted = new URLSearchParams(query);
    wanted.delete('page');
    for (const [name, value] of Object.entries(changed)) {
      if (value === '') wanted.delete(name);
      else wanted.set(name, value);
    }
    return manageHref('people', null, wanted.toString());
  };
  return (
    <>
      <Panel title={t('managePeople.add')}>
        <Forms<PeopleView>
          path={apiRoutes.everyone('')}
          forms={view.forms}
          onPage={show}
          onGone={() => undefined}
          outdates={[apiRoutes.organisation]}
          formsOf={(newest) => newest.forms}
        />
      </Panel>
      <Panel title={t('managePeople.everyone')} aside={view.countText} isLive>
        <search className={styles.controls} aria-label={t('managePeople.filter')}>
          <WordField
            label={t('managePeople.find')}
            text={new URLSearchParams(query).get('query') ?? ''}
            onSearch={(words) => replaceAddress(search({ query: words }))}
          />
          <ChoiceField
            label={t('managePeople.show')}
            value={view.show}
            choices={choices.map(({ code, text }) => ({ value: code, text }))}
            onChoose={(group) => replaceAddress(search({ show: group === 'all' ? '' : group }))}
          />
        </search>
        {rows.length === 0 ? (
          <p className={styles.none}>{t('managePeople.noneFound')}</p>
        ) : (
          <RecordTable
            label={t('managePeople.everyone')}
            columns={peopleColumns(t)}
            groups={[{ id: 'all', heading: null, rows }]}
            keyOf={({ id }) => id}
            cardsBelow={cardsBelow}
          />
        )}
        {pages > 1 && (
          <nav className={styles.pages} aria-label={t('managePeople.pages')}>
            {page > 1 && (
              <Link href={search({ page: String(page - 1) })}>{t('managePeople.earlier')}</Link>
            )}
            <span>{view.pageText}</span>
            {page < pages && (
              <Link href={search({ page: String(page + 1) })}>{t('managePeople.later')}</Link>
            )}
          </nav>
        )}
      </Panel>
    </>
  );
}
