import { z } from 'zod';
import type { ImportingView } from '../../contract/importing.ts';
import { exportEntry } from '../../domain/audit/exportEntry.ts';
import { languages } from '../../domain/language.ts';
import {
  mayExportCompilation,
  mayExportPeople,
  mayImport,
} from '../../domain/organisation/policy.ts';
import { presentFrame } from '../presenters/presentFrame.ts';
import { tokensOf } from '../rateLimit.ts';
import { readFileBody } from '../readFileBody.ts';
import { Refusal } from '../refusal.ts';
import { viewerOf } from '../viewer.ts';
import { documentOf, workbookAnswer, type Route, type RouteDependencies } from './route.ts';
import { optional, readQuery } from '../readQuery.ts';

const importedKinds = ['compilation', 'metrics', 'organisation', 'feedbacks'] as const;
/** As much as the reader of files takes (`largestFile`). */
const largestFile = 10 * 1024 * 1024;
/** A file's bytes weigh less than a table's, which come several at a time. */
const fileWeight = 5;
/** All of the stores is read for it. */
const compilationTokens = 10;
/** Of a heading or a fixed value. */
const text = z.string().max(300);

const headSchema = z.object({
  kind: z.enum(importedKinds),
  step: z.enum(['map', 'preview', 'store']),
  sheet: z.string().max(100).nullable(),
  columns: z
    .array(z.object({ column: text, heading: text.nullable(), fixed: text.nullable() }))
    .max(100)
    .nullable(),
  accept: z.enum(['all', 'good']),
  shown: z.string().max(100).nullable(),
});

/** `GET /api/manage/import`: what the viewer may bring in and take out. */
export function importingRoute(deps: RouteDependencies): Route {
  return async (request) => {
    deps.limit(request);
    const viewer = await viewerOf(request, deps);
    const { organisation, person, words } = viewer;
    if (!mayExportCompilation(organisation, person)) throw new Refusal('notAllowed');
    const kinds = mayImport(organisation, person) ? importedKinds : [];
    const view: ImportingView = {
      ...presentFrame(viewer, deps.now()),
      kinds: kinds.map((code) => ({
        code,
        text: words.t(`importing.kind.${code}`),
        about: words.t(`importing.about.${code}`),
      })),
      languages: languages.map((code) => ({ code, text: words.t(`compilation.language.${code}`) })),
      withoutPeople: !mayExportPeople(organisation, person),
      largestFile,
    };
    return documentOf(view);
  };
}

/** `POST /api/manage/import`: what a file would change, or changing it; told as it goes. */
export function importRoute(deps: RouteDependencies): Route {
  return async (request) => {
    deps.limit(request);
    const { organisation, person, words } = await viewerOf(request, deps);
    // Before the file is read: whoever may not bring one in sends it for nothing.
    if (!mayImport(organisation, person)) throw new Refusal('notAllowed');
    const body = await readFileBody(request, largestFile);
    deps.limit(request, tokensOf(body.bytes.length / fileWeight));
    const head = headSchema.safeParse(body.head);
    if (!head.success) throw new Refusal('badRequest', head.error);
    return {
      kind: 'lines',
      write: async (send, left) => {
        const answer = await deps.workbooks.runImport(head.data, body.bytes, {
          ...{ by: person.id, words },
          tell: (stage, done, of) => send({ kind: 'progress', stage, done, of }),
          // What has begun to be stored is stored to its end, whether or not somebody waits.
          signal: head.data.step === 'store' ? null : left,
        });
        if (answer.kind === 'stored') deps.deliverSoon();
        await send(answer);
      },
    };
  };
}

const asked = z.object({ language: optional(z.enum(languages)) });

/** `GET /api/manage/compilation?language=`: the whole compilation as a workbook. */
export function compilationRoute(deps: RouteDependencies): Route {
  return async (request) => {
    deps.limit(request, compilationTokens);
    const { organisation, person, words } = await viewerOf(request, deps);
    if (!mayExportCompilation(organisation, person)) throw new Refusal('notAllowed');
    const language = readQuery(request, asked).language ?? words.language;
    const withPeople = mayExportPeople(organisation, person);
    const at = deps.now();
    const written = await deps.workbooks.exportCompilation(deps.words[language], at, withPeople);
    if (written.kind === 'file') {
      const handedOut = { id: deps.newId(), of: 'compilation', name: null, details: [] } as const;
      await deps.audit.note(exportEntry({ by: person.id, at }, handedOut));
    }
    return workbookAnswer(written);
  };
}
