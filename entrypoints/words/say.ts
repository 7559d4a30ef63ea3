import type { ComponentChild } from 'preact';
import { browser } from 'wxt/browser';
import type messages from '../../public/_locales/en/messages.json';
import { filledMessage, type ReadMessage } from './filled-message.ts';
import { language } from './language.ts';

/** Name of a message in `public/_locales`; the forms for "one", "two" … are not asked for by name. */
export type MessageName = Exclude<keyof typeof messages, `${string}_${Intl.LDMLPluralRule}`>;

// WXT generates types for the names it saw last; the names here come from the file itself and are never behind.
const i18n: { getMessage(name: string, values: string[]): string } = browser.i18n;
const read: ReadMessage = (name, values) => i18n.getMessage(name, values);

/**
 * Returns a message in the language of the browser, `$1` to `$9` filled in. A number is written as the language does and
 * chooses the form of the message: "1 meeting", "6 meetings".
 */
export function say(name: MessageName, ...values: (string | number)[]): string {
  return filledMessage(read, name, values, language());
}

// Private-use characters stand for the nodes while the browser fills in the message; no feed text comes this way.
const FIRST_MARK = 0xe000;

/** Returns a message whose `$1` to `$9` are elements, such as the city in bold, as a list to render. */
export function sayWith(name: MessageName, ...nodes: ComponentChild[]): ComponentChild[] {
  const marked = say(
    name,
    ...nodes.map((node, index) => (typeof node === 'string' ? node : String.fromCharCode(FIRST_MARK + index))),
  );
  return marked
    .split(/([\uE000-\uE008])/)
    .map((piece) => (/^[\uE000-\uE008]$/.test(piece) ? nodes[piece.charCodeAt(0) - FIRST_MARK] : piece));
}
