import { say } from '../words/say.ts';

/**
 * Returns why the browser did not keep the settings, as a sentence. All it gives is an English message: Chromium's names the
 * limit (developer.chrome.com, chrome.storage.sync), Firefox's says "quota".
 */
export function writeFaultWords(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  if (message.includes('MAX_WRITE')) return say('savedTooOften');
  return /quota/i.test(message) ? say('savedTooLarge') : say('savedFailed', message);
}
