import { useState } from 'react';
import type {
  AdoptionRequest,
  ExperiencePageView,
  ThanksRequest,
} from '../../../../bot/contract/experiences.ts';
import { apiRoutes } from '../../../../bot/contract/routes.ts';
import type { Answer } from '../../../api/apiClient.ts';
import { whyNot } from '../../../session/whyNot.ts';
import { useSession } from '../../../session/session.ts';

/** Thanking and taking into use; `fault` says why the last click came to nothing. */
export function useActs(id: string, show: (page: ExperiencePageView) => void) {
  const { t, api, remembered } = useSession();
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<string | null>(null);

  async function act(path: string, body: ThanksRequest | AdoptionRequest): Promise<void> {
    if (busy) return;
    setBusy(true);
    const answer = await api
      .post<ExperiencePageView>(path, body)
      .catch((): Answer<ExperiencePageView> => ({ kind: 'unreachable' }));
    setBusy(false);
    if (answer.kind !== 'view') {
      setFault(whyNot(answer, t));
      return;
    }
    setFault(null);
    // Lists have counts that are no longer so.
    for (const key of [...remembered.keys()]) {
      if (key.startsWith(apiRoutes.experiences)) remembered.delete(key);
    }
    show(answer.view);
  }

  return {
    ...{ busy, fault },
    thank: (wish: ThanksRequest['wish']) => void act(apiRoutes.experienceThanks(id), { wish }),
    adopt: (wish: AdoptionRequest['wish'], unitId: string) =>
      void act(apiRoutes.experienceAdoptions(id), { wish, unitId }),
  };
}

export type Acts = ReturnType<typeof useActs>;
