import { sourceLine } from '../../../shared/source-line.ts';

/** "line 39 line 76", each a link to the line where the host of the source, given by its address, can show one. */
export const LineLinks = ({ lines, source }: { lines: readonly number[]; source: string | null }) => (
  <>
    {[...new Set(lines)].map((line, index) => {
      const href = sourceLine(source, line);
      return (
        <>
          {index > 0 && ' '}
          <span class="line">{href === undefined ? `line ${line}` : <a href={href}>line {line}</a>}</span>
        </>
      );
    })}
  </>
);
