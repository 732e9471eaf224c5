import { makeStyles, tokens } from '@fluentui/react-components';
import {
  AddCircleRegular,
  EditRegular,
  ErrorCircleRegular,
  HistoryRegular,
  WarningRegular,
} from '@fluentui/react-icons';
import type { ImportedRow, ImportedSheet, RowOutcome } from '../../../../bot/contract/importing.ts';
import { useSession } from '../../../session/session.ts';

const useStyles = makeStyles({
  rows: { margin: '0 0 12px', padding: 0, listStyleType: 'none' },
  row: { paddingBlock: '12px', borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '2px 8px' },
  outcome: { display: 'inline-flex', alignItems: 'center', gap: '4px', fontWeight: 600 },
  icon: { flexShrink: 0, fontSize: '18px' },
  place: { color: tokens.colorNeutralForeground2 },
  why: { margin: '4px 0 0' },
  cells: {
    display: 'grid',
    gridTemplateColumns: 'minmax(96px, 1fr) minmax(0, 3fr)',
    gap: '2px 12px',
    margin: '4px 0 0',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  label: { color: tokens.colorNeutralForeground3 },
  value: { margin: 0, overflowWrap: 'anywhere', whiteSpace: 'pre-line' },
  before: { marginInlineEnd: '4px', color: tokens.colorNeutralForeground3 },
  after: { textDecorationLine: 'none' },
  pair: { display: 'contents' },
  faults: { margin: '4px 0 0', paddingInlineStart: '20px' },
});

const icons: Readonly<Record<RowOutcome, typeof EditRegular>> = {
  added: AddCircleRegular,
  changed: EditRegular,
  newerHere: HistoryRegular,
  conflict: WarningRegular,
  refused: ErrorCircleRegular,
  unchanged: EditRegular,
};

interface Props {
  readonly rows: readonly ImportedRow[];
  /** By which a row's sheet is named; a file of one sheet has none. */
  readonly sheets: readonly ImportedSheet[];
}

/** Rows of a file, each with what becomes of it: cells before and after, or its faults. */
export function ImportedRows({ rows, sheets }: Props) {
  const styles = useStyles();
  const { t } = useSession();
  return (
    <ul className={styles.rows}>
      {rows.map((row, index) => {
        const { sheet, line, label, outcome, why, cells, faults } = row;
        const Icon = icons[outcome];
        const name = sheets.find(({ id }) => id === sheet)?.name;
        const place = t('importing.row.line', { line });
        return (
          // One line of a file can hold several records.
          <li key={`${sheet} ${line} ${index}`} className={styles.row}>
            <div className={styles.head}>
              <span className={styles.outcome}>
                <Icon className={styles.icon} aria-hidden />
                {t(`importing.outcome.${outcome}`)}
              </span>
              <span className={styles.place}>
                {[name, place].filter((text) => text !== undefined).join(', ')}
              </span>
              <span>{label}</span>
            </div>
            {why !== null && <p className={styles.why}>{why}</p>}
            {faults.length > 0 && (
              <ul className={styles.faults}>
                {faults.map(({ place: at, reason }) => (
                  <li key={at + reason}>{[at, reason].filter((text) => text !== '').join(': ')}</li>
                ))}
              </ul>
            )}
            <Cells cells={cells} />
          </li>
        );
      })}
    </ul>
  );
}

function Cells(props: Pick<ImportedRow, 'cells'>) {
  const styles = useStyles();
  if (props.cells.length === 0) return null;
  return (
    <dl className={styles.cells}>
      {props.cells.map(({ column, before, after }) => (
        <div key={column} className={styles.pair}>
          <dt className={styles.label}>{column}</dt>
          <dd className={styles.value}>
            {before !== null && (
              <>
                <del className={styles.before}>{before}</del>{' '}
              </>
            )}
            <ins className={styles.after}>{after}</ins>
          </dd>
        </div>
      ))}
    </dl>
  );
}
