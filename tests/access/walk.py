"""Walks the window of huni as a screen reader does and drives it: every control has a name, a role and states that say what
it is, and does by its actions what it does by keys. What was done is looked up in the file.

usage: walk.py HUNI HUNI_CLI FILE [SCENE ...]"""
import json
import os
import sys
import time

from screen import *  # noqa: F403  (the words of this walk)
import screen

# What a person can do something with, and so must be called something.
CONTROLS = {"push button", "toggle button", "check box", "radio button", "text", "entry", "combo box", "list", "list item",
            "table", "table cell", "page tab", "menu item", "spin button", "tree", "slider", "dialog"}
PRESSED = {"push button", "toggle button", "check box", "radio button", "page tab", "menu item", "list item", "combo box"}
SCENES = []


def scene(function):
    SCENES.append(function)
    return function


def check(root, place, least=4):
    """Every control in sight below `root`."""
    controls = 0
    for node in nodes(root):
        try:
            kind, actions = role(node), action_names(node)
            focusable = has(node, FOCUSABLE)
            if kind in CONTROLS or focusable:
                controls += 1
                # The current item of a tree may have a column that is empty.
                if not node.name.strip() and not (kind == "table cell" and role(node.parent) == "tree"):
                    problem(f"{place}: no name: {path_of(node)}")
            if focusable and kind in ("unknown", "invalid", "filler") and not node.childCount:
                problem(f"{place}: what is it? {path_of(node)}")
            if kind in PRESSED and has(node, ENABLED) and not actions:
                problem(f"{place}: nothing can be done with: {path_of(node)}")
            if kind == "text" and has(node, EDITABLE) and "EditableText" not in node.get_interfaces():
                problem(f"{place}: cannot be typed into: {path_of(node)}")
            for words in (node.name, node.description):
                if "<qt>" in words or "<b>" in words or "<br" in words or "<p>" in words:
                    problem(f"{place}: markup is read aloud: {path_of(node)}: {words[:60]}")
        except GONE:
            continue
    if controls < least:
        problem(f"{place}: only {controls} controls are known")
    return controls


def check_dialog(program, name, least=3):
    dialog = program.dialog(name)
    if not has(dialog, MODAL) and role(dialog.parent) != "application":
        problem(f"{name}: does not say that it holds up the rest")
    check(dialog, name, least)
    return dialog


def press_in(program, name, button):
    act(wanted(program.dialog(name), "push button", starts(button)), "press")


def page_tab(program, name):
    return wait_for(lambda: next((n for n in find_all(program.window, "page tab", name) if n.parent.name == "Pages"), None), "the page " + name)


def show_page(program, name):
    act(page_tab(program, name), "press")
    wait_for(lambda: has(page_tab(program, name), SELECTED), name)


def leads(program):
    return json.loads(program.ask("leads", "--limit", "all", "--json"))["leads"]


def first_card(program):
    return wait_for(lambda: next((n for n in find_all(program.window, "list item") if role(n.parent) == "list"
                                  and n.parent.name in n.name), None), "a card")


# --- scenes, in this order: each leaves the window as it found it, or with another page


@scene
def board(program):
    card = first_card(program)
    print("card:", card.name)
    for column in find_all(program.window, "list"):
        for item in children(column):
            said = item.name
            if not (item.parent.name in said and ("scored" in said or "Score" in said)
                    and ("Next step" in said or "No next step" in said or "No contact" in said)):
                problem(f"a card does not say its stage, score and next step: {said}")
    check(program.window, "board", 30)
    for tab in ("MOFU", "BOFU", "Whole funnel", "TOFU"):
        act(wanted(program.window, "page tab", starts(tab)), "press")
        wait_for(lambda: has(find(program.window, "page tab", starts(tab)), SELECTED), tab + " chosen")
    heads = list(find_all(program.window, "heading"))
    if len(heads) < 3 or not all("cards:" in head.name for head in heads):
        problem("columns have no heads")


@scene
def card_is_moved_by_keys(program):
    card = first_card(program)
    name, stage = card.name.split(",")[0], card.parent.name
    if stage != "New":
        raise Stop("the first column is " + stage)
    focus(card)
    program.activate()
    keys("ctrl+Right")
    wait_for(lambda: find(program.window, "list item", starts(name + ", Contacted")), f"{name} in the next column")
    program.says("moved", "history", "--limit", "3")
    # What was done stands in the status line, and is taken back there.
    act(wanted(program.window, "push button", starts("Undo: moved")), "press")
    wait_for(lambda: find(program.window, "list item", starts(name + ", New")), f"{name} where it was")


