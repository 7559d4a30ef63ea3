/** How a page of the extension is opened: for whom and when. */
export interface Visit {
  /** "popup.html", with search or hash if need be. */
  page: string;
  /** What the page's clock shows, such as "2017-07-31T04:35:00Z". It goes on from there. */
  now: string;
  /** The person's zone, IANA id. */
  zone: string;
  scheme?: 'light' | 'dark';
  width?: number;
  height?: number;
  /** How far the browser zooms, 1 unless given. Width and height are what the page gets. */
  zoom?: number;
  /** Size of text that the person has set for all pages, 16 unless given; Chromium only. */
  text?: number;
  /** What the person has asked of all pages; Chromium only. */
  asked?: { forcedColors?: 'active'; contrast?: 'more'; reducedMotion?: 'no-preference' };
}

/** A rectangle of a page, CSS pixels. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A page of the extension in a real browser. */
export interface ExtensionPage {
  /** Runs an expression in the page and returns its value (JSON). */
  evaluate(expression: string): Promise<unknown>;
  /** Waits until a selector matches; fails after ten seconds, with the page's text. */
  find(selector: string): Promise<void>;
  click(selector: string): Promise<void>;
  press(key: 'Enter' | 'Tab' | 'Escape'): Promise<void>;
  type(text: string): Promise<void>;
  /** Returns what is in view, a part of it (CSS pixels), or the whole page with what is below the window, as PNG. */
  picture(part?: Box | 'whole'): Promise<Buffer>;
  close(): Promise<void>;
}

/** A real browser with the extension in it. */
export interface ExtensionBrowser {
  name: 'Chromium' | 'Firefox';
  open(visit: Visit): Promise<ExtensionPage>;
  close(): Promise<void>;
}

/** A browser that can end as the power would end it, and go on with what it had kept by then. */
export interface MortalBrowser extends ExtensionBrowser {
  /** Folder of the profile. */
  profile: string;
  /** Ends the browser in the middle of what it does; its profile stays. */
  kill(): Promise<void>;
}

/** The browser's own question to the person whether the extension may do more, outside of any page. */
export interface Prompt {
  /** What it says, in the browser's words. */
  text: string;
  answer(how: 'allow' | 'deny'): Promise<void>;
}

/** A browser whose questions can be read and answered as a person would. */
export interface AskingBrowser extends ExtensionBrowser {
  /** The question on screen, or undefined when there is none. */
  prompt(): Promise<Prompt | undefined>;
}

/** Waits for the browser's question; fails after ten seconds. */
export async function promptOf(browser: AskingBrowser): Promise<Prompt> {
  for (let wait = 0; wait < 100; wait += 1) {
    const prompt = await browser.prompt();
    if (prompt !== undefined) return prompt;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error(`${browser.name} asked nothing.`);
}

/** Returns the text of a page, or of an element in it, as a person reads it: blanks and line ends run together. */
export async function textOf(page: ExtensionPage, selector = 'body'): Promise<string> {
  const text = await page.evaluate(`document.querySelector(${JSON.stringify(selector)})?.innerText ?? ''`);
  return String(text).replace(/\s+/g, ' ').trim();
}

/** Waits until a selector matches. */
export async function waitFor(page: Pick<ExtensionPage, 'evaluate'>, selector: string): Promise<void> {
  const until = performance.now() + 10_000;
  while ((await page.evaluate(`document.querySelector(${JSON.stringify(selector)}) !== null`)) !== true) {
    if (performance.now() > until) {
      throw new Error(`No ${selector} on the page, only: ${String(await page.evaluate('document.body.outerHTML'))}`);
    }
    await new Promise((done) => setTimeout(done, 50));
  }
}
