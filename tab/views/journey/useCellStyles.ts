import { makeStyles, tokens } from '@fluentui/react-components';

/** What the cells of the journey have in common. */
export const useCellStyles = makeStyles({
  cell: { display: 'grid', gap: '6px', gridTemplateColumns: 'minmax(0, 1fr)' },
  list: {
    display: 'grid',
    gap: '8px',
    gridTemplateColumns: 'minmax(0, 1fr)',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  detail: {
    display: 'block',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  none: { color: tokens.colorNeutralForeground3 },
  more: { fontSize: tokens.fontSizeBase200 },
  counts: { display: 'flex', flexWrap: 'wrap', columnGap: '12px' },
  strong: { fontWeight: tokens.fontWeightSemibold },
});
