"""Walks the window of huni through AT-SPI and drives it: every control has a name and a role that says what it is."""
import subprocess
import sys
import time

launcher = subprocess.Popen(["/usr/libexec/at-spi-bus-launcher", "--launch-immediately"])
time.sleep(0.5)

import pyatspi  # noqa: E402  (it asks for the bus when it is imported)

WAIT_SECONDS = 30
problems = []
# What a person can do something with, and so must be called something.
CONTROLS = {"push button", "toggle button", "check box", "radio button", "text", "entry", "combo box", "list", "list item",
            "table", "table cell", "page tab", "menu item", "spin button", "tree", "tree item", "slider"}


def wait_for(what, describe=None):
    deadline = time.time() + WAIT_SECONDS
    while time.time() < deadline:
        found = what()
        if found:
            return found
        time.sleep(0.1)
    if describe:
        problems.append("never came: " + describe)
    return None


def application():
    for child in pyatspi.Registry.getDesktop(0):
        if child and child.name == "Huni" and child.childCount > 0:
            return child
    return None


def showing(node):
    return node.getState().contains(pyatspi.STATE_SHOWING)


def nodes(node, depth=0):
    """Every object that is shown, parents first."""
    try:
        if depth and not showing(node):
            return
        yield node
        for i in range(min(node.childCount, 60)):
            child = node.getChildAtIndex(i)
            if child is not None:
                yield from nodes(child, depth + 1)
    except LookupError:  # it went while it was looked at
        return


def find(root, role, name, exact=True):
    for node in nodes(root):
        if node.getRoleName() == role and (node.name == name if exact else node.name.startswith(name)):
            return node
    return None


def press(node):
    actions = node.queryAction()
    for i in range(actions.nActions):
        if actions.getName(i).lower() in ("press", "toggle", "showmenu"):
            actions.doAction(i)
            return True
    problems.append(f"{node.getRoleName()} '{node.name}' cannot be pressed")
    return False


def path_of(node):
    names = []
    while node is not None and node.getRoleName() != "application":
        names.append(node.getRoleName() + (f" '{node.name}'" if node.name else ""))
        node = node.parent
    return " < ".join(names[:5])


def check(root, page):
    controls = 0
    for node in nodes(root):
        role, state = node.getRoleName(), node.getState()
        if role in CONTROLS or state.contains(pyatspi.STATE_FOCUSABLE):
            controls += 1
            if not node.name.strip():
                problems.append(f"{page}: no name: {path_of(node)}")
        if state.contains(pyatspi.STATE_FOCUSABLE) and role in ("unknown", "invalid"):
            problems.append(f"{page}: what is it? {path_of(node)}")
        for words in (node.name, node.description):
            if "<qt>" in words or "<b>" in words or "<br" in words:
                problems.append(f"{page}: markup is read aloud: {path_of(node)}: {words[:60]}")
    print(f"{page}: {controls} controls")
    if controls < 5:
        problems.append(f"{page}: only {controls} controls are known")


def main():
    program = subprocess.Popen([sys.argv[1], sys.argv[2]])
    try:
        app = wait_for(application)
        if not app:  # it asks for the bus but once, and that may not have been there yet
            program.terminate()
            program.wait()
            program = subprocess.Popen([sys.argv[1], sys.argv[2]])
            app = wait_for(application, "the application")
        if not app:
            return
        card = wait_for(lambda: find(app, "list item", "", exact=False), "a card")
        if card:
            print("card:", card.name)
            # Name, stage, score and next step in one sentence.
            for part in (card.parent.name, "scored", "next step"):
                if part.lower() not in card.name.lower() and not (part == "next step" and ", " in card.name):
                    problems.append(f"a card does not say {part}: {card.name}")
        check(app, "board")
        for tab in ("MOFU", "BOFU", "Whole funnel"):
            segment = find(app, "page tab", tab, exact=False)
            if segment and press(segment):
                wait_for(lambda: find(app, "page tab", tab, exact=False).getState().contains(pyatspi.STATE_SELECTED), tab + " chosen")
        pages = [node.name for node in nodes(app) if node.getRoleName() == "page tab" and node.parent.name == "Pages"]
        print("pages:", ", ".join(pages))
        if len(pages) < 2:
            problems.append("the sidebar has no pages")
        for page in pages:
            tab = find(app, "page tab", page)
            if tab and press(tab):
                wait_for(lambda: find(app, "page tab", page).getState().contains(pyatspi.STATE_SELECTED), page)
                time.sleep(0.5)
                check(app, page)
        # A lead in the panel, opened as a screen reader would.
        press(find(app, "page tab", "Board") or app)
        card = wait_for(lambda: find(app, "list item", "", exact=False), "a card again")
        if card and press(card):
            time.sleep(1)
            check(app, "lead panel")
    finally:
        program.terminate()
        program.wait()


main()
launcher.terminate()
for problem in dict.fromkeys(problems):
    print("PROBLEM", problem)
sys.exit(1 if problems else 0)
