import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import {
  rowOutcomes,
  type ImportedSheet,
  type ImportPreview,
  type RowOutcome,
} from '../../../../bot/contract/importing.ts';
import { ChoiceField } from '../../../components/ChoiceField.tsx';
import { Panel } from '../../../components/Panel.tsx';
import type { Column } from '../../../components/recordTable/column.ts';
import { RecordTable } from '../../../components/recordTable/RecordTable.tsx';
import { useSession } from '../../../session/session.ts';
import type { Translate } from '../../../text/texts.ts';
import { ImportedRows } from './ImportedRows.tsx';
import type { Import } from './useImport.ts';

/** Rows on a page of the list. */
const pageLength = 25;
const cardsBelow = 900;

const useStyles = makeStyles({
  text: { margin: '12px 0', color: tokens.colorNeutralForeground2 },
  faults: { margin: '0 0 12px', paddingInlineStart: '20px' },
  filters: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 220px), 1fr))',
    gap: '8px 16px',
    marginBlock: '16px 12px',
  },
  buttons: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px' },
});

interface Props {
  readonly preview: ImportPreview;
  readonly isStored: boolean;
  readonly importing: Import;
}

/** What a file would change, or has changed: counts by sheet, then row by row. */
export function PreviewPanel({ preview, isStored, importing }: Props) {
  const styles = useStyles();
  const { t } = useSession();
  const [outcome, setOutcome] = useState<RowOutcome | null>(null);
  const [sheet, setSheet] = useState<string | null>(null);
  const [page, setPage] = useState(0);
  const { sheets, facts, rows, more, faultGroups } = preview;
  const groupsId = useId();
  const wanted = rows.filter(
    (row) =>
      (outcome === null || row.outcome === outcome) && (sheet === null || row.sheet === sheet),
  );
  const pages = Math.max(1, Math.ceil(wanted.length / pageLength));
  const all = { value: '', text: t('importing.filter.all') };
  const there = rowOutcomes.filter((each) => rows.some((row) => row.outcome === each));
  return (
    <Panel title={isStored ? t('importing.result.title') : t('importing.preview.title')}>
      {facts.map((fact) => (
        <p key={fact} className={styles.text}>
          {fact}
        </p>
      ))}
      <RecordTable<ImportedSheet, string>
        label={t('importing.preview.counts')}
        columns={countColumns(t)}
        groups={[{ id: 'all', heading: null, rows: sheets }]}
        keyOf={({ id }) => id}
        cardsBelow={cardsBelow}
      />
      {sheets.some(({ faults }) => faults.length > 0) && (
        <ul className={styles.faults}>
          {sheets.flatMap(({ faults }) =>
            faults.map(({ place, reason }) => (
              <li key={place + reason}>
                {place}: {reason}
              </li>
            )),
          )}
        </ul>
      )}
      {faultGroups.length > 0 && (
        <>
          <p id={groupsId} className={styles.text}>
            {t('importing.preview.faultGroups')}
          </p>
          <ul aria-labelledby={groupsId} className={styles.faults}>
            {faultGroups.map(({ place, reason, count, firstLine }) => (
              <li key={place + reason}>
                {t('importing.preview.faultGroup', {
                  ...{ fault: place === '' ? reason : `${place}: ${reason}` },
                  ...{ count, line: String(firstLine) },
                })}
              </li>
            ))}
          </ul>
        </>
      )}
      {!isStored && <Accept preview={preview} importing={importing} />}
      {rows.length > 0 && (
        <>
          {more !== null && <p className={styles.text}>{more}</p>}
          <div className={styles.filters}>
            <ChoiceField
              label={t('importing.filter.outcome')}
              value={outcome ?? ''}
              choices={[
                all,
                ...there.map((each) => ({ value: each, text: t(`importing.outcome.${each}`) })),
              ]}
              onChoose={(value) => {
                setOutcome(rowOutcomes.find((each) => each === value) ?? null);
                setPage(0);
              }}
            />
            {sheets.length > 1 && (
              <ChoiceField
                label={t('importing.filter.sheet')}
                value={sheet ?? ''}
                choices={[all, ...sheets.map(({ id, name }) => ({ value: id, text: name }))]}
                onChoose={(value) => {
                  setSheet(value === '' ? null : value);
                  setPage(0);
                }}
              />
            )}
          </div>
          <ImportedRows
            rows={wanted.slice(page * pageLength, (page + 1) * pageLength)}
            sheets={sheets.length > 1 ? sheets : []}
          />
          {pages > 1 && (
            <div className={styles.buttons}>
              <Button disabledFocusable={page === 0} onClick={() => setPage(page - 1)}>
                {t('importing.page.previous')}
              </Button>
              <span aria-live="polite">{t('importing.page.of', { page: page + 1, pages })}</span>
              <Button disabledFocusable={page + 1 >= pages} onClick={() => setPage(page + 1)}>
                {t('importing.page.next')}
              </Button>
            </div>
          )}
        </>
      )}
    </Panel>
  );
}

/** As a whole, or only the good rows where some cannot be taken in. */
function Accept({ preview, importing }: Pick<Props, 'preview' | 'importing'>) {
  const styles = useStyles();
  const { t } = useSession();
  const { storable, hasObstacles, isMapped } = preview;
  const isBusy = importing.progress !== null;
  const accept = hasObstacles ? 'good' : 'all';
  return (
    <>
      <p className={styles.text}>
        {storable === 0
          ? t('importing.accept.nothing')
          : t(hasObstacles ? 'importing.accept.someCannot' : 'importing.accept.allCan')}
      </p>
      <div className={styles.buttons}>
        {storable > 0 && (
          <Button
            appearance="primary"
            disabledFocusable={isBusy}
            onClick={() =>
              importing.ask({
                ...{ step: 'store', accept },
                ...(isMapped ? {} : { columns: null }),
              })
            }
          >
            {t(`importing.accept.${accept}`, { count: storable })}
          </Button>
        )}
        {isMapped && (
          <Button disabledFocusable={isBusy} onClick={() => importing.ask({ step: 'map' })}>
            {t('importing.accept.mapping')}
          </Button>
        )}
      </div>
    </>
  );
}

function countColumns(t: Translate): readonly Column<ImportedSheet>[] {
  return [
    { id: 'name', header: t('importing.preview.sheet'), isName: true, cell: ({ name }) => name },
    ...rowOutcomes.map((outcome): Column<ImportedSheet> => ({
      id: outcome,
      header: t(`importing.outcome.${outcome}`),
      isNumber: true,
      isEmpty: ({ counts }) => counts[outcome] === 0,
      cell: ({ counts }) => counts[outcome],
    })),
    {
      id: 'missing',
      header: t('importing.preview.missing'),
      isEmpty: ({ missing }) => missing === null,
      cell: ({ missing }) => missing,
    },
  ];
}
