"""Subscribes to a calendar as GNOME Calendar and Evolution do, and prints what they show as JSON.

The calendar is a webcal source of Evolution Data Server, whose daemons D-Bus starts: run it under dbus-run-session,
with HOME and the XDG folders of its own.

Usage: evolution.py ADDRESS FROM UNTIL (both seconds since 1970)
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

address, since, until = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])

source = EDataServer.Source.new(None, None)
source.set_display_name("WG Meetings")
source.set_parent("webcal-stub")
source.get_extension(EDataServer.SOURCE_EXTENSION_CALENDAR).set_backend_name("webcal")
parts = urllib.parse.urlsplit(address)
login = source.get_extension(EDataServer.SOURCE_EXTENSION_AUTHENTICATION)
login.set_host(parts.hostname)
login.set_port(parts.port)
source.get_extension(EDataServer.SOURCE_EXTENSION_SECURITY).set_method("none")
source.get_extension(EDataServer.SOURCE_EXTENSION_WEBDAV_BACKEND).set_uri(GLib.Uri.parse(address, GLib.UriFlags.NONE))
registry = EDataServer.SourceRegistry.new_sync(None)
registry.commit_source_sync(source, None)
client = ECal.Client.connect_sync(registry.ref_source(source.get_uid()), ECal.ClientSourceType.EVENTS, 1, None)

# The daemon loads in its own time and says when it has the first events, not when it has all.
with urllib.request.urlopen(address) as response:
    published = response.read().count(b"BEGIN:VEVENT")
client.refresh_sync(None)
last = time.monotonic() + LOADS_WITHIN
while True:
    loaded = len(client.get_object_list_sync("#t", None)[1])
    if loaded >= published:
        break
    if time.monotonic() > last:
        sys.exit(f"Evolution Data Server has {loaded} of {published} events of {address} after {LOADS_WITHIN} s.")
    time.sleep(0.1)

shown = []


def seconds(moment):
    return moment.as_timet() if moment.is_utc() else moment.as_timet_with_zone(moment.get_timezone())


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
json.dump(shown, sys.stdout)
