import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { Icon } from '../parts/icon.tsx';
import { ownZone } from '../store/own-zone.ts';
import { say } from '../words/say.ts';
import { FirstStart } from './first-start.tsx';
import { GroupScreen } from './group-screen.tsx';
import { Head } from './head.tsx';
import { listEntries } from './list-entries.ts';
import { ListScreen } from './list-screen.tsx';
import { scene } from './scene.ts';
import { readState, type State } from './state.ts';
import { useKeep } from './use-keep.ts';
import { useMinute } from './use-minute.ts';

/** Changes this close together are one, milliseconds. */
const SETTLED = 50;

const MINUTE = 60_000;

/** The popup: redrawn each minute and whenever the background has stored something new. */
export function Popup({ first, locale }: { first: State; locale: string }) {
  const [state, setState] = useState(first);
  const [wanted, setWanted] = useState<string>();
  const now = useMinute();
  const [keep, notSaved] = useKeep();
  const show = (id: string | undefined) => {
    setWanted(id);
    void readState(id, Date.now()).then(setState);
  };
  useEffect(() => {
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const read = () => {
      // A refresh of many groups is many changes: one look at the end of them is enough.
      clearTimeout(waiting);
      waiting = setTimeout(() => void readState(wanted, Date.now()).then(setState), SETTLED);
    };
    browser.storage.onChanged.addListener(read);
    // What was near is not near any more when the clock is set, or the computer slept for weeks.
    if (Math.abs(now - state.at) >= MINUTE) read();
    return () => {
      clearTimeout(waiting);
      browser.storage.onChanged.removeListener(read);
    };
  }, [wanted, now]);

  const { groups, shown, settings, choices } = state;
  const zone = ownZone(settings);
  const drawn = scene(now, { ...settings, zone, locale });
  const alert = notSaved !== undefined && (
    <p class="not-saved" role="alert" ref={inSight}>
      <Icon shape="cancelled" /> <span>{notSaved}</span>
    </p>
  );
  if (shown !== undefined) {
    const back = { shape: 'list', name: say('allGroups'), act: () => show(undefined) } as const;
    return (
      <div class="popup">
        <Head title={shown.feed.group.name} {...(groups.length > 1 && { beside: back })} />
        {alert}
        <GroupScreen key={shown.id} group={shown} choice={choices[shown.id]} keep={keep} scene={drawn} />
      </div>
    );
  }
  const [oldest] = groups.toSorted((a, b) => a.readAt - b.readAt);
  if (oldest === undefined) {
    return (
      <div class="popup">
        <Head title={say('extensionName')} />
        {alert}
        <FirstStart index={state.index} keep={keep} scene={drawn} />
      </div>
    );
  }
  return (
    <div class="popup">
      <Head title={say('yourGroups')} beside={{ shape: 'plus', name: say('followAnother'), act: openOptions }} />
      <ListScreen entries={listEntries(groups, choices, now, zone)} read={oldest} open={show} scene={drawn} />
    </div>
  );
}

/** Where all of the popup scrolls, as with large text, what was pressed may be far below. */
const inSight = (alert: HTMLElement | null) => alert?.scrollIntoView({ block: 'nearest' });

const openOptions = () => void browser.runtime.openOptionsPage();
