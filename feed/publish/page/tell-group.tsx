import { joinIsOpen } from '../../../shared/join-window.ts';
import { write } from './markup.ts';
import type { PageFacts } from './page-facts.ts';
import { PARTS, type PartName } from './parts.tsx';
import { shownMeetings } from './shown-meeting.ts';
import { viewOf, type View } from './view.ts';
import type { Viewer } from './viewer.ts';
import { viewerNow } from './viewer-now.ts';
import { writtenTimes } from './written-times.ts';
import { ZonePicker } from './zone-picker.tsx';

const MINUTE = 60_000;

/** Tells the page of a group to its reader: now, each minute, and whenever another zone is chosen. */
export function tellGroup(built: PageFacts): void {
  const facts = { ...built, ics: new URL(built.ics, location.href).href };
  const meetings = shownMeetings(facts);
  const told = new WeakMap<Element, string>();
  let { zone } = viewerNow();
  const again = () => {
    const view = viewOf(facts, meetings, viewerNow(zone));
    // All words first: a browser that does not know the group's zone throws, and the page as it was built stays.
    const words = [...partWords(view), ...writtenTimes(view.viewer)];
    for (const [place, html] of words) {
      // What is the same stays as it is, with what is selected in it and how far it is scrolled.
      if (told.get(place) !== html) place.innerHTML = html;
      told.set(place, html);
    }
    show(view);
  };
  again();
  offerZones(viewerNow(zone), (chosen) => {
    zone = chosen;
    again();
  });
  setInterval(again, MINUTE);
}

const all = (selector: string): HTMLElement[] => [...document.querySelectorAll<HTMLElement>(selector)];

const isPart = (name: string | undefined): name is PartName => name !== undefined && name in PARTS;

/** True when an element is about the next meeting: it carries the number of its face, or -1 when there is to be none. */
const isNext = ({ dataset }: HTMLElement, { next }: View): boolean => Number(dataset.next) === (next?.face ?? -1);

/** Returns what the parts of the page are to say, each with its place; those of other meetings than the next say nothing. */
const partWords = (view: View): [Element, string][] =>
  all('[data-part]').flatMap((place): [Element, string][] => {
    const { part } = place.dataset;
    const about = place.closest<HTMLElement>('[data-next]');
    const calledOff = view.all[Number(place.closest<HTMLElement>('[data-cancelled]')?.dataset.cancelled)];
    return isPart(part) && (about === null || isNext(about, view))
      ? [[place, write(PARTS[part]({ ...view, calledOff }))]]
      : [];
  });

/** Shows what is due: the next meeting, those before it that were cancelled, and those that are over. */
function show(view: View): void {
  const { next, viewer } = view;
  for (const place of all('[data-next]')) place.hidden = !isNext(place, view);
  for (const place of all('[data-cancelled]')) {
    const meeting = view.all[Number(place.dataset.cancelled)];
    place.hidden = meeting === undefined || !view.cancelled.includes(meeting);
  }
  for (const place of all('[data-gone]')) place.hidden = Number(place.dataset.gone) > viewer.now;
  const open = next !== undefined && joinIsOpen(next, viewer.now);
  for (const place of all('[data-join]')) place.classList.toggle('button-go', open);
}

/** Draws the choice of zones once: it keeps what is chosen in it. */
function offerZones(viewer: Viewer, choose: (zone: string) => void): void {
  const place = document.querySelector('#pick');
  if (place === null) return;
  place.innerHTML = write(<ZonePicker viewer={viewer} />);
  place.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLSelectElement) choose(target.value);
  });
}
