import type { Span } from '../passage.ts';
import type { Kind, Token } from '../token.ts';

/** No sentence of people has more signs and small words in a row; the bound keeps reading linear, whatever the text. */
const FAR = 8;

/** Returns the first index from `at` on whose token is none of the kinds, a few tokens ahead at most. */
export function skip(tokens: readonly Token[], at: number, ...kinds: readonly Kind[]): number {
  let index = at;
  for (let token = tokens[index]; index < at + FAR && token && kinds.includes(token.kind); token = tokens[index])
    index += 1;
  return index;
}

/** Returns the token at an index if it is of that kind. */
export function look<K extends Kind>(
  tokens: readonly Token[],
  at: number,
  kind: K,
): Extract<Token, { kind: K }> | null {
  const isKind = (token: Token | undefined): token is Extract<Token, { kind: K }> => token?.kind === kind;
  const token = tokens[at];
  return isKind(token) ? token : null;
}

/** Returns the span of text that the tokens from `at` to before `next` cover. */
export const spanOf = (tokens: readonly Token[], at: number, next: number): Span => ({
  from: tokens[at]?.from ?? 0,
  to: tokens[Math.max(at, next - 1)]?.to ?? 0,
});
