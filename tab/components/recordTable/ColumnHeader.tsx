import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowDownRegular, ArrowUpRegular } from '@fluentui/react-icons';
import type { Column, Sorting } from './column.ts';

const useStyles = makeStyles({
  header: {
    padding: '8px',
    textAlign: 'start',
    verticalAlign: 'bottom',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'normal',
    ':first-child': { paddingInlineStart: 0 },
    ':last-child': { paddingInlineEnd: 0 },
  },
  number: { textAlign: 'end' },
  button: {
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: '4px',
    minHeight: '24px',
    margin: '-4px',
    padding: '4px',
    border: 'none',
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: 'transparent',
    color: 'inherit',
    font: 'inherit',
    textAlign: 'inherit',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  arrow: { flexShrink: 0, fontSize: '14px' },
});

interface Props<Row, Id extends string> {
  readonly column: Column<Row, Id>;
  readonly sorting: Sorting<Id> | undefined;
}

/** A column's heading; where the table sorts by it, a button that says which way it stands. */
export function ColumnHeader<Row, Id extends string>({ column, sorting }: Props<Row, Id>) {
  const styles = useStyles();
  const isSorted = sorting?.by === column.id;
  const Arrow = sorting?.descending === true ? ArrowDownRegular : ArrowUpRegular;
  return (
    <th
      scope="col"
      className={mergeClasses(styles.header, column.isNumber === true && styles.number)}
      style={{ width: column.width }}
      aria-sort={isSorted ? (sorting.descending ? 'descending' : 'ascending') : undefined}
    >
      {sorting?.sortable.includes(column.id) ? (
        <button type="button" className={styles.button} onClick={() => sorting.onSort(column.id)}>
          {column.header}
          {isSorted && <Arrow className={styles.arrow} aria-hidden />}
        </button>
      ) : (
        column.header
      )}
    </th>
  );
}
