import { say } from './say.ts';

/**
 * Returns that the browser did not keep what a person has just decided, and why.
 *
 * @param what What it was about: a section of the options, a group.
 * @param error What storage threw. All it gives is an English message: Chromium's names the limit
 *   (developer.chrome.com, chrome.storage.sync), Firefox's says "quota".
 */
export const notSavedWords = (what: string, error: unknown): string => say('notSaved', what, why(error));

function why(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  if (message.includes('MAX_WRITE')) return say('savedTooOften');
  return /quota/i.test(message) ? say('savedTooLarge') : say('savedFailed', message);
}
