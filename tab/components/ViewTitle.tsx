import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowClockwiseRegular, ShareRegular } from '@fluentui/react-icons';
import { useEffect } from 'react';
import { parseRoute, subPageOf } from '../routing/route.ts';
import { useAddress } from '../routing/useAddress.ts';
import { useSession } from '../session/session.ts';

const useStyles = makeStyles({
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: '4px 24px',
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase600,
    lineHeight: tokens.lineHeightBase600,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
    textWrap: 'balance',
  },
  meta: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: '4px',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
  },
});

interface Props {
  readonly title: string;
  readonly asOfText: string;
  readonly busy: boolean;
  readonly onRefresh: () => void;
}

/** The view's name, the time of its figures, and what can be done to the whole view. */
export function ViewTitle({ title, asOfText, busy, onRefresh }: Props) {
  const styles = useStyles();
  const { t, host } = useSession();
  const subPage = subPageOf(parseRoute(useAddress()));
  useEffect(() => {
    document.title = `${title} – ${t('app.name')}`;
  }, [title, t]);
  return (
    <div className={styles.row}>
      <h1 className={styles.title}>{title}</h1>
      <div className={styles.meta}>
        <span>{asOfText}</span>
        <Button
          appearance="subtle"
          icon={<ArrowClockwiseRegular />}
          aria-label={t('view.refresh')}
          title={t('view.refresh')}
          disabledFocusable={busy}
          onClick={onRefresh}
        />
        {host.share && (
          <Button
            appearance="subtle"
            icon={<ShareRegular />}
            aria-label={t('view.share')}
            title={t('view.share')}
            onClick={() => host.share?.(subPage, title)}
          />
        )}
      </div>
    </div>
  );
}
