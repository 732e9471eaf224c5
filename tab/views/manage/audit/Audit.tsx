import { Button, Field, Input } from '@fluentui/react-components';
import type { AuditView } from '../../../../bot/contract/operations.ts';
import { apiRoutes } from '../../../../bot/contract/routes.ts';
import { ChoiceField } from '../../../components/ChoiceField.tsx';
import { ViewFrame } from '../../../components/ViewFrame.tsx';
import { useSession } from '../../../session/session.ts';
import { usePages } from '../../../session/usePages.ts';
import { BackToManage } from '../BackToManage.tsx';
import { MoreLines } from '../MoreLines.tsx';
import { useLineStyles } from '../lineStyles.ts';
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
          <Lines key={`${path} ${view.asOf}`} path={path} first={view} filter={filter} />
        </>
      )}
    </ViewFrame>
  );
}

function Filters({ view, filter }: { readonly view: AuditView; readonly filter: Filter }) {
  const styles = useLineStyles();
  const { t } = useSession();
  const change = (changed: Filter): void => narrow(section, filter, changed);
  const narrowed = [
    ...(view.by === null ? [] : [t('manage.audit.only', { name: view.by.text })]),
    ...(view.subject === null ? [] : [t('manage.audit.only', { name: view.subject.text })]),
  ];
  return (
    <search className={styles.filters} aria-label={t('manage.filter')}>
      <ChoiceField
        label={t('manage.audit.kind')}
        value={filter['kind'] ?? ''}
        choices={[
          { value: '', text: t('manage.all') },
          ...view.kinds.map(({ code, text }) => ({ value: code, text })),
        ]}
        onChoose={(kind) => change({ kind })}
      />
      <DayField name="from" filter={filter} onChange={change} />
      <DayField name="to" filter={filter} onChange={change} />
      {filterQuery(filter) !== '' && (
        <div className={styles.narrowed}>
          {narrowed.map((text) => (
            <span key={text}>{text}</span>
          ))}
          <Button
            size="small"
            onClick={() => change({ kind: '', from: '', to: '', by: '', subject: '' })}
          >
            {t('manage.clear')}
          </Button>
        </div>
      )}
    </search>
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

interface LinesProps {
  readonly path: string;
  readonly first: AuditView;
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
            {t(filterQuery(filter) === '' ? 'manage.audit.none' : 'manage.noMatch')}
          </p>
        )}
      </div>
      {lines.length > 0 && (
        <AuditLines
          label={t('manage.audit.lines')}
          lines={lines}
          hrefOf={(changed) => narrowedHref(section, filter, changed)}
        />
      )}
      <MoreLines {...further} />
    </>
  );
}
