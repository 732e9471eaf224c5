import { Button, makeStyles } from '@fluentui/react-components';
import { useSession } from '../session/session.ts';

const useStyles = makeStyles({ button: { marginBlockStart: '12px' } });

interface Props {
  readonly isNeeded: boolean;
  readonly showsAll: boolean;
  readonly count: number;
  readonly setShowsAll: (showsAll: boolean) => void;
}

/** Under a shortened list: the way to the rest of it and back; nothing where all is shown anyway. */
export function ShowAllButton({ isNeeded, showsAll, count, setShowsAll }: Props) {
  const styles = useStyles();
  const { t } = useSession();
  if (!isNeeded) return null;
  return (
    <Button
      className={styles.button}
      size="small"
      aria-expanded={showsAll}
      onClick={() => setShowsAll(!showsAll)}
    >
      {showsAll ? t('list.fewer') : t('list.all', { count })}
    </Button>
  );
}
