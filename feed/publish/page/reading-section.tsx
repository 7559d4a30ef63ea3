import { capital } from '../../../shared/capital.ts';
import type { Diagnostic, GroupFeed } from '../../../shared/contract.ts';
import { Icon, type Shape } from './icon.tsx';
import { LineLinks } from './line-links.tsx';
import { Clock, Day } from './moment-text.tsx';
import type { Viewer } from './viewer.ts';

/** Findings about which only the group can say what is right. */
const OPEN = /disagree|contradict|mismatch|unknown|ambiguous|alternating/;

const GROUPS: readonly { title: string; has: (one: Diagnostic) => boolean }[] = [
  {
    title: 'For the group to settle',
    has: ({ severity, code }) => severity === 'error' || (severity === 'warning' && OPEN.test(code)),
  },
  { title: 'Read with care', has: ({ severity, code }) => severity === 'warning' && !OPEN.test(code) },
  { title: 'Noticed and left alone', has: ({ severity }) => severity === 'info' },
];

/** Parts of the names of findings, and the shape that says the same. */
const SHAPES: readonly (readonly [RegExp, Shape])[] = [
  [/contradict|disput|conflict|disagree/, 'fork'],
  [/moved/, 'moved'],
  [/cancel/, 'cancelled'],
  [/dormant|old/, 'dormant'],
  [/zone|clock|summer/, 'shift'],
];

const shapeOf = (code: string): Shape => SHAPES.find(([part]) => part.test(code))?.[1] ?? 'note';

const titleOf = (code: string): string => {
  const words = code.replaceAll('-', ' ');
  return capital(words);
};

/** What was found in the source and what was made of it, each with its lines. */
export const ReadingSection = ({ feed, viewer }: { feed: GroupFeed; viewer: Viewer }) => {
  const { source, url } = feed.group;
  const readAt = Date.parse(feed.generated);
  const groups = GROUPS.map(({ title, has }) => ({ title, found: feed.diagnostics.filter(has) })).filter(
    ({ found }) => found.length > 0,
  );
  return (
    <section class="section" id="read" aria-labelledby="h-read">
      <h2 id="h-read">How this was read</h2>
      <div class="read">
        <p class="lead">
          Read on <Day at={readAt} viewer={viewer} /> at <Clock at={readAt} viewer={viewer} /> from{' '}
          {source.url === null ? 'a file' : <a href={source.url}>{fileName(source.url)}</a>}, last changed{' '}
          <Day at={Date.parse(source.updated)} viewer={viewer} />.{groups.length === 0 && ' Nothing was in doubt.'}
        </p>
        {groups.map(({ title, found }) => (
          <>
            <h3>{title}</h3>
            <ul class="findings">
              {found.map((one) => (
                <li key={`${one.code} ${one.line}:${one.column}`}>
                  <Icon shape={shapeOf(one.code)} />
                  <div>
                    <h4>{titleOf(one.code)}</h4>
                    <p>{one.message}</p>
                    {one.hint !== undefined && <p class="hint">{one.hint}</p>}
                    <p class="lines">
                      <LineLinks lines={one.lines ?? [one.line]} source={source.url} />
                    </p>
                  </div>
                </li>
              ))}
            </ul>
          </>
        ))}
        {(source.url ?? url) !== null && (
          <p class="foot-note">
            <a href={(source.url ?? url ?? '').replace('/blob/', '/edit/')}>Correct the page at its source</a>
          </p>
        )}
      </div>
    </section>
  );
};

const fileName = (url: string): string =>
  decodeURI(new URL(url).pathname.split('/').findLast((part) => part !== '') ?? url);
