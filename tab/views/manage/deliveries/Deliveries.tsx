import { Button, Link } from '@fluentui/react-components';
import type { DeliveriesView } from '../../../../bot/contract/operations.ts';
import { apiRoutes } from '../../../../bot/contract/routes.ts';
import { ChoiceField } from '../../../components/ChoiceField.tsx';
import { Panel } from '../../../components/Panel.tsx';
import { ViewFrame } from '../../../components/ViewFrame.tsx';
import { useSession } from '../../../session/session.ts';
import { usePages } from '../../../session/usePages.ts';
import { BackToManage } from '../BackToManage.tsx';
import { MoreLines } from '../MoreLines.tsx';
import { useLineStyles } from '../lineStyles.ts';
import { filterOf, filterQuery, narrow, narrowedHref, type Filter } from '../sectionQuery.ts';
import { DeliveryLine } from './DeliveryLine.tsx';

const section = 'deliveries';

/** Every intended card and what became of it; narrowed down in the address. */
export function Deliveries({ query }: { readonly query: string }) {
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
          <Lines key={`${path} ${view.asOf}`} path={path} first={view} filter={filter} />
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
  const styles = useLineStyles();
  const { t } = useSession();
  const change = (changed: Filter): void => narrow(section, filter, changed);
  const choices = (list: DeliveriesView['states']) => [
    { value: '', text: t('manage.all') },
    ...list.map(({ code, text }) => ({ value: code, text })),
  ];
  return (
    <search className={styles.filters} aria-label={t('manage.filter')}>
      <ChoiceField
        label={t('manage.deliveries.state')}
        value={filter['state'] ?? ''}
        choices={choices(view.states)}
        onChoose={(state) => change({ state })}
      />
      <ChoiceField
        label={t('manage.deliveries.kind')}
        value={filter['kind'] ?? ''}
        choices={choices(view.kinds)}
        onChoose={(kind) => change({ kind })}
      />
      {filterQuery(filter) !== '' && (
        <div className={styles.narrowed}>
          {view.person !== null && (
            <span>{t('manage.deliveries.to', { name: view.person.text })}</span>
          )}
          <Button size="small" onClick={() => change({ state: '', kind: '', person: '' })}>
            {t('manage.clear')}
          </Button>
        </div>
      )}
    </search>
  );
}

interface LinesProps {
  readonly path: string;
  readonly first: DeliveriesView;
  readonly filter: Filter;
}

function Lines({ path, first, filter }: LinesProps) {
  const styles = useLineStyles();
  const { t } = useSession();
  const { pages, ...further } = usePages(path, first);
  const lines = pages.flatMap((page) => page.lines);
  return (
    <>
      <div aria-live="polite">
        {lines.length === 0 && (
          <p className={styles.none}>
            {t(filterQuery(filter) === '' ? 'manage.deliveries.none' : 'manage.noMatch')}
          </p>
        )}
      </div>
      {lines.length > 0 && (
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
      <MoreLines {...further} />
    </>
  );
}