@scene
def card_is_marked(program):
    for _ in range(2):
        was = has(first_card(program), SELECTED)
        act(first_card(program), "toggle")
        wait_for(lambda: has(first_card(program), SELECTED) != was, "the card chosen and let go")


@scene
def quick_add(program):
    program.command("Board", "New card in this column")
    panel = check_dialog(program, "New lead in", 7)
    set_text(find(panel, "text", "Name"), "Ada Quick")
    set_text(find(panel, "text", "E-mail"), "no address")
    act(find(panel, "push button", "Add lead"), "press")
    wanted(panel, "label", holds("no e-mail address"), "what is wrong with the address")
    set_text(find(panel, "text", "E-mail"), "ada.quick@kuzey.example")
    act(find(panel, "push button", "Add lead"), "press")
    program.is_gone("New lead in")
    program.says("Ada Quick", "leads", "--search", "ada.quick@kuzey.example")


@scene
def condition(program):
    act(wanted(program.window, "page tab", starts("Whole funnel")), "press")
    act(wanted(program.window, "page tab", starts("MOFU")), "press")
    card = wait_for(lambda: next((n for n in find_all(program.window, "list item", holds("unknown")) if n.parent.name == "In qualification"), None),
                    "a card that is not qualified")
    focus(card)
    program.activate()
    keys("ctrl+Right")
    dialog = check_dialog(program, holds("condition"), 4)
    wanted(dialog, "combo box", "Reason")
    act(find(dialog, "push button", "Cancel"), "press")
    wait_for(lambda: not find(program.app, "dialog"), "the end of the question")
    act(wanted(program.window, "page tab", starts("TOFU")), "press")


@scene
def lead_panel(program):
    act(first_card(program), "press")
    for part in ("Timeline", "BANT", "Profile"):
        act(wanted(program.window, "page tab", starts(part)), "press")
        wait_for(lambda: has(find(program.window, "page tab", starts(part)), SELECTED), part + " of the lead")
        check(program.window, "lead panel, " + part, 40)
        if part == "BANT":
            act(wanted(program.window, "push button", "Budget: Not answered"), "press")
            wanted(program.window, "push button", "Budget: Yes")
    name = wanted(program.window, "push button", starts("First name: "), "the fields of a lead")
    act(name, "press")
    field = wait_for(lambda: next((n for n in find_all(program.window, "text", "First name")), None), "the field of the name")
    wait_for(lambda: has(field, FOCUSED), "the focus in the field")
    set_text(field, "Qadira")
    program.activate()
    keys("Return")
    program.says("Qadira", "leads", "--search", "Qadira")
    wanted(program.window, "push button", "First name: Qadira")


@scene
def history(program):
    program.command("Lead", "History")
    panel = check_dialog(program, "History of", 4)
    entry = wanted(panel, "list item", holds("Qadira"), "the change of the name")
    act(entry, "setfocus")
    back = wait_for(lambda: next((n for n in find_all(panel, "push button", "Put this field back") if has(n, ENABLED)), None),
                    "the field that can be put back")
    act(back, "press")
    wait_for(lambda: '"Qadira' not in json.dumps(leads(program)), "the old name in the file")
    act(wanted(panel, "push button", "Close"), "press")
    program.is_gone("History of")


@scene
def opportunity_history(program):
    act(wanted(program.window, "page tab", starts("BOFU")), "press")
    card = first_card(program)
    act(card, "press")
    act(wanted(program.window, "page tab", starts("BANT")), "press")
    button = wanted(program.window, "push button", starts("History of “"), "the history beside an opportunity")
    act(button, "press")
    check_dialog(program, "History of", 4)
    press_in(program, "History of", "Close")
    program.is_gone("History of")
    program.command("Lead", "History of the opportunity")
    check_dialog(program, "History of", 4)
    press_in(program, "History of", "Close")
    program.is_gone("History of")
    act(wanted(program.window, "page tab", starts("TOFU")), "press")


