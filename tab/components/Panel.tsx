import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  panel: {
    minWidth: 0,
    padding: '16px clamp(12px, 1.6vw, 20px)',
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    overflowWrap: 'anywhere',
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    justifyContent: 'space-between',
    columnGap: '16px',
    marginBlockEnd: '12px',
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  end: { display: 'flex', alignItems: 'baseline', columnGap: '16px' },
  aside: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
});

interface Props {
  readonly title: string;
  /** A few words beside the title: period, count. */
  readonly aside?: string | undefined;
  /** Beside the title, what can be done with the whole of it. */
  readonly act?: ReactNode;
  readonly className?: string | undefined;
  /** The title changes with what the reader does, and is then read aloud. */
  readonly isLive?: boolean;
  readonly children: ReactNode;
}

/** One matter of a view under its heading. */
export function Panel({ title, aside, act, className, isLive = false, children }: Props) {
  const styles = useStyles();
  const id = useId();
  return (
    <section aria-labelledby={id} className={mergeClasses(styles.panel, className)}>
      <div className={styles.head}>
        <h2 id={id} className={styles.title} aria-live={isLive ? 'polite' : undefined}>
          {title}
        </h2>
        <div className={styles.end}>
          {aside !== undefined && <span className={styles.aside}>{aside}</span>}
          {act}
        </div>
      </div>
      {children}
    </section>
  );
}
