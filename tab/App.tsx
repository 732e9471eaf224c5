import { FluentProvider, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { ErrorBoundary } from './components/ErrorBoundary.tsx';
import { Shell } from './components/Shell.tsx';
import { ViewSkeleton } from './components/ViewSkeleton.tsx';
import { readBeginning } from './routing/homes.ts';
import { hrefOf, parseRoute } from './routing/route.ts';
import { replaceAddress } from './routing/useAddress.ts';
import { SessionProvider } from './session/SessionProvider.tsx';
import { createBrowserHost } from './teams/browserHost.ts';
import { findHost } from './teams/findHost.ts';
import type { Host } from './teams/host.ts';
import { themes } from './teams/themes.ts';
import { languageOf, textsIn } from './text/texts.ts';
import type { Translate } from './text/texts.ts';

const useStyles = makeStyles({
  page: {
    minHeight: '100vh',
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground1,
    fontVariantNumeric: 'tabular-nums',
  },
});

const beginning = readBeginning(window.location.search);

/** Until the surroundings have told their theme, the system's settings are followed. */
const meanwhile = createBrowserHost();

/** The tab: finds out where it is shown, wears that theme, and shows the view asked for. */
export function App() {
  const styles = useStyles();
  const surroundings = useSurroundings();
  const { theme, onThemeChange } = surroundings?.host ?? meanwhile;
  const themeName = useSyncExternalStore(onThemeChange, theme);

  useEffect(() => {
    document.documentElement.style.colorScheme = themeName === 'light' ? 'light' : 'dark';
    document.documentElement.dataset['theme'] = themeName;
  }, [themeName]);

  return (
    <FluentProvider theme={themes[themeName]} className={styles.page}>
      {surroundings === null ? (
        <ViewSkeleton />
      ) : (
        // What fails here leaves nothing to look at: Teams says so in its own way.
        <ErrorBoundary t={surroundings.t} onFault={surroundings.host.failed}>
          <SessionProvider {...surroundings} area={beginning.area}>
            <Shell />
          </SessionProvider>
        </ErrorBoundary>
      )}
    </FluentProvider>
  );
}

interface Surroundings {
  readonly host: Host;
  readonly t: Translate;
}

async function findSurroundings(): Promise<Surroundings> {
  const host = await findHost();
  return { host, t: await textsIn(languageOf(host.locale)) };
}

/** Null until they are found. */
function useSurroundings(): Surroundings | null {
  const [surroundings, setSurroundings] = useState<Surroundings | null>(null);
  useEffect(() => {
    let wanted = true;
    void findSurroundings().then((found) => {
      if (!wanted) return;
      openFirstView(found.host.subPage);
      setSurroundings(found);
    });
    return () => {
      wanted = false;
    };
  }, []);
  return surroundings;
}

/**
 * An address that names a view already (a reload, a link inside the tab) goes before the link, and
 * the link before what the tab begins with.
 */
function openFirstView(subPage: string | null): void {
  if (window.location.hash !== '') return;
  const first = subPage === null ? beginning.route : parseRoute(subPage);
  if (first !== null) replaceAddress(hrefOf(first));
}
