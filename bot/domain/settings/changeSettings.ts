import { revisionOf } from '../organisation/edits/decided.ts';
import type { Decided } from '../organisation/edits/decided.ts';
import type { Organisation } from '../organisation/organisation.ts';
import { setSettings } from './setSetting.ts';
import type { SettingEntry, SettingFault } from './setSetting.ts';

export interface FaultySetting {
  readonly key: string;
  readonly fault: SettingFault;
}

/**
 * Several settings changed at once.
 * @param shownNow reads what the form shows now, to be compared with what was seen
 */
export function changeSettings(
  organisation: Organisation,
  {
    entries,
    seen,
    shownNow,
  }: {
    readonly entries: readonly SettingEntry[];
    /** The mark (`revisionOf`) of what the form showed. */
    readonly seen: string;
    readonly shownNow: (organisation: Organisation) => object;
  },
): Decided<FaultySetting> {
  if (revisionOf(shownNow(organisation)) !== seen) return { kind: 'overtaken' };
  const outcome = setSettings(organisation.settings, organisation, entries);
  if (outcome.kind === 'fault') return { kind: 'faults', faults: [outcome] };
  return { kind: 'change', id: entries[0]?.key ?? '', change: { settings: outcome.settings } };
}
