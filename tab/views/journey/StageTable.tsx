import { Link, makeStyles, tokens } from '@fluentui/react-components';
import type { JourneyStageView } from '../../../bot/contract/journey.ts';
import { useSession } from '../../session/session.ts';
import { cellsOf, stageRows } from './stageRows.tsx';

const useStyles = makeStyles({
  frame: {
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    overflowWrap: 'anywhere',
  },
  table: { width: '100%', borderCollapse: 'collapse', tableLayout: 'fixed' },
  corner: { width: '112px' },
  stage: {
    padding: '12px 10px',
    textAlign: 'start',
    verticalAlign: 'bottom',
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    borderBottom: `2px solid ${tokens.colorBrandStroke1}`,
  },
  row: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  title: {
    padding: '12px 10px',
    textAlign: 'start',
    verticalAlign: 'top',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground3,
    hyphens: 'auto',
  },
  cell: { padding: '12px 10px', verticalAlign: 'top', hyphens: 'auto' },
});

interface Props {
  readonly stages: readonly JourneyStageView[];
  readonly area: string | null;
  readonly hasCases: boolean;
}

/** The stages across, in the order in which the customer meets them; causes and effects below. */
export function StageTable({ stages, area, hasCases }: Props) {
  const styles = useStyles();
  const { t } = useSession();
  const cells = cellsOf(stages, { area, hasCases });
  return (
    <div className={styles.frame}>
      <table className={styles.table} aria-label={t('journeyView.title')}>
        <thead>
          <tr>
            <td className={styles.corner} />
            {cells.map(({ stage, href }) => (
              <th key={stage.id} scope="col" className={styles.stage}>
                <Link href={href}>{stage.name}</Link>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {stageRows.map(({ title, cell }) => (
            <tr key={title} className={styles.row}>
              <th scope="row" className={styles.title}>
                {t(title)}
              </th>
              {cells.map((props) => (
                <td key={props.stage.id} className={styles.cell}>
                  {cell(props)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
