import type { calendarFeed } from './calendar-feed.ts';

/** Loads the script; only Chromium's background, a service worker, has it. */
declare function importScripts(script: string): void;

/**
 * Makes sure that the reader of calendars can be loaded later. A service worker may load only what it has loaded before its
 * installation was over (w3.org/TR/service-workers, importScripts); from then on the browser keeps that for it.
 */
export function keepCalendarReader(): void {
  if (import.meta.env.CHROME) globalThis.addEventListener('install', () => importScripts('/calendar-feed.js'));
}

/** Returns the reader of calendars, loaded if need be. */
export async function calendarReader(): Promise<typeof calendarFeed> {
  if (globalThis.readCalendar === undefined) {
    if (import.meta.env.CHROME) importScripts('/calendar-feed.js');
    // @ts-expect-error -- no module of the source: the script of entrypoints/calendar-feed.ts, as it lies in the extension
    else await import('/calendar-feed.js');
  }
  if (globalThis.readCalendar === undefined) throw new Error('calendar-feed.js of this extension defines no reader.');
  return globalThis.readCalendar;
}
