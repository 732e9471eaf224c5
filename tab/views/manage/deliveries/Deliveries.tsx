import { Link } from '@fluentui/react-components';
import type { DeliveriesView } from '../../../../bot/contract/operations.ts';
import { apiRoutes } from '../../../../bot/contract/routes.ts';
import { Panel } from '../../../components/Panel.tsx';
import { ViewFrame } from '../../../components/ViewFrame.tsx';
import { useSession } from '../../../session/session.ts';
import { BackToManage } from '../BackToManage.tsx';
import { CodedFilter, FilterBar } from '../FilterBar.tsx';
import { PagedLines } from '../PagedLines.tsx';
import { useLineStyles } from '../lineStyles.ts';
import { filterOf, filterQuery, narrow, narrowedHref, type Filter } from '../sectionQuery.ts';
import { DeliveryLine } from './DeliveryLine.tsx';

const section = 'deliveries';

/** Every intended card and what became of it; narrowed down in the address. */
export function Deliveries({ query }: { readonly query: string }) {
  const styles = useLineStyles();
  const { t } = useSession();
  const filter = filterOf(query);
  const path = `${apiRoutes.manageDeliveries}${filterQuery(filter)}`;
  return (
    <ViewFrame<DeliveriesView>
      path={path}
      title={() => t('manage.deliveries.title')}
      before={<BackToManage />}
    >
      {(view) => (
        <>
          <Stuck view={view} />
          <Filters view={view} filter={filter} />
          <PagedLines
            key={`${path} ${view.asOf}`}
            path={path}
            first={view}
            none={t(filterQuery(filter) === '' ? 'manage.deliveries.none' : 'manage.noMatch')}
          >
            {(lines) => (
              <ol className={styles.list} aria-label={t('manage.deliveries.lines')}>
                {lines.map((line) => (
                  <DeliveryLine
                    key={line.id}
                    line={line}
                    personHref={(person) => narrowedHref(section, filter, { person })}
                  />
                ))}
              </ol>
            )}
          </PagedLines>
        </>
      )}
    </ViewFrame>
  );
}

/** How many cards stand still now, each number with the way to them. */
function Stuck({ view: { stuck } }: { readonly view: DeliveriesView }) {
  const styles = useLineStyles();
  const { t } = useSession();
  return (
    <Panel title={t('manage.deliveries.now')}>
      <ul className={styles.list}>
        {stuck.map(({ state, label, text }) => (
          <li key={state}>
            <Link href={narrowedHref(section, {}, { state })}>{label}</Link>
            {`: ${text}`}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function Filters({ view, filter }: { readonly view: DeliveriesView; readonly filter: Filter }) {
  const { t } = useSession();
  const change = (changed: Filter): void => narrow(section, filter, changed);
  const narrowed =
    view.person === null ? [] : [t('manage.deliveries.to', { name: view.person.text })];
  return (
    <FilterBar section={section} filter={filter} narrowed={narrowed}>
      <CodedFilter
        label={t('manage.deliveries.state')}
        value={filter['state']}
        choices={view.states}
        onChoose={(state) => change({ state })}
      />
      <CodedFilter
        label={t('manage.deliveries.kind')}
        value={filter['kind']}
        choices={view.kinds}
        onChoose={(kind) => change({ kind })}
      />
    </FilterBar>
  );
}
