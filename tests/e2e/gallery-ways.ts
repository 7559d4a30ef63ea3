import type { Visit } from './browser.ts';
import type { GalleryState } from './gallery-states.ts';

/** A way of seeing the extension: what a person has set in the browser, and what that does to a page. */
export interface Way {
  visit: Partial<Visit>;
  /** Set on the root element: larger text there is larger text everywhere, as all sizes are in rem. */
  style?: string;
}

/** States that between them have every part of the interface; seen in more ways than the others. */
const STUDIED = [
  'disputed-starting',
  'cancelled',
  'calendar-menu',
  'at-once',
  'fifty',
  'first-start',
  'dormant',
  'reminders',
] as const;

const SCHEMES: Record<string, Way> = { light: { visit: {} }, dark: { visit: { scheme: 'dark' } } };
const forcedColors = { forcedColors: 'active' } as const;
const contrast = { contrast: 'more' } as const;

/** Twice as large, as the stores' pictures are seen small. */
export const TWICE: Record<string, Way> = {
  light: { visit: { width: 720 }, style: 'zoom: 2' },
  dark: { visit: { width: 720, scheme: 'dark' }, style: 'zoom: 2' },
};

/** Returns the ways in which the gallery shows a state, by name. */
export function waysOf({ name, page }: GalleryState): Record<string, Way> {
  if (!STUDIED.some((one) => one === name)) return SCHEMES;
  const twice = page === 'popup.html' ? { width: 400, height: 800 } : { width: 640, height: 2600 };
  // As large as a popup can be.
  const large = page === 'popup.html' ? { width: 800, height: 600 } : { width: 1280, height: 5200 };
  return {
    ...SCHEMES,
    zoom: { visit: { ...twice, zoom: 2 } },
    'large-text': { visit: { ...large, text: 32 } },
    'large-text-dark': { visit: { ...large, text: 32, scheme: 'dark' } },
    'forced-light': { visit: { asked: forcedColors } },
    'forced-dark': { visit: { asked: forcedColors, scheme: 'dark' } },
    'contrast-light': { visit: { asked: contrast } },
    'contrast-dark': { visit: { asked: contrast, scheme: 'dark' } },
  };
}
