import { makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  track: {
    display: 'flex',
    height: '8px',
    borderRadius: tokens.borderRadiusSmall,
    overflow: 'hidden',
    backgroundColor: tokens.colorNeutralBackground5,
    // Seen in high contrast only, where track and panel have one colour.
    border: `1px solid ${tokens.colorTransparentStroke}`,
    forcedColorAdjust: 'none',
    '@media (forced-colors: active)': {
      border: '1px solid CanvasText',
      backgroundColor: 'Canvas',
    },
  },
  fill: {
    backgroundColor: tokens.colorBrandForeground1,
    '@media (forced-colors: active)': { backgroundColor: 'CanvasText' },
  },
});

/** A share (0–1) as a filled part of a bar; the figure itself always stands beside it. */
export function ShareBar({ share }: { readonly share: number }) {
  const styles = useStyles();
  return (
    <div className={styles.track} aria-hidden>
      <div className={styles.fill} style={{ width: `${share * 100}%` }} />
    </div>
  );
}
