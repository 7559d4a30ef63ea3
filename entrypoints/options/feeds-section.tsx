import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { ageWords } from '../../shared/relative-time.ts';
import { Icon } from '../parts/icon.tsx';
import { failureWords } from '../words/failure-words.ts';
import { withoutReminders } from '../store/followed.ts';
import { ownFeedAddress, withoutScheme } from '../store/own-feed.ts';
import { requestRefresh } from '../store/refresh-request.ts';
import { say } from '../words/say.ts';
import { Section, type Change } from './section.tsx';
import type { OptionsState } from './read-options.ts';

interface FeedsSectionProps {
  state: OptionsState;
  change: Change;
  locale: string;
}

/** Calendars and feeds that are not in the index. */
export function FeedsSection({ state: { settings, feeds }, change, locale }: FeedsSectionProps) {
  const [address, setAddress] = useState('');
  const [wrong, setWrong] = useState(false);
  const [blocked, setBlocked] = useState<URL>();
  const keep = (url: URL) => {
    change({ feeds: [...new Set([...settings.feeds, url.href])] });
    setAddress('');
    setBlocked(undefined);
    void requestRefresh(true);
  };
  const add = async () => {
    const url = ownFeedAddress(address);
    setWrong(url === undefined);
    if (url === undefined) return;
    // Most public calendars may be read by anybody; only for the others the browser has to be asked.
    if (await isReadable(url)) keep(url);
    else setBlocked(url);
  };
  // Straight from the click: both browsers refuse the question later.
  const allow = async (url: URL) => {
    if (await browser.permissions.request({ origins: [`${url.protocol}//${url.hostname}/*`] })) keep(url);
  };
  const zone = settings.zone ?? new Intl.DateTimeFormat().resolvedOptions().timeZone;
  return (
    <Section id="feeds" title={say('ownFeeds')}>
      <label class="label" for="feed">
        {say('calendarAddress')}
      </label>
      <p class="help" id="feed-help">
        {say('feedHelp')}
      </p>
      <form
        class="line"
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <input
          class="field"
          id="feed"
          type="url"
          dir="ltr"
          placeholder="https://"
          aria-describedby="feed-help"
          aria-invalid={wrong}
          value={address}
          onInput={(event) => setAddress(event.currentTarget.value)}
        />
        <button class="button" type="submit">
          {say('add')}
        </button>
      </form>
      <div role="status">
        {wrong && <p>{say('notAnAddress')}</p>}
        {blocked !== undefined && (
          <>
            <p>{say('hostRefuses', blocked.host)}</p>
            <button class="button" type="button" onClick={() => void allow(blocked)}>
              {say('allowHost', blocked.host)}
            </button>
          </>
        )}
      </div>
      <ul class="items">
        {feeds.map(({ address: href, id, group }) => (
          <li key={href}>
            <div>
              <p class="n">
                <bdi dir="ltr">{withoutScheme(href)}</bdi>
              </p>
              <p class="about">
                {group === null ? (
                  say('unread')
                ) : (
                  <>
                    {group.failure !== undefined && (
                      <>
                        <Icon shape="offline" /> {failureWords(group.failure)}{' '}
                      </>
                    )}
                    {say(
                      'meetingsRead',
                      group.feed.occurrences.length,
                      ageWords(group.readAt, Date.now(), zone, locale, say),
                    )}
                  </>
                )}
              </p>
            </div>
            <div class="acts">
              <button
                class="button button-small"
                type="button"
                aria-label={say('removeFeed', href)}
                onClick={() =>
                  change({
                    feeds: settings.feeds.filter((one) => one !== href),
                    ...withoutReminders(settings, id),
                  })
                }
              >
                {say('remove')}
              </button>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}

async function isReadable(url: URL): Promise<boolean> {
  if (await browser.permissions.contains({ origins: [`${url.protocol}//${url.hostname}/*`] })) return true;
  try {
    const response = await fetch(url, { credentials: 'omit', referrerPolicy: 'no-referrer' });
    await response.body?.cancel();
    return true;
  } catch {
    return false;
  }
}
