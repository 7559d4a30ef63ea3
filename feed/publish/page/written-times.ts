import { write } from './markup.ts';
import { MomentText, type MomentForm } from './moment-text.tsx';
import type { Viewer } from './viewer.ts';

const FORMS: ReadonlySet<string> = new Set<MomentForm>(['clock', 'day', 'list-day']);

const isForm = (form: string | undefined): form is MomentForm => form !== undefined && FORMS.has(form);

/** Returns what the moments of a page, outside of its parts, are to say to a viewer: each with the element that carries it. */
export const writtenTimes = (viewer: Viewer): [Element, string][] =>
  [...document.querySelectorAll<HTMLTimeElement>('time[data-form]:not([data-part] *)')].flatMap((place) => {
    const { form, zone } = place.dataset;
    const at = Date.parse(place.dateTime);
    return isForm(form) ? [[place, write(MomentText({ form, at, viewer, zone }))]] : [];
  });
