<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en_US">
<context>
    <name>AdviceState</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AuditWords</name>
    <message numerus="yes">
        <source>%n changes in 30 days</source>
        <translation>
            <numerusform>%n change in 30 days</numerusform>
            <numerusform>%n changes in 30 days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n taken back</source>
        <translation>
            <numerusform>%n taken back</numerusform>
            <numerusform>%n taken back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CardFigures</name>
    <message numerus="yes">
        <source>%n gain</source>
        <translation>
            <numerusform>%n gains</numerusform>
            <numerusform>%n gain</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lose</source>
        <translation>
            <numerusform>%n loses</numerusform>
            <numerusform>%n lose</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tables</source>
        <translation>
            <numerusform>%n table</numerusform>
            <numerusform>%n tables</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n statements</source>
        <translation>
            <numerusform>%n statement</numerusform>
            <numerusform>%n statements</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ForestRows</name>
    <message numerus="yes">
        <source>%n further statements</source>
        <translation>
            <numerusform>%n further statement</numerusform>
            <numerusform>%n further statements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n together</source>
        <translation>
            <numerusform>All %n together</numerusform>
            <numerusform>All %n together</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows get slower.</source>
        <translation>
            <numerusform>%n row gets slower.</numerusform>
            <numerusform>%n rows get slower.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GridTable</name>
    <message numerus="yes">
        <source>%n further statements</source>
        <translation>
            <numerusform>%n further statement</numerusform>
            <numerusform>%n further statements</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HeatmapChart</name>
    <message numerus="yes">
        <source>%n further statements</source>
        <translation>
            <numerusform>%n further statement</numerusform>
            <numerusform>%n further statements</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IndexWords</name>
    <message numerus="yes">
        <source>%n tables</source>
        <translation>
            <numerusform>%n table</numerusform>
            <numerusform>%n tables</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n indexes</source>
        <translation>
            <numerusform>%n index</numerusform>
            <numerusform>%n indexes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MaintenanceHeadline</name>
    <message numerus="yes">
        <source>%n jobs fit and leave %1</source>
        <translation>
            <numerusform>%n job fits and leaves %1</numerusform>
            <numerusform>%n jobs fit and leave %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n jobs are due and have no room</source>
        <translation>
            <numerusform>%n job is due and has no room</numerusform>
            <numerusform>%n jobs are due and have no room</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n jobs wait, the first for %1</source>
        <translation>
            <numerusform>%n job waits for %1</numerusform>
            <numerusform>%n jobs wait, the first for %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MaintenancePolicy</name>
    <message numerus="yes">
        <source>%1: %2 active sessions on average, ± %3 from week to week, %n weeks</source>
        <translation>
            <numerusform>%1: %2 active sessions on average, ± %3 from week to week, %n week</numerusform>
            <numerusform>%1: %2 active sessions on average, ± %3 from week to week, %n weeks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanFacts</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanWords</name>
    <message numerus="yes">
        <source>estimated from %n builds here</source>
        <translation>
            <numerusform>estimated from %n build here</numerusform>
            <numerusform>estimated from %n builds here</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecommendationWords</name>
    <message numerus="yes">
        <source>%n proposals pass the threshold</source>
        <translation>
            <numerusform>%n proposal passes the threshold</numerusform>
            <numerusform>%n proposals pass the threshold</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A new index on %1 takes over from %n others</source>
        <translation>
            <numerusform>A new index on %1 takes over from %n other</numerusform>
            <numerusform>A new index on %1 takes over from %n others</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message numerus="yes">
        <source>%n further ones are left out.</source>
        <translation>
            <numerusform>%n further one is left out.</numerusform>
            <numerusform>%n further ones are left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n smaller ones</source>
        <translation>
            <numerusform>and %n smaller one</numerusform>
            <numerusform>and %n smaller ones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n further statements are left out.</source>
        <translation>
            <numerusform>%n further statement is left out.</numerusform>
            <numerusform>%n further statements are left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatementFacts</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message numerus="yes">
        <source>Jobs: %n running</source>
        <translation>
            <numerusform>Jobs: %n running</numerusform>
            <numerusform>Jobs: %n running</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StorageExact</name>
    <message numerus="yes">
        <source>Measured exactly at %1: %2, %n pages in its pending list; the pages of GIN do not tell how full they are</source>
        <translation>
            <numerusform>Measured exactly at %1: %2, %n page in its pending list; the pages of GIN do not tell how full they are</numerusform>
            <numerusform>Measured exactly at %1: %2, %n pages in its pending list; the pages of GIN do not tell how full they are</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StorageTable</name>
    <message numerus="yes">
        <source>No forecast yet: %n days are known</source>
        <translation>
            <numerusform>No forecast yet: %n day is known</numerusform>
            <numerusform>No forecast yet: %n days are known</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TodayFigures</name>
    <message numerus="yes">
        <source>%n indexes</source>
        <translation>
            <numerusform>%n index</numerusform>
            <numerusform>%n indexes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WeekChart</name>
    <message numerus="yes">
        <source>expected, mean of %n weeks</source>
        <translation>
            <numerusform>expected, from %n week</numerusform>
            <numerusform>expected, mean of %n weeks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message numerus="yes">
        <source>%n things need you; first: %1</source>
        <translation>
            <numerusform>%n thing needs you: %1</numerusform>
            <numerusform>%n things need you; first: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Since your last visit (%1): %n changes.</source>
        <translation>
            <numerusform>Since your last visit (%1): %n change.</numerusform>
            <numerusform>Since your last visit (%1): %n changes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A prepared transaction blocks %n sessions</source>
        <translation>
            <numerusform>A prepared transaction blocks %n session</numerusform>
            <numerusform>A prepared transaction blocks %n sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 blocks %n sessions</source>
        <translation>
            <numerusform>%1 blocks %n session</numerusform>
            <numerusform>%1 blocks %n sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changes wait for approval</source>
        <translation>
            <numerusform>%n change waits for approval</numerusform>
            <numerusform>%n changes wait for approval</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>indexpilot::app::ExportRun</name>
    <message numerus="yes">
        <source>%n files written into %1</source>
        <translation>
            <numerusform>%n file written into %1</numerusform>
            <numerusform>%n files written into %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>indexpilot::ui::BacktestFace</name>
    <message numerus="yes">
        <source>%n forecasts of a week, checked over its own history</source>
        <translation>
            <numerusform>%n forecast of a week, checked over its own history</numerusform>
            <numerusform>%n forecasts of a week, checked over its own history</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>indexpilot::ui::CardHead</name>
    <message numerus="yes">
        <source>Group of %n</source>
        <translation>
            <numerusform>Group of %n</numerusform>
            <numerusform>Group of %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>indexpilot::ui::ChangesPanel</name>
    <message numerus="yes">
        <source>and %n earlier ones</source>
        <translation>
            <numerusform>and %n earlier one</numerusform>
            <numerusform>and %n earlier ones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changes</source>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>indexpilot::ui::CheckRow</name>
    <message numerus="yes">
        <source>%n newer entries</source>
        <translation>
            <numerusform>%n newer entry</numerusform>
            <numerusform>%n newer entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>indexpilot::ui::CommandPalette</name>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n found</numerusform>
            <numerusform>%n found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>indexpilot::ui::ComparePanel</name>
    <message numerus="yes">
        <source>%n attributes differ</source>
        <translation>
            <numerusform>%n attribute differs</numerusform>
            <numerusform>%n attributes differ</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>indexpilot::ui::EndedPanel</name>
    <message numerus="yes">
        <source>%n rebuilds in 35 days, measured</source>
        <translation>
            <numerusform>%n rebuild in 35 days, measured</numerusform>
            <numerusform>%n rebuilds in 35 days, measured</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>indexpilot::ui::FacetBox</name>
    <message numerus="yes">
        <source>%n statements</source>
        <translation>
            <numerusform>%n statement</numerusform>
            <numerusform>%n statements</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>indexpilot::ui::FacetGroup</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>indexpilot::ui::FilterChips</name>
    <message numerus="yes">
        <source>Filters: %n</source>
        <translation>
            <numerusform>Filters: %n</numerusform>
            <numerusform>Filters: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>indexpilot::ui::ForecastPanel</name>
    <message numerus="yes">
        <source>The forecast starts after %n days of readings.</source>
        <translation>
            <numerusform>The forecast starts after %n day of readings.</numerusform>
            <numerusform>The forecast starts after %n days of readings.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>indexpilot::ui::InboxModel</name>
    <message numerus="yes">
        <source>group of %n</source>
        <translation>
            <numerusform>group of %n</numerusform>
            <numerusform>group of %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>indexpilot::ui::IndexPanel</name>
    <message numerus="yes">
        <source>%n versions; the newest: %1</source>
        <translation>
            <numerusform>%n version: %1</numerusform>
            <numerusform>%n versions; the newest: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>indexpilot::ui::InventoryPanel</name>
    <message numerus="yes">
        <source>Find among %n indexes</source>
        <translation>
            <numerusform>Find among %n index</numerusform>
            <numerusform>Find among %n indexes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>indexpilot::ui::JobQueue</name>
    <message numerus="yes">
        <source>%n jobs</source>
        <translation>
            <numerusform>%n job</numerusform>
            <numerusform>%n jobs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>indexpilot::ui::KeepChoice</name>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>indexpilot::ui::ModeSwitch</name>
    <message numerus="yes">
        <source>Mode Act for %n minutes: changes to %1 run when you confirm them</source>
        <translation>
            <numerusform>Mode Act for %n minute: changes to %1 run when you confirm them</numerusform>
            <numerusform>Mode Act for %n minutes: changes to %1 run when you confirm them</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>indexpilot::ui::NeedsPanel</name>
    <message numerus="yes">
        <source>%n less urgent things not shown</source>
        <translation>
            <numerusform>%n less urgent thing not shown</numerusform>
            <numerusform>%n less urgent things not shown</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>indexpilot::ui::NotesPanel</name>
    <message numerus="yes">
        <source>%n further statements are left out.</source>
        <translation>
            <numerusform>%n further statement is left out.</numerusform>
            <numerusform>%n further statements are left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>indexpilot::ui::PlanModel</name>
    <message numerus="yes">
        <source>%n parallel workers</source>
        <translation>
            <numerusform>%n parallel worker</numerusform>
            <numerusform>%n parallel workers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>indexpilot::ui::QueuePanel</name>
    <message numerus="yes">
        <source>%n changes, oldest first</source>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changes, oldest first</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>indexpilot::ui::RailButton</name>
    <message numerus="yes">
        <source>%n waiting for you</source>
        <translation>
            <numerusform>%n waiting for you</numerusform>
            <numerusform>%n waiting for you</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>indexpilot::ui::RecommendationCard</name>
    <message numerus="yes">
        <source>%n more on this table: show all rejected</source>
        <translation>
            <numerusform>%n more on this table: show all rejected</numerusform>
            <numerusform>%n more on this table: show all rejected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>indexpilot::ui::RecommendationsHeader</name>
    <message numerus="yes">
        <source>Show %n rejected</source>
        <translation>
            <numerusform>Show %n rejected</numerusform>
            <numerusform>Show %n rejected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n notes on what makes it weaker</source>
        <translation>
            <numerusform>%n note on what makes it weaker</numerusform>
            <numerusform>%n notes on what makes it weaker</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>indexpilot::ui::RejectedPanel</name>
    <message numerus="yes">
        <source>%n, each with the rule that rejected it</source>
        <translation>
            <numerusform>%n, with the rule that rejected it</numerusform>
            <numerusform>%n, each with the rule that rejected it</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>indexpilot::ui::ScatterPanel</name>
    <message numerus="yes">
        <source>%n proposals; %1 brings most, %2, for %3 of writes; %4 lie on the Pareto front.</source>
        <translation>
            <numerusform>%n proposal; %1 brings %2 for %3 of writes; %4 lies on the Pareto front.</numerusform>
            <numerusform>%n proposals; %1 brings most, %2, for %3 of writes; %4 lie on the Pareto front.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>indexpilot::ui::StoragePage</name>
    <message numerus="yes">
        <source>The forecast of an index starts after %n days of readings.</source>
        <translation>
            <numerusform>The forecast of an index starts after %n day of readings.</numerusform>
            <numerusform>The forecast of an index starts after %n days of readings.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>indexpilot::ui::ViewState</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
</TS>
