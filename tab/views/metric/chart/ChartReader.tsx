import { makeStyles, tokens } from '@fluentui/react-components';
import type { SeriesPoint } from '../../../../bot/contract/metrics.ts';
import { useSession } from '../../../session/session.ts';
import type { ChartLayout } from './layoutChart.ts';

const useStyles = makeStyles({
  reader: {
    position: 'absolute',
    top: 0,
    cursor: 'crosshair',
    touchAction: 'pan-y',
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
});

interface Props {
  readonly series: readonly SeriesPoint[];
  readonly layout: ChartLayout;
  /** Which period is read. */
  readonly place: number;
  readonly onRead: (place: number) => void;
  /** The reader has come to the chart, or has left it. */
  readonly onPresence: (isHere: boolean) => void;
}

/**
 * Lies over the plot and reads it period by period, with the arrow keys or under the pointer. A
 * slider to screen readers: they say what it stands at.
 */
export function ChartReader({ series, layout, place, onRead, onPresence }: Props) {
  const styles = useStyles();
  const { t } = useSession();
  const { left, right, bottom, halfStep } = layout;
  const last = series.length - 1;
  const point = series[place];
  const move = (to: number): void => onRead(Math.min(Math.max(to, 0), last));
  const keys: Readonly<Record<string, number>> = {
    ArrowLeft: place - 1,
    ArrowDown: place - 1,
    ArrowRight: place + 1,
    ArrowUp: place + 1,
    PageDown: place - 4,
    PageUp: place + 4,
    Home: 0,
    End: last,
  };
  return (
    <div
      className={styles.reader}
      style={{ left, width: right - left, height: bottom }}
      role="slider"
      tabIndex={0}
      aria-label={t('metric.series.read')}
      aria-valuemin={0}
      aria-valuemax={last}
      aria-valuenow={place}
      aria-valuetext={point === undefined ? '' : pointText(point)}
      onFocus={() => onPresence(true)}
      onBlur={() => onPresence(false)}
      onPointerEnter={() => onPresence(true)}
      onPointerLeave={(event) => onPresence(event.currentTarget === document.activeElement)}
      onPointerMove={(event) => {
        const { left: begin } = event.currentTarget.getBoundingClientRect();
        move(Math.floor((event.clientX - begin) / (2 * halfStep)));
      }}
      onKeyDown={(event) => {
        const to = keys[event.key];
        if (to === undefined) return;
        event.preventDefault();
        move(to);
      }}
    />
  );
}

/** What a period has, in the server's words: "3/2026: 3,86, 3,61–4,11, tavoite ≥ 4,00, …". */
export function pointText({ periodText, value, target, note, light }: SeriesPoint): string {
  const told = [value?.text, value?.intervalText, target?.text, note, light.text];
  return `${periodText}: ${told.filter((text) => typeof text === 'string').join(', ')}`;
}
