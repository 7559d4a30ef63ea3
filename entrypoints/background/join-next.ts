import { browser } from 'wxt/browser';
import { joinOf } from '../../shared/join-of.ts';
import { nextMeeting } from '../../shared/next-meeting.ts';
import { ownZone } from '../store/own-zone.ts';
import { settings } from '../store/settings.ts';
import { shownGroups } from './shown-groups.ts';

/** Opens the way into the meeting that runs or comes next, of all followed groups; the options when there is none. */
export async function joinNext(now: number): Promise<void> {
  const all = (await shownGroups(now)).flatMap((group) => group.all);
  const withLink = all.filter((meeting) => joinOf(meeting).url !== undefined);
  const { next } = nextMeeting(withLink, now, ownZone(await settings.getValue()));
  const url = next && joinOf(next).url;
  if (url === undefined) await browser.runtime.openOptionsPage();
  else await browser.tabs.create({ url });
}
