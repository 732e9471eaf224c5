import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Column } from './column.ts';
import { ColumnHeader } from './ColumnHeader.tsx';
import type { RecordTableProps } from './recordTableProps.ts';

const useStyles = makeStyles({
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  row: {
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
  },
  group: {
    padding: '20px 8px 6px 0',
    textAlign: 'start',
    fontWeight: tokens.fontWeightSemibold,
    fontSize: tokens.fontSizeBase300,
  },
  count: { color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular },
  cell: {
    padding: '8px',
    textAlign: 'start',
    verticalAlign: 'top',
    fontWeight: tokens.fontWeightRegular,
    overflowWrap: 'break-word',
    hyphens: 'auto',
    ':first-child': { paddingInlineStart: 0 },
    ':last-child': { paddingInlineEnd: 0 },
  },
  number: { textAlign: 'end', hyphens: 'none' },
});

/** The records as a table proper. */
export function WideTable<Row, Id extends string>(props: RecordTableProps<Row, Id>) {
  const styles = useStyles();
  const { columns, groups, keyOf, sorting } = props;
  return (
    <table className={styles.table} aria-label={props.label}>
      <thead>
        <tr>
          {columns.map((column) => (
            <ColumnHeader key={column.id} column={column} sorting={sorting} />
          ))}
        </tr>
      </thead>
      {groups.map((group) => (
        <tbody key={group.id}>
          {group.heading !== null && (
            <tr>
              <th scope="rowgroup" colSpan={columns.length} className={styles.group}>
                {group.heading}{' '}
                <span className={styles.count}>{group.count ?? group.rows.length}</span>
              </th>
            </tr>
          )}
          {group.rows.map((row) => (
            <tr key={keyOf(row)} className={styles.row}>
              {columns.map((column) => (
                <Cell key={column.id} column={column} row={row} />
              ))}
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}

function Cell<Row, Id extends string>(props: {
  readonly column: Column<Row, Id>;
  readonly row: Row;
}) {
  const styles = useStyles();
  const { column, row } = props;
  const content = column.isEmpty?.(row) === true ? null : column.cell(row);
  const className = mergeClasses(styles.cell, column.isNumber === true && styles.number);
  return column.isName === true ? (
    <th scope="row" className={className}>
      {content}
    </th>
  ) : (
    <td className={className}>{content}</td>
  );
}
