import { useCallback, useLayoutEffect, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import type { LanguageCode, ViewerView } from '../../bot/contract/session.ts';
import type { LanguageRequest } from '../../bot/contract/routes.ts';
import { apiRoutes } from '../../bot/contract/routes.ts';
import { createApiClient } from '../api/apiClient.ts';
import type { Answer } from '../api/apiClient.ts';
import type { Host } from '../teams/host.ts';
import { languageOf, textsIn } from '../text/texts.ts';
import type { Translate } from '../text/texts.ts';
import { SessionContext } from './session.ts';
import type { Refused, Session } from './session.ts';
import { keepLanguage } from './keptLanguage.ts';
import type { Told } from './told.ts';

interface Props {
  readonly host: Host;
  /** In the host's language, for as long as nobody knows the reader's own. */
  readonly t: Translate;
  readonly area: string | null;
  readonly children: ReactNode;
}

interface Reader {
  readonly viewer: ViewerView | null;
  readonly language: LanguageCode;
  readonly t: Translate;
}

/** Keeps who is looking; their language decides the tab's and the document's. */
export function SessionProvider({ host, t: hostTexts, area, children }: Props) {
  const [reader, setReader] = useState<Reader>({
    ...{ viewer: null, language: languageOf(host.locale), t: hostTexts },
  });
  const [remembered] = useState(() => new Map<string, unknown>());
  const [carried] = useState(() => new Map<string, Told>());
  const [chosen, setChosen] = useState(0);
  const { language, viewer } = reader;

  // Before any view's request, which says the document's language to the server.
  useLayoutEffect(() => {
    document.documentElement.lang = language;
  }, [language]);

  const meet = useCallback(
    async (viewer: ViewerView | null) => {
      const language = viewer?.language ?? languageOf(host.locale);
      const t = await textsIn(language);
      setReader({ viewer, language, t });
    },
    [host],
  );
  const api = useMemo(
    () => createApiClient({ token: host.token, language: () => document.documentElement.lang }),
    // A new one after each choice of language: every view asks anew.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [host, chosen],
  );
  const chooseLanguage = useCallback(
    async (wanted: LanguageCode): Promise<Refused | null> => {
      if (viewer !== null) {
        const body: LanguageRequest = { language: wanted };
        const answer = await api
          .post<LanguageRequest>(apiRoutes.language, body)
          .catch((): Answer<LanguageRequest> => ({ kind: 'unreachable' }));
        if (answer.kind !== 'view') return answer;
      }
      keepLanguage(wanted);
      const t = await textsIn(wanted);
      remembered.clear();
      setReader({ viewer: viewer && { ...viewer, language: wanted }, language: wanted, t });
      setChosen((count) => count + 1);
      return null;
    },
    [api, viewer, remembered],
  );
  const session = useMemo<Session>(
    () => ({ host, api, area, ...reader, chooseLanguage, meet, remembered, carried }),
    [host, api, area, reader, chooseLanguage, meet, remembered, carried],
  );
  return <SessionContext value={session}>{children}</SessionContext>;
}
