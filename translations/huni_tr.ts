<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="tr_TR">
<context>
    <name>ActionWords</name>
    <message>
        <source>moved &quot;%1&quot; to %2</source>
        <extracomment>%1 is a lead or opportunity, %2 a stage</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>moved %n opportunity(ies) to %1</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>moved %n lead(s) to %1</source>
        <extracomment>%1 is a stage</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>deleted &quot;%1&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>deleted %n company(ies)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>deleted %n opportunity(ies)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>deleted %n lead(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>answered BANT of &quot;%1&quot;</source>
        <extracomment>%1 is a lead, %2 dimensions of BANT</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answered BANT of &quot;%1&quot;: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>added a note to &quot;%1&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>added to &quot;%2&quot;: %1</source>
        <extracomment>%1 is call, meeting, task ...; %2 a lead</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>generated %n lead(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>imported &quot;%1&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>imported %n row(s) from &quot;%1&quot;</source>
        <extracomment>%1 is a file</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>did something again</source>
        <extracomment>%1 is what was done again: moved &quot;Ayşe Demir&quot; to SQL</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>did again: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>undid something</source>
        <extracomment>%1 is what was taken back: moved &quot;Ayşe Demir&quot; to SQL</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>undid: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>created the pipeline &quot;%1&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>added &quot;%1&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>edited &quot;%1&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>deleted the campaign &quot;%1&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>noted for &quot;%2&quot;: %1</source>
        <extracomment>%1 is a kind of touchpoint, %2 a lead</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>edited a note of &quot;%1&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>deleted a note of &quot;%1&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>added the stage &quot;%1&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>edited the stage &quot;%1&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>added the field &quot;%1&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>edited the field &quot;%1&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changed the settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changed the label &quot;%1&quot; of &quot;%2&quot;</source>
        <extracomment>%1 is a label, %2 a lead</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changed something</source>
        <extracomment>a change that only a newer version of Huni knows</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ArgumentWords</name>
    <message>
        <source>There is no option &quot;--%1&quot; here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The option &quot;--%1&quot; takes no value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The option &quot;--%1&quot; needs a value.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BoardCommandWords</name>
    <message>
        <source>Moved from %1 to %2.</source>
        <extracomment>%1 and %2 are stages</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no band &quot;%1&quot;: tofu, mofu or bofu.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weighted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Idle</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BoardPage</name>
    <message>
        <source>No leads yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the first one, or bring yours in from a CSV file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New lead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TOFU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MOFU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BOFU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole funnel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Top of the funnel: leads that get to know us</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Middle of the funnel: leads in qualification</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bottom of the funnel: opportunities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All stages from first contact to won or lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter cards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order, owner, source and size of the cards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a card to the chosen column (N)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moves on: %1</source>
        <extracomment>tool tip of a column: when a card leaves it</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n card(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n card(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n selected</source>
        <extracomment>how many cards are shown, and how many of them are selected</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Highest value first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longest in stage first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everyone&apos;s cards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mine (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cards are sorted. Choose the order ‘By hand’ to place them yourself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Deleted %n card(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CardWords</name>
    <message>
        <source>today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>next step on a card: kind of activity, then when; for example &quot;Call, tomorrow 10:00&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ColumnHeader</name>
    <message>
        <source>Moves on when %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total: — (an exchange rate is missing)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weighted by probability: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By currency:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Idle cards: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, cards: %2</source>
        <extracomment>Head of a column for screen readers: name of the stage, number of cards</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weighted %1</source>
        <extracomment>Sum weighted by probability, in the head of a column; short</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 idle</source>
        <extracomment>Number of idle cards, in the head of a column; short</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ColumnView</name>
    <message>
        <source>Drop a card here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No cards in this stage</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CommandLineWords</name>
    <message>
        <source>%1 See: huni-cli %2 --help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 See: huni-cli --help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Options:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Example:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Works on a Huni sales pipeline without a window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commands:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Options for every command:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exit status: 0 done; 1 could not be done, the file is unchanged; 2 wrong usage.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard output cannot be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The option &quot;--%1&quot; needs a value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is too much.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no language &quot;%1&quot;: en or tr.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which command?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no command &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Why: the key or name of a reason; asked for when something is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why an entry condition may be passed over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One board; by default the whole funnel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move a lead or an opportunity to another stage.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the columns of a board with their counts and sums.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print one JSON document.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language of what people read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Business time, such as 2026-11-21T14:00:00+03:00.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Act as this member.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Explain the command.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print the version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When it happened, by default now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The channel, by key or name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The campaign; made when it is new.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyword that led here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page that was seen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The document, webinar or event.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long it lasted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the answers rest on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For timing: when they will buy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add one thing, named by its fields.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change fields of one thing; an empty value clears a field.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete things; undo brings them back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note a contact with a lead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer the BANT checklist of a lead, or show it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Currency of the pipeline, by default TRY.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time zone of the pipeline, by default that of this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill it with the sample that ships.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a new pipeline.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy a pipeline, also while it is in use, and check the copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back this change, whatever came after it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back the newest changes, or one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do again what was undone last.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words that names, companies, addresses or phones begin with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only in these stages, by key or name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only on these boards.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only those of this member, or of nobody.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only those who came through this channel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only with at least this score.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By score, created, name, company, stage, value, last_contact, stage_since; - in front turns it round.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most so many, by default 50; all gives all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out so many at the beginning.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List leads.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show everything about one lead.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConditionPanel</name>
    <message>
        <source>Why was %1 lost?</source>
        <extracomment>%1 is a lead or an opportunity</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not meet the condition of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BANT does not say qualified yet. Still to clear up: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In your own words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the checklist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark as lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move anyway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which one?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In your own words (optional)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DropBar</name>
    <message>
        <source>Won</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nurture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EditCommandWords</name>
    <message>
        <source>Added: %1 %2</source>
        <extracomment>%1 is a kind of thing (lead, company), %2 its id</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Deleted %n thing(s). &quot;undo&quot; brings them back.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Noted: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BANT: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still missing: %1</source>
        <extracomment>%1 is a list of dimensions of BANT</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ErrorWords</name>
    <message>
        <source>&quot;%1&quot; cannot move to %2: BANT does not say qualified. Complete BANT, or give a reason for passing it over.</source>
        <extracomment>%1 is a lead, %2 a stage</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot move to %2 without a reason. Say why it was lost.</source>
        <extracomment>%1 is a lead or opportunity, %2 the stage Lost</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot move to %2 while its opportunity is open. Win or lose the opportunity first.</source>
        <extracomment>%1 is a lead or opportunity, %2 a stage</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The field &quot;%1&quot; is not edited: move the card to another stage instead.</source>
        <extracomment>%1 is a field: stage or outcome</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; does not meet the condition &quot;%2&quot;.</source>
        <extracomment>%1 is a lead or opportunity, %2 a condition</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no file &quot;%1&quot;. Check its name and folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a folder. Name a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be read: %2. Check that it is a file and that you may read it.</source>
        <extracomment>%2 is a technical reason</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be written. Check that its folder is there and that you may write to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be written: %2. Check that its folder is there and that you may write to it.</source>
        <extracomment>%2 is a technical reason</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is there already and was left as it is. Choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is empty. Choose a file with something in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a Huni pipeline. Open a pipeline file, or import this file into one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is damaged: %2. Restore a backup.</source>
        <extracomment>%2 is a technical reason</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is damaged: %2. Restore the newest backup: %3</source>
        <extracomment>%2 is a technical reason, %3 the path of a backup</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; was written by a newer version of Huni and can only be read here. Update Huni.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; lies in a synced or network folder (%2), where a pipeline would be damaged. Keep it in a folder of this computer and share it with the team from there.</source>
        <extracomment>%2 is the kind of folder: Dropbox, OneDrive, nfs</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is being changed by another program. Wait until it is done, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no room left on the disk of &quot;%1&quot;. Free some, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; can only be read. Check its permissions, or whether a newer version of Huni wrote it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing here is called &quot;%1&quot;. Check the id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no stage &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no stage &quot;%1&quot;. The stages are: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no field &quot;%1&quot;. For a field of your own write &quot;custom:&quot; before its name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no field &quot;%1&quot;. Did you mean &quot;%2&quot;?</source>
        <extracomment>%2 is the field with the most similar name</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no member &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no member &quot;%1&quot;. The members are: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no channel &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no channel &quot;%1&quot;. The channels are: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no kind &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no kind &quot;%1&quot;. The kinds are: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no encoding &quot;%1&quot;. Try UTF-8 or windows-1254.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no layout &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no layout &quot;%1&quot;. Did you mean &quot;%2&quot;?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file has no column &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file has no column &quot;%1&quot;. Did you mean &quot;%2&quot;?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; has no line with the names of its columns. Add one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; has no rows that could be taken. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a text file. Save it as CSV first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a text file but looks like %2. Save it as CSV first.</source>
        <extracomment>%2 is the kind of file: ZIP, PDF</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %2 of &quot;%1&quot; is too long to be a row of a table. Check the quotation marks around there.</source>
        <extracomment>%2 is a line number</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In &quot;%1&quot;, the quotation mark that opens on line %2 is never closed. Close it.</source>
        <extracomment>%2 is a line number</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mapping of &quot;%1&quot; cannot be understood: &quot;%2&quot;. Write Column=field.</source>
        <extracomment>%1 is an option or column, %2 its text</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The field &quot;%1&quot; must not be empty. Give it a value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%2&quot; is no value for &quot;%1&quot;. Correct it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%2&quot; is no value for &quot;%1&quot; (%3). Correct it.</source>
        <extracomment>%3 is a line or record</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The value for &quot;%1&quot; is longer than %2 bytes. Shorten it.</source>
        <extracomment>%2 is a number of bytes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A lead needs a way to reach them. Give an e-mail address, a phone number or a company.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; needs a way to reach them. Give an e-mail address, a phone number or a company.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no exchange rate for %1. Add one.</source>
        <extracomment>%1 is a pair of currencies</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The amount &quot;%2&quot; for &quot;%1&quot; is too large. Correct it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; could be several: %2. Name one of them.</source>
        <extracomment>%2 is a list of candidates</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to undo in &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to redo in &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The command is not complete.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database refused: %1. Try again, and check the file if it happens once more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database of &quot;%1&quot; refused: %2. Try again, and check the file if it happens once more.</source>
        <extracomment>%2 is a technical reason</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FieldWords</name>
    <message>
        <source>Place in the column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In this stage since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed</source>
        <extracomment>won and lost</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason for losing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latest channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Referred by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Currency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Probability</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Idle after (days)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Member</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason for passing over a condition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>setting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>member</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>company</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>opportunity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>touchpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>activity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stage change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>campaign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>product</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Budget</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Authority</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Need</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>partly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open</source>
        <extracomment>BANT, the verdict</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>qualified</source>
        <extracomment>BANT, the verdict</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not qualified</source>
        <extracomment>BANT, the verdict</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TOFU</source>
        <extracomment>top of the funnel</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MOFU</source>
        <extracomment>middle of the funnel</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BOFU</source>
        <extracomment>bottom of the funnel</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aside</source>
        <extracomment>nurture, disqualified, advocate</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>in %n min</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n h</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>just now</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h ago</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FileCommandWords</name>
    <message numerus="yes">
        <source>Made the pipeline &quot;%1&quot; (%2, %3) with %n lead(s).</source>
        <extracomment>%1 is a file, %2 a currency, %3 a time zone</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Backed up &quot;%1&quot; to &quot;%2&quot; and checked the copy.</source>
        <extracomment>%1 and %2 are files</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HistoryCommandWords</name>
    <message>
        <source>&quot;%1&quot; is no number of changes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left as they are, because they were changed since: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give a number of changes or one change, not both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <extracomment>%1 is what was done: moved &quot;Ayşe Demir&quot; to SQL</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done again: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>InlineEdit</name>
    <message>
        <source>Yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not in the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no date. Write it like %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no amount. Write it like %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 the name of a value, %2 the value itself</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Language</name>
    <message>
        <source>en</source>
        <extracomment>not shown: the key of the language that the other texts are in (tr in Turkish)</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LeadCommandWords</name>
    <message>
        <source>&quot;--%1&quot; needs a whole number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leads are not sorted by &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no band &quot;%1&quot;: tofu, mofu or bofu.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;--%1&quot; needs a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Company</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BANT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Created</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n lead(s)</source>
        <extracomment>%1 is how many are listed</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>BANT: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stage: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opportunity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QuickAddPanel</name>
    <message>
        <source>New opportunity in %1</source>
        <extracomment>%1 is a stage</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New lead in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Company</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add opportunity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add lead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no amount. Type a number such as %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Clear the search</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SessionWords</name>
    <message>
        <source>&quot;%1&quot; is no time. Write it like 2026-11-21T14:00:00+03:00.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not of the form key=value.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ShapeWords</name>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is a kind of touchpoint or activity, %2 its page or text</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <extracomment>%1 and %2 are stages</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 is a move between stages, %2 its reason</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>arrived</source>
        <extracomment>%1 is a channel</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>arrived through %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>%1, %2 waiting</source>
        <extracomment>A page of the sidebar with the number of things that wait there</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages</source>
        <extracomment>Name of the bar with the pages, for screen readers</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>huni::BantBar</name>
    <message>
        <source>unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>partly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Budget: %1, authority: %2, need: %3, timing: %4</source>
        <extracomment>All four dimensions of BANT; each %n is one of: unknown, no, partly, yes</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>huni::CardPainter</name>
    <message>
        <source>%1 d idle</source>
        <extracomment>Days a card has been in its stage, beyond the limit of that stage; as short as can be</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 d</source>
        <extracomment>Days a card has been in its stage; as short as can be</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No contact detail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No next step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d MMM</source>
        <extracomment>Day and month of an expected close on a card, in the pattern language of QDate</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No company</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not scored yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Probability %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected to close on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owner: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>huni::Chip</name>
    <message>
        <source>Cold</source>
        <extracomment>Temperature of a lead</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warm</source>
        <extracomment>Temperature of a lead</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hot</source>
        <extracomment>Temperature of a lead</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
