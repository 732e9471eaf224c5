import { useLayoutEffect, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import type { ViewerView } from '../../bot/contract/session.ts';
import { createApiClient } from '../api/apiClient.ts';
import type { Host } from '../teams/host.ts';
import { languageOf, textsIn } from '../text/texts.ts';
import { SessionContext } from './session.ts';
import type { Session } from './session.ts';

interface Props {
  readonly host: Host;
  readonly area: string | null;
  readonly children: ReactNode;
}

/** Keeps who is looking; their language decides the tab's and the document's. */
export function SessionProvider({ host, area, children }: Props) {
  const [viewer, setViewer] = useState<ViewerView | null>(null);
  const [remembered] = useState(() => new Map<string, unknown>());
  const language = viewer?.language ?? languageOf(host.locale);

  // Before any view's request, which says the document's language to the server.
  useLayoutEffect(() => {
    document.documentElement.lang = language;
  }, [language]);

  const api = useMemo(
    () => createApiClient({ token: host.token, language: () => document.documentElement.lang }),
    [host],
  );
  const session = useMemo<Session>(
    () => ({
      host,
      api,
      area,
      viewer,
      meet: setViewer,
      language,
      t: textsIn(language),
      remembered,
    }),
    [host, api, area, viewer, language, remembered],
  );
  return <SessionContext value={session}>{children}</SessionContext>;
}
