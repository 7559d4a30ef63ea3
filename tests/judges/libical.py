"""Prints every event of a calendar as libical (Evolution, KDE, many phones) reads its times and rules.

libical expands rules and knows zones; which date an exception replaces is left to its users, here to this program.

Usage: libical.py ADDRESS FROM UNTIL (both ISO 8601 with zone)
"""

import datetime
import sys
import urllib.request

import gi

gi.require_version("ICalGLib", "3.0")
from gi.repository import ICalGLib  # noqa: E402

EVENT = ICalGLib.ComponentKind.VEVENT_COMPONENT
RECURRENCE_ID = ICalGLib.PropertyKind.RECURRENCEID_PROPERTY
EXDATE = ICalGLib.PropertyKind.EXDATE_PROPERTY
RRULE = ICalGLib.PropertyKind.RRULE_PROPERTY
TZID = ICalGLib.ParameterKind.TZID_PARAMETER

address, first, last = sys.argv[1:]
since, until = (datetime.datetime.fromisoformat(text.replace("Z", "+00:00")).timestamp() for text in (first, last))
with urllib.request.urlopen(address) as response:
    calendar = ICalGLib.Component.new_from_string(response.read().decode())


def events():
    event = calendar.get_first_component(EVENT)
    while event is not None:
        yield event
        event = calendar.get_next_component(EVENT)


def seconds(time):
    return time.as_timet() if time.is_utc() else time.as_timet_with_zone(time.get_timezone())


def exceptions(event, kind, value):
    """Yields the moments of EXDATE or RECURRENCE-ID, whose zones libical leaves to be looked up."""
    prop = event.get_first_property(kind)
    while prop is not None:
        zone = prop.get_first_parameter(TZID)
        time = value(prop)
        yield time.as_timet_with_zone(calendar.get_timezone(zone.get_tzid())) if zone else time.as_timet()
        prop = event.get_next_property(kind)


def show(event, start):
    length = seconds(event.get_dtend()) - seconds(event.get_dtstart())
    if since <= start < until:
        stamps = (datetime.datetime.fromtimestamp(at, datetime.timezone.utc) for at in (start, start + length))
        state = "cancelled" if event.get_status() == ICalGLib.PropertyStatus.CANCELLED else "on"
        print(*(stamp.strftime("%Y-%m-%dT%H:%M:%SZ") for stamp in stamps), state)


replaced = {}
for event in list(events()):
    for moment in exceptions(event, RECURRENCE_ID, lambda prop: prop.get_recurrenceid()):
        replaced.setdefault(event.get_uid(), set()).add(moment)
        show(event, seconds(event.get_dtstart()))
for event in list(events()):
    if event.get_first_property(RECURRENCE_ID) is not None:
        continue
    rule = event.get_first_property(RRULE)
    if rule is None:
        show(event, seconds(event.get_dtstart()))
        continue
    gone = replaced.get(event.get_uid(), set()) | set(exceptions(event, EXDATE, lambda prop: prop.get_exdate()))
    dates = ICalGLib.RecurIterator.new(rule.get_rrule(), event.get_dtstart())
    date = dates.next()
    while not date.is_null_time() and seconds(date) < until:
        if seconds(date) not in gone:
            show(event, seconds(date))
        date = dates.next()
