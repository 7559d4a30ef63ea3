/**
 * Returns text that is safe in any calendar program: no lone surrogates, no control characters but the line break, and no
 * marks that turn the direction of the text around them (Unicode TR9, "explicit formatting": they could make one address
 * look like another).
 */
export const plainText = (text: string): string =>
  text
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029\u0085]/gu, '\n')
    .replace(/(?!\n)\p{Cc}|[\u202A-\u202E\u2066-\u2069\uFEFF]/gu, ' ');

/** Returns text on one line. */
export const oneLine = (text: string): string => plainText(text).replace(/\s+/gu, ' ').trim();
