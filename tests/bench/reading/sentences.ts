/** What a sentence states, labelled by hand. `time` is the start. */
export interface Label {
  /** RRULE value (RFC 5545 3.3.10), parts in any order. */
  rule: string;
  /** 24 hour wall time, HH:MM. */
  time: string;
  /** IANA id of the place whose clock is meant. */
  zone: string;
}

const LA = 'America/Los_Angeles';
const NY = 'America/New_York';

const says = (text: string, rule: string, time: string, zone: string) => ({
  text,
  label: { rule, time, zone } satisfies Label,
});

/** Sentences that state one regular meeting, in the ways groups write. */
export const MEETINGS: readonly { text: string; label: Label }[] = [
  // Every week.
  says('We meet every Tuesday at 9am Pacific.', 'FREQ=WEEKLY;BYDAY=TU', '09:00', LA),
  says('The call takes place every Thursday at 16:00 UTC', 'FREQ=WEEKLY;BYDAY=TH', '16:00', 'UTC'),
  says('Weekly meeting: Mondays 10:30 AM ET', 'FREQ=WEEKLY;BYDAY=MO', '10:30', NY),
  says('Our weekly sync is on Wednesday at 17:00 CET.', 'FREQ=WEEKLY;BYDAY=WE', '17:00', 'Europe/Berlin'),
  says('Fridays at 14:00 London time', 'FREQ=WEEKLY;BYDAY=FR', '14:00', 'Europe/London'),
  says('Time: Thurs 8:00am PST (weekly)', 'FREQ=WEEKLY;BYDAY=TH', '08:00', LA),
  says('Meetings are held weekly on Mondays at 1500 UTC.', 'FREQ=WEEKLY;BYDAY=MO', '15:00', 'UTC'),
  says('Every week, Wednesday 1PM ET', 'FREQ=WEEKLY;BYDAY=WE', '13:00', NY),
  says('Each Monday at noon Pacific time we go through new issues.', 'FREQ=WEEKLY;BYDAY=MO', '12:00', LA),
  says('Join us every Wed, 7pm IST (Indian Standard Time)', 'FREQ=WEEKLY;BYDAY=WE', '19:00', 'Asia/Kolkata'),
  says('Weekly community call on Tuesdays, 9:30 - 10:30 AM PT', 'FREQ=WEEKLY;BYDAY=TU', '09:30', LA),
  says('Thursday of every week at 10 AM Beijing time', 'FREQ=WEEKLY;BYDAY=TH', '10:00', 'Asia/Shanghai'),
  says('The group meets on Tuesdays and Thursdays at 11:00 UTC.', 'FREQ=WEEKLY;BYDAY=TU,TH', '11:00', 'UTC'),
  says('Stand-up every weekday at 09:15 Berlin time', 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR', '09:15', 'Europe/Berlin'),
  says('We usually meet on Fridays at 8:30a PT', 'FREQ=WEEKLY;BYDAY=FR', '08:30', LA),
  says('Meeting time: 18:30Z every Monday', 'FREQ=WEEKLY;BYDAY=MO', '18:30', 'UTC'),
  says('Wednesdays 4PM CEST / 10AM EDT', 'FREQ=WEEKLY;BYDAY=WE', '16:00', 'Europe/Berlin'),
  says('The security call happens weekly, Thursdays from 10:30 to 11:30 am ET.', 'FREQ=WEEKLY;BYDAY=TH', '10:30', NY),
  says('Every Tuesday evening at 19:00 CET', 'FREQ=WEEKLY;BYDAY=TU', '19:00', 'Europe/Berlin'),
  says('Meetings: Mondays at 20:00 UTC+8', 'FREQ=WEEKLY;BYDAY=MO', '20:00', 'Etc/GMT-8'),
  says('We get together every Sunday at 6pm Brisbane time.', 'FREQ=WEEKLY;BYDAY=SU', '18:00', 'Australia/Brisbane'),
  // Every few weeks.
  says('We meet every other Thursday at 14:00 Pacific time', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TH', '14:00', LA),
  says('The group meets every two weeks on Tuesday at 8AM PT.', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU', '08:00', LA),
  says('Bi-weekly on Wednesdays at 15:00 UTC', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=WE', '15:00', 'UTC'),
  says('Biweekly meeting, Fridays 11am ET', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=FR', '11:00', NY),
  says('Mondays at 9:00 AM PT (biweekly)', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO', '09:00', LA),
  says('Every 2 weeks, Tuesday 10am Pacific', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU', '10:00', LA),
  says('Fortnightly on Mondays at 5:00 pm CEST', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO', '17:00', 'Europe/Berlin'),
  says('Alternate Thursdays, 16:00 UTC', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TH', '16:00', 'UTC'),
  says('Every other week on Friday at 7 a.m. PT', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=FR', '07:00', LA),
  says(
    'The working group meets once every two weeks, Wednesdays at 4 pm UK time.',
    'FREQ=WEEKLY;INTERVAL=2;BYDAY=WE',
    '16:00',
    'Europe/London',
  ),
  says('Every three weeks on Monday at 13:00 UTC', 'FREQ=WEEKLY;INTERVAL=3;BYDAY=MO', '13:00', 'UTC'),
  says('Wednesdays at 9am PT (every 3 weeks)', 'FREQ=WEEKLY;INTERVAL=3;BYDAY=WE', '09:00', LA),
  says('Every 4 weeks, Thursday at 17:00 CET', 'FREQ=WEEKLY;INTERVAL=4;BYDAY=TH', '17:00', 'Europe/Berlin'),
  says('Every other Tuesday, starting June 25 2024, at 10:00 UTC', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU', '10:00', 'UTC'),
  // Days of the month.
  says(
    'The group meets on the 2nd and 4th Wednesday of every month at 8AM PT (USA Pacific).',
    'FREQ=MONTHLY;BYDAY=2WE,4WE',
    '08:00',
    LA,
  ),
  says('First and third Thursdays at 11:00 ET', 'FREQ=MONTHLY;BYDAY=1TH,3TH', '11:00', NY),
  says('On the second Thursday of each month at 9am Pacific', 'FREQ=MONTHLY;BYDAY=2TH', '09:00', LA),
  says('Monthly on the third Wednesday at 15:00 UTC', 'FREQ=MONTHLY;BYDAY=3WE', '15:00', 'UTC'),
  says('Every 1st Monday of the month, 18:00 CET', 'FREQ=MONTHLY;BYDAY=1MO', '18:00', 'Europe/Berlin'),
  says('Third Monday (monthly), 4 PM UTC', 'FREQ=MONTHLY;BYDAY=3MO', '16:00', 'UTC'),
  says('@ 1600 UTC, 1st and 3rd Tuesdays of each month', 'FREQ=MONTHLY;BYDAY=1TU,3TU', '16:00', 'UTC'),
  says('We meet twice a month on the 1st and 3rd Thu at 10:00 PT.', 'FREQ=MONTHLY;BYDAY=1TH,3TH', '10:00', LA),
  says('The last Thursday of the month at 12:00 ET', 'FREQ=MONTHLY;BYDAY=-1TH', '12:00', NY),
  says('On the last Friday of every month, 9:30 AM PT', 'FREQ=MONTHLY;BYDAY=-1FR', '09:30', LA),
  says('Meets monthly, fourth Tuesday, 1pm Eastern', 'FREQ=MONTHLY;BYDAY=4TU', '13:00', NY),
  says('The first Tuesday of the month at 8:00 am Pacific', 'FREQ=MONTHLY;BYDAY=1TU', '08:00', LA),
  says('Second and last Wednesday of the month, 14:00 UTC', 'FREQ=MONTHLY;BYDAY=2WE,-1WE', '14:00', 'UTC'),
  says('Every 2 months on the third Wednesday at 17:00 UTC', 'FREQ=MONTHLY;INTERVAL=2;BYDAY=3WE', '17:00', 'UTC'),
  says('1st, 3rd and 5th Monday of the month at 16:00 UTC', 'FREQ=MONTHLY;BYDAY=1MO,3MO,5MO', '16:00', 'UTC'),
  says(
    'The steering committee meets on the 15th of each month at 15:00 UTC.',
    'FREQ=MONTHLY;BYMONTHDAY=15',
    '15:00',
    'UTC',
  ),
  // Several zones, and words around the statement.
  says('Every Tuesday at 11:00 AM ET / 8:00 AM PT', 'FREQ=WEEKLY;BYDAY=TU', '11:00', NY),
  says('Weekly on Thursday, 9am Pacific (17:00 CET)', 'FREQ=WEEKLY;BYDAY=TH', '09:00', LA),
  says(
    'Everyone is welcome: our calls are on the second Tuesday of the month at 10AM Pacific, on Zoom.',
    'FREQ=MONTHLY;BYDAY=2TU',
    '10:00',
    LA,
  ),
  says(
    'When: every other Monday at 3 p.m. CET / 9 a.m. EST',
    'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO',
    '15:00',
    'Europe/Berlin',
  ),
  says('Regular meetings: Wednesday, 08:00 PT (convert to your time), weekly', 'FREQ=WEEKLY;BYDAY=WE', '08:00', LA),
  says(
    'The Storage SIG comes together on Wednesday at 9 AM PT, every second week.',
    'FREQ=WEEKLY;INTERVAL=2;BYDAY=WE',
    '09:00',
    LA,
  ),
  says('We hold office hours on Tuesdays from 7–9 am PT', 'FREQ=WEEKLY;BYDAY=TU', '07:00', LA),
  says('Every Thursday at 12 pm PST, for one hour', 'FREQ=WEEKLY;BYDAY=TH', '12:00', LA),
  says('Meeting: Every Friday 10:00-11:00 Tokyo', 'FREQ=WEEKLY;BYDAY=FR', '10:00', 'Asia/Tokyo'),
];

/** Sentences around meetings that state no regular one: whoever reads a rule in them states a wrong time. */
export const NO_MEETING: readonly string[] = [
  'Version 2.4 was released on Tuesday, 4 June 2024 at 9am Pacific.',
  'The first meeting is Thursday, August 27th 2020 at 9AM Pacific.',
  'Please file your proposal by Friday at 17:00 UTC.',
  'Next meeting has been moved to Wednesday July 5th.',
  'June 20th, 2017 at 11am CST - Cancelled',
  'Notes are posted within two days after each meeting.',
  'We meet as needed; watch the mailing list.',
  'This group no longer meets on the first Monday of the month.',
  'Dial: +1 408 638 0968 or +1 646 558 8656, Meeting ID: 175 547 218',
  'Elections are held every year in November.',
  'There is no meeting on the third Thursday of December.',
  'A nightly build runs every day at 03:00 UTC.',
];
