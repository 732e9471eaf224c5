import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  frame: {
    display: 'grid',
    rowGap: '20px',
    maxWidth: '1336px',
    marginInline: 'auto',
    paddingBlock: '4px',
  },
  block: {
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground5,
    animationDuration: '1.6s',
    animationIterationCount: 'infinite',
    animationTimingFunction: 'ease-in-out',
    animationName: { '0%': { opacity: 1 }, '50%': { opacity: 0.5 }, '100%': { opacity: 1 } },
    '@media (forced-colors: active)': { border: '1px solid CanvasText' },
  },
  title: { width: 'min(260px, 60%)', height: '32px' },
  low: { height: '96px' },
  high: { height: '220px' },
});

/** The shape of a view while its figures are on their way. */
export function ViewSkeleton({ label }: { readonly label?: string }) {
  const styles = useStyles();
  return (
    <div className={styles.frame} role="status" aria-busy="true" aria-label={label}>
      <div className={mergeClasses(styles.block, styles.title)} />
      <div className={mergeClasses(styles.block, styles.low)} />
      <div className={mergeClasses(styles.block, styles.high)} />
      <div className={mergeClasses(styles.block, styles.high)} />
    </div>
  );
}
