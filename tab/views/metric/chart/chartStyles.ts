import { makeStyles, tokens } from '@fluentui/react-components';

const forced = '@media (forced-colors: active)';

/** How the chart's marks look; the legend shows the same. */
export const useChartStyles = makeStyles({
  chart: { display: 'block', overflow: 'visible', fontSize: '12px', fontFamily: 'inherit' },
  grid: {
    stroke: tokens.colorNeutralStroke1,
    strokeOpacity: 0.5,
    strokeWidth: '1px',
    [forced]: { stroke: 'CanvasText', strokeOpacity: 0.25 },
  },
  text: { fill: tokens.colorNeutralForeground3, [forced]: { fill: 'CanvasText' } },
  band: { fill: tokens.colorNeutralForeground3, fillOpacity: 0.09 },
  bandEdge: {
    fill: 'none',
    stroke: tokens.colorNeutralForeground3,
    strokeWidth: '1px',
    strokeDasharray: '1 3',
    strokeLinecap: 'round',
    [forced]: { stroke: 'CanvasText' },
  },
  target: {
    fill: 'none',
    stroke: tokens.colorNeutralForeground1,
    strokeWidth: '1.5px',
    strokeDasharray: '6 4',
    [forced]: { stroke: 'CanvasText' },
  },
  interval: {
    stroke: tokens.colorBrandForeground1,
    strokeOpacity: 0.45,
    strokeWidth: '4px',
    strokeLinecap: 'butt',
    [forced]: { stroke: 'CanvasText' },
  },
  line: {
    fill: 'none',
    stroke: tokens.colorBrandForeground1,
    strokeWidth: '2px',
    strokeLinejoin: 'round',
    strokeLinecap: 'round',
    [forced]: { stroke: 'CanvasText' },
  },
  point: {
    fill: tokens.colorBrandForeground1,
    stroke: tokens.colorNeutralBackground1,
    strokeWidth: '1.5px',
    [forced]: { fill: 'CanvasText', stroke: 'Canvas' },
  },
  strongText: {
    fill: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    stroke: tokens.colorNeutralBackground1,
    strokeWidth: '3px',
    paintOrder: 'stroke',
    [forced]: { fill: 'CanvasText', stroke: 'Canvas' },
  },
  /** The overlay that reads the chart stands on it. */
  frame: { position: 'relative', minHeight: '280px' },
  read: {
    stroke: tokens.colorNeutralForeground3,
    strokeWidth: '1px',
    [forced]: { stroke: 'Highlight' },
  },
});
