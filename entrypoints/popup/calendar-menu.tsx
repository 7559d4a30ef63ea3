import { useId, useState } from 'preact/hooks';
import { calendarEvent, googleCalendarLink, outlookLink } from '../../shared/calendar-event.ts';
import { calendarFile } from '../../shared/calendar-file.ts';
import { chatText } from '../../shared/chat-text.ts';
import type { Meeting } from '../../shared/meeting.ts';
import { OutsideLink } from '../parts/outside-link.tsx';
import type { StoredGroup } from '../store/groups.ts';
import { daysOf, timesOf } from '../words/meeting-words.ts';
import { say } from '../words/say.ts';
import type { Scene } from './scene.ts';

/** The button beside Join. What it unfolds stands under the row, so that it can take the full width. */
export function useCalendarMenu(meeting: Meeting, group: StoredGroup, scene: Scene) {
  const [open, setOpen] = useState(false);
  const id = useId();
  return {
    button: (
      <button type="button" class="button" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
        {say('addToCalendar')}
      </button>
    ),
    menu: (
      <ul class="ways" id={id} hidden={!open}>
        {open && <Ways meeting={meeting} group={group} scene={scene} />}
      </ul>
    ),
  };
}

function Ways({ meeting, group, scene }: { meeting: Meeting; group: StoredGroup; scene: Scene }) {
  const { name } = group.feed.group;
  const event = calendarEvent(
    meeting,
    name,
    say('dayAndTime', daysOf(meeting, scene), timesOf(meeting, scene)),
    group.page,
  );
  const stamp = Date.parse(group.feed.group.source.updated);
  return (
    <>
      <li>
        <button
          type="button"
          class="link"
          onClick={() => save(calendarFile(event, meeting.occurrence.id, stamp), name)}
        >
          {say('inFile')}
        </button>
      </li>
      <li>
        <OutsideLink href={googleCalendarLink(event)}>{say('inGoogle')}</OutsideLink>
      </li>
      <li>
        <OutsideLink href={outlookLink(event)}>{say('inOutlook')}</OutsideLink>
      </li>
      <li>
        <OutsideLink href={group.ics}>{say('subscribe')}</OutsideLink>
      </li>
      <li>
        <CopyForChat meeting={meeting} name={name} scene={scene} />
      </li>
    </>
  );
}

function CopyForChat({ meeting, name, scene }: { meeting: Meeting; name: string; scene: Scene }) {
  const [copied, setCopied] = useState(false);
  const { locale, clock, now } = scene;
  const zones = [meeting.occurrence.timeZone, 'UTC', scene.zone, ...scene.otherZones];
  const copy = async () => {
    await navigator.clipboard.writeText(chatText(meeting, name, { locale, clock, zones, now, or: say('or') }));
    setCopied(true);
  };
  return (
    <>
      <button type="button" class="link" onClick={() => void copy()}>
        {say('copyForChat')}
      </button>{' '}
      <span role="status">{copied && say('copied')}</span>
    </>
  );
}

/** Saves a calendar file, named after the group. */
function save(file: string, name: string): void {
  const address = URL.createObjectURL(new Blob([file], { type: 'text/calendar' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `${name.replace(/[^\p{L}\p{N}]+/gu, '-').toLowerCase()}.ics`;
  link.click();
  URL.revokeObjectURL(address);
}
