import type { ComponentChild } from 'preact';
import { browser } from 'wxt/browser';
import type messages from '../../public/_locales/en/messages.json';

/** Name of a message in `public/_locales`. */
export type MessageName = keyof typeof messages;

// WXT generates types for the names it saw last; the names here come from the file itself and are never behind.
const i18n: { getMessage(name: string, values: string[]): string } = browser.i18n;

/** Returns a message in the language of the browser, `$1` to `$9` filled in. */
export function say(name: MessageName, ...values: string[]): string {
  return i18n.getMessage(name, values);
}

// Private-use characters stand for the nodes while the browser fills in the message; no feed text comes this way.
const FIRST_MARK = 0xe000;

/** Returns a message whose `$1` to `$9` are elements, such as the city in bold, as a list to render. */
export function sayWith(name: MessageName, ...nodes: ComponentChild[]): ComponentChild[] {
  const marked = say(name, ...nodes.map((_, index) => String.fromCharCode(FIRST_MARK + index)));
  return marked
    .split(/([\uE000-\uE008])/)
    .map((piece) => (/^[\uE000-\uE008]$/.test(piece) ? nodes[piece.charCodeAt(0) - FIRST_MARK] : piece));
}