@scene
def pages(program):
    names = [node.name for node in find_all(program.window, "page tab") if node.parent.name == "Pages"]
    if not {"Board", "Leads", "Companies", "Settings"} <= set(names):
        problem("the sidebar has the pages " + ", ".join(names))
    for name in names:
        show_page(program, name)
        if name in ("Leads", "Companies"):
            wait_for(lambda: find(find(program.window, "table"), "table cell"), "cells of " + name)
        check(program.window, name, 25)


def cells(program, start):
    return find(wanted(program.window, "table", "Leads"), "table cell", starts(start))


@scene
def table_cell(program):
    show_page(program, "Leads")
    cell = wait_for(lambda: cells(program, "Title: "), "a cell")
    table = find(program.window, "table", "Leads")
    grid = table.queryTable()
    if grid.nRows < 100 or grid.nColumns < 5:
        problem(f"the table has {grid.nRows} rows and {grid.nColumns} columns")
    if not grid.getAccessibleAt(0, 0).name.startswith("Name: "):
        problem("the first cell is " + grid.getAccessibleAt(0, 0).name)
    name = grid.getAccessibleAt(0, 0).name[len("Name: "):]
    act(cell, "setfocus")
    wait_for(lambda: has(cells(program, "Title: "), FOCUSED), "the focus on the cell")
    wait_for(lambda: grid.isRowSelected(0) and has(grid.getAccessibleAt(0, 0), SELECTED), "the row chosen")
    act(grid.getAccessibleAt(1, 0), "toggle")
    wait_for(lambda: grid.isRowSelected(1) and grid.nSelectedRows == 2, "a second row chosen")
    act(grid.getAccessibleAt(1, 0), "toggle")
    wait_for(lambda: not grid.isRowSelected(1), "the second row let go")
    act(cells(program, "Title: "), "edit")
    field = wait_for(lambda: next((n for n in find_all(find(program.window, "table", "Leads"), "text")), None), "the field of the cell")
    set_text(field, "Head of tables")
    program.activate()
    keys("Return")
    wanted(program.window, "table cell", "Title: Head of tables")
    program.says("Head of tables", "lead", name, "--json")


def command_dialog(program, menu, item, name, least=3):
    program.command(menu, item)
    return check_dialog(program, name, least)


def cancel(program, name):
    press_in(program, name, "Cancel")
    program.is_gone(name)


@scene
def column_panel(program):
    panel = command_dialog(program, "Leads", "Columns", "Columns", 8)
    item = wanted(panel, "list item", "Score")
    if not has(item, CHECKED):
        problem("a column that is shown is not checked")
    act(item, "toggle")
    wait_for(lambda: not has(find(panel, "list item", "Score"), CHECKED), "the column not checked")
    press_in(program, "Columns", "Apply")
    program.is_gone("Columns")
    wait_for(lambda: not find(program.window, "table column header", "Score"), "the table without the column")


@scene
def filter_panel(program):
    panel = command_dialog(program, "Leads", "Add filter", "Add filter", 4)
    set_text(find(panel, "text", "Field"), "Title")
    act(wanted(panel, "list item", "Title"), "press")
    value = wanted(panel, "text", "Value")
    check(panel, "filter panel", 4)
    set_text(value, "Head of tables")
    press_in(program, "Add filter", "Apply")
    program.is_gone("Add filter")
    wait_for(lambda: find(program.window, "table", "Leads").queryTable().nRows == 1, "the one lead that fits")
    chip = wanted(program.window, "push button", holds("Head of tables"), "the filter that was added")
    if has(chip, SELECTABLE) and not has(chip, ENABLED):
        problem("the filter cannot be pressed")


@scene
def bulk_panel(program):
    act(wait_for(lambda: cells(program, "Name: "), "a row"), "setfocus")
    panel = command_dialog(program, "Leads", "Edit a field", "Edit a field", 4)
    set_text(find(panel, "text", "Field"), "Phone")
    act(wanted(panel, "list item", "Phone"), "press")
    field = wait_for(lambda: next((n for n in find_all(panel, "text") if n.name != "Field"), None)
                     or (act(find(panel, "push button", starts("Phone:")), "press") and None), "the field of the value")
    set_text(field, "+90 212 000 11 22")
    press_in(program, "Edit a field", "Change all")
    program.is_gone("Edit a field")
    wait_for(lambda: sum(1 for lead in leads(program) if (lead["phone"] or "").replace(" ", "").endswith("2120001122")) == 1, "the phone in the file")


