import type { MetricPageView } from '../../../../bot/contract/metrics.ts';
import { ChartAxes } from './ChartAxes.tsx';
import { ChartEnds } from './ChartEnds.tsx';
import { ChartLimits } from './ChartLimits.tsx';
import { ChartTarget } from './ChartTarget.tsx';
import { ChartValues } from './ChartValues.tsx';
import { useChartStyles } from './chartStyles.ts';
import { layoutChart } from './layoutChart.ts';
import { useWidth } from './useWidth.ts';

/**
 * The series with its intervals against target and limits. An image for screen readers: its text
 * stands above it and its figures in the table below. Drawn here rather than with a chart library,
 * none of which draws a stepped target, intervals and control limits together.
 */
export function SeriesChart({ view }: { readonly view: MetricPageView }) {
  const styles = useChartStyles();
  const [element, width] = useWidth();
  const layout = width === 0 ? null : layoutChart(view, width);
  return (
    <div ref={element} style={{ minHeight: '280px' }}>
      {layout && (
        <svg
          className={styles.chart}
          width={layout.width}
          height={layout.height}
          role="img"
          aria-label={view.chartText}
        >
          <ChartAxes view={view} layout={layout} />
          {view.limits && <ChartLimits limits={view.limits} layout={layout} />}
          <ChartTarget series={view.series} layout={layout} />
          <ChartValues series={view.series} layout={layout} />
          <ChartEnds series={view.series} layout={layout} />
        </svg>
      )}
    </div>
  );
}
