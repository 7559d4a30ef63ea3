import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { withoutReminders } from '../store/followed.ts';
import { ownFeedAddress } from '../store/own-feed.ts';
import { ownZone } from '../store/own-zone.ts';
import { requestRefresh } from '../store/refresh-request.ts';
import type { Settings } from '../store/settings-schema.ts';
import { say } from '../words/say.ts';
import { isReadable } from './is-readable.ts';
import { OwnFeed } from './own-feed.tsx';
import type { OptionsState, OwnFeedState } from './read-options.ts';
import { Section, type Change } from './section.tsx';
import { originOf, usePermissions } from './use-permissions.ts';

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
  const [denied, setDenied] = useState(false);
  const allowed = usePermissions();
  const keep = async (url: URL) => {
    if (!(await change((now) => ({ feeds: [...new Set([...now.feeds, url.href])] })))) return;
    setAddress('');
    setBlocked(undefined);
    void requestRefresh(true);
  };
  const add = async () => {
    const url = ownFeedAddress(address);
    setWrong(url === undefined);
    setBlocked(undefined);
    setDenied(false);
    if (url === undefined) return;
    // Most public calendars may be read by anybody; only for the others the browser has to be asked.
    if (await isReadable(url)) await keep(url);
    else setBlocked(url);
  };
  // Straight from the click: both browsers refuse the question later.
  const allow = async (url: URL) => {
    const yes = await browser.permissions.request({ origins: [originOf(url)] });
    if (yes) await keep(url);
    setDenied(!yes);
  };
  const remove = async ({ id, address: gone }: OwnFeedState) => {
    const left = settings.feeds.filter((one) => one !== gone);
    const without = (now: Settings) => ({
      feeds: now.feeds.filter((one) => one !== gone),
      ...withoutReminders(now, id),
    });
    if (!(await change(without))) return;
    // What was allowed for this feed alone is given back.
    const origin = originOf(new URL(gone));
    if (!left.some((one) => originOf(new URL(one)) === origin)) await browser.permissions.remove({ origins: [origin] });
  };
  const zone = ownZone(settings);
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
            <p>{say(denied ? 'hostDenied' : 'hostRefuses', blocked.host)}</p>
            <button class="button" type="button" onClick={() => void allow(blocked)}>
              {say('allowHost', blocked.host)}
            </button>
          </>
        )}
      </div>
      <ul class="items">
        {feeds.map((feed) => (
          <OwnFeed
            key={feed.id}
            feed={feed}
            allowed={allowed}
            remove={() => void remove(feed)}
            zone={zone}
            locale={locale}
          />
        ))}
      </ul>
    </Section>
  );
}
