/**
 * Finland's days as the model counts them, told anew from the calendar's own rules rather than by
 * asking the program: summer time from the last Sunday of March to the last of October, at 01:00
 * UTC; Easter by the Gregorian computus; holidays as offices keep them.
 */
const dayMs = 86_400_000;
const hourMs = 3_600_000;

/** The day in Helsinki, `YYYY-MM-DD`. */
export function dayAt(instant: string): string {
  const moment = Date.parse(instant);
  const year = new Date(moment).getUTCFullYear();
  const summer = moment >= changeOf(year, 2) && moment < changeOf(year, 9);
  return text(moment + (summer ? 3 : 2) * hourMs);
}

export function plusDays(day: string, days: number): string {
  return text(Date.parse(day) + days * dayMs);
}

/** The same day of a later month, or the month's last day where it is shorter. */
export function plusMonths(day: string, months: number): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return text(Date.UTC(year, month - 1 + months, Math.min(date, last)));
}

/** 0 = Sunday … 6 = Saturday. */
function weekday(day: string): number {
  return new Date(day).getUTCDay();
}

export function isOfficeDay(day: string): boolean {
  return weekday(day) !== 0 && weekday(day) !== 6 && !holidays(Number(day.slice(0, 4))).has(day);
}

/** How many office days lie after the one day, up to and with the other. */
export function officeDaysAfter(day: string, until: string): number {
  let count = 0;
  for (let next = plusDays(day, 1); next <= until; next = plusDays(next, 1))
    if (isOfficeDay(next)) count += 1;
  return count;
}

/** The office day that so many office days lead to; the day itself for none. */
export function officeDaysLater(day: string, count: number): string {
  if (count === 0) return day;
  const next = plusDays(day, 1);
  return officeDaysLater(next, isOfficeDay(next) ? count - 1 : count);
}

export function mondayOf(day: string): string {
  return weekday(day) === 1 ? day : mondayOf(plusDays(day, -1));
}

function holidays(year: number): ReadonlySet<string> {
  const easter = easterSunday(year);
  const fixed = ['01-01', '01-06', '05-01', '12-06', '12-24', '12-25', '12-26'];
  // Good Friday, Easter Monday, Ascension Day.
  const moving = [-2, 1, 39].map((days) => plusDays(easter, days));
  let midsummerEve = `${String(year)}-06-19`;
  while (weekday(midsummerEve) !== 5) midsummerEve = plusDays(midsummerEve, 1);
  return new Set([...fixed.map((day) => `${String(year)}-${day}`), ...moving, midsummerEve]);
}

/** Anonymous Gregorian algorithm (Nature, 1876). */
function easterSunday(year: number): string {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const k = c % 4;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const sum = h + l - 7 * m + 114;
  return text(Date.UTC(year, Math.floor(sum / 31) - 1, (sum % 31) + 1));
}

/** 01:00 UTC on the last Sunday of the month, which has 31 days. */
function changeOf(year: number, month: number): number {
  const last = new Date(Date.UTC(year, month, 31, 1));
  return last.getTime() - last.getUTCDay() * dayMs;
}

function text(moment: number): string {
  return new Date(moment).toISOString().slice(0, 10);
}
