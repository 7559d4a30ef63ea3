import type { Meeting } from '../../../shared/meeting.ts';
import { Icon } from './icon.tsx';
import { LineLinks } from './line-links.tsx';
import { Day } from './moment-text.tsx';
import type { Viewer } from './viewer.ts';

/** A meeting that was called off, told before the next one. */
export const GoneMeeting = ({
  meeting: {
    earliest,
    occurrence: { reason, lines },
  },
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
      <span>Cancelled</span>
    </p>
    <p class="was">
      <s>
        <Day at={earliest} viewer={viewer} />
      </s>
    </p>
    <p class="aside">
      {reason === undefined ? 'No reason given' : <q>{reason}</q>}
      {lines.length > 0 && ', '}
      <LineLinks lines={lines.slice(0, 1)} source={source} />
    </p>
  </>
);
