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
export const language = (): Language => languageOf(browser.runtime.id);

// Every message asks for it, and a browser that changes its language starts anew.
const languageOf = remember((): Language => {
  const words = new Intl.Locale(browser.i18n.getMessage('language') || 'en');
  const own = new Intl.Locale(browser.i18n.getUILanguage().replace('_', '-'));
  const locale = own.language === words.language ? own : words;
  return { locale: locale.baseName, direction: words.language === 'ar' ? 'rtl' : 'ltr' };
});
