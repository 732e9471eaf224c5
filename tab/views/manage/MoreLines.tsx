import { Button } from '@fluentui/react-components';
import { useSession } from '../../session/session.ts';
import { useLineStyles } from './lineStyles.ts';

interface Props {
  readonly more: (() => void) | null;
  readonly busy: boolean;
  readonly isAway: boolean;
}

/** Under a list: the way to what is older, and that it did not come. */
export function MoreLines({ more, busy, isAway }: Props) {
  const styles = useLineStyles();
  const { t } = useSession();
  return (
    <>
      {isAway && <p role="alert">{t('manage.moreAway')}</p>}
      {more !== null && (
        <Button className={styles.more} disabledFocusable={busy} onClick={more}>
          {t('manage.more')}
        </Button>
      )}
    </>
  );
}
