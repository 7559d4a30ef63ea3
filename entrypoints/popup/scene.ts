import { timeFormat, type ClockStyle, type TimeFormat } from '../../shared/time-format.ts';
import { relativeTime, relativeWords } from '../../shared/relative-time.ts';
import { say } from '../words/say.ts';

/** For whom and when the popup is drawn. Everything on it follows from this and from the data. */
export interface Scene {
  /** Milliseconds since the epoch. */
  now: number;
  /** The person's zone, IANA id. */
  zone: string;
  locale: string;
  clock: ClockStyle;
  /** Zones the person keeps an eye on, IANA ids. */
  otherZones: readonly string[];
  /** Tell when a clock change moves a meeting. */
  clockChanges: boolean;
  /** Times of the person. */
  format: TimeFormat;
  /** Times of another zone, such as the group's. */
  formatIn(zone: string): TimeFormat;
  /** "in 8 days", "3 min ago". */
  relative(at: number): string;
}

export interface SceneSettings {
  zone: string;
  locale: string;
  clock: ClockStyle;
  otherZones: readonly string[];
  clockChanges: boolean;
}

export function scene(now: number, { zone, locale, clock, otherZones, clockChanges }: SceneSettings): Scene {
  return {
    now,
    zone,
    locale,
    clock,
    otherZones,
    clockChanges,
    format: timeFormat(locale, zone, clock),
    formatIn: (other) => timeFormat(locale, other, clock),
    relative: (at) => relativeWords(relativeTime(at, now, zone), locale, say),
  };
}
