import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { HeartFilled, HeartRegular } from '@fluentui/react-icons';
import type { ExperiencePageView } from '../../../../bot/contract/experiences.ts';
import { Panel } from '../../../components/Panel.tsx';
import { useSession } from '../../../session/session.ts';
import type { Acts } from './useActs.ts';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px 16px' },
  count: { fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  note: { marginBlock: '8px 0', color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly view: ExperiencePageView;
  readonly acts: Acts;
}

/** How many have thanked; one's own thanks are given and taken back here. */
export function ThanksPanel({ view, acts }: Props) {
  const styles = useStyles();
  const { t } = useSession();
  const { thanked, story } = view;
  return (
    <Panel title={t('experiencesView.thanks.title')}>
      <div className={styles.row}>
        <span className={styles.count} aria-live="polite">
          {story.thanksText}
        </span>
        <Button
          appearance={thanked ? 'secondary' : 'primary'}
          icon={thanked ? <HeartFilled /> : <HeartRegular />}
          disabledFocusable={acts.busy}
          onClick={() => acts.thank(thanked ? 'takeBack' : 'thank')}
        >
          {t(thanked ? 'experiencesView.thanks.takeBack' : 'experiencesView.thanks.thank')}
        </Button>
      </div>
      {thanked && <p className={styles.note}>{t('experiencesView.thanks.youThanked')}</p>}
    </Panel>
  );
}
