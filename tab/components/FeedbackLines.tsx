import { Link, makeStyles, tokens } from '@fluentui/react-components';
import type { FeedbackLine } from '../../bot/contract/feedback.ts';
import type { DatedView } from '../../bot/contract/session.ts';
import { exportedLines } from './export/exportedLines.ts';
import { ExportButton } from './export/ExportButton.tsx';
import { Panel } from './Panel.tsx';
import { ShowAllButton } from './ShowAllButton.tsx';
import { useShortened } from './useShortened.ts';
import { hrefOf } from '../routing/route.ts';
import { useSession } from '../session/session.ts';
import { DueText } from './DueText.tsx';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  item: {
    display: 'grid',
    gap: '2px',
    paddingBlock: '10px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ':first-child': { borderTop: 'none', paddingBlockStart: 0 },
  },
  head: { display: 'flex', flexWrap: 'wrap', columnGap: '12px', alignItems: 'baseline' },
  what: { color: tokens.colorNeutralForeground2 },
  detail: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  noText: { fontStyle: 'italic' },
  note: { marginBlock: '0 12px', color: tokens.colorNeutralForeground3 },
  more: { marginBlock: '12px 0' },
  none: { margin: 0, color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly title: string;
  readonly none: string;
  readonly lines: readonly FeedbackLine[];
  /** The view that they stand in. */
  readonly view: DatedView;
  /** Whose they are, or whether there are more. */
  readonly note?: string | undefined;
  /** The way to those that are not among the lines. */
  readonly more?: { readonly text: string; readonly href: string } | undefined;
  /** How many are shown until more are asked for. */
  readonly atFirst?: number;
}

/** Feedbacks as a list, in the order that the server gave; each leads to its own page. */
export function FeedbackLines({ title, none, lines, view, note, more, atFirst = 6 }: Props) {
  const styles = useStyles();
  const { t } = useSession();
  const { shown, more: rest } = useShortened(lines, atFirst);
  return (
    <Panel
      title={title}
      aside={lines.length === 0 ? undefined : String(lines.length)}
      act={
        lines.length > 0 && (
          <ExportButton of={title} table={() => exportedLines(title, view, lines, t)} />
        )
      }
    >
      {note !== undefined && <p className={styles.note}>{note}</p>}
      {lines.length === 0 && <p className={styles.none}>{none}</p>}
      {lines.length > 0 && (
        <ul className={styles.list} aria-label={title}>
          {shown.map((line) => (
            <Line key={line.id} line={line} />
          ))}
        </ul>
      )}
      <ShowAllButton {...rest} />
      {more !== undefined && (
        <p className={styles.more}>
          <Link href={more.href}>{more.text}</Link>
        </p>
      )}
    </Panel>
  );
}

function Line({ line }: { readonly line: FeedbackLine }) {
  const styles = useStyles();
  const { t } = useSession();
  const { id, reference, kind, state, unit, due, receivedText, firstLine, handlerLeft } = line;
  return (
    <li className={styles.item}>
      <span className={styles.head}>
        <span className={styles.what}>
          {reference} · {kind.text}
        </span>
        {due !== null && due.urgency !== 'none' && <DueText due={due} />}
      </span>
      <Link href={hrefOf({ view: 'feedbackPage', id })}>
        {firstLine === '' ? (
          <span className={styles.noText}>{t('feedbackView.line.noText')}</span>
        ) : (
          firstLine
        )}
      </Link>
      <span className={styles.detail}>{[state.text, unit, receivedText].join(' · ')}</span>
      {handlerLeft !== null && <span>{handlerLeft}</span>}
    </li>
  );
}
