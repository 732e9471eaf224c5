import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
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
      <DayField name="from" days={view.days} filter={filter} onChange={change} />
      <DayField name="to" days={view.days} filter={filter} onChange={change} />
    </FilterBar>
  );
}

interface DayProps {
  readonly name: 'from' | 'to';
  readonly days: AuditView['days'];
  readonly filter: Filter;
  readonly onChange: (changed: Filter) => void;
}

/** Asks for the day once it is one: while its year is typed, a field of a day has other years. */
function DayField({ name, days: { earliest, latest }, filter, onChange }: DayProps) {
  const { t } = useSession();
  const [unfit, setUnfit] = useState<string | null>(null);
  const type = (day: string): void => {
    const fits = day === '' || (earliest <= day && day <= latest);
    setUnfit(fits ? null : day);
    if (fits) onChange({ [name]: day });
  };
  const years = { first: earliest.slice(0, 4), last: latest.slice(0, 4) };
  return (
    <Field
      label={t(`manage.audit.${name}`)}
      {...(unfit === null ? {} : { validationMessage: t('manage.audit.dayUnfit', years) })}
    >
      <Input
        type="date"
        min={earliest}
        max={latest}
        value={unfit ?? filter[name] ?? ''}
        onChange={(_, { value }) => type(value)}
      />
    </Field>
  );
}
