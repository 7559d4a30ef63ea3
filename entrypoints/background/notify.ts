import { browser } from 'wxt/browser';
import { durationWords } from '../../shared/relative-time.ts';
import { say } from '../words/say.ts';

/** Something to tell the person outside the popup. */
export interface Notice {
  /** The same id replaces a notice instead of adding one. */
  id: string;
  title: string;
  message: string;
  /** Offer to be reminded again after so many minutes, where the browser can show buttons. */
  snooze?: number;
}

/** Shows a notice if the person has allowed notifications; does nothing otherwise. */
export async function notify({ id, title, message, snooze }: Notice): Promise<void> {
  if (!(await browser.permissions.contains({ permissions: ['notifications'] }))) return;
  await browser.notifications.create(id, {
    type: 'basic',
    iconUrl: browser.runtime.getURL('/icon/128.png'),
    title,
    message,
    // Firefox throws on buttons: bugzilla.mozilla.org/1190681. There a click joins and closing dismisses.
    ...(import.meta.env.CHROME &&
      snooze !== undefined && {
        requireInteraction: true,
        buttons: [{ title: say('snooze', durationWords(snooze, say)) }, { title: say('dismiss') }],
      }),
  });
}
