import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { keptShown } from './store/overview.ts';

declare global {
  /** What lies in storage for the popup: asked for before its own script is even there. */
  var firstShown: ReturnType<typeof keptShown> | undefined;
}

/** Runs while the popup's script and style are still being fetched: the answer is there when they are. */
export default defineUnlistedScript(() => {
  globalThis.firstShown = keptShown();
});
