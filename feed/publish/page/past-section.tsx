import type { GroupFeed } from '../../../shared/contract.ts';
import { currentSeries } from '../../../shared/current-series.ts';
import type { Meeting } from '../../../shared/meeting.ts';
import { Icon } from './icon.tsx';
import { ListDay } from './moment-text.tsx';
import { isByRule, minutesWords, topicOf } from './page-words.ts';
import type { Viewer } from './viewer.ts';

/** As many as are shown unfolded. */
const RECENT = 12;

/**
 * The meetings that are over, newest first, with what was linked about them. A date that only the rule has, and of which
 * nothing is linked, is no sign of a meeting and is not shown. What still lies ahead stands before them, to be shown by the
 * script once it is over.
 */
export const PastSection = ({ feed, all, viewer }: { feed: GroupFeed; all: readonly Meeting[]; viewer: Viewer }) => {
  const shown = all.filter((meeting) => !(isByRule(meeting) && meeting.occurrence.minutes.length === 0)).toReversed();
  const past = shown.filter(({ gone }) => gone <= viewer.now);
  const ahead = shown.filter(({ gone }) => gone > viewer.now);
  const recordings = currentSeries(feed).flatMap(({ recordingsUrl }) => recordingsUrl ?? []);
  const documents = feed.group.links.filter(({ rel }) => rel === 'document');
  const hasRule = feed.series.length > 0;
  const isEmpty = past.length + recordings.length === 0;
  if (isEmpty && ahead.length === 0) return null;
  return (
    <section
      class="section"
      id="past"
      aria-labelledby="h-past"
      data-gone={isEmpty ? Math.min(...ahead.map(({ gone }) => gone)) : undefined}
      hidden={isEmpty}
    >
      <h2 id="h-past">Past meetings</h2>
      <div>
        <ol class="past">
          {ahead.map((meeting) => (
            <Past key={meeting.occurrence.id} meeting={meeting} viewer={viewer} hasRule={hasRule} isAhead />
          ))}
          {past.slice(0, RECENT).map((meeting) => (
            <Past key={meeting.occurrence.id} meeting={meeting} viewer={viewer} hasRule={hasRule} />
          ))}
        </ol>
        {past.length > RECENT && (
          <details class="fold older">
            <summary>
              {past.length - RECENT} older meetings <Icon shape="down" />
            </summary>
            <ol class="past">
              {past.slice(RECENT).map((meeting) => (
                <Past key={meeting.occurrence.id} meeting={meeting} viewer={viewer} hasRule={hasRule} />
              ))}
            </ol>
          </details>
        )}
        {documents.length + recordings.length > 0 && (
          <p class="foot-note">
            More:{' '}
            {documents.map(({ url, title }) => (
              <>
                <a href={url}>{title ?? 'the group’s notes'}</a>{' '}
              </>
            ))}
            {recordings.map((url) => (
              <>
                <a href={url}>all recordings</a>{' '}
              </>
            ))}
          </p>
        )}
      </div>
    </section>
  );
};

/** @param hasRule True when the group has a rule that a meeting may be outside of. */
const Past = ({
  meeting,
  viewer,
  hasRule,
  isAhead = false,
}: {
  meeting: Meeting;
  viewer: Viewer;
  hasRule: boolean;
  isAhead?: boolean;
}) => {
  const { occurrence } = meeting;
  const topic = topicOf(meeting);
  const off = occurrence.status === 'cancelled';
  const day = <ListDay at={meeting.earliest} viewer={viewer} />;
  return (
    <li data-gone={isAhead ? meeting.gone : undefined} hidden={isAhead}>
      <span class="d">{off ? <s>{day}</s> : day}</span>
      <div class="w">
        {topic !== '' ? topic : off ? null : <span class="nothing">No topic noted</span>}
        {off && (
          <small>
            <Icon shape="cancelled" />
            <span>
              <b>Cancelled</b>
              {occurrence.reason === undefined ? ', no reason given' : `: ${occurrence.reason}`}
            </span>
          </small>
        )}
        {occurrence.status === 'moved' && (
          <small>
            <Icon shape="moved" />
            <span>
              Moved from{' '}
              <s>
                <ListDay at={Date.parse(occurrence.movedFrom)} viewer={viewer} />
              </s>
              {occurrence.reason === undefined ? '' : `, ${occurrence.reason}`}
            </span>
          </small>
        )}
        {occurrence.series === null && hasRule && <small>Outside the rule</small>}
      </div>
      <span class="records">
        {occurrence.minutes.map((entry) => (
          <a key={entry.url} class="chip" href={entry.url}>
            <Icon shape={entry.kind === 'recording' ? 'play' : 'doc'} />
            {minutesWords(entry)}
            <span class="unseen"> of {day}</span>
          </a>
        ))}
        {occurrence.minutes.length === 0 && !off && <span class="quiet">Nothing linked</span>}
      </span>
    </li>
  );
};
