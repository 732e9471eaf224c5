import { Link, makeStyles } from '@fluentui/react-components';
import type { Coded } from '../../../bot/contract/figures.ts';
import { ShowAllButton } from '../../components/ShowAllButton.tsx';
import { useShortened } from '../../components/useShortened.ts';

const shownAtFirst = 12;

const useStyles = makeStyles({
  // Links one under another are far enough apart to be hit.
  list: { margin: 0, paddingInlineStart: '20px', lineHeight: '28px', overflowWrap: 'anywhere' },
});

interface Props {
  readonly items: readonly Coded[];
  readonly hrefOf: (code: string) => string;
}

/** Things by their names, each leading to its page. */
export function LinkList({ items, hrefOf }: Props) {
  const styles = useStyles();
  const { shown, more } = useShortened(items, shownAtFirst);
  return (
    <>
      <ul className={styles.list}>
        {shown.map(({ code, text }) => (
          <li key={code}>
            <Link href={hrefOf(code)}>{text}</Link>
          </li>
        ))}
      </ul>
      <ShowAllButton {...more} />
    </>
  );
}