def choose_first_row(program):
    """The first row; what its lead is called."""
    show_page(program, "Leads")
    cell = wait_for(lambda: cells(program, "Name: "), "a row")
    act(cell, "setfocus")
    wait_for(lambda: has(cells(program, "Name: "), FOCUSED), "the focus on the row")
    return cell.name[len("Name: "):]


def lead_of(program, name):
    return next(lead for lead in leads(program) if lead["name"] == name)


@scene
def owner_menu(program):
    name = choose_first_row(program)
    before = lead_of(program, name)["owner"]
    chosen = program.choose_in_menu(lambda: program.command("Leads", "Set owner"), lambda said: said not in ("", before, "Nobody"))
    wait_for(lambda: lead_of(program, name)["owner"] == chosen, f"{chosen} as the owner in the file")
    choose_first_row(program)
    program.choose_in_menu(lambda: program.command("Leads", "Set owner"), "Nobody")
    wait_for(lambda: not lead_of(program, name)["owner"], "nobody as the owner in the file")


@scene
def stage_menu(program):
    name = choose_first_row(program)
    before = lead_of(program, name)["stage"]
    other = "Contacted" if before != "Contacted" else "Engaged"
    program.choose_in_menu(lambda: program.command("Leads", "Move to stage"), other)
    wait_for(lambda: lead_of(program, name)["stage"] == other, f"the stage {other} in the file")


@scene
def labels_of_rows(program):
    choose_first_row(program)
    panel = command_dialog(program, "Leads", "Labels", "Labels of", 4)
    search = wait_for(lambda: next(find_all(panel, "text"), None), "the search")
    set_text(search, "Walked label")
    program.activate()
    focus(search)
    keys("Return")
    item = wanted(panel, "list item", "Walked label")
    if not has(item, CHECKED):
        problem("a new label is not checked")
    act(item, "toggle")
    wait_for(lambda: not has(find(panel, "list item", "Walked label"), CHECKED), "the label not checked")
    act(find(panel, "list item", "Walked label"), "toggle")
    wait_for(lambda: has(find(panel, "list item", "Walked label"), CHECKED), "the label checked")
    press_in(program, "Labels of", "Apply")
    program.is_gone("Labels of")
    program.says("Walked label", "history", "--limit", "3")


@scene
def fixed_list(program):
    choose_first_row(program)
    program.choose_in_menu(lambda: program.command("Leads", "Add to list"), starts("New list from these"))
    panel = check_dialog(program, "New list", 7)
    for field in ("Name", "Supplier", "Cost", "Allowed use", "May be used until"):
        wanted(panel, "text", field)
    set_text(find(panel, "text", "Cost"), "much")
    press_in(program, "New list", "Create list")
    wanted(panel, "label", holds("Give the list a name"), "what is missing")
    set_text(find(panel, "text", "Name"), "Walked fair")
    press_in(program, "New list", "Create list")
    wanted(panel, "label", holds("is no amount"), "what is wrong with the cost")
    set_text(find(panel, "text", "Cost"), "1250")
    set_text(find(panel, "text", "Supplier"), "Kuzey Fuar")
    press_in(program, "New list", "Create list")
    program.is_gone("New list")
    program.says("Walked fair", "lists")
    act(wanted(program.window, "page tab", starts("Walked fair")), "press")
    wait_for(lambda: find(program.window, "table", "Leads").queryTable().nRows == 1, "the one lead of the list")
    details = command_dialog(program, "Leads", "List details", "List", 7)
    if text_of(find(details, "text", "Supplier")) != "Kuzey Fuar":
        problem("the details of a list do not say its supplier")
    act(wanted(details, "push button", "Cancel"), "press")
    act(wanted(program.window, "page tab", "All leads"), "press")
    wait_for(lambda: find(program.window, "table", "Leads").queryTable().nRows > 1, "all leads")


@scene
def label_and_text_panels(program):
    program.command("Leads", "Save view as")
    panel = check_dialog(program, "Save as a view", 3)
    set_text(find(panel, "text", "Name"), "Heads")
    press_in(program, "Save as a view", "Save view")
    program.is_gone("Save as a view")
    tab = wanted(program.window, "page tab", "Heads")
    wait_for(lambda: has(find(program.window, "page tab", "Heads"), SELECTED), "the new view chosen")
    program.says("Heads", "views")
    act(wanted(program.window, "page tab", "All leads"), "press")
    wait_for(lambda: has(find(program.window, "page tab", "All leads"), SELECTED), "all leads")
    del tab


