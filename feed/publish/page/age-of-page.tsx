import { ageWords, sayEnglish } from '../../../shared/relative-time.ts';
import { zoneCity } from '../../../shared/zone-name.ts';
import { Icon } from './icon.tsx';
import { Clock, ListDay } from './moment-text.tsx';
import type { View } from './view.ts';

/** After this, moves and cancellations may have been missed, and the age is told before the time. */
const STALE = 24 * 3_600_000;

const ageOf = ({ facts, viewer }: View): string =>
  ageWords(facts.readAt, viewer.now, viewer.zone, viewer.locale, sayEnglish);

/** Since when nobody has read the source, once that is long ago. */
export const AgeOfPage = (view: View) => {
  const { facts, viewer } = view;
  if (viewer.now - facts.readAt < STALE) return null;
  return (
    <p class="age">
      <Icon shape="stale" />
      <span>
        Read {ageOf(view)}, <ListDay at={facts.readAt} viewer={viewer} />, <Clock at={facts.readAt} viewer={viewer} />.
        A move since then would not show here.
      </span>
    </p>
  );
};

/** Whose time is shown. */
export const FootWords = (view: View) => {
  const { viewer } = view;
  const city = zoneCity(viewer.zone);
  return viewer.known
    ? `Read ${ageOf(view)}. Times for ${city} are worked out in your browser.`
    : `Times are those of ${city}.`;
};
