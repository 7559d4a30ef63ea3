import type { GroupFeed } from '../../../shared/contract.ts';
import { sourceLine } from '../../../shared/source-line.ts';

/** "line 39 line 76", each a link to the line where the host of the source can show one. */
export const LineLinks = ({ lines, feed }: { lines: readonly number[]; feed: GroupFeed }) => (
  <>
    {[...new Set(lines)].map((line) => {
      const href = sourceLine(feed.group.source.url, line);
      return (
        <span key={line} class="line">
          {href === undefined ? `line ${line}` : <a href={href}>line {line}</a>}{' '}
        </span>
      );
    })}
  </>
);