@scene
def company_panel(program):
    show_page(program, "Companies")
    cell = wait_for(lambda: find(wanted(program.window, "table", "Companies"), "table cell", starts("Name: ")), "a company")
    company = cell.name[len("Name: "):]
    act(cell, "press")
    field = wanted(program.window, "push button", "Name: " + company, "the panel of the company")
    check(field.parent, "company panel", 10)
    act(wanted(program.window, "push button", starts("City: ")), "press")
    city = wanted(program.window, "text", "City")
    set_text(city, "Bursa")
    program.activate()
    keys("Return")
    wanted(program.window, "push button", "City: Bursa")


@scene
def settings(program):
    show_page(program, "Settings")
    parts = [node.name for node in find_all(wanted(program.window, "list", "Parts of the settings"), "list item")]
    if len(parts) < 7:
        problem("the settings have the parts " + ", ".join(parts))
    for part in parts:
        act(wanted(program.window, "list item", part), "setfocus")
        wanted(program.window, ("filler", "panel", "label"), part)
        check(program.window, "settings, " + part, 15)
    act(wanted(program.window, "list item", "This computer"), "setfocus")
    motion = wanted(program.window, "combo box", "Reduce motion")
    act(motion, "press")
    act(wanted(program.app, "list item", "Always"), "press")
    wait_for(lambda: "reduced" in open(os.path.join(os.environ["XDG_CONFIG_HOME"], "Huni", "huni.ini")).read(), "the choice kept")
    box = wanted(program.window, "check box", holds("Temperature"))
    was = has(box, CHECKED)
    act(box, "toggle", "press")
    wait_for(lambda: has(find(program.window, "check box", holds("Temperature")), CHECKED) != was, "the box turned")


def part_of_scoring(program, name):
    act(wanted(program.window, "page tab", name), "press")
    wait_for(lambda: has(find(program.window, "page tab", name), SELECTED), name + " of scoring")


def versions(program):
    return json.loads(program.ask("score", "--versions", "--json"))["markets"][-1]["versions"]


@scene
def scoring(program):
    show_page(program, "Scoring")
    for part, least in (("Rules", 40), ("Ideal customer", 15), ("Sandbox", 12), ("Predictive", 10), ("Versions", 12)):
        part_of_scoring(program, part)
        check(program.window, "scoring, " + part, least)
    part_of_scoring(program, "Rules")
    rules = wanted(program.window, "list", "Rules")
    act(wanted(rules, "list item", starts("Executive")), "setfocus")
    wanted(program.window, "push button", "Points: 20", "the points of a rule")
    act(wanted(rules, "list item", starts("Thresholds")), "setfocus")
    act(wanted(program.window, "push button", "MQL: 50", "a threshold"), "press")
    field = wait_for(lambda: next((n for n in find_all(program.window, "text", "MQL") if has(n, FOCUSED)), None), "the field of the threshold")
    set_text(field, "40")
    program.activate()
    keys("Return")
    wanted(program.window, "push button", "MQL: 40")
    part_of_scoring(program, "Sandbox")
    wanted(program.window, "list item", holds('reaches "MQL"'), "a lead that moves")
    check(program.window, "sandbox", 20)
    part_of_scoring(program, "Versions")
    wanted(program.window, "table cell", "25 / 40 / 75", "what differs")
    wanted(program.window, "table cell", "Became MQL", "what came of the versions")
    program.command("Scoring", "Publish the rules")
    check_dialog(program, "Publish", 4)
    press_in(program, "Publish", "Publish")
    program.is_gone("Publish")
    wait_for(lambda: len(versions(program)) == 2, "the version in the file")
    program.activate()
    keys("ctrl+z")
    wait_for(lambda: len(versions(program)) == 1, "the version taken back")


@scene
def score_of_a_lead(program):
    show_page(program, "Board")
    act(first_card(program), "press")
    act(wanted(program.window, "page tab", starts("Score")), "press")
    wait_for(lambda: has(find(program.window, "page tab", starts("Score")), SELECTED), "the score of the lead")
    check(program.window, "score of a lead", 40)
    wanted(program.window, "list item", holds("+"), "a reason of the score")
    program.command("Lead", "Give points")
    check_dialog(program, "Points for", 4)
    keys("Escape")
    program.is_gone("Points for")


