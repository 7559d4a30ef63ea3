import { browser } from 'wxt/browser';
import { say } from '../words/say.ts';

/** Something to tell the person outside the popup. */
export interface Notice {
  /** The same id replaces a notice instead of adding one. */
  id: string;
  title: string;
  message: string;
  /** Offer to be reminded again, where the browser can show buttons. */
  snooze?: boolean;
}

/** Shows a notice if the person has allowed notifications; does nothing otherwise. */
export async function notify({ id, title, message, snooze = false }: Notice): Promise<void> {
  if (!(await browser.permissions.contains({ permissions: ['notifications'] }))) return;
  await browser.notifications.create(id, {
    type: 'basic',
    iconUrl: browser.runtime.getURL('/icon/128.png'),
    title,
    message,
    // Firefox throws on buttons: bugzilla.mozilla.org/1190681. There a click joins and closing dismisses.
    ...(import.meta.env.CHROME &&
      snooze && { requireInteraction: true, buttons: [{ title: say('snooze') }, { title: say('dismiss') }] }),
  });
}
