import type { Meeting } from '../../../shared/meeting.ts';
import { Icon } from './icon.tsx';
import { LineLinks } from './line-links.tsx';
import { Day } from './moment-text.tsx';
import { Part } from './parts.tsx';
import type { View } from './view.ts';

/** A meeting that was called off, told before the next one. */
export const GoneMeeting = ({
  meeting: {
    earliest,
    occurrence: { reason, lines },
  },
  view,
  source,
}: {
  meeting: Meeting;
  view: View;
  source: string | null;
}) => (
  <>
    <p class="flag">
      <Icon shape="cancelled" />
      <span>Cancelled</span>
    </p>
    <p class="was">
      <s>
        <Day at={earliest} viewer={view.viewer} />
      </s>{' '}
      <Part of="goneDistance" as="span" class="rel" view={view} />
    </p>
    <p class="aside">
      {reason === undefined ? 'No reason given' : <q>{reason}</q>}
      {lines.length > 0 && ', '}
      <LineLinks lines={lines.slice(0, 1)} source={source} />
    </p>
  </>
);