@scene
def capture(program):
    program.command("File", "Quick capture")
    panel = check_dialog(program, "Quick capture", 12)
    set_text(find(panel, "text", "Text to capture"), "Mira Tekin\nCTO\nKuzey Lojistik\nmira.tekin@kuzey.example\n0532 000 11 22")
    wait_for(lambda: text_of(find(panel, "text", "Name")) == "Mira Tekin" and text_of(find(panel, "text", "E-mail")) == "mira.tekin@kuzey.example",
             "the fields of the text")
    act(find(panel, "push button", "Add lead"), "press")
    program.is_gone("Quick capture")
    program.says("Mira Tekin", "leads", "--search", "mira.tekin@kuzey.example")


@scene
def palette(program):
    program.command("Edit", "Search or command")
    panel = check_dialog(program, "Search or command", 8)
    set_text(find(panel, ("text", "entry"), "Search or command"), "> companies")
    entry = wait_for(lambda: next((n for n in find_all(panel, "list item", starts("Companies, View"))), None), "the page among the commands")
    wait_for(lambda: any(has(n, FOCUSED) for n in find_all(panel, "list item")), "an entry that Enter opens")
    act(entry, "press")
    program.is_gone("Search or command")
    wait_for(lambda: has(page_tab(program, "Companies"), SELECTED), "the page that was chosen")


@scene
def duplicates(program):
    before = len(leads(program))
    program.command("View", "Duplicates")
    pair = wanted(program.window, "list item", holds(" and "), "a pair that is suspect")
    act(pair, "setfocus")
    wait_for(lambda: has(find(program.window, "list item", holds(" and ")), FOCUSED), "the focus on the pair")
    check(program.window, "duplicates", 25)
    cell = wanted(program.window, "table cell", starts("Title: Operasyon Mudurlugu, not chosen"))
    act(cell, "press")
    wanted(program.window, "table cell", starts("Title: Operasyon Mudurlugu, chosen"), "the other title chosen")
    act(wait_for(lambda: next((n for n in find_all(program.window, "push button", "Merge") if has(n, ENABLED)), None), "the button Merge"), "press")
    wait_for(lambda: len(leads(program)) == before - 1, "one lead of the two")
    program.says("Operasyon Mudurlugu", "leads", "--search", "Simsekogullari", "--json")


@scene
def undo_list(program):
    before = len(leads(program))
    program.command("Edit", "Undo history")
    panel = check_dialog(program, "What was done", 6)
    entry = wanted(panel, "list item", holds("erged "), "the merge among what was done")
    act(entry, "setfocus")
    act(wait_for(lambda: next((n for n in find_all(panel, "push button", starts("Undo")) if "only" not in n.name and has(n, ENABLED)), None),
                 "the button Undo"), "press")
    wait_for(lambda: len(leads(program)) == before + 1, "the merge taken back")
    act(wanted(panel, "push button", "Close"), "press")
    program.is_gone("What was done")


@scene
def shortcuts_and_about(program):
    program.command("Help", "Keyboard shortcuts")
    dialog = program.dialog("Keyboard shortcuts")
    check(dialog, "shortcuts", 10)
    set_text(find(dialog, "text"), "quick capture")
    wanted(dialog, "table cell", "Quick capture")
    act(find(dialog, "push button", "Close"), "press")
    program.is_gone("Keyboard shortcuts")
    program.command("Help", "About Huni")
    box = wait_for(lambda: find(program.app, ("dialog", "alert"), holds("About")), "the message box")
    check(box, "message box", 1)
    act(find(box, "push button"), "press")
    wait_for(lambda: not find(program.app, ("dialog", "alert"), holds("About")), "the end of the message box")


TABLE = ("Name;Company;E-mail;Phone;Visited\n"
         "Walk Arslan;Kuzey Lojistik;walk.arslan@kuzey.example;0532 000 00 01;13/04/2026\n"
         "Walk Weber;Kraft GmbH;walk.weber@kraft.example;+49 30 000001;15/04/2026\n"
         "Walk Öztürk;Ünal Otomotiv;no address;0533 000 00 02;16/04/2026\n")


