import { useState } from 'react';
import type { Answer } from '../../api/apiClient.ts';
import { whyNot } from '../../session/whyNot.ts';
import { useSession } from '../../session/session.ts';

/**
 * Fetches a file and hands it to the browser to keep. A link would not do: inside Teams each
 * request carries a token.
 */
export function useDownload() {
  const { t, api } = useSession();
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<string | null>(null);

  /** `name` without its ending: today's date and `.xlsx` are added. */
  async function fetchFile(path: string, name: string, body?: unknown): Promise<void> {
    if (busy) return;
    setBusy(true);
    setFault(null);
    const answer = await api
      .download(path, body)
      .catch((): Answer<Blob> => ({ kind: 'unreachable' }));
    setBusy(false);
    if (answer.kind === 'view') {
      keep(answer.view, `${name} ${new Date().toISOString().slice(0, 10)}.xlsx`);
    } else setFault(whyNot(answer, t));
  }

  return {
    ...{ busy, fault },
    download: (path: string, name: string, body?: unknown) => void fetchFile(path, name, body),
  };
}

function keep(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has begun with it by then.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
