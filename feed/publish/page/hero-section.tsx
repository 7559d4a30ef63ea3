import type { GroupFeed } from '../../../shared/contract.ts';
import type { Meeting } from '../../../shared/meeting.ts';
import { Agenda } from './agenda.tsx';
import { Dormant } from './dormant.tsx';
import { GoneMeeting } from './gone-meeting.tsx';
import { Icon } from './icon.tsx';
import { JoinDetails } from './join-details.tsx';
import { Part } from './parts.tsx';
import type { View } from './view.ts';

/**
 * The next meeting: doubt first, then the day, the time as the largest thing, how to join, and what it is about. What is
 * particular to each face that the next meeting may have before the page is built again is here; the script shows it when
 * the time has come.
 */
export const HeroSection = ({
  feed,
  known,
  view,
}: {
  feed: GroupFeed;
  /** The meetings of the page, in the order of `view.all`. */
  known: readonly Meeting[];
  view: View;
}) => {
  const { viewer, all, next, cancelled } = view;
  const shown = next?.face ?? -1;
  const { source } = view.facts;
  const isUnread = feed.series.length + feed.occurrences.length === 0;
  const numbered = all.flatMap((one, number) => {
    const meeting = known[number];
    return meeting === undefined ? [] : [{ meeting, number, face: one.face, isTold: cancelled.includes(one) }];
  });
  const calledOff = numbered.filter(({ meeting }) => meeting.occurrence.status === 'cancelled');
  const ahead = numbered.filter(
    ({ meeting: { occurrence, gone } }) => occurrence.status !== 'cancelled' && gone > viewer.now,
  );
  const faces = [...new Map(ahead.map(({ face, meeting }) => [face, meeting]))];
  return (
    <section class="hero" aria-labelledby="next">
      {calledOff.map(({ meeting, number, isTold }) => (
        <div key={number} class="gone" data-cancelled={number} hidden={!isTold}>
          <GoneMeeting meeting={meeting} view={{ ...view, calledOff: all[number] }} source={feed.group.source.url} />
        </div>
      ))}
      {faces.map(
        ([face, { series }]) =>
          series?.dormantSince !== undefined && (
            <div key={face} class="dormant" data-next={face} hidden={face !== shown}>
              <Dormant series={series} since={Date.parse(series.dormantSince)} viewer={viewer} feed={feed} />
            </div>
          ),
      )}
      <Part of="moved" class="before" view={view} />
      <p class="before flag" data-next={-1} hidden={shown !== -1}>
        <Icon shape="none" />
        <span>{isUnread ? 'No meeting time found' : 'Nothing scheduled'}</span>
      </p>
      <div class="hero-top">
        <Part of="title" as="h2" id="next" view={view} />
        <Part of="distance" as="p" class="rel" view={view} />
        <p class="pick" id="pick" />
      </div>
      <Part of="doubt" view={view} />
      <Part of="readings" view={view} />
      <Part of="notes" class="notes" view={view} />
      {faces.map(([face, meeting]) => (
        <div key={face} class="below" data-next={face} hidden={face !== shown}>
          <div>
            <JoinDetails join={meeting.occurrence.join} unavailable={feed.group.source.url}>
              <details class="menu">
                <summary class="button">
                  Add to calendar <Icon shape="down" />
                </summary>
                <Part of="links" as="ul" view={face === shown ? view : { ...view, next: undefined }} />
              </details>
            </JoinDetails>
            <Part of="settle" as="p" class="settle" view={face === shown ? view : { ...view, next: undefined }} />
          </div>
          <Agenda meeting={meeting} />
        </div>
      ))}
      <div data-next={-1} hidden={shown !== -1}>
        {isUnread && (
          <p class="aside">There is no day and no hour on the page that can be relied on, so no date is guessed.</p>
        )}
        {source !== null && (
          <div class="do">
            <a class="button" href={source}>
              Open the group’s page
            </a>
          </div>
        )}
      </div>
    </section>
  );
};
