import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ClockAlarmRegular, ClockRegular } from '@fluentui/react-icons';
import type { DueView } from '../../bot/contract/feedback.ts';
import { lightColour } from '../teams/themes.ts';

const useStyles = makeStyles({
  due: { display: 'inline-flex', alignItems: 'center', columnGap: '4px' },
  icon: { flexShrink: 0, fontSize: '16px' },
  over: { color: lightColour('red'), fontWeight: tokens.fontWeightSemibold },
  today: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
  later: { color: tokens.colorNeutralForeground3 },
  none: { color: tokens.colorNeutralForeground3 },
});

/** The day to keep in words; colour and bell only repeat them. */
export function DueText({ due }: { readonly due: DueView }) {
  const styles = useStyles();
  const Icon = due.urgency === 'over' ? ClockAlarmRegular : ClockRegular;
  return (
    <span className={mergeClasses(styles.due, styles[due.urgency])}>
      <Icon className={styles.icon} aria-hidden />
      {due.text}
    </span>
  );
}
