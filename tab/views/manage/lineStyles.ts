import { makeStyles, tokens } from '@fluentui/react-components';

/** Lines of the sections about what has happened, and what they are narrowed down by. */
export const useLineStyles = makeStyles({
  filters: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(200px, 100%), 1fr))',
    alignItems: 'end',
    gap: '8px 16px',
  },
  narrowed: {
    gridColumn: '1 / -1',
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '4px 12px',
  },
  list: { display: 'grid', gap: '8px', margin: 0, padding: 0, listStyleType: 'none' },
  line: {
    minWidth: 0,
    padding: '10px 14px',
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    overflowWrap: 'anywhere',
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    gap: '2px 10px',
    lineHeight: '26px',
  },
  strong: { fontWeight: tokens.fontWeightSemibold },
  detail: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    // Links one under another are far enough apart to be hit.
    lineHeight: '26px',
    color: tokens.colorNeutralForeground2,
  },
  /** A text without links to be hit. */
  told: {
    margin: '2px 0',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground2,
  },
  message: { maxWidth: '680px' },
  details: { margin: '4px 0 0', paddingInlineStart: '18px' },
  none: { margin: 0, color: tokens.colorNeutralForeground2 },
  more: { justifySelf: 'center' },
  /** In a line of several: is not broken in two, so that each stays apart from the next. */
  link: { display: 'inline-block' },
  action: { marginBlockStart: '6px' },
});
