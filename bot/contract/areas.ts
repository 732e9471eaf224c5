import type { DatedView } from './session.ts';

/** `GET /api/areas`: of what a channel's tab can show the figures. */
export interface AreasView extends DatedView {
  /** Service areas and subsidiaries by name. */
  readonly areas: readonly { readonly id: string; readonly name: string }[];
}
