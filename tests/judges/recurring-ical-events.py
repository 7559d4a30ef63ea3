"""Prints every event of a calendar as python3-recurring-ical-events shows it: start, end (UTC) and whether it is off.

Usage: recurring-ical-events.py ADDRESS FROM UNTIL (both ISO 8601 with zone)
"""

import datetime
import sys
import urllib.request

import icalendar
import recurring_ical_events

address, first, last = sys.argv[1:]
with urllib.request.urlopen(address) as response:
    calendar = icalendar.Calendar.from_ical(response.read())
span = [datetime.datetime.fromisoformat(text.replace("Z", "+00:00")) for text in (first, last)]
for event in recurring_ical_events.of(calendar).between(*span):
    times = [event[name].dt.astimezone(datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ") for name in ("DTSTART", "DTEND")]
    print(*times, "cancelled" if str(event.get("STATUS")) == "CANCELLED" else "on")
