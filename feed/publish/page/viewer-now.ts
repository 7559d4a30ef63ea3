import type { Viewer } from './viewer.ts';

/** Returns whoever looks at the page now. The words are English: an English reader's own kind of dates, anybody's clock. */
export function viewerNow(zone: string = new Intl.DateTimeFormat().resolvedOptions().timeZone): Viewer {
  const locale = navigator.languages.find((language) => language.startsWith('en')) ?? 'en-GB';
  const { hourCycle } = new Intl.DateTimeFormat(navigator.language, { hour: 'numeric' }).resolvedOptions();
  const clock = hourCycle === 'h12' || hourCycle === 'h11' ? '12' : '24';
  return { now: Date.now(), zone, locale, clock, known: true };
}
