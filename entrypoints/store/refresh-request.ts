import { browser } from 'wxt/browser';

/** What a page may ask of the background: to read now, or only when the last try is a while ago. */
export interface RefreshRequest {
  type: 'refresh';
  urgent: boolean;
}

/** True for the message by which a page asks the background to read. */
export const isRefreshRequest = (message: unknown): message is RefreshRequest =>
  typeof message === 'object' && message !== null && 'type' in message && message.type === 'refresh';

/** Asks the background to read. What it finds appears in storage. */
export async function requestRefresh(urgent: boolean): Promise<void> {
  // Nothing answers; the browser reports that as an error, which says nothing about the refresh.
  await browser.runtime.sendMessage({ type: 'refresh', urgent } satisfies RefreshRequest).catch(() => undefined);
}
