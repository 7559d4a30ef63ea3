import { parsePhrases } from './grammar/parse.ts';
import type { Phrase } from './grammar/phrase.ts';
import type { Passage, Span } from './passage.ts';
import { sentencesOf } from './sentence.ts';
import { tokenize } from './token.ts';
import { withColumnZones } from './zone-columns.ts';
import type { ZoneWord } from './zone-word.ts';

/** What one passage says, before its neighbours are asked. */
export interface Reading {
  passage: Passage;
  phrases: readonly Phrase[];
  sentences: readonly (readonly Phrase[])[];
}

/** All passages of a document, read one by one. */
export interface DocumentReading {
  passages: readonly Passage[];
  readings: readonly Reading[];
  /** Zone of a sentence about all times: "All times are listed for US Eastern Time". */
  generalZone: ZoneWord | null;
  /** Index of the first passage of each list and table, by its number. */
  groupStarts: ReadonlyMap<number, number>;
}

const ALL_TIMES =
  /(?:\b(?:all|the)\s+(?:meeting\s+)?times?|^\W*(?:meeting\s+)?times)\b[^.]{0,40}\b(?:are|is|in|listed|given|shown)\b/i;

/** Returns the phrases of one kind, in order. */
export const of = <K extends Phrase['kind']>(phrases: readonly Phrase[], kind: K) =>
  phrases.filter((phrase): phrase is Extract<Phrase, { kind: K }> => phrase.kind === kind);

/** Returns the span from the first to the last of the parts. */
export const spanOf = (parts: readonly Span[]): Span => ({
  from: parts.reduce((least, part) => Math.min(least, part.from), Infinity),
  to: parts.reduce((most, part) => Math.max(most, part.to), 0),
});

/** Returns the words of a span as one line. */
export function quote(passage: Passage, span: Span): string {
  const words = passage.text.slice(span.from, span.to).replace(/\s+/g, ' ').trim();
  return words.length > 300 ? `${words.slice(0, 299)}…` : words;
}

function read(passage: Passage): Reading {
  const parsed = passage.kind === 'code' ? [] : parsePhrases(tokenize(passage.text), passage.kind === 'row');
  const phrases = withColumnZones(passage, parsed);
  return { passage, phrases, sentences: sentencesOf(phrases) };
}

/** Returns what each passage says by itself. */
export function readPassages(passages: readonly Passage[]): DocumentReading {
  const readings = passages.map(read);
  const general = readings.find(
    ({ phrases, passage }) => phrases.some(({ kind }) => kind === 'zone') && ALL_TIMES.test(passage.text),
  );
  const groupStarts = new Map<number, number>();
  for (const { group, index } of passages) if (!groupStarts.has(group)) groupStarts.set(group, index);
  return {
    passages,
    readings,
    generalZone: general ? (of(general.phrases, 'zone')[0]?.zone ?? null) : null,
    groupStarts,
  };
}
