import { useState } from 'react';
import type { MetricPageView } from '../../../../bot/contract/metrics.ts';
import { ChartAxes } from './ChartAxes.tsx';
import { ChartEnds } from './ChartEnds.tsx';
import { ChartLimits } from './ChartLimits.tsx';
import { ChartReader } from './ChartReader.tsx';
import { ChartReading } from './ChartReading.tsx';
import { ChartTarget } from './ChartTarget.tsx';
import { ChartValues } from './ChartValues.tsx';
import { useChartStyles } from './chartStyles.ts';
import { layoutChart } from './layoutChart.ts';
import { useWidth } from './useWidth.ts';

/**
 * The series with its intervals against target and limits, to be read period by period. An image
 * for screen readers: its text stands above it and its figures in the table below. Drawn here
 * rather than with a chart library (docs/decisions/0006-own-svg-chart.md).
 */
export function SeriesChart({ view }: { readonly view: MetricPageView }) {
  const styles = useChartStyles();
  const [element, width] = useWidth();
  const [place, setPlace] = useState<number | null>(null);
  const [isHere, setIsHere] = useState(false);
  const { series } = view;
  const layout = width === 0 ? null : layoutChart(view, width);
  // A new measurement is read first, unless another one is being read.
  const read = Math.min(place ?? series.length - 1, series.length - 1);
  const point = series[read];
  return (
    <div>
      <div ref={element} className={styles.frame}>
        {layout && (
          <>
            <svg
              className={styles.chart}
              width={layout.width}
              height={layout.height}
              role="img"
              aria-label={view.chartText}
            >
              <ChartAxes view={view} layout={layout} />
              {view.limits && <ChartLimits limits={view.limits} layout={layout} />}
              {isHere && (
                <line
                  className={styles.read}
                  x1={layout.x(read)}
                  x2={layout.x(read)}
                  y1={0}
                  y2={layout.bottom}
                />
              )}
              <ChartTarget series={series} layout={layout} />
              <ChartValues series={series} layout={layout} />
              <ChartEnds series={series} layout={layout} />
            </svg>
            <ChartReader
              series={series}
              layout={layout}
              place={read}
              onRead={setPlace}
              onPresence={setIsHere}
            />
          </>
        )}
      </div>
      {point !== undefined && <ChartReading point={point} />}
    </div>
  );
}
