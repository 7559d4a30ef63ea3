import { useEffect, useRef } from 'preact/hooks';
import { joinOf } from '../../shared/join-of.ts';
import type { Meeting } from '../../shared/meeting.ts';
import { OutsideLink } from '../parts/outside-link.tsx';
import { say, sayWith } from '../words/say.ts';
import type { StoredGroup } from '../store/groups.ts';
import { useCalendarMenu } from './calendar-menu.tsx';
import { Copyable } from './copyable.tsx';
import { DialIn } from './dial-in.tsx';
import type { Scene } from './scene.ts';

interface ActionsProps {
  meeting: Meeting;
  group: StoredGroup;
  /** It is time: Join alone, filled, with the focus, so that Enter joins. */
  open: boolean;
  scene: Scene;
}

/** The way in. Outlined while the meeting is ahead, filled from 15 minutes before it. */
export function Actions({ meeting, group, open, scene }: ActionsProps) {
  const join = joinOf(meeting);
  const calendar = useCalendarMenu(meeting, group, scene);
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    if (open) link.current?.focus();
  }, [open]);
  const { url, service, meetingId, passcode } = join;
  return (
    <>
      {(url !== undefined || !open) && (
        <div class={open ? 'actions actions-now' : 'actions'}>
          {url !== undefined && (
            <OutsideLink href={url} class={open ? 'button button-go' : 'button'} hold={link}>
              {service === undefined ? say('join') : say('joinOn', service)}
            </OutsideLink>
          )}
          {!open && calendar.button}
        </div>
      )}
      {!open && calendar.menu}
      {open && (
        <>
          {meetingId !== undefined && (
            <Copyable text={url ?? meetingId} name={say('copyJoinLink')}>
              {sayWith('meetingId', <bdi dir="ltr">{spaced(meetingId)}</bdi>)}
            </Copyable>
          )}
          {passcode !== undefined && (
            <Copyable text={passcode} name={say('copyPasscode')}>
              {sayWith('passcode', <bdi dir="ltr">{passcode}</bdi>)}
            </Copyable>
          )}
          <DialIn join={join} />
        </>
      )}
    </>
  );
}

/** Digits in groups, the way meeting services print them: 175 547 218, 856 1234 5678. */
const spaced = (id: string): string => id.replace(/^(\d{3})(\d{3,4})(\d{3,4})$/, '$1 $2 $3');
