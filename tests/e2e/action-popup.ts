import * as v from 'valibot';
import { WebSocket } from 'ws';
import type { Worker } from 'playwright-core';

/** The popup as the browser opens it from its toolbar button. Playwright lists no page for it; DevTools does. */
export interface ActionPopup {
  /** Runs an expression in the popup and returns its value (JSON). */
  evaluate(expression: string): Promise<unknown>;
  close(): Promise<void>;
}

const Targets = v.array(v.object({ url: v.string(), webSocketDebuggerUrl: v.string() }));
const Answer = v.object({
  id: v.number(),
  result: v.object({ result: v.object({ value: v.exactOptional(v.unknown()) }) }),
});

/**
 * Opens the popup of an extension and waits until it is there.
 *
 * @param worker The extension's background.
 * @param devtools Port of the browser's DevTools.
 * @param page Page of the extension to open as the popup, "popup.html".
 */
export async function openActionPopup(worker: Worker, devtools: number, page: string): Promise<ActionPopup> {
  await worker.evaluate(
    `chrome.action.setPopup({ popup: ${JSON.stringify(page)} }).then(() => chrome.action.openPopup())`,
  );
  const socket = new WebSocket(await targetOf(devtools, `/${page}`));
  await new Promise((open, fail) => socket.once('open', open).once('error', fail));
  let asked = 0;
  return {
    evaluate: (expression) => {
      const id = (asked += 1);
      socket.send(
        JSON.stringify({
          id,
          method: 'Runtime.evaluate',
          params: { expression, returnByValue: true, awaitPromise: true },
        }),
      );
      return new Promise((answered, fail) => {
        const listen = (text: Buffer) => {
          const answer = v.safeParse(Answer, JSON.parse(text.toString()));
          if (!answer.success || answer.output.id !== id) return;
          socket.off('message', listen);
          answered(answer.output.result.result.value);
        };
        socket
          .on('message', listen)
          .once('close', () => fail(new Error(`The popup was closed before “${expression}”.`)));
      });
    },
    close: async () => {
      socket.send(JSON.stringify({ id: 0, method: 'Runtime.evaluate', params: { expression: 'window.close()' } }));
      await new Promise((closed) => socket.once('close', closed));
    },
  };
}

async function targetOf(devtools: number, ending: string): Promise<string> {
  const until = performance.now() + 10_000;
  for (;;) {
    const answer = await fetch(`http://127.0.0.1:${devtools}/json/list`);
    const found = v.parse(Targets, await answer.json()).find(({ url }) => url.endsWith(ending));
    if (found !== undefined) return found.webSocketDebuggerUrl;
    if (performance.now() > until) throw new Error(`The browser did not open the popup ${ending} within ten seconds.`);
    await new Promise((done) => setTimeout(done, 20));
  }
}
