import { Link, makeStyles, tokens } from '@fluentui/react-components';
import type { JourneyStageView } from '../../../bot/contract/journey.ts';
import { Panel } from '../../components/Panel.tsx';
import { useSession } from '../../session/session.ts';
import { cellsOf, stageRows } from './stageRows.tsx';

const useStyles = makeStyles({
  rows: { display: 'grid', gap: '14px', gridTemplateColumns: 'minmax(0, 1fr)', margin: 0 },
  title: {
    marginBlockEnd: '4px',
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground3,
  },
  text: { margin: 0 },
  more: { marginBlock: '14px 0' },
});

interface Props {
  readonly stages: readonly JourneyStageView[];
  readonly area: string | null;
  readonly hasCases: boolean;
}

/** Where it is too narrow for stages across: one after the other. */
export function StageList({ stages, area, hasCases }: Props) {
  const styles = useStyles();
  const { t } = useSession();
  return cellsOf(stages, { area, hasCases }).map((props) => (
    <Panel key={props.stage.id} title={props.stage.name}>
      <dl className={styles.rows}>
        {stageRows.map(({ title, cell }) => (
          <div key={title}>
            <dt className={styles.title}>{t(title)}</dt>
            <dd className={styles.text}>{cell(props)}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.more}>
        <Link href={props.href}>{t('journeyView.open', { name: props.stage.name })}</Link>
      </p>
    </Panel>
  ));
}
