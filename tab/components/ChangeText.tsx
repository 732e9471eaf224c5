import { makeStyles, tokens } from '@fluentui/react-components';
import { ArrowDownRegular, ArrowUpRegular } from '@fluentui/react-icons';
import type { PraiseRow } from '../../bot/contract/overview.ts';
import { lightColour } from '../teams/themes.ts';

const useStyles = makeStyles({
  change: { display: 'flex', columnGap: '6px' },
  icon: { flexShrink: 0, fontSize: '16px', marginBlockStart: '2px' },
  up: { color: lightColour('green') },
  down: { color: lightColour('red') },
  unsure: { color: tokens.colorNeutralForeground3 },
});

interface Props {
  readonly change: PraiseRow['change'];
  readonly text: string;
}

/** How the share of praise has changed, in words; an arrow only where the change is sure. */
export function ChangeText({ change, text }: Props) {
  const styles = useStyles();
  switch (change) {
    case 'up':
      return (
        <span className={styles.change}>
          <span className={styles.up}>
            <ArrowUpRegular className={styles.icon} aria-hidden />
          </span>
          {text}
        </span>
      );
    case 'down':
      return (
        <span className={styles.change}>
          <span className={styles.down}>
            <ArrowDownRegular className={styles.icon} aria-hidden />
          </span>
          {text}
        </span>
      );
    case 'unsure':
    case 'tooFew':
      return <span className={styles.unsure}>{text}</span>;
  }
}
