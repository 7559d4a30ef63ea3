import { useEffect, useRef } from 'preact/hooks';
import type { Join } from '../../shared/contract.ts';
import { OutsideLink } from '../parts/outside-link.tsx';
import { say } from '../words/say.ts';
import { Copyable } from './copyable.tsx';
import { DialIn } from './dial-in.tsx';

interface ActionsProps {
  join: Join;
  /** It is time: Join alone, filled, with the focus, so that Enter joins. */
  open: boolean;
}

/** The way in. Outlined while the meeting is ahead, filled from 15 minutes before it. */
export function Actions({ join, open }: ActionsProps) {
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    if (open) link.current?.focus();
  }, [open]);
  const { url, service, meetingId, passcode } = join;
  return (
    <>
      {url !== undefined && (
        <div class={open ? 'actions actions-now' : 'actions'}>
          <OutsideLink href={url} class={open ? 'button button-now' : 'button'} hold={link}>
            {service === undefined ? say('join') : say('joinOn', service)}
          </OutsideLink>
        </div>
      )}
      {open && (
        <>
          {meetingId !== undefined && (
            <Copyable text={url ?? meetingId} name={say('copyJoinLink')}>
              {say('meetingId', spaced(meetingId))}
            </Copyable>
          )}
          {passcode !== undefined && (
            <Copyable text={passcode} name={say('copyPasscode')}>
              {say('passcode', passcode)}
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
