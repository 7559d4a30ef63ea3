/** Returns "a", "a and b", "a, b and c". In English, as everything that is published. */
export const listed = (words: Iterable<string>): string => LIST.format(words);

const LIST = new Intl.ListFormat('en-GB', { type: 'conjunction' });
