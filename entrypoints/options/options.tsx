import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { Icon } from '../parts/icon.tsx';
import { changeSettings } from '../store/settings.ts';
import { notSavedWords } from '../words/not-saved-words.ts';
import { say, type MessageName } from '../words/say.ts';
import { FeedsSection } from './feeds-section.tsx';
import { FilesSection } from './files-section.tsx';
import { GroupsSection } from './groups-section.tsx';
import { readOptions, type OptionsState } from './read-options.ts';
import { RemindersSection } from './reminders-section.tsx';
import type { Change } from './section.tsx';
import { TimeSection } from './time-section.tsx';
import { UnsoundNote } from './unsound-note.tsx';

const SECTIONS = [
  ['groups', 'groups'],
  ['feeds', 'ownFeeds'],
  ['reminders', 'reminders'],
  ['time', 'timeAndZones'],
  ['files', 'importAndExport'],
] as const satisfies readonly (readonly [string, MessageName])[];

/** What became of the last change; the words say what was not kept and why. */
type Outcome = { saved: true } | { saved: false; words: string };

/** The options: every change is kept at once, there is nothing to submit. */
export function Options({ first, locale }: { first: OptionsState; locale: string }) {
  const [state, setState] = useState(first);
  const [outcome, setOutcome] = useState<Outcome>();
  const here = useHash();
  useEffect(() => {
    const read = () => void readOptions().then(setState);
    browser.storage.onChanged.addListener(read);
    return () => browser.storage.onChanged.removeListener(read);
  }, []);
  const changeIn =
    (section: MessageName): Change =>
    (change) =>
      changeSettings(change).then(
        () => {
          setOutcome({ saved: true });
          return true;
        },
        (error: unknown) => {
          // Drawn anew with it, so that what was ticked shows what holds.
          setOutcome({ saved: false, words: notSavedWords(say(section), error) });
          return false;
        },
      );
  return (
    <div class="wrap">
      <header class="bar">
        <span class="home">
          <img src="/icon/32.png" alt="" width="20" height="20" /> {say('extensionName')}
        </span>
        <p class="saved" role="status">
          {outcome?.saved === true && (
            <>
              <Icon shape="check" /> {say('saved')}
            </>
          )}
        </p>
      </header>
      {outcome?.saved === false && (
        <p class="not-saved" role="alert">
          <Icon shape="cancelled" /> {outcome.words}
        </p>
      )}
      <div class="layout">
        <nav class="nav" aria-label={say('options')}>
          <ul>
            {SECTIONS.map(([id, name]) => (
              <li key={id}>
                <a href={`#${id}`} aria-current={here === id ? 'true' : undefined}>
                  {say(name)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <main>
          <h1>{say('options')}</h1>
          <UnsoundNote names={state.notRead} locale={locale} />
          <GroupsSection state={state} change={changeIn('groups')} locale={locale} />
          <FeedsSection state={state} change={changeIn('ownFeeds')} locale={locale} />
          <RemindersSection state={state} change={changeIn('reminders')} />
          <TimeSection settings={state.settings} change={changeIn('timeAndZones')} locale={locale} />
          <FilesSection settings={state.settings} change={changeIn('importAndExport')} />
        </main>
      </div>
    </div>
  );
}

/** Returns which section the address names. */
function useHash(): string {
  const [hash, setHash] = useState(readHash);
  useEffect(() => {
    const look = () => setHash(readHash());
    addEventListener('hashchange', look);
    return () => removeEventListener('hashchange', look);
  }, []);
  return hash;
}

const readHash = (): string => location.hash.slice(1) || 'groups';
