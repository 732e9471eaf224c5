import type { AuditEntry, AuditSubject, ChangedBy } from '../audit/auditEntry.ts';

/** What the trail calls the city's settings. */
export const settingsSubject: AuditSubject = { kind: 'settings', id: 'settings' };

/**
 * Who changed a setting last.
 * @param setting its key, of an area's clock without the step: `clock.AREA`
 * @param entries lines of the trail about the settings, newest first
 */
export function lastChange(setting: string, entries: readonly AuditEntry[]): ChangedBy | null {
  const field = fieldOf(setting);
  return (
    entries.find(({ details }) =>
      details.some(
        (detail) =>
          detail.kind === 'field' &&
          (detail.field === field || detail.field.startsWith(`${field}.`)),
      ),
    ) ?? null
  );
}

/** The stored field that holds the setting. */
function fieldOf(setting: string): string {
  return setting
    .replace(/^retention\./u, '')
    .replace(/^clock\./u, 'clocks.')
    .replace(/^index\./u, 'indexWeights.');
}
