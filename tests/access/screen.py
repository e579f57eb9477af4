"""A display as a screen reader meets it: objects are found by role and name through AT-SPI, waited for by their events, and
driven by their actions, their text and, where a person would press a key, by keys."""
import subprocess
import sys
import time

from gi.repository import Gio, GLib

BUS_LAUNCHER = "/usr/libexec/at-spi-bus-launcher"
WAIT_SECONDS = 30  # on a busy machine; what is there goes on at once
TICK_MS = 100  # files, and what sends no event, are looked at again after that long
CHILDREN_READ = 90  # of a table or list without end
ANSWER_MS = 15000
EVENTS = ("object:state-changed", "object:children-changed", "object:property-change", "object:text-changed",
          "object:selection-changed", "object:active-descendant-changed", "object:visible-data-changed", "window")


def start_bus():
    """Starts the accessibility bus; returns its process once the bus is there."""
    process = subprocess.Popen([BUS_LAUNCHER, "--launch-immediately"])
    loop = GLib.MainLoop()
    watch = Gio.bus_watch_name(Gio.BusType.SESSION, "org.a11y.Bus", Gio.BusNameWatcherFlags.NONE, lambda *_: loop.quit(), None)
    GLib.timeout_add_seconds(WAIT_SECONDS, loop.quit)
    loop.run()
    Gio.bus_unwatch_name(watch)
    return process


bus = start_bus()

import pyatspi  # noqa: E402  (it asks for the bus when it is imported)
from gi.repository import Atspi  # noqa: E402

Atspi.set_timeout(ANSWER_MS, ANSWER_MS)
GONE = (LookupError, GLib.Error, AttributeError, NotImplementedError)  # it went while it was looked at
problems = []
focused = []  # what got the focus, the newest last: menus that open over a page are known by nothing else
_listener = Atspi.EventListener.new(lambda event: focused.append(event.source) if event.type == "object:state-changed:focused" and event.detail1 else None)
for _kind in EVENTS:
    _listener.register(_kind)

FOCUSABLE, FOCUSED, SELECTED, CHECKED = (pyatspi.STATE_FOCUSABLE, pyatspi.STATE_FOCUSED, pyatspi.STATE_SELECTED,
                                         pyatspi.STATE_CHECKED)
SHOWING, ENABLED, ACTIVE, MODAL = pyatspi.STATE_SHOWING, pyatspi.STATE_ENABLED, pyatspi.STATE_ACTIVE, pyatspi.STATE_MODAL
MENU_ENTRIES = ("menu item", "check menu item", "radio menu item", "menu")
EXPANDABLE, EDITABLE, SELECTABLE = pyatspi.STATE_EXPANDABLE, pyatspi.STATE_EDITABLE, pyatspi.STATE_SELECTABLE


class Stop(Exception):
    """A scene cannot go on; the next one can."""


def problem(text):
    problems.append(text)
    print("PROBLEM", text, flush=True)


def wait_for(what, describe=None, seconds=WAIT_SECONDS):
    """What `what` answers as soon as that is something; asked again after every event. Without it, ends the scene by
    telling what never came; without a description, answers None."""
    deadline = time.monotonic() + seconds
    while True:
        try:
            found = what()
        except GONE:
            found = None
        if found:
            return found
        if time.monotonic() > deadline:
            if describe:
                raise Stop("never came: " + describe)
            return None
        ticked = []
        source = GLib.timeout_add(TICK_MS, lambda: bool(ticked.append(1)))
        GLib.MainContext.default().iteration(True)
        if not ticked:
            GLib.source_remove(source)


def has(node, state):
    return node is not None and node.getState().contains(state)


def role(node):
    return node.getRoleName()


def children(node):
    count = node.childCount
    first = range(min(count, CHILDREN_READ))
    for i in (*first, *range(max(len(first), count - 2), count)):  # the field of an edit comes last
        child = node.getChildAtIndex(i)
        if child is not None:
            yield child


def nodes(node, depth=0):
    """Every object that is shown, parents first."""
    try:
        if depth and not has(node, SHOWING):
            return
        yield node
        for child in children(node):
            yield from nodes(child, depth + 1)
    except GONE:
        return


def is_called(node, name):
    if name is None:
        return True
    return name(node.name) if callable(name) else node.name == name


def find_all(root, roles, name=None):
    roles = (roles,) if isinstance(roles, str) else roles
    for node in nodes(root):
        try:
            if role(node) in roles and is_called(node, name):
                yield node
        except GONE:
            continue


def find(root, roles, name=None):
    return next(find_all(root, roles, name), None)


def wanted(root, roles, name, describe=None):
    """The object, as soon as it is there."""
    return wait_for(lambda: find(root, roles, name), describe or f"{roles} '{name}'")


