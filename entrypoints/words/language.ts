import { browser } from 'wxt/browser';
import { remember } from '../../shared/remember.ts';

/** The language that words, dates and numbers share. */
export interface Language {
  /** BCP 47 tag for Intl: the browser's own (with its region) where the messages are in that language. */
  locale: string;
  direction: 'ltr' | 'rtl';
}

/**
 * Returns the language of the interface. The browser may run in a language that has no messages here; then words are
 * English, and dates must be too.
 */
export const language = (): Language =>
  languageOf(`${browser.i18n.getMessage('language') || 'en'} ${browser.i18n.getUILanguage().replace('_', '-')}`);

// Every message asks for it.
const languageOf = remember((tags): Language => {
  const [messages = 'en', own = messages] = tags.split(' ');
  const [words, browserLocale] = [new Intl.Locale(messages), new Intl.Locale(own)];
  const locale = browserLocale.language === words.language ? browserLocale : words;
  return { locale: locale.baseName, direction: words.language === 'ar' ? 'rtl' : 'ltr' };
});
