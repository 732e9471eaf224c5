import { makeStyles, mergeClasses } from '@fluentui/react-components';
import type { LightColour } from '../../bot/contract/figures.ts';
import { lightColour } from '../teams/themes.ts';

const useStyles = makeStyles({
  symbol: {
    flexShrink: 0,
    width: '16px',
    height: '16px',
    // The reader's own colours may be any: the shape tells then.
    '@media (forced-colors: active)': { color: 'CanvasText' },
  },
  green: { color: lightColour('green') },
  amber: { color: lightColour('amber') },
  red: { color: lightColour('red') },
  grey: { color: lightColour('grey') },
  none: { color: lightColour('none') },
});

/** The shapes of the contract's symbols ● ▲ ■ ◌ ○, drawn so that all are equally large. */
const shapes: Readonly<Record<LightColour, React.ReactNode>> = {
  green: <circle cx="8" cy="8" r="6.5" fill="currentColor" />,
  amber: <path d="M8 1.2 15.4 14.4H.6Z" fill="currentColor" />,
  red: <rect x="2" y="2" width="12" height="12" fill="currentColor" />,
  grey: (
    <circle
      cx="8"
      cy="8"
      r="6"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeDasharray="2.2 2.512"
    />
  ),
  none: <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" strokeWidth="1.5" />,
};

/** A light's symbol; its words always stand beside it, so it is silent for screen readers. */
export function LightSymbol({ colour }: { readonly colour: LightColour }) {
  const styles = useStyles();
  return (
    <svg viewBox="0 0 16 16" className={mergeClasses(styles.symbol, styles[colour])} aria-hidden>
      {shapes[colour]}
    </svg>
  );
}
