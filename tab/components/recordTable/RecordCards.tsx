import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ShowAllButton } from '../ShowAllButton.tsx';
import { useShortened } from '../useShortened.ts';
import type { Column } from './column.ts';
import type { RecordTableProps } from './recordTableProps.ts';

/** One column of cards needs no boxes: lines between them leave more room. */
const onPhone = '@media (max-width: 639px)';

const useStyles = makeStyles({
  group: { marginBlock: '20px 8px', fontSize: tokens.fontSizeBase300 },
  cards: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(290px, 100%), 1fr))',
    gap: '12px',
    [onPhone]: { gap: 0 },
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
    [onPhone]: {
      padding: '12px 0',
      border: 'none',
      borderRadius: 0,
      borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    },
  },
  name: {
    marginBlockEnd: '8px',
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
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
  return props.groups.map((group) => (
    <div key={group.id}>
      {group.heading !== null && <h3 className={styles.group}>{group.heading}</h3>}
      <CardList {...props} label={group.heading ?? props.label} rows={group.rows} />
    </div>
  ));
}

function CardList<Row, Id extends string>(
  props: RecordTableProps<Row, Id> & { readonly rows: readonly Row[] },
) {
  const styles = useStyles();
  const { shown, more } = useShortened(props.rows, props.cardsAtFirst ?? props.rows.length);
  return (
    <>
      <ul className={styles.cards} aria-label={props.label}>
        {shown.map((row) => (
          <Card key={props.keyOf(row)} columns={props.columns} row={row} />
        ))}
      </ul>
      <ShowAllButton {...more} />
    </>
  );
}

function Card<Row, Id extends string>(props: {
  readonly columns: readonly Column<Row, Id>[];
  readonly row: Row;
}) {
  const styles = useStyles();
  const { columns, row } = props;
  return (
    <li className={styles.card}>
      {columns
        .filter(({ isName }) => isName)
        .map((column) => (
          <div key={column.id} className={styles.name}>
            {column.cell(row)}
          </div>
        ))}
      <dl className={styles.facts}>
        {columns
          .filter(({ isName, isEmpty }) => isName !== true && isEmpty?.(row) !== true)
          .map((column) => (
            <Fact key={column.id} column={column} row={row} />
          ))}
      </dl>
    </li>
  );
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