def starts(text):
    return lambda name: name.startswith(text)


def holds(text):
    return lambda name: text in name


def action_names(node):
    try:
        actions = node.queryAction()
    except GONE:
        return []
    return [actions.getName(i).lower() for i in range(actions.nActions)]


def act(node, *names):
    """Does the first of these actions that the object has."""
    for name in names or ("press", "toggle"):
        known = action_names(node)
        if name in known:
            node.queryAction().doAction(known.index(name))
            return
    raise Stop(f"{role(node)} '{node.name}' has no action {names}, only {action_names(node)}")


def set_text(node, text):
    node.queryEditableText().setTextContents(text)
    wait_for(lambda: text_of(node) == text, f"the text '{text}' in '{node.name}'")


def text_of(node):
    text = node.queryText()
    return text.getText(0, text.characterCount)


def focus(node):
    act(node, "setfocus")
    wait_for(lambda: has(node, FOCUSED), f"the focus on {role(node)} '{node.name}'")


def keys(*combos):
    subprocess.run(["xdotool", "key", *combos], check=True)


def path_of(node):
    names = []
    while node is not None and role(node) != "application":
        names.append(role(node) + (f" '{node.name}'" if node.name else ""))
        node = node.parent
    return " < ".join(names[:5])


class Program:
    """The program under test, with a file of its own."""

    def __init__(self, huni, cli, file):
        self.huni, self.cli, self.file = huni, cli, file
        self.process = None
        self.app = None

    def start(self, *arguments):
        for _ in range(2):  # it asks for the bus but once, and that may not have been there yet
            self.process = subprocess.Popen([self.huni, *(arguments or (self.file,))])
            self.app = wait_for(self._application, seconds=WAIT_SECONDS / 2)
            if self.app:
                break
            self.stop()
        if not self.app:
            raise Stop("never came: the application")
        self.window = wait_for(lambda: self.app.getChildAtIndex(0), "the window")
        return self

    def _application(self):
        for child in pyatspi.Registry.getDesktop(0):
            if child and child.name == "Huni" and child.childCount > 0 and child.get_process_id() == self.process.pid:
                return child
        return None

    def activate(self):
        """Without a window manager nobody gives a window the keys."""
        subprocess.run(["xdotool", "search", "--all", "--onlyvisible", "--pid", str(self.process.pid), "--name", "Huni", "windowfocus"],
                       check=True, stdout=subprocess.DEVNULL)

    def stop(self):
        self.process.terminate()
        self.process.wait()

    def command(self, menu, item):
        """Presses an entry of the menu bar, as a screen reader may without opening the menu."""
        def entry():
            for node in children(find(self.window, "menu bar")):
                if node.name == menu and node.childCount:
                    for each in children(node.getChildAtIndex(0)):
                        if each.name.startswith(item) and has(each, ENABLED):
                            return each
            return None
        act(wait_for(entry, f"the entry '{item}' of the menu '{menu}'"), "press")

    def windows(self):
        """How many of its windows are on the screen, menus that are open among them."""
        shown = subprocess.run(["xdotool", "search", "--all", "--onlyvisible", "--pid", str(self.process.pid), "--name", ".*"], capture_output=True, text=True)
        return len(shown.stdout.split())

    def choose_in_menu(self, open_it, entry, most=40):
        """Opens a menu over the page and goes down to an entry by keys; every step is told as the focus on an entry."""
        before = self.windows()
        self.activate()
        open_it()
        wait_for(lambda: self.windows() > before, "a menu")
        passed = []
        for _ in range(most):
            focused.clear()
            keys("Down")
            at = wait_for(lambda: next((n for n in reversed(focused) if role(n) in MENU_ENTRIES), None), f"an entry after {passed}")
            passed.append(at.name)
            if is_called(at, entry):
                keys("Return")
                wait_for(lambda: self.windows() == before, "the end of the menu")
                return passed[-1]
        keys("Escape")
        raise Stop(f"the menu has the entries {passed}")

    def dialog(self, name):
        """The panel or dialog of that title, once it is there."""
        return wanted(self.app, "dialog", name if callable(name) else starts(name), f"the dialog '{name}'")

    def is_gone(self, name):
        wait_for(lambda: not find(self.app, "dialog", name if callable(name) else starts(name)), f"the end of the dialog '{name}'")

    def ask(self, *arguments):
        """What huni-cli says about the file."""
        return subprocess.run([self.cli, arguments[0], self.file, *arguments[1:]], check=True, capture_output=True, text=True).stdout

    def says(self, part, *arguments):
        wait_for(lambda: part in self.ask(*arguments), f"'{part}' in the file, by {' '.join(arguments)}")