@scene
def import_wizard(program):
    path = os.path.join(os.path.dirname(program.file), "fair.csv")
    with open(path, "w", encoding="utf-8") as out:
        out.write(TABLE)
    program.command("File", "Import")
    choose = wanted(program.window, "push button", starts("Choose a file"))
    check(program.window, "import, no file", 10)
    act(choose, "press")
    dialog = program.dialog("Choose a file to import")
    name = wait_for(lambda: next((n for n in find_all(dialog, "text") if has(n, EDITABLE)), None), "the name of the file")
    set_text(name, path)
    act(wait_for(lambda: next((n for n in find_all(dialog, "push button", "Open") if has(n, ENABLED)), None), "Open"), "press")
    program.is_gone("Choose a file to import")

    def step(number):
        return wait_for(lambda: find(program.window, ("filler", "panel", "page tab list", "label", "heading"), starts(f"Step {number} of 6")),
                        f"step {number} of the import")

    def go_on(label="Next"):
        act(wait_for(lambda: next((n for n in find_all(program.window, "push button", starts(label)) if has(n, ENABLED)), None), label), "press")

    wanted(program.window, "table cell", holds("Walk Arslan"), "the preview")
    check(program.window, "import, source", 20)
    go_on()
    step(2)
    wanted(program.window, "table cell", holds("E-mail"))
    check(program.window, "import, mapping", 15)
    go_on()
    step(3)
    check(program.window, "import, matching", 8)
    go_on()
    step(4)
    wait_for(lambda: find(program.window, ("push button", "radio button", "check box", "toggle button", "page tab"), starts("Created: ")), "the counts")
    check(program.window, "import, check", 10)
    go_on("Import ")
    step(6)
    wanted(program.window, "push button", starts("Undo this import"))
    check(program.window, "import, result", 10)
    program.says("walk.weber@kraft.example", "leads", "--search", "walk.weber@kraft.example")
    act(find(program.window, "push button", starts("Undo this import")), "press")
    wait_for(lambda: "walk.weber" not in json.dumps(leads(program)), "the import taken back")


@scene
def new_pipeline(program):
    program.command("File", "New pipeline")
    window = wait_for(lambda: next((n for n in children(program.app) if "Welcome" in n.name or "New pipeline" in n.name), None), "the window of a new pipeline")
    check(window, "new pipeline, work", 7)
    set_text(wanted(window, "text", "Name of the pipeline"), "Walked")
    choice = wanted(window, "radio button", "We are a team")
    act(choice, "toggle", "press")
    wait_for(lambda: has(find(window, "radio button", "We are a team"), CHECKED), "the team chosen")
    for number in (2, 3):
        act(wanted(window, "push button", "Next"), "press")
        wanted(window, "label", starts(f"Step {number} of 3"))
        check(window, f"new pipeline, step {number}", 4)
    place = wait_for(lambda: next((n for n in find_all(window, "text") if "/" in text_of(n)), None), "the place of the file")
    path = os.path.join(os.path.dirname(program.file), "walked.huni")
    set_text(place, path)
    create = wait_for(lambda: next((n for n in find_all(window, "push button", starts("Create")) if "import" not in n.name), None), "Create")
    act(create, "press")
    wait_for(lambda: os.path.exists(path), "the new file")
    wait_for(lambda: next((n for n in children(program.app) if n.name.startswith("walked")), None), "the window of the new file")


@scene
def first_run(program):
    program.stop()
    program.file = ""
    os.rename(os.path.join(os.environ["XDG_CONFIG_HOME"], "Huni"), os.path.join(os.environ["XDG_CONFIG_HOME"], "Before"))
    program.start("")
    check(program.window, "first run", 3)


def main():
    program = Program(*sys.argv[1:4])
    wishes = sys.argv[4:]
    try:
        program.start()
        first_card(program)
        program.activate()
        wait_for(lambda: has(program.window, ACTIVE), "the window with the keys")
        for each in SCENES:
            if wishes and each.__name__ not in wishes:
                continue
            began = time.monotonic()
            try:
                each(program)
            except (Stop, *GONE) as stopped:
                problem(f"{each.__name__}: {stopped}")
                if program.process.poll() is not None:
                    problem("the program has ended")
                    break
                for _ in range(2):
                    keys("Escape")
            print(f"{each.__name__}: {time.monotonic() - began:.1f} s", flush=True)
    except Stop as stopped:
        problem(str(stopped))
    finally:
        program.stop()


main()
screen.bus.terminate()
sys.exit(1 if problems else 0)
