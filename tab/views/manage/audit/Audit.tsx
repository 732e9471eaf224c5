import { Field, Input } from '@fluentui/react-components';
import type { AuditView } from '../../../../bot/contract/operations.ts';
import { apiRoutes } from '../../../../bot/contract/routes.ts';
import { ViewFrame } from '../../../components/ViewFrame.tsx';
import { useSession } from '../../../session/session.ts';
import { BackToManage } from '../BackToManage.tsx';
import { CodedFilter, FilterBar } from '../FilterBar.tsx';
import { PagedLines } from '../PagedLines.tsx';
import { filterOf, filterQuery, narrow, narrowedHref, type Filter } from '../sectionQuery.ts';
import { AuditLines } from './AuditLines.tsx';

const section = 'audit';

/** Who did what and when, of everything; narrowed down in the address. */
export function Audit({ query }: { readonly query: string }) {
  const { t } = useSession();
  const filter = filterOf(query);
  const path = `${apiRoutes.manageAudit}${filterQuery(filter)}`;
  return (
    <ViewFrame<AuditView>
      path={path}
      title={() => t('manage.audit.title')}
      before={<BackToManage />}
    >
      {(view) => (
        <>
          <Filters view={view} filter={filter} />
          <PagedLines
            key={`${path} ${view.asOf}`}
            path={path}
            first={view}
            none={t(filterQuery(filter) === '' ? 'manage.audit.none' : 'manage.noMatch')}
          >
            {(lines) => (
              <AuditLines
                label={t('manage.audit.lines')}
                lines={lines}
                hrefOf={(changed) => narrowedHref(section, filter, changed)}
              />
            )}
          </PagedLines>
        </>
      )}
    </ViewFrame>
  );
}

function Filters({ view, filter }: { readonly view: AuditView; readonly filter: Filter }) {
  const { t } = useSession();
  const change = (changed: Filter): void => narrow(section, filter, changed);
  const narrowed = [view.by, view.subject]
    .filter((each) => each !== null)
    .map(({ text }) => t('manage.audit.only', { name: text }));
  return (
    <FilterBar section={section} filter={filter} narrowed={narrowed}>
      <CodedFilter
        label={t('manage.audit.kind')}
        value={filter['kind']}
        choices={view.kinds}
        onChoose={(kind) => change({ kind })}
      />
      <DayField name="from" filter={filter} onChange={change} />
      <DayField name="to" filter={filter} onChange={change} />
    </FilterBar>
  );
}

interface DayProps {
  readonly name: 'from' | 'to';
  readonly filter: Filter;
  readonly onChange: (changed: Filter) => void;
}

function DayField({ name, filter, onChange }: DayProps) {
  const { t } = useSession();
  return (
    <Field label={t(`manage.audit.${name}`)}>
      <Input
        type="date"
        value={filter[name] ?? ''}
        onChange={(_, { value }) => onChange({ [name]: value })}
      />
    </Field>
  );
}
