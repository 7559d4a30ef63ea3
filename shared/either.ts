import { remember } from './remember.ts';

/** Returns choices as the language joins them: "17:00 or 18:00", in Spanish "7:00 u 8:00". */
export const either = (choices: Iterable<string>, locale: string): string => listFormat(locale).format(choices);

const listFormat = remember((locale) => new Intl.ListFormat(locale, { type: 'disjunction' }));
