import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { ColumnChoice, MappedField, MappingView } from '../../../../bot/contract/importing.ts';
import { ChoiceField } from '../../../components/ChoiceField.tsx';
import { Panel } from '../../../components/Panel.tsx';
import { useSession } from '../../../session/session.ts';
import { ColumnField } from './ColumnField.tsx';
import { ImportedRows } from './ImportedRows.tsx';
import type { Import } from './useImport.ts';

const useStyles = makeStyles({
  what: { margin: '0 0 12px', color: tokens.colorNeutralForeground2 },
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 300px), 1fr))',
    gap: '16px',
    marginBlock: '12px',
  },
  others: { marginBlock: '12px' },
  summary: { cursor: 'pointer' },
  heading: { fontSize: tokens.fontSizeBase300, marginBlock: '16px 8px' },
});

interface Props {
  readonly mapping: MappingView;
  readonly importing: Import;
}

/** For each of our columns where it comes from in the file, and the first rows as they are read. */
export function MappingPanel({ mapping, importing }: Props) {
  const styles = useStyles();
  const { t } = useSession();
  const { fields, sheets, rows, missing, isKept } = mapping;
  const { columns } = importing;
  const choiceOf = ({ column, heading, fixed }: MappedField): ColumnChoice =>
    columns?.find((each) => each.column === column) ?? { column, heading, fixed };
  const choose = (changed: ColumnChoice, isTyping: boolean) =>
    importing.chooseColumns(
      fields.map((field) => (field.column === changed.column ? changed : choiceOf(field))),
      isTyping,
    );
  const used = new Set(fields.map((field) => choiceOf(field).heading));
  const unused = mapping.headings.flatMap(({ name }) => (used.has(name) ? [] : [name]));
  // As it was at first: a field does not move from under who fills it in.
  const [main] = useState(
    () =>
      new Set(
        fields.flatMap(({ column, required, heading, fixed }) =>
          required || heading !== null || fixed !== null ? [column] : [],
        ),
      ),
  );
  const [opensOthers] = useState(unused.length > 0);
  const fieldOf = (field: MappedField) => (
    <ColumnField
      key={field.column}
      field={field}
      choice={choiceOf(field)}
      headings={mapping.headings}
      onChoose={choose}
    />
  );
  return (
    <Panel title={t('importing.mapping.title')}>
      <p className={styles.what}>
        {isKept ? t('importing.mapping.kept') : t('importing.mapping.what')}
      </p>
      {sheets.length > 1 && (
        <ChoiceField
          label={t('importing.mapping.sheet')}
          value={importing.sheet ?? sheets[0] ?? ''}
          choices={sheets.map((name) => ({ value: name, text: name }))}
          onChoose={importing.chooseSheet}
        />
      )}
      <div className={styles.fields}>
        {fields.filter(({ column }) => main.has(column)).map(fieldOf)}
      </div>
      <Unused headings={unused} />
      <details className={styles.others} open={opensOthers}>
        <summary className={styles.summary}>{t('importing.mapping.others')}</summary>
        <div className={styles.fields}>
          {fields.filter(({ column }) => !main.has(column)).map(fieldOf)}
        </div>
      </details>
      {/* While something is missing it is missing from every row, and that is said once. */}
      {missing !== null && <p className={styles.what}>{missing}</p>}
      {missing === null && rows.length > 0 && (
        <>
          <h3 className={styles.heading}>{t('importing.mapping.rows')}</h3>
          <ImportedRows rows={rows} sheets={[]} />
        </>
      )}
      <Button appearance="primary" onClick={() => importing.ask({ step: 'preview' })}>
        {t('importing.mapping.preview')}
      </Button>
    </Panel>
  );
}

/** So many headings are read at a glance. */
const fewHeadings = 12;

/** The file's headings that nothing is read from; many of them behind their number. */
function Unused({ headings }: { readonly headings: readonly string[] }) {
  const styles = useStyles();
  const { t } = useSession();
  if (headings.length === 0) return null;
  const all = headings.join(', ');
  if (headings.length <= fewHeadings) {
    return <p className={styles.what}>{t('importing.mapping.unused', { headings: all })}</p>;
  }
  return (
    <details className={styles.others}>
      <summary className={styles.summary}>
        {t('importing.mapping.manyUnused', { count: headings.length })}
      </summary>
      <p className={styles.what}>{all}</p>
    </details>
  );
}
