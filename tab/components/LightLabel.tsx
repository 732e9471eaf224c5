import { makeStyles, tokens } from '@fluentui/react-components';
import type { LightView } from '../../bot/contract/figures.ts';
import { LightSymbol } from './LightSymbol.tsx';

const useStyles = makeStyles({
  label: { display: 'inline-grid', gridTemplateColumns: '16px minmax(0, 1fr)', gap: '0 8px' },
  symbol: { display: 'flex', alignItems: 'center', height: tokens.lineHeightBase300 },
  certainty: {
    display: 'block',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
});

/** A traffic light: colour, symbol and words, and how sure it is. */
export function LightLabel({ light }: { readonly light: LightView }) {
  const styles = useStyles();
  return (
    <span className={styles.label}>
      <span className={styles.symbol}>
        <LightSymbol colour={light.colour} />
      </span>
      <span>
        {light.text}
        {light.certaintyText !== '' && (
          <span className={styles.certainty}>{light.certaintyText}</span>
        )}
      </span>
    </span>
  );
}
