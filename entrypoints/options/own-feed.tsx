import { browser } from 'wxt/browser';
import { ageWords } from '../../shared/relative-time.ts';
import { Icon } from '../parts/icon.tsx';
import { withoutScheme } from '../store/own-feed.ts';
import { requestRefresh } from '../store/refresh-request.ts';
import { failureWords } from '../words/failure-words.ts';
import { say } from '../words/say.ts';
import type { OwnFeedState } from './read-options.ts';
import { originOf, type Permissions } from './use-permissions.ts';

interface OwnFeedProps {
  feed: OwnFeedState;
  allowed: Permissions | undefined;
  remove: () => void;
  zone: string;
  locale: string;
}

/** A feed of the person's own: how much of it is known since when, or why it fails. */
export function OwnFeed({ feed: { address, group, failure }, allowed, remove, zone, locale }: OwnFeedProps) {
  const url = new URL(address);
  // On another computer the same settings come without what was allowed on the first one.
  const askable = failure?.kind === 'unreachable' && allowed !== undefined && !allowed.origins.includes(originOf(url));
  const allow = async () => {
    if (await browser.permissions.request({ origins: [originOf(url)] })) await requestRefresh(true);
  };
  return (
    <li>
      <div>
        <p class="n">
          <bdi dir="ltr">{withoutScheme(address)}</bdi>
        </p>
        <p class="about">
          {failure && (
            <>
              <Icon shape="offline" /> <b>{failureWords(failure)}</b>{' '}
            </>
          )}
          {group === null
            ? say('unread')
            : say('meetingsRead', group.feed.occurrences.length, ageWords(group.readAt, Date.now(), zone, locale, say))}
        </p>
      </div>
      <div class="acts">
        {askable ? (
          <button class="button button-small" type="button" onClick={() => void allow()}>
            {say('allowHost', url.host)}
          </button>
        ) : (
          failure && (
            <button class="button button-small" type="button" onClick={() => void requestRefresh(true)}>
              {say('tryAgain')}
            </button>
          )
        )}
        <button class="button button-small" type="button" aria-label={say('removeFeed', address)} onClick={remove}>
          {say('remove')}
        </button>
      </div>
    </li>
  );
}
