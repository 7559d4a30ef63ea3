import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { say } from '../words/say.ts';
import { FirstStart } from './first-start.tsx';
import { GroupScreen } from './group-screen.tsx';
import { Head } from './head.tsx';
import { scene } from './scene.ts';
import { readState, type State } from './state.ts';

const MINUTE = 60_000;

/** The popup: redrawn each minute and whenever the background has stored something new. */
export function Popup({ first, locale }: { first: State; locale: string }) {
  const [state, setState] = useState(first);
  const now = useMinute();
  useEffect(() => {
    const read = () => void readState().then(setState);
    browser.storage.onChanged.addListener(read);
    return () => browser.storage.onChanged.removeListener(read);
  }, []);
  const { zone, clock } = state.settings;
  const drawn = scene(now, zone ?? new Intl.DateTimeFormat().resolvedOptions().timeZone, locale, clock);
  const [group] = state.groups;
  if (group === undefined) {
    return (
      <div class="popup">
        <Head title={say('extensionName')} />
        <FirstStart index={state.index} scene={drawn} />
      </div>
    );
  }
  return (
    <div class="popup">
      <Head title={group.feed.group.name} />
      <GroupScreen group={group} choice={state.choices[group.id]} scene={drawn} />
    </div>
  );
}

/** Returns the time, anew at the beginning of each minute and when the popup comes into view again, as after sleep. */
function useMinute(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const look = () => setNow(Date.now());
    const timer = setTimeout(look, MINUTE - (Date.now() % MINUTE));
    document.addEventListener('visibilitychange', look);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [now]);
  return now;
}
