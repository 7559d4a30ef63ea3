"""Prints every event of a calendar as python3-vobject reads its zones and python3-dateutil its rules.

Which date an exception replaces is left to their users, here to this program.

Usage: vobject.py ADDRESS FROM UNTIL (both ISO 8601 with zone)
"""

import datetime
import sys
import urllib.request

# This file has the name of the library; the folder of the script must not be searched for it.
sys.path.pop(0)
import vobject  # noqa: E402

UTC = datetime.timezone.utc
address, first, last = sys.argv[1:]
since, until = (datetime.datetime.fromisoformat(text.replace("Z", "+00:00")) for text in (first, last))
with urllib.request.urlopen(address) as response:
    calendar = vobject.readOne(response.read().decode())
calendar.validate(raiseException=True)


def show(event, start):
    times = [time.astimezone(UTC) for time in (start, start + (event.dtend.value - event.dtstart.value))]
    if since <= times[0] < until:
        state = "cancelled" if event.status.value == "CANCELLED" else "on"
        print(*(time.strftime("%Y-%m-%dT%H:%M:%SZ") for time in times), state)


events = calendar.contents.get("vevent", [])
overrides = [event for event in events if "recurrence-id" in event.contents]
replaced = {(event.uid.value, event.recurrence_id.value.astimezone(UTC)) for event in overrides}
for event in events:
    if event in overrides or event.rruleset is None:
        show(event, event.dtstart.value)
        continue
    for date in event.rruleset:
        if date.astimezone(UTC) >= until:
            break
        if (event.uid.value, date.astimezone(UTC)) not in replaced:
            show(event, date)
