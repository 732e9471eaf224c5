import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Column } from './column.ts';
import type { RecordTableProps } from './RecordTable.tsx';

const useStyles = makeStyles({
  group: { marginBlock: '20px 8px', fontSize: tokens.fontSizeBase300 },
  cards: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(290px, 100%), 1fr))',
    gap: '12px',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  card: {
    padding: '12px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    overflowWrap: 'anywhere',
  },
  name: { marginBlockEnd: '8px', fontSize: tokens.fontSizeBase300 },
  facts: {
    display: 'grid',
    gridTemplateColumns: 'minmax(96px, 2fr) minmax(0, 3fr)',
    gap: '6px 12px',
    margin: 0,
  },
  label: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '20px',
  },
  fact: { margin: 0 },
  whole: { gridColumn: '1 / -1' },
  silent: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
  },
});

/** Each record as a card: its name, then its facts with their labels. */
export function RecordCards<Row, Id extends string>(props: RecordTableProps<Row, Id>) {
  const styles = useStyles();
  const names = props.columns.filter(({ isName }) => isName);
  const facts = props.columns.filter(({ isName }) => !isName);
  return props.groups.map((group) => (
    <div key={group.id}>
      {group.heading !== null && <h3 className={styles.group}>{group.heading}</h3>}
      <ul className={styles.cards} aria-label={group.heading ?? props.label}>
        {group.rows.map((row) => (
          <li key={props.keyOf(row)} className={styles.card}>
            {names.map((column) => (
              <div key={column.id} className={styles.name}>
                {column.cell(row)}
              </div>
            ))}
            <dl className={styles.facts}>
              {facts
                .filter(({ isEmpty }) => isEmpty?.(row) !== true)
                .map((column) => (
                  <Fact key={column.id} column={column} row={row} />
                ))}
            </dl>
          </li>
        ))}
      </ul>
    </div>
  ));
}

function Fact<Row, Id extends string>(props: {
  readonly column: Column<Row, Id>;
  readonly row: Row;
}) {
  const styles = useStyles();
  const { column, row } = props;
  const isAlone = column.speaksForItself === true;
  return (
    <>
      <dt className={isAlone ? styles.silent : styles.label}>{column.header}</dt>
      <dd className={mergeClasses(styles.fact, isAlone && styles.whole)}>{column.cell(row)}</dd>
    </>
  );
}
