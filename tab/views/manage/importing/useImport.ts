import { useRef, useState } from 'react';
import type {
  ColumnChoice,
  ImportAnswer,
  ImportedKind,
  ImportingView,
  ImportLine,
  ImportPreview,
  ImportProgress,
  ImportRequestHead,
  MappingView,
} from '../../../../bot/contract/importing.ts';
import { apiRoutes } from '../../../../bot/contract/routes.ts';
import type { Answer } from '../../../api/apiClient.ts';
import type { Told } from '../../../session/told.ts';
import { useSession } from '../../../session/session.ts';

/** What stands below the choice of a file. */
export type Stage =
  | { readonly kind: 'choose' }
  | { readonly kind: 'mapping'; readonly mapping: MappingView }
  | { readonly kind: 'preview'; readonly preview: ImportPreview }
  | { readonly kind: 'stored'; readonly preview: ImportPreview };

/** How far it is: sending (bytes), then what the server tells. */
export type Progress =
  | { readonly stage: 'sent'; readonly done: number; readonly of: number }
  | Pick<ImportProgress, 'stage' | 'done' | 'of'>;

function toldOf(note: string, isDone: boolean): Told {
  return { note, isDone, field: null, lost: [] };
}

interface Asked {
  readonly step: ImportRequestHead['step'];
  readonly accept?: ImportRequestHead['accept'];
  readonly columns?: readonly ColumnChoice[] | null;
}

/** Choosing a file, seeing what it would change, and accepting it; the file stays in the browser. */
export function useImport({ largestFile }: Pick<ImportingView, 'largestFile'>) {
  const { t, api, remembered } = useSession();
  const [kind, setKind] = useState<ImportedKind>('compilation');
  const [file, setFile] = useState<File | null>(null);
  const [sheet, setSheet] = useState<string | null>(null);
  const [columns, setColumns] = useState<readonly ColumnChoice[] | null>(null);
  const [stage, setStage] = useState<Stage>({ kind: 'choose' });
  const [progress, setProgress] = useState<Progress | null>(null);
  const [told, setTold] = useState<Told | null>(null);
  // Only what was asked last is shown: a choice may be changed while its rows are being read.
  const asked = useRef(0);
  const looking = useRef(new AbortController());

  /** The server need not go on with what is no longer looked at; what it stores, it stores. */
  function lookAnew(): AbortSignal {
    asked.current += 1;
    looking.current.abort();
    looking.current = new AbortController();
    return looking.current.signal;
  }

  function startAnew(): void {
    lookAnew();
    setStage({ kind: 'choose' });
    setColumns(null);
    setSheet(null);
    setProgress(null);
    setTold(null);
  }

  async function run(chosen: File, head: ImportRequestHead): Promise<void> {
    const signal = lookAnew();
    const own = asked.current;
    const tell = (now: Progress) => {
      if (own === asked.current) setProgress(now);
    };
    tell({ stage: 'sent', done: 0, of: chosen.size });
    const answer = await api
      .send<ImportLine>(
        apiRoutes.importing,
        {
          type: 'application/x-import',
          content: new Blob([JSON.stringify(head), '\n', chosen]),
        },
        {
          sent: (done, of) => tell({ stage: 'sent', done, of }),
          line: (line) => {
            if (line.kind === 'progress') tell(line);
          },
          signal: head.step === 'store' ? new AbortController().signal : signal,
        },
      )
      .catch((): Answer<ImportLine> => ({ kind: 'unreachable' }));
    if (own !== asked.current) return;
    setProgress(null);
    // A last line that is no answer: it was cut off.
    if (answer.kind === 'view' && answer.view.kind !== 'progress') show(answer.view);
    else if (answer.kind === 'problem') {
      setTold(toldOf(`${answer.problem.title}. ${answer.problem.detail}`, false));
    } else setTold(toldOf(t('importing.cutOff'), false));
  }

  function show(answer: ImportAnswer): void {
    switch (answer.kind) {
      case 'refused':
        setTold(toldOf(answer.reason, false));
        return;
      case 'mapping': {
        const { mapping } = answer;
        setTold(null);
        setStage({ kind: 'mapping', mapping });
        setColumns(
          mapping.fields.map(({ column, heading, fixed }) => ({ column, heading, fixed })),
        );
        return;
      }
      case 'preview':
        setTold(null);
        setStage({ kind: 'preview', preview: answer.preview });
        return;
      case 'overtaken':
      case 'withheld':
        setTold(toldOf(answer.note, false));
        setStage({ kind: 'preview', preview: answer.preview });
        return;
      case 'stored':
        // What other views showed last may no longer be so.
        remembered.clear();
        setTold(toldOf(answer.note, true));
        setStage({ kind: 'stored', preview: answer.preview });
        return;
    }
  }

  function ask({ step, accept = 'all', columns: chosen = columns }: Asked, of = sheet): void {
    if (file === null) {
      setTold(toldOf(t('importing.noFile'), false));
      return;
    }
    if (file.size > largestFile) {
      setTold(toldOf(t('importing.tooLarge'), false));
      return;
    }
    const shown = stage.kind === 'preview' ? stage.preview.version : null;
    void run(file, { kind, step, sheet: of, columns: chosen, accept, shown });
  }

  return {
    ...{ kind, file, sheet, columns, stage, progress, told, ask, startAnew },
    chooseKind: (chosen: ImportedKind) => {
      startAnew();
      setKind(chosen);
    },
    chooseFile: (chosen: File | null) => {
      startAnew();
      setFile(chosen);
    },
    chooseSheet: (chosen: string) => {
      setSheet(chosen);
      ask({ step: 'map', columns: null }, chosen);
    },
    /** Shows the first rows anew as they would be read. */
    chooseColumns: (chosen: readonly ColumnChoice[], isTyping: boolean) => {
      setColumns(chosen);
      if (!isTyping) ask({ step: 'map', columns: chosen });
    },
  };
}

export type Import = ReturnType<typeof useImport>;
