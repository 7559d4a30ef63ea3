import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import type { ReadMessage } from '../../entrypoints/words/filled-message.ts';

/** The languages the extension speaks, as stores spell them, with the tag of the messages. */
export const LANGUAGES = {
  en: 'en',
  de: 'de',
  es: 'es',
  fr: 'fr',
  pt_BR: 'pt-BR',
  ja: 'ja',
  zh_CN: 'zh-CN',
  ar: 'ar',
} as const;

const Messages = v.record(
  v.string(),
  v.strictObject({ message: v.pipe(v.string(), v.nonEmpty()), description: v.optional(v.string()) }),
);

/** Returns the messages of a language by name. */
export const messagesOf = (locale: string) =>
  v.parse(Messages, JSON.parse(readFileSync(`public/_locales/${locale}/messages.json`, 'utf8')));

const english = messagesOf('en');

/** Returns what `i18n.getMessage` does in a browser of this language: what it lacks comes from the default, English. */
export function readerOf(locale: string): ReadMessage {
  const messages = messagesOf(locale);
  return (name, values) =>
    (messages[name] ?? english[name])?.message.replace(
      /\$([1-9])/g,
      (_, index: string) => values[Number(index) - 1] ?? '',
    ) ?? '';
}
