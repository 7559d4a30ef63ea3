import type { Phrase } from './grammar/phrase.ts';

/** Returns the sentences of a passage: parted at full stops, semicolons and the line breaks that part statements. */
export function sentencesOf(phrases: readonly Phrase[]): Phrase[][] {
  const sentences: Phrase[][] = [[]];
  for (const phrase of phrases) {
    if (phrase.kind === 'stop' || phrase.kind === 'line') sentences.push([]);
    else sentences.at(-1)?.push(phrase);
  }
  return sentences.filter((sentence) => sentence.length > 0);
}
