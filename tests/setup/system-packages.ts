/**
 * What the tests need from the system beside npm's packages, by the name of its Debian package.
 *
 * `needed: 'everywhere'`: without it the tests cannot say what they are for (real browsers). `needed: 'debian'`: judges
 * that are packaged there and not everywhere; another system runs the tests without them and is told so.
 */
export interface SystemPackage {
  name: string;
  why: string;
  needed: 'everywhere' | 'debian';
  /** Environment variable that may name another program to use in its place. */
  insteadOf?: string;
}

export const SYSTEM_PACKAGES: readonly SystemPackage[] = [
  {
    name: 'chromium',
    why: 'the extension runs in the real browser',
    needed: 'everywhere',
    insteadOf: 'CHROMIUM',
  },
  {
    name: 'firefox-esr',
    why: 'the extension runs in the real browser',
    needed: 'everywhere',
    insteadOf: 'FIREFOX',
  },
  { name: 'chromium-l10n', why: 'Chromium speaks other languages', needed: 'debian' },
  { name: 'xvfb', why: 'Chromium has a screen on which it can ask for permissions', needed: 'debian' },
  { name: 'xdotool', why: 'the questions of Chromium are answered by real keys', needed: 'debian' },
  { name: 'fonts-noto-core', why: 'text of other scripts is drawn', needed: 'debian' },
  { name: 'fonts-noto-cjk', why: 'Chinese and Japanese text is drawn', needed: 'debian' },
  { name: 'khal', why: 'a calendar program reads the ICS', needed: 'debian' },
  { name: 'python3-icalendar', why: 'an independent parser reads the ICS', needed: 'debian' },
  { name: 'python3-recurring-ical-events', why: 'an independent engine expands the ICS', needed: 'debian' },
  { name: 'python3-vobject', why: 'another independent parser reads the ICS', needed: 'debian' },
  { name: 'python3-gi', why: 'libical is asked from Python', needed: 'debian' },
  { name: 'gir1.2-ical-3.0', why: 'libical, the engine of GNOME and Evolution, reads the ICS', needed: 'debian' },
  { name: 'nginx-light', why: 'a plain web server serves the published folder', needed: 'debian' },
  { name: 'unzip', why: 'what is submitted to the stores is unpacked', needed: 'everywhere' },
  { name: 'curl', why: 'an example of the README is run', needed: 'debian' },
  { name: 'jq', why: 'an example of the README is run', needed: 'debian' },
  { name: 'git', why: 'the date of a source is that of its last commit', needed: 'everywhere' },
];

/** What `npm run test:clients` needs beside: calendar programs that people use. */
export const CLIENT_PACKAGES: readonly SystemPackage[] = [
  {
    name: 'thunderbird',
    why: 'a real subscriber reads the feed',
    needed: 'everywhere',
    insteadOf: 'THUNDERBIRD',
  },
  {
    name: 'evolution-data-server',
    why: 'the engine of GNOME Calendar and Evolution subscribes to the feed',
    needed: 'everywhere',
  },
  { name: 'gir1.2-ecal-2.0', why: 'Evolution Data Server is asked from Python', needed: 'everywhere' },
  { name: 'python3-gi', why: 'Evolution Data Server is asked from Python', needed: 'everywhere' },
  { name: 'dbus', why: 'Evolution Data Server runs on a bus of its own', needed: 'everywhere' },
  { name: 'nginx-light', why: 'a plain web server serves the feed and logs what it was asked', needed: 'everywhere' },
];
