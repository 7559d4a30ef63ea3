import { remember } from './remember.ts';

/**
 * Returns a whole number as a language writes it, in the digits that it has by default. Everything that counts or tells a
 * time is written so; what is to be typed somewhere or stands in the source (meeting ids, phone numbers, quotes) stays.
 *
 * @param locale BCP 47 tag.
 */
export const writtenNumber = (count: number, locale: string): string => numberFormat(locale).format(count);

const numberFormat = remember((locale) => new Intl.NumberFormat(locale, { useGrouping: false }));
