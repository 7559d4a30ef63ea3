import { browser } from 'wxt/browser';
import { say } from './say.ts';

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
export function language(): Language {
  const messages = new Intl.Locale(say('language') || 'en');
  const browserLocale = new Intl.Locale(browser.i18n.getUILanguage().replace('_', '-'));
  const locale = browserLocale.language === messages.language ? browserLocale : messages;
  return { locale: locale.baseName, direction: messages.language === 'ar' ? 'rtl' : 'ltr' };
}
