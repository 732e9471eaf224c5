import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular, InfoRegular } from '@fluentui/react-icons';
import { useEffect, useRef } from 'react';
import { useSession } from '../../session/session.ts';
import type { Told } from '../../session/told.ts';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    columnGap: '8px',
    marginBlockEnd: '12px',
    padding: '8px 12px',
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground1,
    outlineStyle: 'none',
    overflowWrap: 'anywhere',
  },
  done: {
    border: `1px solid ${tokens.colorStatusSuccessBorder2}`,
    backgroundColor: tokens.colorStatusSuccessBackground1,
  },
  notDone: {
    border: `1px solid ${tokens.colorStatusWarningBorder2}`,
    backgroundColor: tokens.colorStatusWarningBackground1,
  },
  icon: { flexShrink: 0, fontSize: '20px' },
  body: { minWidth: 0, flexGrow: 1 },
  lost: { marginBlock: '8px 0', fontSize: tokens.fontSizeBase200 },
  words: { marginBlock: '4px 0', whiteSpace: 'pre-line', fontStyle: 'italic' },
});

/** What came of the last act; takes the focus, since what was clicked may be gone. */
export function ToldBar({ told }: { readonly told: Told | null }) {
  const styles = useStyles();
  const { t } = useSession();
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (told !== null) bar.current?.focus();
  }, [told]);
  if (told === null) return null;
  const { note, isDone, lost } = told;
  const Icon = isDone ? CheckmarkCircleRegular : InfoRegular;
  return (
    <div
      ref={bar}
      tabIndex={-1}
      role={isDone ? 'status' : 'alert'}
      className={mergeClasses(styles.bar, isDone ? styles.done : styles.notDone)}
    >
      <Icon className={styles.icon} aria-hidden />
      <div className={styles.body}>
        {note}
        {lost.length > 0 && <p className={styles.lost}>{t('form.lost')}</p>}
        {lost.map((text) => (
          <p key={text} className={styles.words}>
            {text}
          </p>
        ))}
      </div>
    </div>
  );
}
