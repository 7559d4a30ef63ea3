import type { ComponentChildren } from 'preact';
import { AgeOfPage, FootWords } from './age-of-page.tsx';
import { CalendarAddress } from './calendar-address.tsx';
import { CalendarLinks } from './calendar-links.tsx';
import { ComingTable } from './coming-table.tsx';
import { Doubt, Moved } from './flag.tsx';
import { MeetingNotes } from './meeting-notes.tsx';
import { Distance, GoneDistance, NextTitle } from './next-title.tsx';
import { Readings, Settle } from './readings.tsx';
import type { View } from './view.ts';

/**
 * What of a group's page looks different to another reader or at another moment. The build draws each for nobody in
 * particular; the page's script draws it again, by the same component, for whoever has opened the page.
 */
export const PARTS = {
  age: (view) => <AgeOfPage {...view} />,
  moved: (view) => <Moved {...view} />,
  title: (view) => <NextTitle {...view} />,
  distance: (view) => <Distance {...view} />,
  goneDistance: (view) => <GoneDistance {...view} />,
  doubt: (view) => <Doubt {...view} />,
  readings: (view) => <Readings {...view} />,
  notes: (view) => <MeetingNotes {...view} />,
  links: (view) => <CalendarLinks {...view} />,
  settle: (view) => <Settle {...view} />,
  coming: (view) => <ComingTable {...view} />,
  address: (view) => <CalendarAddress {...view} />,
  foot: (view) => <FootWords {...view} />,
} satisfies Record<string, (view: View) => ComponentChildren>;

export type PartName = keyof typeof PARTS;

/** A part in its place, as the build draws it; the script finds it by its name. */
export const Part = ({
  of,
  as: Element = 'div',
  view,
  ...attributes
}: {
  of: PartName;
  as?: 'div' | 'h2' | 'p' | 'span' | 'ul';
  view: View;
  class?: string;
  id?: string;
}) => (
  <Element data-part={of} {...attributes}>
    {PARTS[of](view)}
  </Element>
);
