import type fc from 'fast-check';

/** A parser that takes foreign input, and what must hold of whatever comes of it. */
export interface Target {
  /** Texts to try: good, damaged and hostile ones. */
  texts: fc.Arbitrary<string>;
  /** The parser alone, for its time; it may refuse a text by an error. */
  parse: (text: string) => unknown;
  /** Returns what is wrong with what the product makes of a text; empty when all is well. To throw is wrong, too. */
  faults: (text: string) => readonly string[] | Promise<readonly string[]>;
  /** Kinds of text, of about any size, on which parsers are known to take more time than in proportion to the length. */
  families: Readonly<Record<string, (size: number) => string>>;
}
