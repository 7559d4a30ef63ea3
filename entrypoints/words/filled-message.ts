import { remember } from '../../shared/remember.ts';
import { writtenNumber } from '../../shared/written-number.ts';
import type { Language } from './language.ts';

/** Reads a message with its `$1` to `$9` filled in; empty when there is none of that name. */
export type ReadMessage = (name: string, values: string[]) => string;

/**
 * Returns a message filled in for a language. Numbers are written in its digits, and the first of them chooses among the
 * forms that a language has for it: `minutes_two` before `minutes` (Unicode CLDR plural rules; the plain name is "other").
 */
export function filledMessage(
  read: ReadMessage,
  name: string,
  values: readonly (string | number)[],
  { locale, direction }: Language,
): string {
  const texts = values
    .map((value) => (typeof value === 'number' ? writtenNumber(value, locale) : value))
    .map((text) => (direction === 'rtl' ? isolated(text) : text));
  const count = values.find((value) => typeof value === 'number');
  const counted = count === undefined ? '' : read(`${name}_${pluralRules(locale).select(count)}`, texts);
  // The full stop of an abbreviation ends the sentence too: "6:00 p.m." in Spanish.
  return (counted || read(name, texts)).replace(/(?<!\.)\.\.(?!\.)/g, '.');
}

/**
 * FSI and PDI: a Latin name keeps its order, and the sentence around it its own (Unicode UAX 9, 2.4). What is made of
 * such parts stays as it is: FSI does not look into them for a direction and would take left to right.
 */
const isolated = (text: string): string => (text.includes('\u2068') ? text : `\u2068${text}\u2069`);

const pluralRules = remember((locale) => new Intl.PluralRules(locale));
