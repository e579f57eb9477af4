<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>ActionWords</name>
    <message numerus="yes">
        <source>moved %n opportunity(ies) to %1</source>
        <translation>
            <numerusform>moved %n opportunity to %1</numerusform>
            <numerusform>moved %n opportunities to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>moved %n lead(s) to %1</source>
        <extracomment>%1 is a stage</extracomment>
        <translation>
            <numerusform>moved %n lead to %1</numerusform>
            <numerusform>moved %n leads to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>deleted %n company(ies)</source>
        <translation>
            <numerusform>deleted %n company</numerusform>
            <numerusform>deleted %n companies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>deleted %n opportunity(ies)</source>
        <translation>
            <numerusform>deleted %n opportunity</numerusform>
            <numerusform>deleted %n opportunities</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>deleted %n lead(s)</source>
        <translation>
            <numerusform>deleted %n lead</numerusform>
            <numerusform>deleted %n leads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>generated %n lead(s)</source>
        <translation>
            <numerusform>generated %n lead</numerusform>
            <numerusform>generated %n leads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>imported %n row(s) from &quot;%1&quot;</source>
        <extracomment>%1 is a file</extracomment>
        <translation>
            <numerusform>imported %n row from &quot;%1&quot;</numerusform>
            <numerusform>imported %n rows from &quot;%1&quot;</numerusform>
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
    <name>huni::BoardPage</name>
    <message numerus="yes">
        <source>%n card(s)</source>
        <translation>
            <numerusform>%n card</numerusform>
            <numerusform>%n cards</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n card(s)</source>
        <translation>
            <numerusform>%1 of %n card</numerusform>
            <numerusform>%1 of %n cards</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n selected</source>
        <extracomment>how many cards are shown, and how many of them are selected</extracomment>
        <translation>
            <numerusform>%1, %n selected</numerusform>
            <numerusform>%1, %n selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Deleted %n card(s).</source>
        <translation>
            <numerusform>Deleted %n card.</numerusform>
            <numerusform>Deleted %n cards.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>huni::Window</name>
    <message numerus="yes">
        <source>%n thing(s) have been changed since and were left as they are.</source>
        <translation>
            <numerusform>%n thing has been changed since and was left as it is.</numerusform>
            <numerusform>%n things have been changed since and were left as they are.</numerusform>
        </translation>
    </message>
</context>
</TS>
