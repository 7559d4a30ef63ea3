import { useState } from 'preact/hooks';
import type { ReminderSettings } from '../store/settings-schema.ts';
import { Icon } from '../parts/icon.tsx';
import { say } from '../words/say.ts';
import { LeadTimes, turned } from './lead-times.tsx';
import { Select } from './select.tsx';

const KINDS = [
  ['all', 'remindAsAll'],
  ['own', 'remindOwn'],
  ['none', 'remindNone'],
] as const;

interface GroupRemindersProps {
  /** Everything that is followed, the person's own feeds too. */
  groups: readonly { id: string; name: string }[];
  reminders: ReminderSettings;
  /** Changes the lead times of one group; undefined stands for those of all. */
  set: (id: string, change: (leads: readonly number[] | undefined) => number[] | undefined) => void;
}

/** For each group: reminders as for all, at lead times of its own, or none. */
export function GroupReminders({ groups, reminders, set }: GroupRemindersProps) {
  const different = groups.some(({ id }) => Object.hasOwn(reminders.groups, id));
  // Open from the start if there is something to see; from then on it is the person's to open and close.
  const [open] = useState(different);
  // With a single group there is nothing to tell apart.
  if (groups.length < 2 && !different) return null;
  return (
    <details class="fold indent" open={open}>
      <summary>
        {say('remindEach')} <Icon shape="down" />
      </summary>
      <ul class="items">
        {groups.map(({ id, name }) => (
          <GroupReminder
            key={id}
            id={id}
            name={name}
            leads={Object.hasOwn(reminders.groups, id) ? reminders.groups[id] : undefined}
            usual={reminders.leads}
            set={(change) => set(id, change)}
          />
        ))}
      </ul>
    </details>
  );
}

interface GroupReminderProps {
  id: string;
  name: string;
  /** Undefined when it is as for all. */
  leads: readonly number[] | undefined;
  usual: readonly number[];
  set: (change: (leads: readonly number[] | undefined) => number[] | undefined) => void;
}

function GroupReminder({ id, name, leads, usual, set }: GroupReminderProps) {
  // Without the last tick it is "none", but the boxes stay while somebody is at them.
  const [ticking, setTicking] = useState(false);
  const kind = leads === undefined ? 'all' : leads.length > 0 || ticking ? 'own' : 'none';
  const pick = (next: string) => {
    setTicking(next === 'own');
    set(() => (next === 'all' ? undefined : next === 'own' ? [...usual] : []));
  };
  return (
    <li>
      <label class="n" for={`remind-${id}`}>
        <bdi>{name}</bdi>
      </label>
      <Select
        id={`remind-${id}`}
        value={kind}
        choices={KINDS.map(([value, words]) => [value, say(words)] as const)}
        pick={pick}
      />
      {kind === 'own' && (
        <LeadTimes
          name={say('remindLeadOf', name)}
          chosen={leads ?? []}
          turn={(lead, on) => {
            setTicking(true);
            set((now) => turned(now ?? usual, lead, on));
          }}
        />
      )}
    </li>
  );
}
