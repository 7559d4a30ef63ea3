import type { Meeting } from '../../../shared/meeting.ts';
import { Icon } from './icon.tsx';
import { LineLinks } from './line-links.tsx';
import { Day } from './moment-text.tsx';
import type { Viewer } from './viewer.ts';

/** A meeting that was called off, told before the next one. */
export const GoneMeeting = ({
  meeting,
  viewer,
  source,
}: {
  meeting: Meeting;
  viewer: Viewer;
  source: string | null;
}) => (
  <>
    <p class="flag">
      <Icon shape="cancelled" />
      <span>
        Cancelled{' '}
        <s>
          <Day at={meeting.earliest} viewer={viewer} />
        </s>
      </span>
    </p>
    <p class="aside">
      {meeting.occurrence.reason === undefined ? 'No reason given.' : <q>{meeting.occurrence.reason}</q>}{' '}
      <LineLinks lines={meeting.occurrence.lines.slice(0, 1)} source={source} />
    </p>
  </>
);
