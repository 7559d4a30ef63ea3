import { browser } from 'wxt/browser';
import { originOf } from './use-permissions.ts';

/** How long a host may take to begin its answer, milliseconds. */
const PATIENCE = 20_000;

/** True when the host lets this extension read the address, or the person has allowed it. Never throws. */
export async function isReadable(url: URL): Promise<boolean> {
  if (await browser.permissions.contains({ origins: [originOf(url)] })) return true;
  try {
    const signal = AbortSignal.timeout(PATIENCE);
    const response = await fetch(url, { credentials: 'omit', referrerPolicy: 'no-referrer', signal });
    await response.body?.cancel();
    return true;
  } catch {
    return false;
  }
}
