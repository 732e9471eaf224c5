import { FluentProvider, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { Shell } from './components/Shell.tsx';
import { ViewSkeleton } from './components/ViewSkeleton.tsx';
import { hrefOf, parseRoute } from './routing/route.ts';
import { replaceAddress } from './routing/useAddress.ts';
import { SessionProvider } from './session/SessionProvider.tsx';
import { createBrowserHost } from './teams/browserHost.ts';
import { findHost } from './teams/findHost.ts';
import type { Host } from './teams/host.ts';
import { themes } from './teams/themes.ts';

const useStyles = makeStyles({
  page: {
    minHeight: '100vh',
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground1,
    fontVariantNumeric: 'tabular-nums',
  },
});

/** Until the surroundings have told their theme, the system's settings are followed. */
const meanwhile = createBrowserHost();

/** The tab: finds out where it is shown, wears that theme, and shows the view asked for. */
export function App() {
  const styles = useStyles();
  const host = useHost();
  const { theme, onThemeChange } = host ?? meanwhile;
  const themeName = useSyncExternalStore(onThemeChange, theme);

  useEffect(() => {
    document.documentElement.style.colorScheme = themeName === 'light' ? 'light' : 'dark';
    document.documentElement.dataset['theme'] = themeName;
  }, [themeName]);

  return (
    <FluentProvider theme={themes[themeName]} className={styles.page}>
      {host === null ? (
        <ViewSkeleton />
      ) : (
        <SessionProvider host={host}>
          <Shell />
        </SessionProvider>
      )}
    </FluentProvider>
  );
}

function useHost(): Host | null {
  const [host, setHost] = useState<Host | null>(null);
  useEffect(() => {
    let wanted = true;
    void findHost().then((found) => {
      if (!wanted) return;
      openDeepLink(found.subPage);
      setHost(found);
    });
    return () => {
      wanted = false;
    };
  }, []);
  return host;
}

/** An address that names a view already (a reload, a link inside the tab) goes before the link. */
function openDeepLink(subPage: string | null): void {
  if (subPage === null || window.location.hash !== '') return;
  replaceAddress(hrefOf(parseRoute(subPage)));
}
