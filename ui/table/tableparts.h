#pragma once

#include "ui/table/cellpaste.h"
#include "ui/table/filteractions.h"
#include "ui/table/labelactions.h"
#include "ui/table/listactions.h"
#include "ui/table/newthing.h"
#include "ui/table/rowoutput.h"
#include "ui/table/tableactions.h"
#include "ui/table/tablecolumns.h"
#include "ui/table/tableview.h"
#include "ui/table/viewactions.h"
#include "ui/table/workingtable.h"

namespace huni {

/// What a page of a table is made of, for its commands and menus.
struct TableParts {
    const Theme &theme;
    TableFeed &feed;
    TableView &view;
    WorkingTable &working;
    PanelHost &panels;
    RowWork &work;
    TableActions &actions;
    LabelActions &labels;
    ListActions &lists;
    RowOutput &output;
    CellPaste &paste;
    FilterActions &filters;
    ViewActions &views;
    TableColumns &columns;
    NewThing &newThing;
};

} // namespace huni
