import { makeStyles, tokens } from '@fluentui/react-components';
import type { CoverageNote } from '../../../../bot/contract/coverage.ts';
import { Panel } from '../../../components/Panel.tsx';
import { ShowAllButton } from '../../../components/ShowAllButton.tsx';
import { useShortened } from '../../../components/useShortened.ts';

const shownAtFirst = 4;

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  item: {
    paddingBlock: '8px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ':first-child': { borderTop: 'none', paddingBlockStart: 0 },
  },
  title: { fontWeight: tokens.fontWeightSemibold },
  text: { marginBlock: '2px', whiteSpace: 'pre-line' },
  who: {
    display: 'block',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
  },
  none: { margin: 0, color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly title: string;
  readonly notes: readonly CoverageNote[];
  /** What is said where there are none. */
  readonly none: string;
}

/** What was noted, the newest first, and by whom. */
export function NotesPanel({ title, notes, none }: Props) {
  const styles = useStyles();
  const { shown, more } = useShortened(notes, shownAtFirst);
  return (
    <Panel title={title} aside={notes.length === 0 ? undefined : String(notes.length)}>
      {notes.length === 0 && <p className={styles.none}>{none}</p>}
      <ul className={styles.list} aria-label={title}>
        {shown.map((note) => (
          <li key={note.id} className={styles.item}>
            <span className={styles.title}>{note.title}</span>
            {note.text !== null && <p className={styles.text}>{note.text}</p>}
            <span className={styles.who}>{note.who}</span>
          </li>
        ))}
      </ul>
      <ShowAllButton {...more} />
    </Panel>
  );
}
