/**
 * An instant as ISO 8601 in UTC with milliseconds, for example `2026-11-23T06:30:00.000Z`.
 * Being text of fixed width, instants sort as text.
 */
export type Instant = string;

/** A calendar day in Helsinki as `YYYY-MM-DD`. */
export type LocalDate = string;

/** A time of the day in Helsinki as `HH:MM`. */
export type LocalTime = string;
