const dayMs = 86_400_000;
/** Day 0 of either way to count. */
const dayZero1900 = Date.UTC(1899, 11, 30);
const dayZero1904 = Date.UTC(1904, 0, 1);
/** 9999-12-31, the last day that Excel knows. */
const lastSerial = 2_958_465;

/**
 * A day or time as the workbook counts it, written `2026-11-23`, `2026-11-23T10:30:00` or, less
 * than a day, `10:30:00`. A workbook knows no time zones: who reads the text says whose time it
 * is. Null for what Excel itself shows as no date.
 */
export function excelDateText(serial: number, from1904: boolean): string | null {
  if (!(serial >= 0 && serial < lastSerial + 1)) return null;
  // Excel believes that 1900 was a leap year: before its 29 February everything is a day off.
  const day = !from1904 && serial < 60 ? serial + 1 : serial;
  const zero = from1904 ? dayZero1904 : dayZero1900;
  const seconds = Math.round((day * dayMs) / 1000);
  const [date = '', time = ''] = new Date(zero + seconds * 1000)
    .toISOString()
    .slice(0, 19)
    .split('T');
  if (serial < 1 && !from1904) return time;
  return time === '00:00:00' ? date : `${date}T${time}`;
}
