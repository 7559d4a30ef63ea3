import { sourceLine } from '../../shared/source-line.ts';
import { OutsideLink } from '../parts/outside-link.tsx';

/** "line 39", as a link where the host of the source can show a single line. */
export function LineLink({ source, line, words }: { source: string | null; line: number; words: string }) {
  const address = sourceLine(source, line);
  return address === undefined ? <span>{words}</span> : <OutsideLink href={address}>{words}</OutsideLink>;
}
