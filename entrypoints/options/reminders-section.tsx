import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { ReminderSettings } from '../store/settings-schema.ts';
import { say } from '../words/say.ts';
import { GroupReminders } from './group-reminders.tsx';
import { LeadTimes, turned } from './lead-times.tsx';
import type { OptionsState } from './read-options.ts';
import { Section, type Change } from './section.tsx';
import { usePermissions } from './use-permissions.ts';

const NIGHT = { from: '22:00', to: '07:00' };

interface RemindersSectionProps {
  state: OptionsState;
  change: Change;
}

/** What to be reminded of. The browser is asked for notifications at the first tick, not before. */
export function RemindersSection({ state, change }: RemindersSectionProps) {
  const { reminders } = state.settings;
  const groups = [...state.followed, ...state.feeds];
  const [refused, setRefused] = useState(false);
  const allowed = usePermissions();
  const set = (next: (now: ReminderSettings) => Partial<ReminderSettings>) =>
    void change(({ reminders: now }) => ({ reminders: { ...now, ...next(now) } }));
  // The question must come straight from the click: both browsers refuse it later.
  const ask = async (changes: Partial<ReminderSettings>) => {
    const yes = await browser.permissions.request({ permissions: ['notifications'] });
    setRefused(!yes);
    if (yes) set(() => changes);
  };
  const toggle = (name: 'start' | 'changes' | 'records') => (event: { currentTarget: HTMLInputElement }) => {
    const on = event.currentTarget.checked;
    if (on) {
      event.currentTarget.checked = reminders[name];
      void ask({ [name]: true });
    } else set(() => ({ [name]: false }));
  };
  const { quiet } = reminders;
  // Settings follow the person to another computer, what was allowed does not.
  const wanted = reminders.start || reminders.changes || reminders.records;
  const silent = wanted && allowed?.notifications === false;
  return (
    <Section id="reminders" title={say('reminders')}>
      {silent && (
        <div class="pair block" role="alert">
          <p>{say('remindersSilent')}</p>
          <button class="button" type="button" onClick={() => void ask({})}>
            {say('allowReminders')}
          </button>
        </div>
      )}
      <fieldset>
        <legend class="unseen">{say('reminders')}</legend>
        <label class="pick">
          <input type="checkbox" checked={reminders.start} onChange={toggle('start')} />
          <span>{say('remindBefore')}</span>
        </label>
        {reminders.start && (
          <>
            <LeadTimes
              name={say('remindLead')}
              chosen={reminders.leads}
              turn={(lead, on) => set(({ leads }) => ({ leads: turned(leads, lead, on) }))}
            />
            <GroupReminders
              groups={groups}
              reminders={reminders}
              set={(id, next) =>
                set(({ groups: { [id]: leads, ...others } }) => {
                  const now = next(leads);
                  return { groups: now === undefined ? others : { ...others, [id]: now } };
                })
              }
            />
          </>
        )}
        <label class="pick">
          <input type="checkbox" checked={reminders.changes} onChange={toggle('changes')} />
          <span>
            {say('remindChanges')}
            <small>{say('remindChangesHelp')}</small>
          </span>
        </label>
        <label class="pick">
          <input type="checkbox" checked={reminders.records} onChange={toggle('records')} />
          <span>{say('remindRecords')}</span>
        </label>
        {refused && !silent && (
          <p class="indent" role="alert">
            {say('notAllowed')}
          </p>
        )}
      </fieldset>
      <fieldset>
        <legend>{say('quietHours')}</legend>
        <label class="pick">
          <input
            type="checkbox"
            checked={quiet !== null}
            onChange={({ currentTarget: { checked } }) => set(() => ({ quiet: checked ? NIGHT : null }))}
          />
          <span>{say('noRemindersAtNight')}</span>
        </label>
        {quiet !== null && (
          <p class="indent">
            <label>
              {say('quietFrom')}{' '}
              <input
                class="field time"
                type="time"
                value={quiet.from}
                onChange={({ currentTarget: { value } }) =>
                  set((now) => ({ quiet: { ...(now.quiet ?? NIGHT), from: value || NIGHT.from } }))
                }
              />
            </label>
            <label>
              {say('quietTo')}{' '}
              <input
                class="field time"
                type="time"
                value={quiet.to}
                onChange={({ currentTarget: { value } }) =>
                  set((now) => ({ quiet: { ...(now.quiet ?? NIGHT), to: value || NIGHT.to } }))
                }
              />
            </label>
          </p>
        )}
      </fieldset>
      <div class="block">
        <p class="help">{say('remindTwoTimes')}</p>
        <button class="button" type="button" onClick={() => void testReminder(setRefused)}>
          {say('testReminder')}
        </button>
      </div>
    </Section>
  );
}

async function testReminder(refused: (is: boolean) => void): Promise<void> {
  const allowed = await browser.permissions.request({ permissions: ['notifications'] });
  refused(!allowed);
  if (!allowed) return;
  await browser.notifications.create('test', {
    type: 'basic',
    iconUrl: browser.runtime.getURL('/icon/128.png'),
    title: say('testTitle'),
    message: say('testBody'),
  });
}
