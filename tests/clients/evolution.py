"""Subscribes to calendars as GNOME Calendar and Evolution do, and prints what they show as JSON.

A calendar is a webcal source of Evolution Data Server, whose daemons D-Bus starts: run it under dbus-run-session,
with HOME and the XDG folders of its own.

Reads one request a line, {"address", "from", "until"} (both seconds since 1970), and answers each with one line. The
first request for an address subscribes to it, the next ones refresh that subscription.
"""

import json
import sys
import time
import urllib.parse
import urllib.request

import gi

gi.require_version("ECal", "2.0")
gi.require_version("EDataServer", "1.2")
gi.require_version("ICalGLib", "3.0")
from gi.repository import ECal, EDataServer, GLib, ICalGLib  # noqa: E402

LOADS_WITHIN = 60

registry = EDataServer.SourceRegistry.new_sync(None)
subscriptions = {}


def subscribe(address):
    source = EDataServer.Source.new(None, None)
    source.set_display_name("WG Meetings")
    source.set_parent("webcal-stub")
    source.get_extension(EDataServer.SOURCE_EXTENSION_CALENDAR).set_backend_name("webcal")
    parts = urllib.parse.urlsplit(address)
    login = source.get_extension(EDataServer.SOURCE_EXTENSION_AUTHENTICATION)
    login.set_host(parts.hostname)
    login.set_port(parts.port)
    source.get_extension(EDataServer.SOURCE_EXTENSION_SECURITY).set_method("none")
    webdav = source.get_extension(EDataServer.SOURCE_EXTENSION_WEBDAV_BACKEND)
    webdav.set_uri(GLib.Uri.parse(address, GLib.UriFlags.NONE))
    registry.commit_source_sync(source, None)
    committed = registry.ref_source(source.get_uid())
    return ECal.Client.connect_sync(committed, ECal.ClientSourceType.EVENTS, 1, None)


def seconds(moment):
    return moment.as_timet() if moment.is_utc() else moment.as_timet_with_zone(moment.get_timezone())


def key(event):
    moments = [event.get_recurrenceid(), event.get_dtstart(), event.get_dtend()]
    texts = [event.get_uid(), str(event.get_sequence()), event.get_summary(), event.get_location()]
    return tuple(moment.as_ical_string() for moment in moments) + tuple(texts)


def events_in(text):
    calendar = ICalGLib.Component.new_from_string(text)
    event = calendar.get_first_component(ICalGLib.ComponentKind.VEVENT_COMPONENT)
    while event is not None:
        yield event
        event = calendar.get_next_component(ICalGLib.ComponentKind.VEVENT_COMPONENT)


def wait_until_loaded(client, address):
    """The daemon loads in its own time and does not say when it is done. What it then has, right or wrong, is shown."""
    with urllib.request.urlopen(address) as response:
        published = sorted(map(key, events_in(response.read().decode())))
    last = time.monotonic() + LOADS_WITHIN
    while time.monotonic() < last:
        if sorted(map(key, client.get_object_list_sync("#t", None)[1])) == published:
            return
        time.sleep(0.1)


def meetings(address, since, until):
    if address not in subscriptions:
        subscriptions[address] = subscribe(address)
    client = subscriptions[address]
    client.refresh_sync(None)
    wait_until_loaded(client, address)
    shown = []

    def show(event, start, end, _data, _cancellable):
        shown.append(
            {
                "start": seconds(start) * 1000,
                "end": seconds(end) * 1000,
                "cancelled": event.get_status() == ICalGLib.PropertyStatus.CANCELLED,
                "title": event.get_summary() or "",
                "location": event.get_location() or "",
            }
        )
        return True

    client.generate_instances_sync(since, until, None, show, None)
    return shown


for line in sys.stdin:
    request = json.loads(line)
    print(json.dumps(meetings(request["address"], request["from"], request["until"])), flush=True)
