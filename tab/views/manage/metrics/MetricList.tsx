import { Field, Input, Link, makeStyles, tokens } from '@fluentui/react-components';
import { SearchRegular } from '@fluentui/react-icons';
import type { ManageMetricsView } from '../../../../bot/contract/manageMetrics.ts';
import type { MetricRow } from '../../../../bot/contract/metrics.ts';
import { apiRoutes } from '../../../../bot/contract/routes.ts';
import { LightLabel } from '../../../components/LightLabel.tsx';
import { Panel } from '../../../components/Panel.tsx';
import type { Column } from '../../../components/recordTable/column.ts';
import { RecordTable } from '../../../components/recordTable/RecordTable.tsx';
import { ViewFrame } from '../../../components/ViewFrame.tsx';
import { hrefOf, manageHref } from '../../../routing/route.ts';
import { replaceAddress } from '../../../routing/useAddress.ts';
import { useSession } from '../../../session/session.ts';
import type { Translate } from '../../../text/texts.ts';

const section = 'metrics';
const home = { view: 'manage', section: null, id: null, query: '' } as const;

const useStyles = makeStyles({
  search: { maxWidth: '480px' },
  none: { margin: 0, color: tokens.colorNeutralForeground2 },
  beginnings: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '8px 20px',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  what: { marginBlock: '0 8px', color: tokens.colorNeutralForeground2 },
});

/** All metrics with a search, and what a new one can begin from. */
export function MetricList({ query }: { readonly query: string }) {
  const { t } = useSession();
  return (
    <ViewFrame<ManageMetricsView>
      path={apiRoutes.manageMetrics}
      title={() => t('manage.metrics.title')}
      before={<Link href={hrefOf(home)}>{t('manage.title')}</Link>}
    >
      {(view) => <Listed view={view} query={query} />}
    </ViewFrame>
  );
}

interface Props {
  readonly view: ManageMetricsView;
  readonly query: string;
}

function Listed({ view, query }: Props) {
  const styles = useStyles();
  const { t } = useSession();
  const text = new URLSearchParams(query).get('text') ?? '';
  const rows = view.metrics.filter((row) => isWanted(row, text));
  const groups = [
    { id: 'now', heading: null, rows: rows.filter(({ isEnded }) => !isEnded) },
    { id: 'ended', heading: t('metrics.group.ended'), rows: rows.filter(({ isEnded }) => isEnded) },
  ].filter((group) => group.rows.length > 0);
  return (
    <>
      <Panel title={t('manage.metrics.new')}>
        <p className={styles.what}>{t('manage.metrics.newWhat')}</p>
        <ul className={styles.beginnings}>
          {view.beginnings.map(({ code, text: name }) => (
            <li key={code}>
              <Link href={manageHref(section, code)}>{name}</Link>
            </li>
          ))}
        </ul>
      </Panel>
      <search aria-label={t('manage.metrics.search')}>
        <Field className={styles.search} label={t('manage.metrics.search')}>
          <Input
            type="search"
            contentBefore={<SearchRegular aria-hidden />}
            value={text}
            onChange={(_, { value }) =>
              replaceAddress(
                manageHref(
                  section,
                  null,
                  value === '' ? '' : new URLSearchParams({ text: value }).toString(),
                ),
              )
            }
          />
        </Field>
      </search>
      <Panel title={t('metrics.shown', { shown: rows.length, count: view.metrics.length })} isLive>
        {rows.length === 0 ? (
          <p className={styles.none}>
            {t(view.metrics.length === 0 ? 'metrics.none' : 'metrics.noMatch')}
          </p>
        ) : (
          <RecordTable
            label={t('manage.metrics.title')}
            columns={columnsOf(t)}
            groups={groups}
            keyOf={({ id }) => id}
            cardsBelow={900}
          />
        )}
      </Panel>
    </>
  );
}

function columnsOf(t: Translate): readonly Column<MetricRow>[] {
  return [
    {
      id: 'name',
      header: t('metrics.column.name'),
      isName: true,
      cell: ({ id, name }) => <Link href={manageHref(section, id)}>{name}</Link>,
    },
    { id: 'part', header: t('metrics.column.part'), cell: ({ part }) => part.name },
    {
      id: 'light',
      header: t('metrics.column.light'),
      cell: ({ light }) => <LightLabel light={light} />,
    },
    {
      id: 'target',
      header: t('metrics.column.target'),
      cell: ({ target }) => target?.text ?? '–',
    },
    {
      id: 'lastMeasured',
      header: t('metrics.column.lastMeasured'),
      cell: ({ lastMeasured }) => lastMeasured ?? t('metrics.neverMeasured'),
    },
  ];
}

function isWanted({ name, part, area, responsible }: MetricRow, text: string): boolean {
  const told = [name, part.name, area.name, responsible ?? ''].join(' ').toLocaleLowerCase();
  return text
    .toLocaleLowerCase()
    .split(/\s+/)
    .every((word) => told.includes(word));
}
