<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>ActionWords</name>
    <message numerus="yes">
        <source>moved %Ln opportunity(ies) to %1</source>
        <translation>
            <numerusform>moved %Ln opportunity to %1</numerusform>
            <numerusform>moved %Ln opportunities to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>moved %Ln lead(s) to %1</source>
        <extracomment>%1 is a stage</extracomment>
        <translation>
            <numerusform>moved %Ln lead to %1</numerusform>
            <numerusform>moved %Ln leads to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>deleted %Ln company(ies)</source>
        <translation>
            <numerusform>deleted %Ln company</numerusform>
            <numerusform>deleted %Ln companies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>deleted %Ln opportunity(ies)</source>
        <translation>
            <numerusform>deleted %Ln opportunity</numerusform>
            <numerusform>deleted %Ln opportunities</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>deleted %Ln lead(s)</source>
        <translation>
            <numerusform>deleted %Ln lead</numerusform>
            <numerusform>deleted %Ln leads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>generated %Ln lead(s)</source>
        <translation>
            <numerusform>generated %Ln lead</numerusform>
            <numerusform>generated %Ln leads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>imported %Ln row(s) from &quot;%1&quot;</source>
        <extracomment>%1 is a file</extracomment>
        <translation>
            <numerusform>imported %Ln row from &quot;%1&quot;</numerusform>
            <numerusform>imported %Ln rows from &quot;%1&quot;</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>edited %Ln lead(s)</source>
        <translation>
            <numerusform>edited %Ln lead</numerusform>
            <numerusform>edited %Ln leads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>edited %Ln company(ies)</source>
        <translation>
            <numerusform>edited %Ln company</numerusform>
            <numerusform>edited %Ln companies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>changed the label &quot;%1&quot; of %Ln thing(s)</source>
        <extracomment>%1 is a label, %n how many leads or companies</extracomment>
        <translation>
            <numerusform>changed the label &quot;%1&quot; of %Ln thing</numerusform>
            <numerusform>changed the label &quot;%1&quot; of %Ln things</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>merged %Ln other(s) into &quot;%1&quot;</source>
        <extracomment>several that were one and the same: %n others went into %1</extracomment>
        <translation>
            <numerusform>merged %Ln other into &quot;%1&quot;</numerusform>
            <numerusform>merged %Ln others into &quot;%1&quot;</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BackTestWords</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CaptureCommandWords</name>
    <message numerus="yes">
        <source>Added %Ln lead(s).</source>
        <translation>
            <numerusform>Added %Ln lead.</numerusform>
            <numerusform>Added %Ln leads.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChangeWords</name>
    <message numerus="yes">
        <source>%Ln more</source>
        <extracomment>after the names of some things: how many others</extracomment>
        <translation>
            <numerusform>%Ln more</numerusform>
            <numerusform>%Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DuplicateCommandWords</name>
    <message numerus="yes">
        <source>%1 of %n suspect(s)</source>
        <extracomment>%1 is how many are listed</extracomment>
        <translation>
            <numerusform>%1 of %n suspect</numerusform>
            <numerusform>%1 of %n suspects</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A note keeps %n value(s) that no field holds.</source>
        <translation>
            <numerusform>A note keeps %n value that no field holds.</numerusform>
            <numerusform>A note keeps %n values that no field holds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EditCommandWords</name>
    <message numerus="yes">
        <source>Deleted %n thing(s). &quot;undo&quot; brings them back.</source>
        <translation>
            <numerusform>Deleted %n thing. &quot;undo&quot; brings it back.</numerusform>
            <numerusform>Deleted %n things. &quot;undo&quot; brings them back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExchangeCommandWords</name>
    <message numerus="yes">
        <source>Wrote %n row(s) to &quot;%1&quot;.</source>
        <extracomment>%1 is a file</extracomment>
        <translation>
            <numerusform>Wrote %n row to &quot;%1&quot;.</numerusform>
            <numerusform>Wrote %n rows to &quot;%1&quot;.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FieldWords</name>
    <message numerus="yes">
        <source>in %n min</source>
        <translation>
            <numerusform>in %n min</numerusform>
            <numerusform>in %n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n h</source>
        <translation>
            <numerusform>in %n h</numerusform>
            <numerusform>in %n h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>in %n day</numerusform>
            <numerusform>in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>%n min ago</numerusform>
            <numerusform>%n min ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h ago</source>
        <translation>
            <numerusform>%n h ago</numerusform>
            <numerusform>%n h ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FileCommandWords</name>
    <message numerus="yes">
        <source>Made the pipeline &quot;%1&quot; (%2, %3) with %n lead(s).</source>
        <extracomment>%1 is a file, %2 a currency, %3 a time zone</extracomment>
        <translation>
            <numerusform>Made the pipeline &quot;%1&quot; (%2, %3) with %n lead.</numerusform>
            <numerusform>Made the pipeline &quot;%1&quot; (%2, %3) with %n leads.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Generated %n lead(s), %1 touchpoints, %2 companies, %3 opportunities.</source>
        <extracomment>%1 is a number of touchpoints, %2 one of companies, %3 one of opportunities</extracomment>
        <translation>
            <numerusform>Generated %n lead, %1 touchpoints, %2 companies, %3 opportunities.</numerusform>
            <numerusform>Generated %n leads, %1 touchpoints, %2 companies, %3 opportunities.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&quot;%1&quot; is sound: %n operation(s).</source>
        <extracomment>%1 is a file</extracomment>
        <translation>
            <numerusform>&quot;%1&quot; is sound: %n operation.</numerusform>
            <numerusform>&quot;%1&quot; is sound: %n operations.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&quot;%1&quot; has %n problem(s). Restore a backup.</source>
        <extracomment>%1 is a file</extracomment>
        <translation>
            <numerusform>&quot;%1&quot; has %n problem. Restore a backup.</numerusform>
            <numerusform>&quot;%1&quot; has %n problems. Restore a backup.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilterWords</name>
    <message numerus="yes">
        <source>%n more</source>
        <extracomment>the end of a list of values: MQL, SQL or 4 more</extracomment>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 is in the last %n day(s)</source>
        <extracomment>%1 is a field: Last contact</extracomment>
        <translation>
            <numerusform>%1 is in the last %n day</numerusform>
            <numerusform>%1 is in the last %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 is more than %n day(s) ago</source>
        <extracomment>%1 is a field: Last contact</extracomment>
        <translation>
            <numerusform>%1 is more than %n day ago</numerusform>
            <numerusform>%1 is more than %n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 is in the next %n day(s)</source>
        <extracomment>%1 is a field: Next activity</extracomment>
        <translation>
            <numerusform>%1 is in the next %n day</numerusform>
            <numerusform>%1 is in the next %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeadCommandWords</name>
    <message numerus="yes">
        <source>%1 of %n lead(s)</source>
        <extracomment>%1 is how many are listed</extracomment>
        <translation>
            <numerusform>%1 of %n lead</numerusform>
            <numerusform>%1 of %n leads</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RuleWords</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>at least %n a day</source>
        <translation>
            <numerusform>at least %n a day</numerusform>
            <numerusform>at least %n a day</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>at least %n times</source>
        <translation>
            <numerusform>at least %n time</numerusform>
            <numerusform>at least %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>at least %n different pages a day</source>
        <translation>
            <numerusform>at least %n page a day</numerusform>
            <numerusform>at least %n different pages a day</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>at least %n different pages</source>
        <translation>
            <numerusform>at least %n page</numerusform>
            <numerusform>at least %n different pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>on at least %n days</source>
        <translation>
            <numerusform>on at least %n day</numerusform>
            <numerusform>on at least %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>half is left after %n days</source>
        <translation>
            <numerusform>half is left after %n day</numerusform>
            <numerusform>half is left after %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>nothing is left after %n days</source>
        <translation>
            <numerusform>nothing is left after %n day</numerusform>
            <numerusform>nothing is left after %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n seconds or longer</source>
        <translation>
            <numerusform>%n second or longer</numerusform>
            <numerusform>%n seconds or longer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in the last %n days</source>
        <translation>
            <numerusform>in the last %n day</numerusform>
            <numerusform>in the last %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ScoreTellingWords</name>
    <message numerus="yes">
        <source>was %1, halves every %n day(s)</source>
        <extracomment>%1 points such as +15, %n days</extracomment>
        <translation>
            <numerusform>was %1, halves every %n day</numerusform>
            <numerusform>was %1, halves every %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>was %1, is gone after %n day(s)</source>
        <translation>
            <numerusform>was %1, is gone after %n day</numerusform>
            <numerusform>was %1, is gone after %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ScoreWords</name>
    <message numerus="yes">
        <source>%1 points: %2; %3 for %n more reason(s).</source>
        <extracomment>%2 is a list of reasons, %3 a number of points, %n how many more reasons</extracomment>
        <translation>
            <numerusform>%1 points: %2; %3 for %n more reason.</numerusform>
            <numerusform>%1 points: %2; %3 for %n more reasons.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>huni::BoardPage</name>
    <message numerus="yes">
        <source>%Ln card(s)</source>
        <translation>
            <numerusform>%Ln card</numerusform>
            <numerusform>%Ln cards</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln card(s)</source>
        <translation>
            <numerusform>%1 of %Ln card</numerusform>
            <numerusform>%1 of %Ln cards</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln selected</source>
        <extracomment>how many cards are shown, and how many of them are selected</extracomment>
        <translation>
            <numerusform>%1, %Ln selected</numerusform>
            <numerusform>%1, %Ln selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln closed</source>
        <translation>
            <numerusform>%1, %Ln closed</numerusform>
            <numerusform>%1, %Ln closed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln open card(s)</source>
        <translation>
            <numerusform>%Ln open card</numerusform>
            <numerusform>%Ln open cards</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>huni::BulkPanel</name>
    <message numerus="yes">
        <source>Edit a field of %Ln row(s)</source>
        <translation>
            <numerusform>Edit a field of %Ln row</numerusform>
            <numerusform>Edit a field of %Ln rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>huni::CaptureMatches</name>
    <message numerus="yes">
        <source>%1 is there already, with %Ln lead(s).</source>
        <extracomment>%1 is a company</extracomment>
        <translation>
            <numerusform>%1 is there already, with %Ln lead.</numerusform>
            <numerusform>%1 is there already, with %Ln leads.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>huni::CapturePanel</name>
    <message numerus="yes">
        <source>Adding %Ln card(s) …</source>
        <translation>
            <numerusform>Adding %Ln card …</numerusform>
            <numerusform>Adding %Ln cards …</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>huni::CaptureStack</name>
    <message numerus="yes">
        <source>Add all %Ln</source>
        <translation>
            <numerusform>Add all %Ln</numerusform>
            <numerusform>Add all %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>huni::CardActions</name>
    <message numerus="yes">
        <source>Deleted %Ln card(s).</source>
        <translation>
            <numerusform>Deleted %Ln card.</numerusform>
            <numerusform>Deleted %Ln cards.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>huni::CardPainter</name>
    <message numerus="yes">
        <source>%Ln day(s) in this stage, which is long</source>
        <translation>
            <numerusform>%Ln day in this stage, which is long</numerusform>
            <numerusform>%Ln days in this stage, which is long</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s) in this stage</source>
        <translation>
            <numerusform>%Ln day in this stage</numerusform>
            <numerusform>%Ln days in this stage</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>huni::CellPaste</name>
    <message numerus="yes">
        <source>%Ln column(s) are pasted, and there are not so many from here on.</source>
        <translation>
            <numerusform>%Ln column is pasted, and there are not so many from here on.</numerusform>
            <numerusform>%Ln columns are pasted, and there are not so many from here on.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) are pasted, and there are not so many from here on.</source>
        <translation>
            <numerusform>%Ln row is pasted, and there are not so many from here on.</numerusform>
            <numerusform>%Ln rows are pasted, and there are not so many from here on.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Pasted into %Ln lead(s).</source>
        <translation>
            <numerusform>Pasted into %Ln lead.</numerusform>
            <numerusform>Pasted into %Ln leads.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Pasted into %Ln company(s).</source>
        <translation>
            <numerusform>Pasted into %Ln company.</numerusform>
            <numerusform>Pasted into %Ln companies.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>huni::ChanceSection</name>
    <message numerus="yes">
        <source>All %n field(s)</source>
        <translation>
            <numerusform>All %n field</numerusform>
            <numerusform>All %n fields</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>huni::ChannelSection</name>
    <message numerus="yes">
        <source>It is named %Ln time(s). Instead:</source>
        <extracomment>%Ln leads, touchpoints and campaigns name a channel that is deleted; what follows is the channel they name instead</extracomment>
        <translation>
            <numerusform>It is named %Ln time. Instead:</numerusform>
            <numerusform>It is named %Ln times. Instead:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>huni::CompanyPanel</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <extracomment>the end of a list that is not shown whole</extracomment>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>huni::DuplicatesPage</name>
    <message numerus="yes">
        <source>Merged %n other(s) into &quot;%1&quot;.</source>
        <extracomment>%1 is a lead or company, %n how many others went into it</extracomment>
        <translation>
            <numerusform>Merged %n other into &quot;%1&quot;.</numerusform>
            <numerusform>Merged %n others into &quot;%1&quot;.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lead(s) were compared by e-mail, phone, name and company.</source>
        <translation>
            <numerusform>%Ln lead was compared by e-mail, phone, name and company.</numerusform>
            <numerusform>%Ln leads were compared by e-mail, phone, name and company.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln company(s) were compared by name, web address and phone.</source>
        <translation>
            <numerusform>%Ln company was compared by name, web address and phone.</numerusform>
            <numerusform>%Ln companies were compared by name, web address and phone.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>huni::FileDrop</name>
    <message numerus="yes">
        <source>Drop to make leads of %Ln file(s)</source>
        <translation>
            <numerusform>Drop to make leads of %Ln file</numerusform>
            <numerusform>Drop to make leads of %Ln files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>huni::ImportWizard</name>
    <message numerus="yes">
        <source>Import %Ln row(s)</source>
        <translation>
            <numerusform>Import %Ln row</numerusform>
            <numerusform>Import %Ln rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>huni::LabelActions</name>
    <message numerus="yes">
        <source>Labels of %Ln row(s)</source>
        <translation>
            <numerusform>Labels of %Ln row</numerusform>
            <numerusform>Labels of %Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Changed the labels of %Ln row(s).</source>
        <translation>
            <numerusform>Changed the labels of %Ln row.</numerusform>
            <numerusform>Changed the labels of %Ln rows.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” was put on %Ln row(s).</source>
        <extracomment>%1 is a label</extracomment>
        <translation>
            <numerusform>“%1” was put on %Ln row.</numerusform>
            <numerusform>“%1” was put on %Ln rows.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” was taken off %Ln row(s).</source>
        <translation>
            <numerusform>“%1” was taken off %Ln row.</numerusform>
            <numerusform>“%1” was taken off %Ln rows.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>huni::LeadAlertBar</name>
    <message numerus="yes">
        <source>%Ln leads reached the MQL score.</source>
        <translation>
            <numerusform>%Ln lead reached the MQL score.</numerusform>
            <numerusform>%Ln leads reached the MQL score.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln leads asked for a demo, a quote or a talk.</source>
        <translation>
            <numerusform>%Ln lead asked for a demo, a quote or a talk.</numerusform>
            <numerusform>%Ln leads asked for a demo, a quote or a talk.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln leads asked for something or reached the MQL score.</source>
        <translation>
            <numerusform>%Ln lead asked for something or reached the MQL score.</numerusform>
            <numerusform>%Ln leads asked for something or reached the MQL score.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>huni::LedgerModel</name>
    <message numerus="yes">
        <source>%n more reason(s)</source>
        <translation>
            <numerusform>%n more reason</numerusform>
            <numerusform>%n more reasons</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>huni::ListActions</name>
    <message numerus="yes">
        <source>%Ln came on “%1”.</source>
        <extracomment>%1 is a list</extracomment>
        <translation>
            <numerusform>%Ln came on “%1”.</numerusform>
            <numerusform>%Ln came on “%1”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln went off “%1”.</source>
        <translation>
            <numerusform>%Ln went off “%1”.</numerusform>
            <numerusform>%Ln went off “%1”.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>huni::MappingModel</name>
    <message numerus="yes">
        <source>%Ln value(s) to explain</source>
        <translation>
            <numerusform>%Ln value to explain</numerusform>
            <numerusform>%Ln values to explain</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>huni::OutcomeView</name>
    <message numerus="yes">
        <source>%Ln custom field(s)</source>
        <translation>
            <numerusform>%Ln custom field</numerusform>
            <numerusform>%Ln custom fields</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stage(s)</source>
        <translation>
            <numerusform>%Ln stage</numerusform>
            <numerusform>%Ln stages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln channel(s)</source>
        <translation>
            <numerusform>%Ln channel</numerusform>
            <numerusform>%Ln channels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln campaign(s)</source>
        <translation>
            <numerusform>%Ln campaign</numerusform>
            <numerusform>%Ln campaigns</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln company(ies)</source>
        <translation>
            <numerusform>%Ln company</numerusform>
            <numerusform>%Ln companies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln member(s) of the team</source>
        <translation>
            <numerusform>%Ln member of the team</numerusform>
            <numerusform>%Ln members of the team</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lead(s)</source>
        <translation>
            <numerusform>%Ln lead</numerusform>
            <numerusform>%Ln leads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln opportunity(ies)</source>
        <translation>
            <numerusform>%Ln opportunity</numerusform>
            <numerusform>%Ln opportunities</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>huni::Overlays</name>
    <message numerus="yes">
        <source>Added %Ln lead(s).</source>
        <translation>
            <numerusform>Added %Ln lead.</numerusform>
            <numerusform>Added %Ln leads.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln were there already and stay as they are.</source>
        <translation>
            <numerusform>%Ln was there already and stays as it is.</numerusform>
            <numerusform>%Ln were there already and stay as they are.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>huni::PairView</name>
    <message numerus="yes">
        <source>%n lead(s)</source>
        <translation>
            <numerusform>%n lead</numerusform>
            <numerusform>%n leads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n touchpoint(s)</source>
        <translation>
            <numerusform>%n touchpoint</numerusform>
            <numerusform>%n touchpoints</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) and activities</source>
        <translation>
            <numerusform>%n note or activity</numerusform>
            <numerusform>%n notes and activities</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n opportunity(ies)</source>
        <translation>
            <numerusform>%n opportunity</numerusform>
            <numerusform>%n opportunities</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n label(s)</source>
        <translation>
            <numerusform>%n label</numerusform>
            <numerusform>%n labels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n list place(s)</source>
        <translation>
            <numerusform>%n list place</numerusform>
            <numerusform>%n list places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) that are not chosen go into a note.</source>
        <translation>
            <numerusform>%n value that is not chosen goes into a note.</numerusform>
            <numerusform>%n values that are not chosen go into a note.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>huni::PredictiveView</name>
    <message numerus="yes">
        <source>%Ln won lead(s)</source>
        <translation>
            <numerusform>%Ln won lead</numerusform>
            <numerusform>%Ln won leads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lost lead(s)</source>
        <translation>
            <numerusform>%Ln lost lead</numerusform>
            <numerusform>%Ln lost leads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more lead(s) were closed since.</source>
        <translation>
            <numerusform>%Ln more lead was closed since.</numerusform>
            <numerusform>%Ln more leads were closed since.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) at the top are probably written when it is over; a chance that knows them says nothing about new leads.</source>
        <translation>
            <numerusform>%n field at the top is probably written when it is over; a chance that knows it says nothing about new leads.</numerusform>
            <numerusform>%n fields at the top are probably written when it is over; a chance that knows them says nothing about new leads.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>huni::PublishPanel</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>huni::ResultStep</name>
    <message numerus="yes">
        <source>%Ln row(s) were imported.</source>
        <translation>
            <numerusform>%Ln row was imported.</numerusform>
            <numerusform>%Ln rows were imported.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>huni::RowOutput</name>
    <message numerus="yes">
        <source>Copied %Ln row(s).</source>
        <translation>
            <numerusform>Copied %Ln row.</numerusform>
            <numerusform>Copied %Ln rows.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Exported %Ln row(s) to %1.</source>
        <extracomment>%1 is a file</extracomment>
        <translation>
            <numerusform>Exported %Ln row to %1.</numerusform>
            <numerusform>Exported %Ln rows to %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>huni::RowWork</name>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <extracomment>%1 names of leads or companies</extracomment>
        <translation>
            <numerusform>%1 and %Ln more</numerusform>
            <numerusform>%1 and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>huni::ScoreChart</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>huni::ScoringPage</name>
    <message numerus="yes">
        <source>Draft with %n change(s), not published</source>
        <translation>
            <numerusform>Draft with %n change, not published</numerusform>
            <numerusform>Draft with %n changes, not published</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>huni::StageSection</name>
    <message numerus="yes">
        <source>Move its %Ln card(s) to</source>
        <translation>
            <numerusform>Move its %Ln card to</numerusform>
            <numerusform>Move its %Ln cards to</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>huni::SuspectDelegate</name>
    <message numerus="yes">
        <source>%n together</source>
        <comment>leads or companies that may all be one</comment>
        <translation>
            <numerusform>%n together</numerusform>
            <numerusform>%n together</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>huni::TableActions</name>
    <message numerus="yes">
        <source>Deleted %Ln lead(s).</source>
        <translation>
            <numerusform>Deleted %Ln lead.</numerusform>
            <numerusform>Deleted %Ln leads.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Deleted %Ln company(s).</source>
        <translation>
            <numerusform>Deleted %Ln company.</numerusform>
            <numerusform>Deleted %Ln companies.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Changed %Ln lead(s).</source>
        <translation>
            <numerusform>Changed %Ln lead.</numerusform>
            <numerusform>Changed %Ln leads.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Changed %Ln company(s).</source>
        <translation>
            <numerusform>Changed %Ln company.</numerusform>
            <numerusform>Changed %Ln companies.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Moved %Ln lead(s).</source>
        <translation>
            <numerusform>Moved %Ln lead.</numerusform>
            <numerusform>Moved %Ln leads.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>huni::TableFeed</name>
    <message numerus="yes">
        <source>%Ln lead(s)</source>
        <extracomment>head of a group of rows</extracomment>
        <translation>
            <numerusform>%Ln lead</numerusform>
            <numerusform>%Ln leads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln company(s)</source>
        <translation>
            <numerusform>%Ln company</numerusform>
            <numerusform>%Ln companies</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>huni::ThingTablePage</name>
    <message numerus="yes">
        <source>%Ln lead(s)</source>
        <translation>
            <numerusform>%Ln lead</numerusform>
            <numerusform>%Ln leads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln company(s)</source>
        <translation>
            <numerusform>%Ln company</numerusform>
            <numerusform>%Ln companies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln lead(s)</source>
        <extracomment>%1 is how many of all %n are shown</extracomment>
        <translation>
            <numerusform>%1 of %Ln lead</numerusform>
            <numerusform>%1 of %Ln leads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln company(s)</source>
        <translation>
            <numerusform>%1 of %Ln company</numerusform>
            <numerusform>%1 of %Ln companies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln chosen</source>
        <translation>
            <numerusform>%Ln chosen</numerusform>
            <numerusform>%Ln chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>huni::UndoListModel</name>
    <message numerus="yes">
        <source>%Ln change(s)</source>
        <translation>
            <numerusform>%Ln change</numerusform>
            <numerusform>%Ln changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>huni::UndoListPanel</name>
    <message numerus="yes">
        <source>Redo up to here (%Ln)</source>
        <translation>
            <numerusform>Redo up to here (%Ln)</numerusform>
            <numerusform>Redo up to here (%Ln)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undo down to here (%Ln)</source>
        <translation>
            <numerusform>Undo down to here (%Ln)</numerusform>
            <numerusform>Undo down to here (%Ln)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln action(s)</source>
        <translation>
            <numerusform>%1 of %Ln action</numerusform>
            <numerusform>%1 of %Ln actions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>huni::UndoStatus</name>
    <message numerus="yes">
        <source>Stopped after %1 of %Ln action(s).</source>
        <translation>
            <numerusform>Stopped after %1 of %Ln action.</numerusform>
            <numerusform>Stopped after %1 of %Ln actions.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>huni::VersionsView</name>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
</context>
</TS>
