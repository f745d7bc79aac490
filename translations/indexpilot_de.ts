<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en_US">
<context>
    <name>AdviceState</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 und %n weitere</numerusform>
            <numerusform>%1 und %n weiteren</numerusform>
        </translation>
    </message>
    <message>
        <source>The advice is %1 old.</source>
        <translation>Die Empfehlung ist %1 alt.</translation>
    </message>
    <message>
        <source>The indexes of %1 changed since; what is said of these tables may not hold any more.</source>
        <translation>Die Indexe von %1 haben sich seitdem geändert; was zu diesen Tabellen gesagt wird, gilt vielleicht nicht mehr.</translation>
    </message>
    <message>
        <source>Look again to see what holds now.</source>
        <translation>Ein neuer Suchlauf zeigt, was jetzt gilt.</translation>
    </message>
</context>
<context>
    <name>AuditActions</name>
    <message>
        <source>Verify chain</source>
        <translation>Kette prüfen</translation>
    </message>
    <message>
        <source>Export log…</source>
        <translation>Protokoll exportieren…</translation>
    </message>
    <message>
        <source>Copy entry SQL</source>
        <translation>SQL des Eintrags kopieren</translation>
    </message>
    <message>
        <source>Next entry</source>
        <translation>Nächster Eintrag</translation>
    </message>
    <message>
        <source>Previous entry</source>
        <translation>Voriger Eintrag</translation>
    </message>
    <message>
        <source>computes every hash of the store&apos;s log again</source>
        <translation>berechnet jeden Hash des Protokolls im Speicher neu</translation>
    </message>
    <message>
        <source>as CSV or JSON, by the name of the file</source>
        <translation>als CSV oder JSON, je nach Dateiname</translation>
    </message>
    <message>
        <source>of the entry that is shown</source>
        <translation>des gezeigten Eintrags</translation>
    </message>
    <message>
        <source>no server is connected</source>
        <translation>kein Server ist verbunden</translation>
    </message>
    <message>
        <source>there are no entries yet</source>
        <translation>es gibt noch keine Einträge</translation>
    </message>
    <message>
        <source>the chain is being verified</source>
        <translation>die Kette wird gerade geprüft</translation>
    </message>
    <message>
        <source>the entry that is shown has no SQL</source>
        <translation>der gezeigte Eintrag hat kein SQL</translation>
    </message>
</context>
<context>
    <name>AuditTable</name>
    <message>
        <source>From the intent, entry %1, to this outcome: measured</source>
        <translation>Von der Absicht, Eintrag %1, bis zu diesem Ergebnis: gemessen</translation>
    </message>
    <message>
        <source>Only an outcome whose intent is in the log took a time</source>
        <translation>Nur ein Ergebnis, dessen Absicht im Protokoll steht, hat eine Dauer</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Modus</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>Objekt</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Hash</source>
        <translation>Hash</translation>
    </message>
    <message>
        <source>SQL</source>
        <translation>SQL</translation>
    </message>
</context>
<context>
    <name>AuditWords</name>
    <message>
        <source>the chain is not verified yet</source>
        <translation>die Kette ist noch nicht geprüft</translation>
    </message>
    <message>
        <source>the chain is broken at entry %1</source>
        <translation>die Kette ist bei Eintrag %1 gebrochen</translation>
    </message>
    <message>
        <source>the chain is whole</source>
        <translation>die Kette ist unversehrt</translation>
    </message>
    <message>
        <source>the chain is broken</source>
        <translation>die Kette ist gebrochen</translation>
    </message>
    <message>
        <source>No change in 30 days</source>
        <translation>Keine Änderung in 30 Tagen</translation>
    </message>
    <message numerus="yes">
        <source>%n changes in 30 days</source>
        <translation>
            <numerusform>%n Änderung in 30 Tagen</numerusform>
            <numerusform>%n Änderungen in 30 Tagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n taken back</source>
        <translation>
            <numerusform>%n zurückgenommen</numerusform>
            <numerusform>%n zurückgenommen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n fehlgeschlagen</numerusform>
            <numerusform>%n fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message>
        <source>Freeze changes</source>
        <translation>Änderungen einfrieren</translation>
    </message>
    <message>
        <source>Allow changes again</source>
        <translation>Änderungen zulassen</translation>
    </message>
    <message>
        <source>Open breaker</source>
        <translation>Schutzschalter öffnen</translation>
    </message>
    <message>
        <source>Reset breaker</source>
        <translation>Schutzschalter rücksetzen</translation>
    </message>
    <message>
        <source>Create index</source>
        <translation>Index anlegen</translation>
    </message>
    <message>
        <source>Replace index</source>
        <translation>Index ersetzen</translation>
    </message>
    <message>
        <source>Drop index</source>
        <translation>Index entfernen</translation>
    </message>
    <message>
        <source>Rename index</source>
        <translation>Index umbenennen</translation>
    </message>
    <message>
        <source>Alter index</source>
        <translation>Index ändern</translation>
    </message>
    <message>
        <source>Roll back to version %1</source>
        <translation>Auf Version %1 zurückrollen</translation>
    </message>
    <message>
        <source>Change index</source>
        <translation>Index ändern</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Zurückgenommen</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Recover: %1</source>
        <translation>Wiederherstellen: %1</translation>
    </message>
    <message>
        <source>Mode %1</source>
        <translation>Modus %1</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>No outcome</source>
        <translation>Kein Ergebnis</translation>
    </message>
    <message>
        <source>Recovering</source>
        <translation>Stellt wieder her</translation>
    </message>
    <message>
        <source>Frozen</source>
        <translation>Eingefroren</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Geschlossen</translation>
    </message>
    <message>
        <source>Allowed</source>
        <translation>Zugelassen</translation>
    </message>
    <message>
        <source>Observe</source>
        <translation>Beobachten</translation>
    </message>
    <message>
        <source>Propose</source>
        <translation>Vorschlagen</translation>
    </message>
    <message>
        <source>Act</source>
        <translation>Handeln</translation>
    </message>
    <message>
        <source>%1, %2, by %3</source>
        <translation>%1, %2, von %3</translation>
    </message>
    <message>
        <source>Ask for approval</source>
        <translation>Um Freigabe bitten</translation>
    </message>
    <message>
        <source>Approve change</source>
        <translation>Änderung freigeben</translation>
    </message>
    <message>
        <source>Reject change</source>
        <translation>Änderung ablehnen</translation>
    </message>
    <message>
        <source>Withdraw change</source>
        <translation>Änderung zurückziehen</translation>
    </message>
    <message>
        <source>Close approved change</source>
        <translation>Freigegebene Änderung abschließen</translation>
    </message>
    <message>
        <source>Put back into the queue</source>
        <translation>Zurück in die Warteschlange stellen</translation>
    </message>
    <message>
        <source>Waits</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Freigegeben</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Abgelehnt</translation>
    </message>
</context>
<context>
    <name>BacktestTable</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>A week ahead</source>
        <translation>Eine Woche voraus</translation>
    </message>
    <message>
        <source>Mean error</source>
        <translation>Mittl. Fehler</translation>
    </message>
    <message>
        <source>Median error</source>
        <translation>Medianfehler</translation>
    </message>
    <message>
        <source>Band</source>
        <translation>Band</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Gehalten</translation>
    </message>
    <message>
        <source>Of forecasts</source>
        <translation>Prognosen</translation>
    </message>
    <message>
        <source>Rebuilt</source>
        <translation>Neu aufgebaut</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>Said</source>
        <translation>Prognose</translation>
    </message>
    <message>
        <source>After, measured</source>
        <translation>Nachher, gemessen</translation>
    </message>
    <message>
        <source>Off by</source>
        <translation>Abweichung</translation>
    </message>
    <message>
        <source>IndexPilot</source>
        <translation>IndexPilot</translation>
    </message>
    <message>
        <source>Last value</source>
        <translation>Letzter Wert</translation>
    </message>
    <message>
        <source>Straight line</source>
        <translation>Gerade</translation>
    </message>
    <message>
        <source>Damped Holt</source>
        <translation>Holt, gedämpft</translation>
    </message>
</context>
<context>
    <name>CardFigures</name>
    <message>
        <source>under 1 s</source>
        <translation>unter 1 s</translation>
    </message>
    <message>
        <source>Benefit</source>
        <translation>Nutzen</translation>
    </message>
    <message>
        <source>no statement gains; it frees space and writes</source>
        <translation>keine Anweisung gewinnt; Platz und Schreibarbeit werden frei</translation>
    </message>
    <message>
        <source>modelled, uncalibrated range</source>
        <translation>modellierter, nicht kalibrierter Bereich</translation>
    </message>
    <message>
        <source>estimated, uncalibrated range</source>
        <translation>geschätzter, nicht kalibrierter Bereich</translation>
    </message>
    <message>
        <source>of database time; %1: %2</source>
        <translation>der Datenbankzeit; %1: %2</translation>
    </message>
    <message>
        <source>of server time; %1: %2</source>
        <translation>Serverzeit; %1: %2</translation>
    </message>
    <message>
        <source>%1 entries written an hour</source>
        <translation>%1 Einträge je Stunde geschrieben</translation>
    </message>
    <message>
        <source>%1 HOT updates lost</source>
        <translation>%1 HOT-Updates verloren</translation>
    </message>
    <message>
        <source>modelled</source>
        <translation>modelliert</translation>
    </message>
    <message>
        <source>Write cost</source>
        <translation>Schreibkosten</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>%1 freed (measured)</source>
        <translation>%1 werden frei (gemessen)</translation>
    </message>
    <message>
        <source>freed, measured</source>
        <translation>werden frei, gemessen</translation>
    </message>
    <message>
        <source>nothing is built</source>
        <translation>nichts wird gebaut</translation>
    </message>
    <message>
        <source>modelled; 90 %: %1 – %2</source>
        <translation>modelliert; 90 %: %1 – %2</translation>
    </message>
    <message>
        <source>Build</source>
        <translation>Bau</translation>
    </message>
    <message>
        <source>not known: the table was never counted</source>
        <translation>nicht bekannt: die Tabelle wurde nie gezählt</translation>
    </message>
    <message>
        <source>modelled: a third to three times that; %1 of WAL</source>
        <translation>modelliert: ein Drittel bis das Dreifache; %1 WAL</translation>
    </message>
    <message numerus="yes">
        <source>%n gain</source>
        <translation>
            <numerusform>%n gewinnt</numerusform>
            <numerusform>%n gewinnen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lose</source>
        <translation>
            <numerusform>%n verliert</numerusform>
            <numerusform>%n verlieren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tables</source>
        <translation>
            <numerusform>%n Tabelle</numerusform>
            <numerusform>%n Tabellen</numerusform>
        </translation>
    </message>
    <message>
        <source>Concerned</source>
        <translation>Betroffen</translation>
    </message>
    <message numerus="yes">
        <source>%n statements</source>
        <translation>
            <numerusform>%n Befehl</numerusform>
            <numerusform>%n Befehle</numerusform>
        </translation>
    </message>
    <message>
        <source>Price of rollback</source>
        <translation>Preis der Rückkehr</translation>
    </message>
    <message>
        <source>instant</source>
        <translation>sofort</translation>
    </message>
    <message>
        <source>a drop is enough</source>
        <translation>ein DROP genügt</translation>
    </message>
    <message>
        <source>nothing to undo</source>
        <translation>nichts zurückzunehmen</translation>
    </message>
    <message>
        <source>the index has to be built again; how long is not known</source>
        <translation>der Index muss neu gebaut werden; wie lange, ist nicht bekannt</translation>
    </message>
    <message>
        <source>what is dropped has to be built again; modelled</source>
        <translation>was entfernt wird, muss neu gebaut werden; modelliert</translation>
    </message>
</context>
<context>
    <name>ChangeKind</name>
    <message>
        <source>Index appeared</source>
        <translation>Index erschienen</translation>
    </message>
    <message>
        <source>Index changed</source>
        <translation>Index geändert</translation>
    </message>
    <message>
        <source>Index vanished</source>
        <translation>Index verschwunden</translation>
    </message>
    <message>
        <source>Plan changed</source>
        <translation>Plan geändert</translation>
    </message>
    <message>
        <source>Setting changed</source>
        <translation>Einstellung geändert</translation>
    </message>
    <message>
        <source>New statement</source>
        <translation>Neue Anweisung</translation>
    </message>
</context>
<context>
    <name>Charts</name>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
</context>
<context>
    <name>ClockText</name>
    <message>
        <source>%1 d</source>
        <translation>%1 d</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
</context>
<context>
    <name>FacetGroup</name>
    <message>
        <source>High ≥ 0.7</source>
        <translation>Hoch ≥ 0,7</translation>
    </message>
    <message>
        <source>Elevated</source>
        <translation>Erhöht</translation>
    </message>
    <message>
        <source>Low &lt; 0.4</source>
        <translation>Gering &lt; 0,4</translation>
    </message>
    <message>
        <source>not parsed</source>
        <translation>nicht zerlegbar</translation>
    </message>
    <message>
        <source>utility</source>
        <translation>Verwaltung</translation>
    </message>
    <message>
        <source>transaction</source>
        <translation>Transaktion</translation>
    </message>
    <message>
        <source>(none)</source>
        <translation>(keine)</translation>
    </message>
</context>
<context>
    <name>FanChart</name>
    <message>
        <source>estimate</source>
        <translation>geschätzt</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>gemessen</translation>
    </message>
    <message>
        <source>median</source>
        <translation>Median</translation>
    </message>
    <message>
        <source>50, 80, 95 %</source>
        <translation>50, 80, 95 %</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>90 % range: %1</source>
        <translation>90-%-Bereich: %1</translation>
    </message>
    <message>
        <source>rebuilt since the day before</source>
        <translation>seit dem Vortag neu aufgebaut</translation>
    </message>
    <message>
        <source>median: %1</source>
        <translation>Median: %1</translation>
    </message>
    <message>
        <source>modelled</source>
        <translation>modelliert</translation>
    </message>
    <message>
        <source>calibrated</source>
        <translation>kalibriert</translation>
    </message>
</context>
<context>
    <name>FanTable</name>
    <message>
        <source>forecast</source>
        <translation>Prognose</translation>
    </message>
    <message>
        <source>%1, rebuilt</source>
        <translation>%1, neu aufgebaut</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Bloat</source>
        <translation>Aufblähung</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>Median</translation>
    </message>
    <message>
        <source>50 % range</source>
        <translation>50-%-Bereich</translation>
    </message>
    <message>
        <source>80 % range</source>
        <translation>80-%-Bereich</translation>
    </message>
    <message>
        <source>95 % range</source>
        <translation>95-%-Bereich</translation>
    </message>
</context>
<context>
    <name>ForestRows</name>
    <message numerus="yes">
        <source>%n further statements</source>
        <translation>
            <numerusform>%n weitere Anweisung</numerusform>
            <numerusform>%n weitere Anweisungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n together</source>
        <translation>
            <numerusform>%n zusammen</numerusform>
            <numerusform>Alle %n zusammen</numerusform>
        </translation>
    </message>
    <message>
        <source>No statement of the workload changes.</source>
        <translation>Keine Anweisung der Last ändert sich.</translation>
    </message>
    <message>
        <source>%1 changes most: %2, %3 saved an hour.</source>
        <translation>%1 ändert sich am meisten: %2, %3 je Stunde gespart.</translation>
    </message>
    <message numerus="yes">
        <source>%n rows get slower.</source>
        <translation>
            <numerusform>%n Zeile wird langsamer.</numerusform>
            <numerusform>%n Zeilen werden langsamer.</numerusform>
        </translation>
    </message>
    <message>
        <source>Together: %1.</source>
        <translation>Zusammen: %1.</translation>
    </message>
</context>
<context>
    <name>ForestTable</name>
    <message>
        <source>Id</source>
        <translation>Id</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Anweisung</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Saved an hour</source>
        <translation>Gespart je Stunde</translation>
    </message>
</context>
<context>
    <name>FrameActions</name>
    <message>
        <source>&amp;Connect…</source>
        <translation>&amp;Verbinden …</translation>
    </message>
    <message>
        <source>opens the page where a server is named</source>
        <translation>öffnet die Seite, auf der ein Server angegeben wird</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren …</translation>
    </message>
    <message>
        <source>every page as picture and a report, into a folder</source>
        <translation>jede Seite als Bild und ein Bericht, in einen Ordner</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>Theme as the &amp;system</source>
        <translation>Farbschema wie das &amp;System</translation>
    </message>
    <message>
        <source>&amp;Light theme</source>
        <translation>&amp;Helles Farbschema</translation>
    </message>
    <message>
        <source>&amp;Dark theme</source>
        <translation>&amp;Dunkles Farbschema</translation>
    </message>
    <message>
        <source>Show chart as &amp;table</source>
        <translation>Diagramm als &amp;Tabelle zeigen</translation>
    </message>
    <message>
        <source>the chart with the focus, or the first one</source>
        <translation>das Diagramm mit dem Fokus, sonst das erste</translation>
    </message>
    <message>
        <source>D&amp;etails</source>
        <translation>D&amp;etails</translation>
    </message>
    <message>
        <source>the panel at the right</source>
        <translation>der Bereich rechts</translation>
    </message>
    <message>
        <source>&amp;Jobs</source>
        <translation>&amp;Aufträge</translation>
    </message>
    <message>
        <source>the panel below</source>
        <translation>der Bereich unten</translation>
    </message>
    <message>
        <source>&amp;Reset layout</source>
        <translation>Anordnung &amp;zurücksetzen</translation>
    </message>
    <message>
        <source>size, docks and time span as built in</source>
        <translation>Größe, Bereiche und Zeitspanne wie ausgeliefert</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>&amp;Vollbild</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>the page, range or filter before</source>
        <translation>Seite, Zeitraum oder Filter davor</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>&amp;Vorwärts</translation>
    </message>
    <message>
        <source>&amp;Command palette…</source>
        <translation>&amp;Befehlspalette …</translation>
    </message>
    <message>
        <source>&amp;Search in this page</source>
        <translation>Auf dieser Seite &amp;suchen</translation>
    </message>
    <message>
        <source>Follow &amp;now</source>
        <translation>Der Uhr &amp;folgen</translation>
    </message>
    <message>
        <source>the range ends now and moves on</source>
        <translation>der Zeitraum endet jetzt und läuft mit</translation>
    </message>
    <message>
        <source>Clear all &amp;filters</source>
        <translation>Alle Filter &amp;löschen</translation>
    </message>
    <message>
        <source>brush, facets and search</source>
        <translation>Zeitauswahl, Facetten und Suche</translation>
    </message>
    <message>
        <source>&amp;Refresh now</source>
        <translation>&amp;Jetzt aktualisieren</translation>
    </message>
    <message>
        <source>reads the counters at once</source>
        <translation>liest die Zähler sofort</translation>
    </message>
    <message>
        <source>&amp;Pause live updates</source>
        <translation>Live-Aktualisierung &amp;pausieren</translation>
    </message>
    <message>
        <source>nothing is read; the pause is kept as a gap</source>
        <translation>nichts wird gelesen; die Pause bleibt als Lücke</translation>
    </message>
    <message>
        <source>&amp;Disconnect</source>
        <translation>&amp;Trennen</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>&amp;About IndexPilot</source>
        <translation>Über &amp;IndexPilot</translation>
    </message>
    <message>
        <source>&amp;Freeze changes</source>
        <translation>Änderungen ein&amp;frieren</translation>
    </message>
    <message>
        <source>nothing of ours is started on any server, and what runs is cancelled</source>
        <translation>auf keinem Server beginnt noch etwas von uns, und was läuft, wird abgebrochen</translation>
    </message>
    <message>
        <source>Mode &amp;Observe</source>
        <translation>Modus &amp;Beobachten</translation>
    </message>
    <message>
        <source>watches and changes nothing</source>
        <translation>beobachtet und ändert nichts</translation>
    </message>
    <message>
        <source>Mode &amp;Propose</source>
        <translation>Modus &amp;Vorschlagen</translation>
    </message>
    <message>
        <source>Mode &amp;Act</source>
        <translation>Modus &amp;Handeln</translation>
    </message>
    <message>
        <source>runs what you confirm; ends by itself</source>
        <translation>führt Bestätigtes aus; endet von selbst</translation>
    </message>
    <message>
        <source>plans changes and asks for their approval; nothing is run</source>
        <translation>plant Änderungen und bittet um Freigabe; nichts wird ausgeführt</translation>
    </message>
</context>
<context>
    <name>FrameMenus</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Gehe zu</translation>
    </message>
    <message>
        <source>&amp;Database</source>
        <translation>Daten&amp;bank</translation>
    </message>
    <message>
        <source>&amp;Act</source>
        <translation>A&amp;ktion</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
</context>
<context>
    <name>FrameWords</name>
    <message>
        <source>PROD</source>
        <translation>PROD</translation>
    </message>
    <message>
        <source>STAGE</source>
        <translation>STAGE</translation>
    </message>
    <message>
        <source>LAB</source>
        <translation>LAB</translation>
    </message>
    <message>
        <source>socket %1:%2</source>
        <translation>Socket %1:%2</translation>
    </message>
    <message>
        <source>primary</source>
        <translation>Primärserver</translation>
    </message>
    <message>
        <source>standby</source>
        <translation>Standby</translation>
    </message>
    <message>
        <source>local socket</source>
        <translation>lokaler Socket</translation>
    </message>
    <message>
        <source>not encrypted</source>
        <translation>unverschlüsselt</translation>
    </message>
    <message>
        <source>Data —</source>
        <translation>Daten —</translation>
    </message>
    <message>
        <source>Data %1 old</source>
        <translation>Daten %1 alt</translation>
    </message>
    <message>
        <source>connecting…</source>
        <translation>verbindet …</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>nicht verbunden</translation>
    </message>
    <message>
        <source>disconnected</source>
        <translation>getrennt</translation>
    </message>
    <message>
        <source>connected, paused</source>
        <translation>verbunden, pausiert</translation>
    </message>
    <message>
        <source>connected, sampling sessions</source>
        <translation>verbunden, tastet Sitzungen ab</translation>
    </message>
    <message>
        <source>connected, collecting</source>
        <translation>verbunden, sammelt</translation>
    </message>
    <message>
        <source>Collector paused</source>
        <translation>Erfassung pausiert</translation>
    </message>
    <message>
        <source>Collector %1 of one core, every %2</source>
        <translation>Erfassung %1 eines Kerns, alle %2</translation>
    </message>
    <message>
        <source>The figures shown are %1 old.</source>
        <translation>Die gezeigten Werte sind %1 alt.</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Verbindet …</translation>
    </message>
    <message>
        <source>Next attempt in %1.</source>
        <translation>Nächster Versuch in %1.</translation>
    </message>
    <message>
        <source>frozen since %1 by %2</source>
        <translation>eingefroren seit %1 durch %2</translation>
    </message>
    <message>
        <source>changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>Press Frozen in the bar at the top to allow them again</source>
        <translation>„Eingefroren“ in der Leiste oben lässt sie wieder zu</translation>
    </message>
</context>
<context>
    <name>GridTable</name>
    <message numerus="yes">
        <source>%n further statements</source>
        <translation>
            <numerusform>%n weitere Anweisung</numerusform>
            <numerusform>%n weitere Anweisungen</numerusform>
        </translation>
    </message>
    <message>
        <source>not watched</source>
        <translation>nicht beobachtet</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Id</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Anweisung</translation>
    </message>
    <message>
        <source>Highest at</source>
        <translation>Am höchsten um</translation>
    </message>
    <message>
        <source>Highest risk (modelled)</source>
        <translation>Höchstes Risiko (modelliert)</translation>
    </message>
    <message>
        <source>Mean risk (modelled)</source>
        <translation>Mittleres Risiko (modelliert)</translation>
    </message>
    <message>
        <source>Share of time</source>
        <translation>Zeitanteil</translation>
    </message>
</context>
<context>
    <name>HeatmapChart</name>
    <message>
        <source>Statement time</source>
        <translation>Anweisungszeit</translation>
    </message>
    <message>
        <source>drag = filter, wheel = zoom</source>
        <translation>ziehen = filtern, Rad = Zoom</translation>
    </message>
    <message>
        <source>share of time</source>
        <translation>Zeitanteil</translation>
    </message>
    <message>
        <source>Statement, by total time</source>
        <translation>Anweisung, nach Gesamtzeit</translation>
    </message>
    <message>
        <source>mean risk %1 (modelled)</source>
        <translation>mittleres Risiko %1 (modelliert)</translation>
    </message>
    <message>
        <source>highest risk %1 (modelled)</source>
        <translation>höchstes Risiko %1 (modelliert)</translation>
    </message>
    <message>
        <source>risk %1 (modelled)</source>
        <translation>Risiko %1 (modelliert)</translation>
    </message>
    <message numerus="yes">
        <source>%n further statements</source>
        <translation>
            <numerusform>%n weitere Anweisung</numerusform>
            <numerusform>%n weitere Anweisungen</numerusform>
        </translation>
    </message>
    <message>
        <source>not watched</source>
        <translation>nicht beobachtet</translation>
    </message>
    <message>
        <source>no calls</source>
        <translation>keine Aufrufe</translation>
    </message>
    <message>
        <source>%1 per second</source>
        <translation>%1 je Sekunde</translation>
    </message>
    <message>
        <source>%1 %2, %3: %4</source>
        <translation>%1 %2, %3: %4</translation>
    </message>
</context>
<context>
    <name>HourTable</name>
    <message>
        <source>Hour</source>
        <translation>Stunde</translation>
    </message>
    <message>
        <source>Watched</source>
        <translation>Beobachtet</translation>
    </message>
    <message>
        <source>Scans per hour</source>
        <translation>Scans je Stunde</translation>
    </message>
    <message>
        <source>Size at its end</source>
        <translation>Größe am Ende</translation>
    </message>
    <message>
        <source>Rows written per hour</source>
        <translation>Geschriebene Zeilen je Stunde</translation>
    </message>
</context>
<context>
    <name>IndexActions</name>
    <message>
        <source>no server is connected</source>
        <translation>kein Server ist verbunden</translation>
    </message>
    <message>
        <source>select an index first</source>
        <translation>zuerst einen Index auswählen</translation>
    </message>
    <message>
        <source>the server is not connected</source>
        <translation>der Server ist nicht verbunden</translation>
    </message>
    <message>
        <source>nothing can be changed here, the reason is at the top of the page</source>
        <translation>hier lässt sich nichts ändern, der Grund steht oben auf der Seite</translation>
    </message>
    <message>
        <source>a change is running</source>
        <translation>eine Änderung läuft</translation>
    </message>
    <message>
        <source>no history of it is kept yet</source>
        <translation>von ihm gibt es noch keinen Verlauf</translation>
    </message>
    <message>
        <source>no earlier version of it is known</source>
        <translation>keine frühere Version ist bekannt</translation>
    </message>
    <message>
        <source>it was dropped already</source>
        <translation>er wurde schon entfernt</translation>
    </message>
    <message>
        <source>there is no version before it</source>
        <translation>davor gibt es keine Version</translation>
    </message>
    <message>
        <source>Roll back…</source>
        <translation>Zurückrollen…</translation>
    </message>
    <message>
        <source>shows the plan first; nothing is run</source>
        <translation>zeigt zuerst den Plan; nichts wird ausgeführt</translation>
    </message>
    <message>
        <source>Drop…</source>
        <translation>Entfernen…</translation>
    </message>
    <message>
        <source>Compare with the one before</source>
        <translation>Mit der vorigen vergleichen</translation>
    </message>
    <message>
        <source>attribute by attribute</source>
        <translation>Attribut für Attribut</translation>
    </message>
    <message>
        <source>Copy definition</source>
        <translation>Definition kopieren</translation>
    </message>
    <message>
        <source>of the version that is chosen</source>
        <translation>der gewählten Version</translation>
    </message>
    <message>
        <source>Show dropped</source>
        <translation>Entfernte zeigen</translation>
    </message>
    <message>
        <source>indexes that are not there any more</source>
        <translation>Indizes, die es nicht mehr gibt</translation>
    </message>
    <message>
        <source>Bring back %1…</source>
        <translation>%1 zurückholen…</translation>
    </message>
    <message>
        <source>Roll back to %1…</source>
        <translation>Auf %1 zurückrollen…</translation>
    </message>
    <message>
        <source>Compare %1 and %2</source>
        <translation>%1 und %2 vergleichen</translation>
    </message>
    <message>
        <source>no index was dropped since the history began</source>
        <translation>seit Beginn des Verlaufs wurde kein Index entfernt</translation>
    </message>
    <message>
        <source>Give back…</source>
        <translation>Zurückgeben …</translation>
    </message>
    <message>
        <source>it backs a constraint, and those are never touched</source>
        <translation>er trägt einen Constraint, und solche Indizes werden nie angefasst</translation>
    </message>
</context>
<context>
    <name>IndexWords</name>
    <message>
        <source>%1 scans since the server&apos;s statistics began</source>
        <translation>%1 Scans seit Beginn der Serverstatistik</translation>
    </message>
    <message>
        <source>%1 scans since %2</source>
        <translation>%1 Scans seit %2</translation>
    </message>
    <message>
        <source>not scanned since the server&apos;s statistics began</source>
        <translation>nicht gescannt seit Beginn der Serverstatistik</translation>
    </message>
    <message>
        <source>not scanned on this server since %1</source>
        <translation>auf diesem Server nicht gescannt seit %1</translation>
    </message>
    <message>
        <source>%1 was dropped; version %2 was the last</source>
        <translation>%1 wurde entfernt; Version %2 war die letzte</translation>
    </message>
    <message>
        <source>%1 was dropped by %2; version %3 was the last</source>
        <translation>%1 wurde bis %2 entfernt; Version %3 war die letzte</translation>
    </message>
    <message>
        <source>No index is known here yet</source>
        <translation>Noch ist hier kein Index bekannt</translation>
    </message>
    <message numerus="yes">
        <source>%n tables</source>
        <translation>
            <numerusform>%n Tabelle</numerusform>
            <numerusform>%n Tabellen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n indexes</source>
        <translation>
            <numerusform>%n Index</numerusform>
            <numerusform>%n Indizes</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 auf %2</translation>
    </message>
    <message>
        <source>%1 on %2 take %3</source>
        <translation>%1 auf %2, zusammen %3</translation>
    </message>
    <message>
        <source>version %1 since %2</source>
        <translation>Version %1 seit %2</translation>
    </message>
    <message>
        <source>not valid: no query uses it, every write pays for it</source>
        <translation>ungültig: keine Abfrage nutzt ihn, jedes Schreiben zahlt dafür</translation>
    </message>
</context>
<context>
    <name>LimitTexts</name>
    <message>
        <source>Sessions that run</source>
        <translation>Laufende Sitzungen</translation>
    </message>
    <message>
        <source>Waiting for a lock</source>
        <translation>Warten auf eine Sperre</translation>
    </message>
    <message>
        <source>Standby behind</source>
        <translation>Standby im Rückstand</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>floor %1, ceiling %2</source>
        <translation>Untergrenze %1, Obergrenze %2</translation>
    </message>
    <message>
        <source>floor %1, no ceiling</source>
        <translation>Untergrenze %1, keine Obergrenze</translation>
    </message>
    <message>
        <source>The policy&apos;s limit</source>
        <translation>Grenze der Richtlinie</translation>
    </message>
    <message>
        <source>Not looked at</source>
        <translation>Nicht betrachtet</translation>
    </message>
    <message>
        <source>p95 of this hour %1; %2</source>
        <translation>p95 dieser Stunde %1; %2</translation>
    </message>
    <message>
        <source>%1 of %2 samples</source>
        <translation>%1 von %2 Messungen</translation>
    </message>
    <message>
        <source>%1; the policy&apos;s limit holds</source>
        <translation>%1; es gilt die Grenze der Richtlinie</translation>
    </message>
    <message>
        <source>%1; not looked at until then</source>
        <translation>%1; bis dahin nicht betrachtet</translation>
    </message>
    <message>
        <source>Learned</source>
        <translation>Gelernt</translation>
    </message>
    <message>
        <source>Learning</source>
        <translation>Lernt</translation>
    </message>
    <message>
        <source>Fixed</source>
        <translation>Fest</translation>
    </message>
    <message>
        <source>Above</source>
        <translation>Darüber</translation>
    </message>
    <message>
        <source>No change starts.</source>
        <translation>Keine Änderung beginnt.</translation>
    </message>
    <message>
        <source>Forced checkpoints</source>
        <translation>Erzwungene Checkpoints</translation>
    </message>
    <message>
        <source>In the last %1</source>
        <translation>In den letzten %1</translation>
    </message>
    <message>
        <source>One look tells nothing; known after a minute</source>
        <translation>Ein Blick sagt nichts; nach einer Minute bekannt</translation>
    </message>
    <message>
        <source>table %1</source>
        <translation>Tabelle %1</translation>
    </message>
    <message>
        <source>this server</source>
        <translation>dieser Server</translation>
    </message>
    <message>
        <source>all servers</source>
        <translation>alle Server</translation>
    </message>
    <message>
        <source>Frozen since %1, while a change runs: %2</source>
        <translation>Angehalten seit %1, solange eine Änderung läuft: %2</translation>
    </message>
    <message>
        <source>Frozen since %1, until the breaker closes: %2</source>
        <translation>Angehalten seit %1, bis der Schutzschalter schließt: %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>MaintenanceActions</name>
    <message>
        <source>Previous week</source>
        <translation>Vorige Woche</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Diese Woche</translation>
    </message>
    <message>
        <source>Next week</source>
        <translation>Nächste Woche</translation>
    </message>
    <message>
        <source>Copy lines for the policy</source>
        <translation>Zeilen für die Richtlinie kopieren</translation>
    </message>
</context>
<context>
    <name>MaintenanceHeadline</name>
    <message>
        <source>Changes are frozen until %1</source>
        <translation>Änderungen sind bis %1 eingefroren</translation>
    </message>
    <message>
        <source>Changes are frozen until %1 (%2)</source>
        <translation>Änderungen sind bis %1 eingefroren (%2)</translation>
    </message>
    <message>
        <source>No maintenance windows are set: builds may start at any time</source>
        <translation>Keine Wartungsfenster sind festgelegt: Ein Indexbau darf jederzeit beginnen</translation>
    </message>
    <message>
        <source>No window opens in the next 35 days</source>
        <translation>In den nächsten 35 Tagen öffnet kein Wartungsfenster</translation>
    </message>
    <message>
        <source>A window is open until %1</source>
        <translation>Ein Wartungsfenster ist bis %1 offen</translation>
    </message>
    <message>
        <source>A window without an end is open</source>
        <translation>Ein Wartungsfenster ohne Ende ist offen</translation>
    </message>
    <message>
        <source>The last window before the freeze of %1 opens %2</source>
        <translation>Das letzte Wartungsfenster vor der Änderungssperre ab %1 öffnet am %2</translation>
    </message>
    <message>
        <source>The next window opens %1</source>
        <translation>Das nächste Wartungsfenster öffnet am %1</translation>
    </message>
    <message>
        <source>nothing is due</source>
        <translation>nichts steht an</translation>
    </message>
    <message numerus="yes">
        <source>%n jobs fit and leave %1</source>
        <translation>
            <numerusform>%n Auftrag passt und lässt %1 frei</numerusform>
            <numerusform>%n Aufträge passen und lassen %1 frei</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n jobs are due and have no room</source>
        <translation>
            <numerusform>%n Auftrag steht an und passt in kein Wartungsfenster</numerusform>
            <numerusform>%n Aufträge stehen an und passen in kein Wartungsfenster</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n jobs wait, the first for %1</source>
        <translation>
            <numerusform>%n Auftrag wartet auf %1</numerusform>
            <numerusform>%n Aufträge warten, der erste auf %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is being rebuilt</source>
        <translation>%1 wird neu aufgebaut</translation>
    </message>
    <message>
        <source> since %1</source>
        <comment>after: an index is being rebuilt</comment>
        <translation> seit %1</translation>
    </message>
    <message>
        <source>%1; likely over by %2</source>
        <translation>%1; wahrscheinlich bis %2 beendet</translation>
    </message>
    <message>
        <source>There is no maintenance plan</source>
        <translation>Es gibt keinen Wartungsplan</translation>
    </message>
    <message>
        <source>Windows and jobs were not read yet</source>
        <translation>Wartungsfenster und Aufträge wurden noch nicht gelesen</translation>
    </message>
    <message>
        <source>Changes are frozen by %1: nothing starts until that is taken back</source>
        <translation>Änderungen sind durch %1 eingefroren: Nichts beginnt, bis das zurückgenommen wird</translation>
    </message>
</context>
<context>
    <name>MaintenanceHistory</name>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Index</source>
        <translation>Index</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Measured, from the start to the end</source>
        <translation>Gemessen, vom Beginn bis zum Ende</translation>
    </message>
    <message>
        <source>Size before → after</source>
        <translation>Größe vorher → nachher</translation>
    </message>
    <message>
        <source>Measured, as the server says</source>
        <translation>Gemessen, nach Angabe des Servers</translation>
    </message>
    <message>
        <source>Freed</source>
        <translation>Frei</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>What it said</source>
        <translation>Meldung</translation>
    </message>
</context>
<context>
    <name>MaintenanceJobs</name>
    <message>
        <source>How long it takes is not known</source>
        <translation>Wie lange es dauert, ist nicht bekannt</translation>
    </message>
    <message>
        <source>frees %1</source>
        <translation>gibt %1 frei</translation>
    </message>
    <message>
        <source>needs %1 of disk meanwhile</source>
        <translation>braucht zwischendurch %1 Platz</translation>
    </message>
    <message>
        <source>writes %1 of WAL</source>
        <translation>schreibt %1 WAL</translation>
    </message>
    <message>
        <source>%1 (modelled)</source>
        <translation>%1 (modelliert)</translation>
    </message>
    <message>
        <source>By the policy predictive_maintenance</source>
        <translation>Nach der Richtlinie predictive_maintenance</translation>
    </message>
    <message>
        <source>Scheduled by %1</source>
        <translation>Eingeplant von %1</translation>
    </message>
    <message>
        <source>The server is not connected</source>
        <translation>Der Server ist nicht verbunden</translation>
    </message>
    <message>
        <source>Needs mode Propose or Act</source>
        <translation>Braucht den Modus Vorschlagen oder Handeln</translation>
    </message>
    <message>
        <source>Asked; the next plan answers</source>
        <translation>Angefragt; der nächste Plan antwortet</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>Vorgeschlagen</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>Eingeplant</translation>
    </message>
    <message>
        <source>No room</source>
        <translation>Passt nicht</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>since %1, %2 so far</source>
        <translation>seit %1, bisher %2</translation>
    </message>
    <message>
        <source>%1 → %2, measured</source>
        <translation>%1 → %2, gemessen</translation>
    </message>
    <message>
        <source>%1, 9 in 10 end by %2 (%3)</source>
        <translation>%1, 9 von 10 enden bis %2 (%3)</translation>
    </message>
    <message>
        <source>Takes %1, 9 in 10 within %2 (%3)</source>
        <translation>Dauert %1, 9 von 10 höchstens %2 (%3)</translation>
    </message>
</context>
<context>
    <name>MaintenancePolicy</name>
    <message>
        <source>Every day</source>
        <translation>Jeden Tag</translation>
    </message>
    <message>
        <source>%1 of the next day</source>
        <translation>%1 des Folgetags</translation>
    </message>
    <message>
        <source>for database %1</source>
        <translation>für Datenbank %1</translation>
    </message>
    <message>
        <source>for %1</source>
        <translation>für %1</translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 active sessions on average, ± %3 from week to week, %n weeks</source>
        <translation>
            <numerusform>%1: im Mittel %2 aktive Sitzungen, ± %3 von Woche zu Woche, %n Woche</numerusform>
            <numerusform>%1: im Mittel %2 aktive Sitzungen, ± %3 von Woche zu Woche, %n Wochen</numerusform>
        </translation>
    </message>
    <message>
        <source>They are the section maintenance of the policy file, in place of the one that may be there.</source>
        <translation>Sie sind der Abschnitt maintenance der Richtliniendatei, anstelle eines dort vielleicht vorhandenen.</translation>
    </message>
    <message>
        <source>They go into the section maintenance of the policy file.</source>
        <translation>Sie gehören in den Abschnitt maintenance der Richtliniendatei.</translation>
    </message>
    <message>
        <source>They go into the policy file, under maintenance, windows.</source>
        <translation>Sie gehören in die Richtliniendatei, unter maintenance, windows.</translation>
    </message>
</context>
<context>
    <name>PaletteEntries</name>
    <message>
        <source>not possible now</source>
        <translation>zurzeit nicht möglich</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
</context>
<context>
    <name>PlanFacts</name>
    <message>
        <source>not known: the table was never analysed</source>
        <translation>nicht bekannt: die Tabelle wurde nie analysiert</translation>
    </message>
    <message>
        <source>%1, modelled, without waiting</source>
        <translation>%1, modelliert, ohne Warten</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>%1 meanwhile, %2 in the end, modelled</source>
        <translation>%1 zwischendurch, %2 am Ende, modelliert</translation>
    </message>
    <message>
        <source>no more</source>
        <translation>kein weiterer</translation>
    </message>
    <message>
        <source>%1, measured</source>
        <translation>%1, gemessen</translation>
    </message>
    <message>
        <source>%1, modelled</source>
        <translation>%1, modelliert</translation>
    </message>
    <message>
        <source>catalog entries only</source>
        <translation>nur Katalogeinträge</translation>
    </message>
    <message>
        <source>nobody at %1</source>
        <translation>niemanden (Stand %1)</translation>
    </message>
    <message>
        <source>%1 (at %2)</source>
        <translation>%1 (Stand %2)</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 und %n weiterer</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, on %2</source>
        <translation>%1, auf %2</translation>
    </message>
    <message>
        <source>A rebuild from the table, %1 on disk; how long is not known</source>
        <translation>Neubau aus der Tabelle, %1 Platz; wie lange, ist nicht bekannt</translation>
    </message>
    <message>
        <source>A rebuild from the table: %1, %2 on disk, modelled</source>
        <translation>Neubau aus der Tabelle: %1, %2 Platz, modelliert</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Sperre</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Platz</translation>
    </message>
    <message>
        <source>WAL</source>
        <translation>WAL</translation>
    </message>
    <message>
        <source>Waits for</source>
        <translation>Wartet auf</translation>
    </message>
    <message>
        <source>Affected</source>
        <translation>Betroffen</translation>
    </message>
    <message>
        <source>To undo</source>
        <translation>Rückweg</translation>
    </message>
</context>
<context>
    <name>PlanGate</name>
    <message>
        <source>no server is connected</source>
        <translation>kein Server ist verbunden</translation>
    </message>
    <message>
        <source>the plan is not there yet</source>
        <translation>der Plan ist noch nicht da</translation>
    </message>
    <message>
        <source>there is no plan</source>
        <translation>es gibt keinen Plan</translation>
    </message>
    <message>
        <source>the plan is refused, the reason is above</source>
        <translation>der Plan ist abgelehnt, der Grund steht oben</translation>
    </message>
    <message>
        <source>there is nothing to do</source>
        <translation>es gibt nichts zu tun</translation>
    </message>
    <message>
        <source>it was handed over</source>
        <translation>er wurde übergeben</translation>
    </message>
    <message>
        <source>the server is not connected</source>
        <translation>der Server ist nicht verbunden</translation>
    </message>
    <message>
        <source>nothing can be changed here, the reason is at the top of the page</source>
        <translation>hier lässt sich nichts ändern, der Grund steht oben auf der Seite</translation>
    </message>
    <message>
        <source>needs mode Act</source>
        <translation>nur im Modus Handeln</translation>
    </message>
    <message>
        <source>changes are frozen</source>
        <translation>Änderungen sind eingefroren</translation>
    </message>
    <message>
        <source>it is held up, the reason is above</source>
        <translation>er wird aufgehalten, der Grund steht oben</translation>
    </message>
    <message>
        <source>another change is running</source>
        <translation>eine andere Änderung läuft</translation>
    </message>
    <message>
        <source>type the full index name</source>
        <translation>den vollen Indexnamen eingeben</translation>
    </message>
    <message>
        <source>give a reason</source>
        <translation>einen Grund angeben</translation>
    </message>
</context>
<context>
    <name>PlanWords</name>
    <message>
        <source>Create index</source>
        <translation>Index anlegen</translation>
    </message>
    <message>
        <source>Drop index</source>
        <translation>Index entfernen</translation>
    </message>
    <message>
        <source>Replace index</source>
        <translation>Index ersetzen</translation>
    </message>
    <message>
        <source>Rename index</source>
        <translation>Index umbenennen</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>Roll back</source>
        <translation>Zurückrollen</translation>
    </message>
    <message>
        <source>The index does not exist any more: it is built again from the table.</source>
        <translation>Den Index gibt es nicht mehr: Er wird aus der Tabelle neu gebaut.</translation>
    </message>
    <message>
        <source>This is a rebuild, not a switch: the earlier version does not exist on disk any more and must be built again.</source>
        <translation>Das ist ein Neubau, kein Umschalten: Die frühere Version gibt es auf der Platte nicht mehr, sie muss neu gebaut werden.</translation>
    </message>
    <message>
        <source>The new index is built beside the old one, then takes its name.</source>
        <translation>Der neue Index wird neben dem alten gebaut und übernimmt dann dessen Namen.</translation>
    </message>
    <message>
        <source>Dropping takes an instant, undoing it does not: the index would be built again.</source>
        <translation>Entfernen geht sofort, der Rückweg nicht: Der Index würde neu gebaut.</translation>
    </message>
    <message>
        <source>Build the index</source>
        <translation>Index bauen</translation>
    </message>
    <message>
        <source>Make the index of the partitioned table</source>
        <translation>Index der partitionierten Tabelle anlegen</translation>
    </message>
    <message>
        <source>Prepare what was built</source>
        <translation>Gebautes vorbereiten</translation>
    </message>
    <message>
        <source>Make the change, in one transaction</source>
        <translation>Änderung in einer Transaktion vornehmen</translation>
    </message>
    <message>
        <source>Drop the index</source>
        <translation>Index entfernen</translation>
    </message>
    <message>
        <source>Read statistics of the expression</source>
        <translation>Statistik des Ausdrucks erheben</translation>
    </message>
    <message>
        <source>under 1 s</source>
        <translation>unter 1 s</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Beiseitestellen</translation>
    </message>
    <message>
        <source>Give back</source>
        <translation>Zurückgeben</translation>
    </message>
    <message>
        <source>No. %1, asked for by %2 on %3: %4</source>
        <translation>Nr. %1, von %2 am %3 beantragt: %4</translation>
    </message>
    <message>
        <source>Rebuild index</source>
        <translation>Index neu aufbauen</translation>
    </message>
    <message>
        <source>A fresh copy is built beside the index and takes its place; until then the old one serves. What it holds stays the same.</source>
        <translation>Neben dem Index wird eine frische Kopie aufgebaut und nimmt seinen Platz ein; bis dahin dient der alte. Der Inhalt bleibt gleich.</translation>
    </message>
    <message>
        <source>Rebuild the index in its place</source>
        <translation>Index an seiner Stelle neu aufbauen</translation>
    </message>
    <message numerus="yes">
        <source>estimated from %n builds here</source>
        <translation>
            <numerusform>geschätzt nach %n Aufbau hier</numerusform>
            <numerusform>geschätzt nach %n Aufbauten hier</numerusform>
        </translation>
    </message>
    <message>
        <source>modelled</source>
        <translation>modelliert</translation>
    </message>
</context>
<context>
    <name>QueueWords</name>
    <message>
        <source>The server is not connected</source>
        <translation>Der Server ist nicht verbunden</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Freigegeben</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Abgelaufen</translation>
    </message>
    <message>
        <source>Waits</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>No. %1, asked for by %2, %3: %4</source>
        <translation>Nr. %1, beantragt von %2, %3: %4</translation>
    </message>
    <message>
        <source>%1. Approved by %2, %3.</source>
        <translation>%1. Freigegeben von %2, %3.</translation>
    </message>
    <message>
        <source>%1. Waits until %2.</source>
        <translation>%1. Wartet bis %2.</translation>
    </message>
    <message>
        <source>It is approved already</source>
        <translation>Es ist schon freigegeben</translation>
    </message>
    <message>
        <source>Its time is over; have it asked for again</source>
        <translation>Die Frist ist vorbei; es muss neu beantragt werden</translation>
    </message>
    <message>
        <source>Needs mode Propose or Act</source>
        <translation>Braucht den Modus Vorschlagen oder Handeln</translation>
    </message>
    <message>
        <source>An instant to make</source>
        <translation>Geht sofort</translation>
    </message>
    <message>
        <source>Catalog entries only</source>
        <translation>Nur Katalogeinträge</translation>
    </message>
    <message>
        <source>An index is built</source>
        <translation>Ein Index wird gebaut</translation>
    </message>
    <message>
        <source>Nothing to do</source>
        <translation>Nichts zu tun</translation>
    </message>
</context>
<context>
    <name>RecommendationActions</name>
    <message>
        <source>select a recommendation first</source>
        <translation>zuerst eine Empfehlung auswählen</translation>
    </message>
    <message>
        <source>a decision on it is being recorded</source>
        <translation>eine Entscheidung darüber wird gerade festgehalten</translation>
    </message>
    <message>
        <source>it is so already</source>
        <translation>das ist schon so</translation>
    </message>
    <message>
        <source>the present advice does not make it any more</source>
        <translation>die jetzige Empfehlung enthält das nicht mehr</translation>
    </message>
    <message>
        <source>the indexes of its table changed since; look again first</source>
        <translation>die Indexe der Tabelle haben sich seitdem geändert; zuerst neu suchen</translation>
    </message>
    <message>
        <source>only a CREATE INDEX can be edited</source>
        <translation>nur ein CREATE INDEX lässt sich bearbeiten</translation>
    </message>
    <message>
        <source>the server is not connected</source>
        <translation>der Server ist nicht verbunden</translation>
    </message>
    <message>
        <source>Look for recommendations</source>
        <translation>Empfehlungen suchen</translation>
    </message>
    <message>
        <source>Stop looking</source>
        <translation>Suche anhalten</translation>
    </message>
    <message>
        <source>Next recommendation</source>
        <translation>Nächste Empfehlung</translation>
    </message>
    <message>
        <source>Previous recommendation</source>
        <translation>Vorige Empfehlung</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Genehmigen</translation>
    </message>
    <message>
        <source>Reject…</source>
        <translation>Ablehnen…</translation>
    </message>
    <message>
        <source>Snooze…</source>
        <translation>Zurückstellen…</translation>
    </message>
    <message>
        <source>Make it new again</source>
        <translation>Wieder offen</translation>
    </message>
    <message>
        <source>Undo the decision</source>
        <translation>Entscheidung zurücknehmen</translation>
    </message>
    <message>
        <source>Edit the definition…</source>
        <translation>Definition bearbeiten…</translation>
    </message>
    <message>
        <source>Copy SQL</source>
        <translation>SQL kopieren</translation>
    </message>
    <message>
        <source>Save all as script…</source>
        <translation>Alles als Skript sichern…</translation>
    </message>
    <message>
        <source>Show rejected candidates</source>
        <translation>Verworfene Kandidaten zeigen</translation>
    </message>
    <message>
        <source>reads schema and workload, asks the planner; changes nothing</source>
        <translation>liest Schema und Last, fragt den Planer; ändert nichts</translation>
    </message>
    <message>
        <source>the best set so far becomes the advice</source>
        <translation>die bisher beste Auswahl wird zur Empfehlung</translation>
    </message>
    <message>
        <source>records the decision; nothing is run</source>
        <translation>hält die Entscheidung fest; nichts wird ausgeführt</translation>
    </message>
    <message>
        <source>asks for the reason</source>
        <translation>fragt nach dem Grund</translation>
    </message>
    <message>
        <source>for a day, a week or a month</source>
        <translation>um einen Tag, eine Woche oder einen Monat</translation>
    </message>
    <message>
        <source>takes the decision back</source>
        <translation>nimmt die Entscheidung zurück</translation>
    </message>
    <message>
        <source>and see the what-if again</source>
        <translation>und das Was-wäre-wenn neu sehen</translation>
    </message>
    <message>
        <source>what is new or approved, with the way back as comments</source>
        <translation>was offen oder genehmigt ist, mit dem Rückweg als Kommentar</translation>
    </message>
    <message>
        <source>each with the rule that rejected it</source>
        <translation>jeder mit der Regel, die ihn verworfen hat</translation>
    </message>
    <message>
        <source>there is no recommendation here</source>
        <translation>hier ist keine Empfehlung</translation>
    </message>
    <message>
        <source>no decision was made just now</source>
        <translation>es wurde gerade nichts entschieden</translation>
    </message>
    <message>
        <source>no server is connected</source>
        <translation>kein Server ist verbunden</translation>
    </message>
    <message>
        <source>it is looking already</source>
        <translation>die Suche läuft schon</translation>
    </message>
    <message>
        <source>it is not looking</source>
        <translation>es wird nicht gesucht</translation>
    </message>
    <message>
        <source>nothing is new or approved</source>
        <translation>nichts ist offen oder genehmigt</translation>
    </message>
    <message>
        <source>no candidate was rejected</source>
        <translation>kein Kandidat wurde verworfen</translation>
    </message>
    <message>
        <source>approve it first</source>
        <translation>zuerst genehmigen</translation>
    </message>
    <message>
        <source>the plan of another change is open</source>
        <translation>der Plan einer anderen Änderung ist offen</translation>
    </message>
    <message>
        <source>all of it was run; look again</source>
        <translation>alles davon wurde ausgeführt; neu suchen</translation>
    </message>
    <message>
        <source>it is not one change of one index: copy its SQL</source>
        <translation>es ist nicht eine Änderung eines Index: sein SQL kopieren</translation>
    </message>
    <message>
        <source>Execute…</source>
        <translation>Ausführen…</translation>
    </message>
    <message>
        <source>shows the plan; it runs when you confirm it there</source>
        <translation>zeigt den Plan; läuft erst, wenn er dort bestätigt wird</translation>
    </message>
    <message>
        <source>it waits for approval, see Today</source>
        <translation>es wartet auf Freigabe, siehe Heute</translation>
    </message>
</context>
<context>
    <name>RecommendationEvidence</name>
    <message>
        <source>Rule: %1</source>
        <translation>Regel: %1</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Sperre</translation>
    </message>
    <message>
        <source>SHARE UPDATE EXCLUSIVE: reads and writes go on</source>
        <translation>SHARE UPDATE EXCLUSIVE: Lesen und Schreiben gehen weiter</translation>
    </message>
    <message>
        <source>SHARE: reads go on, writes wait until it ends</source>
        <translation>SHARE: Lesen geht weiter, Schreiben wartet bis zum Ende</translation>
    </message>
    <message>
        <source>ACCESS EXCLUSIVE: reads and writes wait until it ends</source>
        <translation>ACCESS EXCLUSIVE: Lesen und Schreiben warten bis zum Ende</translation>
    </message>
    <message>
        <source>At this moment</source>
        <translation>In diesem Moment</translation>
    </message>
    <message>
        <source>nothing that it would wait for</source>
        <translation>nichts, worauf gewartet würde</translation>
    </message>
    <message>
        <source>WAL</source>
        <translation>WAL</translation>
    </message>
    <message>
        <source>%1 to the standbys and the archive (modelled)</source>
        <translation>%1 an Standbys und Archiv (modelliert)</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>Danach</translation>
    </message>
    <message>
        <source>drop what it replaces only after the new index was seen in use</source>
        <translation>das Ersetzte erst entfernen, wenn der neue Index in Gebrauch gesehen wurde</translation>
    </message>
    <message>
        <source>Need</source>
        <translation>Bedarf</translation>
    </message>
    <message>
        <source>seen in one hour only; it may be over</source>
        <translation>nur in einer Stunde gesehen; vielleicht vorbei</translation>
    </message>
</context>
<context>
    <name>RecommendationScript</name>
    <message>
        <source>belongs to group %1: all of it or nothing</source>
        <translation>gehört zu Gruppe %1: ganz oder gar nicht</translation>
    </message>
    <message>
        <source>way back: %1</source>
        <translation>Rückweg: %1</translation>
    </message>
    <message>
        <source>IndexPilot: recommendations for %1, %2</source>
        <translation>IndexPilot: Empfehlungen für %1, %2</translation>
    </message>
    <message>
        <source>CONCURRENTLY does not run inside a transaction: run this with psql -f, without -1.</source>
        <translation>CONCURRENTLY läuft nicht in einer Transaktion: mit psql -f ausführen, ohne -1.</translation>
    </message>
    <message>
        <source>Indexes that may go: only after what takes over from them was seen in use.</source>
        <translation>Indexe, die gehen können: erst, wenn ihr Ersatz in Gebrauch gesehen wurde.</translation>
    </message>
</context>
<context>
    <name>RecommendationWords</name>
    <message>
        <source>together they would save about %1 of database time (%2, estimated)</source>
        <translation>zusammen sparten sie etwa %1 der Datenbankzeit (%2, geschätzt)</translation>
    </message>
    <message>
        <source>together they would save about %1 of server time (%2, estimated)</source>
        <translation>zusammen sparten sie etwa %1 Serverzeit (%2, geschätzt)</translation>
    </message>
    <message>
        <source>%1/h</source>
        <comment>time an hour</comment>
        <translation>%1/h</translation>
    </message>
    <message>
        <source>No proposal passes the threshold</source>
        <translation>Kein Vorschlag erreicht die Schwelle</translation>
    </message>
    <message>
        <source>No proposal is open: all are rejected or put off</source>
        <translation>Kein Vorschlag ist offen: alle sind abgelehnt oder zurückgestellt</translation>
    </message>
    <message numerus="yes">
        <source>%n proposals pass the threshold</source>
        <translation>
            <numerusform>%n Vorschlag erreicht die Schwelle</numerusform>
            <numerusform>%n Vorschläge erreichen die Schwelle</numerusform>
        </translation>
    </message>
    <message>
        <source>%1; together they would free %2 (measured)</source>
        <translation>%1; zusammen gäben sie %2 frei (gemessen)</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Genehmigt</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Snoozed</source>
        <translation>Vertagt</translation>
    </message>
    <message>
        <source>Decided on</source>
        <translation>Entschieden</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Anlegen</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Analyze</source>
        <translation>Analysieren</translation>
    </message>
    <message>
        <source>Not in the present advice any more</source>
        <translation>In der jetzigen Empfehlung nicht mehr enthalten</translation>
    </message>
    <message numerus="yes">
        <source>A new index on %1 takes over from %n others</source>
        <translation>
            <numerusform>Ein neuer Index auf %1 ersetzt %n anderen</numerusform>
            <numerusform>Ein neuer Index auf %1 ersetzt %n andere</numerusform>
        </translation>
    </message>
    <message>
        <source>A new index on %1</source>
        <translation>Ein neuer Index auf %1</translation>
    </message>
    <message>
        <source>An index on %1 that seems to bring nothing</source>
        <translation>Ein Index auf %1, der nichts zu bringen scheint</translation>
    </message>
    <message>
        <source>The statistics of %1 are stale</source>
        <translation>Die Statistik von %1 ist veraltet</translation>
    </message>
    <message>
        <source>Measured: counters</source>
        <translation>Gemessen: Zähler</translation>
    </message>
    <message>
        <source>Modelled</source>
        <translation>Modelliert</translation>
    </message>
    <message>
        <source>Estimated by the planner</source>
        <translation>Vom Planer geschätzt</translation>
    </message>
    <message>
        <source>somebody</source>
        <translation>jemand</translation>
    </message>
    <message>
        <source>Approved by %1, %2</source>
        <translation>Genehmigt von %1, %2</translation>
    </message>
    <message>
        <source>Rejected by %1, %2: %3</source>
        <translation>Abgelehnt von %1, %2: %3</translation>
    </message>
    <message>
        <source>Put off by %1, %2; new again %3</source>
        <translation>Zurückgestellt von %1, %2; wieder offen %3</translation>
    </message>
    <message>
        <source>Put off by %1, %2</source>
        <translation>Zurückgestellt von %1, %2</translation>
    </message>
    <message>
        <source>Reading the schema and its statistics</source>
        <translation>Schema und Statistik werden gelesen</translation>
    </message>
    <message>
        <source>Planning the statements of the workload</source>
        <translation>Die Anweisungen der Last werden geplant</translation>
    </message>
    <message>
        <source>Measuring on the copy</source>
        <translation>Auf der Kopie wird gemessen</translation>
    </message>
    <message>
        <source>Searching for the best set</source>
        <translation>Die beste Auswahl wird gesucht</translation>
    </message>
    <message>
        <source>Searching for the best set: estimated cost %1 of the present one, %2 questions to the planner</source>
        <translation>Die beste Auswahl wird gesucht: geschätzte Kosten %1 der jetzigen, %2 Fragen an den Planer</translation>
    </message>
</context>
<context>
    <name>RejectedTable</name>
    <message>
        <source>Candidate</source>
        <translation>Kandidat</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>Statement risk over time</source>
        <translation>Risiko der Anweisungen über die Zeit</translation>
    </message>
    <message>
        <source>time %1 to %2</source>
        <translation>Zeit %1 bis %2</translation>
    </message>
    <message>
        <source>table %1</source>
        <translation>Tabelle %1</translation>
    </message>
    <message>
        <source>role %1</source>
        <translation>Rolle %1</translation>
    </message>
    <message>
        <source>%1 of 3 risk bands</source>
        <translation>%1 von 3 Risikostufen</translation>
    </message>
    <message>
        <source>%1 kinds of statement</source>
        <translation>%1 Arten von Anweisungen</translation>
    </message>
    <message>
        <source>text “%1”</source>
        <translation>Text „%1“</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>no reading yet</source>
        <translation>noch keine Messung</translation>
    </message>
    <message>
        <source>%1, %2 old</source>
        <translation>%1, %2 alt</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>%1:%2, database %3, role %4, PostgreSQL %5</source>
        <translation>%1:%2, Datenbank %3, Rolle %4, PostgreSQL %5</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>Watched</source>
        <translation>Beobachtet</translation>
    </message>
    <message>
        <source>%1 of the range (measured)</source>
        <translation>%1 des Zeitraums (gemessen)</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Data of</source>
        <translation>Daten von</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Geschrieben</translation>
    </message>
    <message>
        <source>%1 by IndexPilot %2</source>
        <translation>%1 von IndexPilot %2</translation>
    </message>
    <message numerus="yes">
        <source>%n further ones are left out.</source>
        <translation>
            <numerusform>%n weitere ist weggelassen.</numerusform>
            <numerusform>%n weitere sind weggelassen.</numerusform>
        </translation>
    </message>
    <message>
        <source>What needs a person</source>
        <translation>Zu tun</translation>
    </message>
    <message>
        <source>Changed since the last visit</source>
        <translation>Seit dem letzten Besuch geändert</translation>
    </message>
    <message>
        <source>What this role may see</source>
        <translation>Was diese Rolle sehen darf</translation>
    </message>
    <message>
        <source>Not watched</source>
        <translation>Nicht beobachtet</translation>
    </message>
    <message>
        <source>Risk, modelled, uncalibrated baseline:</source>
        <translation>Risiko, modelliert, nicht kalibrierter Ausgangswert:</translation>
    </message>
    <message>
        <source>hatched: not watched</source>
        <translation>schraffiert: nicht beobachtet</translation>
    </message>
    <message>
        <source>Without pg_stat_statements all figures are estimates from samples of the sessions; the risk score is a model that has not been calibrated.</source>
        <translation>Ohne pg_stat_statements sind alle Werte aus Stichproben der Sitzungen geschätzt; der Risikowert ist ein Modell, das nicht kalibriert ist.</translation>
    </message>
    <message>
        <source>Rates, times and counts are measured from pg_stat_statements; plans are estimates of the planner; the risk score is a model that has not been calibrated.</source>
        <translation>Raten, Zeiten und Zahlen sind mit pg_stat_statements gemessen; Pläne sind Schätzungen des Planers; der Risikowert ist ein Modell, das nicht kalibriert ist.</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>keine Daten</translation>
    </message>
    <message numerus="yes">
        <source>and %n smaller ones</source>
        <translation>
            <numerusform>und %n kleinerer</numerusform>
            <numerusform>und %n kleinere</numerusform>
        </translation>
    </message>
    <message>
        <source> … (%1 characters in all)</source>
        <translation> … (%1 Zeichen insgesamt)</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Id</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Anweisung</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>Risiko</translation>
    </message>
    <message>
        <source>What drives it</source>
        <translation>Was es treibt</translation>
    </message>
    <message>
        <source>Calls/s</source>
        <translation>Aufrufe/s</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>p95 of interval means</source>
        <translation>p95 der Intervallmittel</translation>
    </message>
    <message>
        <source>Share of time</source>
        <translation>Zeitanteil</translation>
    </message>
    <message>
        <source>Statements by total time</source>
        <translation>Anweisungen nach Gesamtzeit</translation>
    </message>
    <message>
        <source>No statement was seen.</source>
        <translation>Es wurde keine Anweisung gesehen.</translation>
    </message>
    <message numerus="yes">
        <source>%n further statements are left out.</source>
        <translation>
            <numerusform>%n weitere Anweisung ist weggelassen.</numerusform>
            <numerusform>%n weitere Anweisungen sind weggelassen.</numerusform>
        </translation>
    </message>
    <message>
        <source>new</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>approved by %1</source>
        <translation>genehmigt von %1</translation>
    </message>
    <message>
        <source>rejected: %1</source>
        <translation>abgelehnt: %1</translation>
    </message>
    <message>
        <source>put off</source>
        <translation>zurückgestellt</translation>
    </message>
    <message>
        <source>Recommended indexes</source>
        <translation>Empfohlene Indexe</translation>
    </message>
    <message>
        <source>Advice of %1. Saved time is estimated by the planner or modelled, writes and the size of new indexes are modelled; nothing was run.</source>
        <translation>Empfehlung vom %1. Gesparte Zeit ist vom Planer geschätzt oder modelliert, Schreibkosten und die Größe neuer Indexe sind modelliert; nichts wurde ausgeführt.</translation>
    </message>
    <message>
        <source>No proposal passes the threshold.</source>
        <translation>Kein Vorschlag erreicht die Schwelle.</translation>
    </message>
    <message>
        <source>Saved an hour (range)</source>
        <translation>Gespart je Stunde (Bereich)</translation>
    </message>
    <message>
        <source>Writes an hour</source>
        <translation>Schreibkosten je Stunde</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Entscheidung</translation>
    </message>
</context>
<context>
    <name>ReviewWords</name>
    <message>
        <source>Good</source>
        <translation>Gut</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>Inconclusive</source>
        <translation>Nicht entscheidbar</translation>
    </message>
    <message>
        <source>statements on the table cost %1 of the present (modelled)</source>
        <translation>Anweisungen auf der Tabelle kosten %1 des jetzigen (modelliert)</translation>
    </message>
    <message>
        <source>statements on the table cost %1 of the present (estimated)</source>
        <translation>Anweisungen auf der Tabelle kosten %1 des jetzigen (geschätzt)</translation>
    </message>
    <message>
        <source>size %1 (modelled, 90 %: %2 – %3)</source>
        <translation>Größe %1 (modelliert, 90 %: %2 – %3)</translation>
    </message>
    <message>
        <source>writes cost %1 an hour (modelled)</source>
        <translation>Schreiben kostet %1 je Stunde (modelliert)</translation>
    </message>
    <message>
        <source>build %1 (modelled)</source>
        <translation>Bau %1 (modelliert)</translation>
    </message>
    <message>
        <source>becomes redundant</source>
        <translation>wird überflüssig</translation>
    </message>
</context>
<context>
    <name>RiskBand</name>
    <message>
        <source>Low</source>
        <translation>Gering</translation>
    </message>
    <message>
        <source>Elevated</source>
        <translation>Erhöht</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Hoch</translation>
    </message>
</context>
<context>
    <name>RiskFactor</name>
    <message>
        <source>Mean time of a call</source>
        <translation>Mittlere Zeit je Aufruf</translation>
    </message>
    <message>
        <source>p95 of interval means</source>
        <translation>p95 der Intervallmittel</translation>
    </message>
    <message>
        <source>Share of statement time</source>
        <translation>Anteil an der Zeit</translation>
    </message>
    <message>
        <source>Blocks read per row kept</source>
        <translation>Blöcke je Ergebniszeile</translation>
    </message>
    <message>
        <source>Blocks read by a call</source>
        <translation>Blöcke je Aufruf</translation>
    </message>
    <message>
        <source>Blocks not in cache</source>
        <translation>Blöcke nicht im Cache</translation>
    </message>
    <message>
        <source>Blocks spilled by a call</source>
        <translation>Ausgelagerte Blöcke</translation>
    </message>
    <message>
        <source>Rows a call</source>
        <translation>Zeilen je Aufruf</translation>
    </message>
    <message>
        <source>Planned cost</source>
        <translation>Geplante Kosten</translation>
    </message>
    <message>
        <source>Rows of a sequential scan</source>
        <translation>Zeilen eines Seq Scans</translation>
    </message>
    <message>
        <source>Repeated sequential scan</source>
        <translation>Wiederholter Seq Scan</translation>
    </message>
    <message>
        <source>Sort above work_mem</source>
        <translation>Sortierung über work_mem</translation>
    </message>
    <message>
        <source>Rows read per row kept</source>
        <translation>Zeilen je Ergebniszeile</translation>
    </message>
    <message>
        <source>LIKE with a leading wildcard</source>
        <translation>LIKE mit Platzhalter vorn</translation>
    </message>
    <message>
        <source>Pattern without an index</source>
        <translation>Muster ohne Index</translation>
    </message>
    <message>
        <source>Function around a column</source>
        <translation>Funktion um eine Spalte</translation>
    </message>
    <message>
        <source>Cast around a column</source>
        <translation>Cast um eine Spalte</translation>
    </message>
    <message>
        <source>NOT IN beside a subquery</source>
        <translation>NOT IN mit Unterabfrage</translation>
    </message>
    <message>
        <source>No WHERE and no LIMIT</source>
        <translation>Weder WHERE noch LIMIT</translation>
    </message>
    <message>
        <source>ORDER BY random()</source>
        <translation>ORDER BY random()</translation>
    </message>
    <message>
        <source>Paging by OFFSET</source>
        <translation>Blättern mit OFFSET</translation>
    </message>
    <message>
        <source>Correlated subquery</source>
        <translation>Korrelierte Unterabfrage</translation>
    </message>
    <message>
        <source>Recursive query</source>
        <translation>Rekursive Abfrage</translation>
    </message>
    <message>
        <source>Long IN list</source>
        <translation>Lange IN-Liste</translation>
    </message>
    <message>
        <source>Many tables joined</source>
        <translation>Viele Tabellen verbunden</translation>
    </message>
    <message>
        <source>Conditions joined by OR</source>
        <translation>Bedingungen mit OR</translation>
    </message>
    <message>
        <source>in a condition</source>
        <translation>in einer Bedingung</translation>
    </message>
    <message>
        <source>sorts every row</source>
        <translation>sortiert jede Zeile</translation>
    </message>
    <message>
        <source>reads what it skips</source>
        <translation>liest, was es überspringt</translation>
    </message>
    <message>
        <source>may run once a row</source>
        <translation>läuft womöglich je Zeile</translation>
    </message>
    <message>
        <source>its cost cannot be estimated</source>
        <translation>Kosten nicht schätzbar</translation>
    </message>
    <message>
        <source>rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>%1 rows in all</source>
        <translation>%1 Zeilen insgesamt</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 Zeilen</translation>
    </message>
    <message>
        <source>%1 values</source>
        <translation>%1 Werte</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 aus %2</translation>
    </message>
    <message>
        <source>%1 without WHERE</source>
        <translation>%1 ohne WHERE</translation>
    </message>
    <message>
        <source>%1 with a lock that stops writes</source>
        <translation>%1 mit einer Sperre, die Schreiben anhält</translation>
    </message>
    <message>
        <source>Tables that no condition joins</source>
        <translation>Tabellen ohne verbindende Bedingung</translation>
    </message>
    <message>
        <source>Recursion without a bound</source>
        <translation>Rekursion ohne Grenze</translation>
    </message>
</context>
<context>
    <name>RunningWords</name>
    <message>
        <source>build</source>
        <translation>Bau</translation>
    </message>
    <message>
        <source>shell of a partitioned index</source>
        <translation>Hülle eines partitionierten Index</translation>
    </message>
    <message>
        <source>prepare what was built</source>
        <translation>Gebautes vorbereiten</translation>
    </message>
    <message>
        <source>the one transaction of the change</source>
        <translation>die eine Transaktion der Änderung</translation>
    </message>
    <message>
        <source>drop what is not used any more</source>
        <translation>nicht mehr Benutztes entfernen</translation>
    </message>
    <message>
        <source>read statistics</source>
        <translation>Statistik erheben</translation>
    </message>
    <message>
        <source>Step %1 of %2, %3</source>
        <translation>Schritt %1 von %2, %3</translation>
    </message>
    <message>
        <source>Waits for session %1</source>
        <translation>Wartet auf Sitzung %1</translation>
    </message>
    <message>
        <source>Waits for session %1 (%2)</source>
        <translation>Wartet auf Sitzung %1 (%2)</translation>
    </message>
    <message>
        <source>%1 so far</source>
        <translation>%1 bisher</translation>
    </message>
    <message>
        <source>%1; modelled %2 – %3 without waiting</source>
        <translation>%1; modelliert %2 – %3 ohne Warten</translation>
    </message>
    <message>
        <source>Breaker of table %1</source>
        <translation>Schutzschalter der Tabelle %1</translation>
    </message>
    <message>
        <source>Breaker of this server</source>
        <translation>Schutzschalter dieses Servers</translation>
    </message>
    <message>
        <source>Breaker of all servers</source>
        <translation>Schutzschalter aller Server</translation>
    </message>
    <message>
        <source>One change may try; its outcome decides.</source>
        <translation>Eine Änderung darf es versuchen; ihr Ergebnis entscheidet.</translation>
    </message>
    <message>
        <source>No change starts until a person resets it.</source>
        <translation>Keine Änderung beginnt, bis ihn jemand zurücksetzt.</translation>
    </message>
    <message>
        <source>Its time is over: the next change tries.</source>
        <translation>Seine Zeit ist um: Die nächste Änderung versucht es.</translation>
    </message>
    <message>
        <source>No change starts until %1.</source>
        <translation>Bis %1 beginnt keine Änderung.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Half open</source>
        <translation>Halb offen</translation>
    </message>
    <message>
        <source>Since %1 by %2</source>
        <translation>Seit %1 durch %2</translation>
    </message>
    <message>
        <source>Nothing starts, and what ran was cancelled.</source>
        <translation>Nichts beginnt, und was lief, wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Nothing starts; what runs goes on.</source>
        <translation>Nichts beginnt; was läuft, läuft weiter.</translation>
    </message>
    <message>
        <source>Frozen</source>
        <translation>Eingefroren</translation>
    </message>
    <message>
        <source>Changes are frozen</source>
        <translation>Änderungen sind eingefroren</translation>
    </message>
    <message>
        <source>Create %1</source>
        <translation>%1 anlegen</translation>
    </message>
    <message>
        <source>Drop %1</source>
        <translation>%1 entfernen</translation>
    </message>
    <message>
        <source>Replace %1</source>
        <translation>%1 ersetzen</translation>
    </message>
    <message>
        <source>Rename %1</source>
        <translation>%1 umbenennen</translation>
    </message>
    <message>
        <source>Roll back %1</source>
        <translation>%1 zurückrollen</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>%1 ändern</translation>
    </message>
    <message>
        <source>No outcome</source>
        <translation>Kein Ergebnis</translation>
    </message>
    <message>
        <source>Begun %1 by %2: a crash left it, or another program is at work. It is finished or taken back before the next change, or by indexpilotctl recover.</source>
        <translation>Begonnen %1 von %2: Ein Absturz hat das hinterlassen, oder ein anderes Programm arbeitet daran. Es wird vor der nächsten Änderung oder durch indexpilotctl recover beendet oder zurückgenommen.</translation>
    </message>
    <message>
        <source>Set %1 aside</source>
        <translation>%1 beiseitestellen</translation>
    </message>
    <message>
        <source>Give %1 back</source>
        <translation>%1 zurückgeben</translation>
    </message>
    <message>
        <source>rebuild</source>
        <translation>Neuaufbau</translation>
    </message>
    <message>
        <source>Rebuild %1</source>
        <translation>%1 neu aufbauen</translation>
    </message>
</context>
<context>
    <name>ScatterTable</name>
    <message>
        <source>on the Pareto front</source>
        <translation>auf der Pareto-Front</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Id</translation>
    </message>
    <message>
        <source>Benefit</source>
        <translation>Nutzen</translation>
    </message>
    <message>
        <source>Write cost</source>
        <translation>Schreibkosten</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Front</source>
        <translation>Front</translation>
    </message>
</context>
<context>
    <name>SeriesTable</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
</context>
<context>
    <name>ServerWords</name>
    <message>
        <source>The history is larger than its budget although old minutes were removed</source>
        <translation>Der Verlauf ist größer als sein Budget, obwohl alte Minuten entfernt wurden</translation>
    </message>
    <message>
        <source>Raise the budget, or shorten the retention</source>
        <translation>Erhöhen Sie das Budget oder verkürzen Sie die Aufbewahrung</translation>
    </message>
    <message>
        <source>Another console writes the history of this target into the same store; this one shows it and writes nothing</source>
        <translation>Eine andere Konsole schreibt den Verlauf dieses Ziels in denselben Speicher; diese zeigt ihn nur und schreibt nichts</translation>
    </message>
    <message>
        <source>Close one of the two to have no doubt which one writes</source>
        <translation>Schließen Sie eine der beiden, damit feststeht, welche schreibt</translation>
    </message>
    <message>
        <source>primary</source>
        <translation>Primärserver</translation>
    </message>
    <message>
        <source>standby: statistics are this node&apos;s own</source>
        <translation>Standby: Die Statistik gilt nur für diesen Knoten</translation>
    </message>
    <message>
        <source>Without it only sampled sessions are seen: no calls, no times, no rows</source>
        <translation>Ohne die Erweiterung sind nur abgetastete Sitzungen zu sehen: keine Aufrufe, keine Zeiten, keine Zeilen</translation>
    </message>
    <message>
        <source>pg_stat_statements.track is none: nothing is counted</source>
        <translation>pg_stat_statements.track steht auf none: Es wird nichts gezählt</translation>
    </message>
    <message>
        <source>Calls, times, rows and blocks of every statement: measured</source>
        <translation>Aufrufe, Zeiten, Zeilen und Blöcke jeder Anweisung: gemessen</translation>
    </message>
    <message>
        <source>Query texts</source>
        <translation>Anweisungstexte</translation>
    </message>
    <message>
        <source>Texts of all roles are readable</source>
        <translation>Die Texte aller Rollen sind lesbar</translation>
    </message>
    <message>
        <source>Only texts of this role&apos;s own statements are readable; the server hides the others</source>
        <translation>Nur die Texte eigener Anweisungen dieser Rolle sind lesbar; die anderen verbirgt der Server</translation>
    </message>
    <message>
        <source>I/O timing</source>
        <translation>I/O-Zeiten</translation>
    </message>
    <message>
        <source>Time spent on reading blocks: measured</source>
        <translation>Zeit für das Lesen von Blöcken: gemessen</translation>
    </message>
    <message>
        <source>track_io_timing is off: blocks are counted, the time to read them is not</source>
        <translation>track_io_timing ist aus: Blöcke werden gezählt, ihre Lesezeit nicht</translation>
    </message>
    <message>
        <source>IndexPilot works with PostgreSQL 13 to 17; this server is not watched</source>
        <translation>IndexPilot arbeitet mit PostgreSQL 13 bis 17; dieser Server wird nicht beobachtet</translation>
    </message>
    <message>
        <source>Connect to a server of version 13 to 17, or upgrade this one</source>
        <translation>Verbinden Sie sich mit einem Server der Version 13 bis 17 oder aktualisieren Sie diesen</translation>
    </message>
    <message>
        <source>what-if plans of indexes that do not exist</source>
        <translation>Was-wäre-wenn-Pläne mit Indizes, die es nicht gibt</translation>
    </message>
    <message>
        <source>exact bloat of an index</source>
        <translation>genaue Aufblähung eines Index</translation>
    </message>
    <message>
        <source>Write a URI (postgresql://user@host:5432/db), keywords (host=… dbname=…) or service=NAME. A value with spaces or quotes stands in single quotes, with \&apos; for a quote.</source>
        <translation>Schreiben Sie eine URI (postgresql://user@host:5432/db), Schlüsselwörter (host=… dbname=…) oder service=NAME. Ein Wert mit Leer- oder Anführungszeichen steht in einfachen Anführungszeichen, mit \&apos; für ein Anführungszeichen.</translation>
    </message>
    <message>
        <source>no such service in pg_service.conf</source>
        <translation>diesen Dienst gibt es in pg_service.conf nicht</translation>
    </message>
    <message>
        <source>Correct the connection text: a URI (postgresql://user@host:5432/db), keywords (host=… dbname=…) or service=NAME. A value with spaces or quotes stands in single quotes, with \&apos; for a quote.</source>
        <translation>Berichtigen Sie den Verbindungstext: eine URI (postgresql://user@host:5432/db), Schlüsselwörter (host=… dbname=…) oder service=NAME. Ein Wert mit Leer- oder Anführungszeichen steht in einfachen Anführungszeichen, mit \&apos; für ein Anführungszeichen.</translation>
    </message>
    <message>
        <source>Enter the password, or add a line to ~/.pgpass (mode 0600).</source>
        <translation>Geben Sie das Passwort ein oder ergänzen Sie eine Zeile in ~/.pgpass (Rechte 0600).</translation>
    </message>
    <message>
        <source>The server refused the password. Enter it again, and correct the line in ~/.pgpass if it came from there.</source>
        <translation>Der Server hat das Passwort abgelehnt. Geben Sie es erneut ein und berichtigen Sie die Zeile in ~/.pgpass, falls es von dort kam.</translation>
    </message>
    <message>
        <source>The server has no free connection. It is tried again by itself; raise max_connections or close sessions.</source>
        <translation>Der Server hat keine freie Verbindung. Es wird von selbst erneut versucht; erhöhen Sie max_connections oder beenden Sie Sitzungen.</translation>
    </message>
    <message>
        <source>The server is starting or stopping. It is tried again by itself.</source>
        <translation>Der Server startet oder beendet sich gerade. Es wird von selbst erneut versucht.</translation>
    </message>
    <message>
        <source>Correct the database or role name in the connection text.</source>
        <translation>Berichtigen Sie den Namen der Datenbank oder der Rolle im Verbindungstext.</translation>
    </message>
    <message>
        <source>Correct the host name, or check the name service of this machine. It is tried again by itself.</source>
        <translation>Berichtigen Sie den Hostnamen oder prüfen Sie die Namensauflösung dieses Rechners. Es wird von selbst erneut versucht.</translation>
    </message>
    <message>
        <source>Add a line for this role, database and address to pg_hba.conf and reload the server.</source>
        <translation>Ergänzen Sie in pg_hba.conf eine Zeile für diese Rolle, Datenbank und Adresse und laden Sie die Konfiguration neu.</translation>
    </message>
    <message>
        <source>The server did not answer in time; the connection was closed and is opened again by itself.</source>
        <translation>Der Server hat nicht rechtzeitig geantwortet; die Verbindung wurde geschlossen und wird von selbst neu geöffnet.</translation>
    </message>
    <message>
        <source>The role lacks a right: GRANT pg_monitor TO your_role;</source>
        <translation>Der Rolle fehlt ein Recht: GRANT pg_monitor TO your_role;</translation>
    </message>
    <message>
        <source>Another session holds the lock; it is tried again later.</source>
        <translation>Eine andere Sitzung hält die Sperre; es wird später erneut versucht.</translation>
    </message>
    <message>
        <source>Check that the server runs and can be reached. It is tried again by itself.</source>
        <translation>Prüfen Sie, ob der Server läuft und erreichbar ist. Es wird von selbst erneut versucht.</translation>
    </message>
    <message>
        <source>connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>statement</source>
        <translation>Anweisung</translation>
    </message>
    <message>
        <source>connection text</source>
        <translation>Verbindungstext</translation>
    </message>
    <message>
        <source>plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>job</source>
        <translation>Auftrag</translation>
    </message>
    <message>
        <source>the size of the sample shop</source>
        <translation>Größe des Beispiel-Shops</translation>
    </message>
    <message>
        <source>traffic of the sample shop</source>
        <translation>Last des Beispiel-Shops</translation>
    </message>
    <message>
        <source>Not there: %1</source>
        <translation>Fehlt: %1</translation>
    </message>
    <message>
        <source>Install the package %1 on the server, then: %2</source>
        <translation>Installieren Sie zuerst auf dem Server das Paket %1, danach: %2</translation>
    </message>
    <message>
        <source>server %1</source>
        <translation>Server %1</translation>
    </message>
    <message>
        <source>store %1</source>
        <translation>Verlaufsspeicher %1</translation>
    </message>
    <message>
        <source>history of %1</source>
        <translation>Verlauf von %1</translation>
    </message>
    <message>
        <source>service %1</source>
        <translation>Dienst %1</translation>
    </message>
    <message>
        <source>sample shop in %1</source>
        <translation>Beispiel-Shop in %1</translation>
    </message>
    <message>
        <source>Check that the server runs and can be reached, then ask for the advice again</source>
        <translation>Prüfen Sie, ob der Server läuft und erreichbar ist; suchen Sie dann neu</translation>
    </message>
    <message>
        <source>It names no recommendation; nothing was decided</source>
        <translation>Sie nennt keine Empfehlung; nichts wurde entschieden</translation>
    </message>
    <message>
        <source>Choose a recommendation, then decide</source>
        <translation>Wählen Sie eine Empfehlung und entscheiden Sie dann</translation>
    </message>
    <message>
        <source>A rejection without a reason was not stored</source>
        <translation>Eine Ablehnung ohne Grund wurde nicht gespeichert</translation>
    </message>
    <message>
        <source>Write why it is rejected, so that others need not ask</source>
        <translation>Schreiben Sie, warum abgelehnt wird, damit andere nicht fragen müssen</translation>
    </message>
    <message>
        <source>It is to be snoozed, but not until a time to come</source>
        <translation>Sie soll zurückgestellt werden, aber nicht bis zu einem künftigen Zeitpunkt</translation>
    </message>
    <message>
        <source>Choose a time in the future</source>
        <translation>Wählen Sie einen künftigen Zeitpunkt</translation>
    </message>
    <message>
        <source>There is no store to keep it in, or the target was never reached; nothing was decided</source>
        <translation>Es gibt keinen Speicher dafür, oder das Ziel wurde nie erreicht; nichts wurde entschieden</translation>
    </message>
    <message>
        <source>Wait until the target is connected, and see that the store can be written</source>
        <translation>Warten Sie, bis das Ziel verbunden ist, und sorgen Sie dafür, dass der Speicher beschreibbar ist</translation>
    </message>
    <message>
        <source>There is no history store, and so no switch in it</source>
        <translation>Es gibt keinen Verlaufsspeicher und so auch keinen Schalter darin</translation>
    </message>
    <message>
        <source>Another change of it is running in this program</source>
        <translation>In diesem Programm läuft schon eine andere Änderung daran</translation>
    </message>
    <message>
        <source>Wait until that action has ended</source>
        <translation>Warten Sie, bis diese Aktion beendet ist</translation>
    </message>
    <message>
        <source>Another server answers now where this one did</source>
        <translation>Wo dieser Server antwortete, antwortet jetzt ein anderer</translation>
    </message>
    <message>
        <source>Disconnect, look where the connection leads, connect again</source>
        <translation>Trennen Sie, sehen Sie nach, wohin die Verbindung führt, und verbinden Sie neu</translation>
    </message>
    <message>
        <source>Only mode act changes anything</source>
        <translation>Nur der Modus Handeln ändert etwas</translation>
    </message>
    <message>
        <source>Switch to mode act, then run it</source>
        <translation>In den Modus Handeln wechseln, dann ausführen</translation>
    </message>
    <message>
        <source>Another change of it is running</source>
        <translation>Eine andere Änderung daran läuft</translation>
    </message>
    <message>
        <source>It is another plan now</source>
        <translation>Es ist jetzt ein anderer Plan</translation>
    </message>
    <message>
        <source>Look at the plan again: it is computed anew</source>
        <translation>Sehen Sie den Plan erneut an: Er wird neu berechnet</translation>
    </message>
    <message>
        <source>It is not connected, so nothing can be planned or changed</source>
        <translation>Nicht verbunden, darum lässt sich nichts planen oder ändern</translation>
    </message>
    <message>
        <source>Check that the server runs and can be reached</source>
        <translation>Prüfen Sie, ob der Server läuft und erreichbar ist</translation>
    </message>
    <message>
        <source>An entry was changed after it had been written</source>
        <translation>Ein Eintrag wurde nach dem Schreiben geändert</translation>
    </message>
    <message>
        <source>An entry is missing</source>
        <translation>Ein Eintrag fehlt</translation>
    </message>
    <message>
        <source>An entry does not follow the one before it</source>
        <translation>Ein Eintrag folgt nicht auf den vor ihm</translation>
    </message>
    <message>
        <source>The end of the chain is not its last entry</source>
        <translation>Das Ende der Kette ist nicht ihr letzter Eintrag</translation>
    </message>
    <message>
        <source>It needs a reason</source>
        <translation>Es braucht einen Grund</translation>
    </message>
    <message>
        <source>Write why, so that others need not ask</source>
        <translation>Schreiben Sie, warum, damit andere nicht fragen müssen</translation>
    </message>
    <message>
        <source>Mode observe changes nothing</source>
        <translation>Der Modus Beobachten ändert nichts</translation>
    </message>
    <message>
        <source>Switch to mode propose</source>
        <translation>Wechseln Sie in den Modus Vorschlagen</translation>
    </message>
    <message>
        <source>It does not wait for a decision any more</source>
        <translation>Es wartet nicht mehr auf eine Entscheidung</translation>
    </message>
    <message>
        <source>Look at the queue again</source>
        <translation>Sehen Sie die Warteschlange noch einmal an</translation>
    </message>
    <message>
        <source>There is nothing to do</source>
        <translation>Es gibt nichts zu tun</translation>
    </message>
    <message>
        <source>There is no such change in the queue of this target</source>
        <translation>Diese Änderung steht nicht in der Warteschlange dieses Ziels</translation>
    </message>
    <message>
        <source>Only who asked for it withdraws it</source>
        <translation>Zurückziehen kann nur, wer sie beantragt hat</translation>
    </message>
    <message>
        <source>Reject it, with a reason</source>
        <translation>Lehnen Sie sie mit einem Grund ab</translation>
    </message>
    <message>
        <source>Have it asked for again</source>
        <translation>Sie muss neu beantragt werden</translation>
    </message>
    <message>
        <source>What is kept does not wait for approval</source>
        <translation>Was aufbewahrt wird, wartet nicht auf Freigabe</translation>
    </message>
    <message>
        <source>Give it back or drop it in mode Act</source>
        <translation>Geben Sie es zurück oder entfernen Sie es im Modus Handeln</translation>
    </message>
    <message>
        <source>There is no store to keep it in</source>
        <translation>Es gibt keinen Speicher dafür</translation>
    </message>
    <message>
        <source>It does not wait any more</source>
        <translation>Er wartet nicht mehr</translation>
    </message>
    <message>
        <source>Mode observe changes nothing: switch to propose or act</source>
        <translation>Der Modus Beobachten ändert nichts: in den Modus Vorschlagen oder Handeln wechseln</translation>
    </message>
    <message>
        <source>There is no index of this name any more</source>
        <translation>Einen Index dieses Namens gibt es nicht mehr</translation>
    </message>
    <message>
        <source>It backs a constraint, and those are never touched</source>
        <translation>Er trägt einen Constraint, und solche Indizes werden nie angefasst</translation>
    </message>
    <message>
        <source>It is scheduled already</source>
        <translation>Er ist schon eingeplant</translation>
    </message>
    <message>
        <source>There is no such index any more, or its table is locked</source>
        <translation>Diesen Index gibt es nicht mehr, oder seine Tabelle ist gesperrt</translation>
    </message>
    <message>
        <source>The next reading shows which indexes there are</source>
        <translation>Die nächste Messung zeigt, welche Indizes es gibt</translation>
    </message>
    <message>
        <source>pgstattuple counts the pages of btree, hash and GIN indexes only</source>
        <translation>pgstattuple zählt nur die Seiten von B-Baum-, Hash- und GIN-Indizes</translation>
    </message>
    <message>
        <source>extension pgstattuple</source>
        <translation>Erweiterung pgstattuple</translation>
    </message>
    <message>
        <source>it is not installed in this database, so pages cannot be counted</source>
        <translation>sie ist in dieser Datenbank nicht installiert, daher lassen sich Seiten nicht zählen</translation>
    </message>
    <message>
        <source>the server of the PG* variables</source>
        <translation>der Server der PG*-Variablen</translation>
    </message>
</context>
<context>
    <name>StatementFacts</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 und %n weitere</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>equality</source>
        <translation>Gleichheit</translation>
    </message>
    <message>
        <source>range</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>LIKE with a prefix</source>
        <translation>LIKE mit Präfix</translation>
    </message>
    <message>
        <source>LIKE with a leading wildcard</source>
        <translation>LIKE mit führendem Platzhalter</translation>
    </message>
    <message>
        <source>pattern</source>
        <translation>Muster</translation>
    </message>
    <message>
        <source>IS NULL</source>
        <translation>IS NULL</translation>
    </message>
    <message>
        <source>IS NOT NULL</source>
        <translation>IS NOT NULL</translation>
    </message>
    <message>
        <source>IN</source>
        <translation>IN</translation>
    </message>
    <message>
        <source>NOT IN</source>
        <translation>NOT IN</translation>
    </message>
    <message>
        <source>not equal</source>
        <translation>ungleich</translation>
    </message>
    <message>
        <source>containment</source>
        <translation>Enthaltensein</translation>
    </message>
    <message>
        <source>expression</source>
        <translation>Ausdruck</translation>
    </message>
    <message>
        <source>%1 (written)</source>
        <translation>%1 (geschrieben)</translation>
    </message>
    <message>
        <source>Tables: %1</source>
        <translation>Tabellen: %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Conditions: %1</source>
        <translation>Bedingungen: %1</translation>
    </message>
    <message>
        <source>%1 descending</source>
        <translation>%1 absteigend</translation>
    </message>
    <message>
        <source>Order: %1</source>
        <translation>Reihenfolge: %1</translation>
    </message>
    <message>
        <source>limit %1</source>
        <translation>Grenze %1</translation>
    </message>
    <message>
        <source>limit by parameter</source>
        <translation>Grenze als Parameter</translation>
    </message>
    <message>
        <source>offset</source>
        <translation>Versatz</translation>
    </message>
    <message>
        <source>distinct</source>
        <translation>ohne Doppelte</translation>
    </message>
    <message>
        <source>grouped</source>
        <translation>gruppiert</translation>
    </message>
    <message>
        <source>locks rows</source>
        <translation>sperrt Zeilen</translation>
    </message>
    <message>
        <source>The text does not parse, so nothing is known of its tables and conditions.</source>
        <translation>Der Text lässt sich nicht zerlegen; seine Tabellen und Bedingungen sind daher unbekannt.</translation>
    </message>
</context>
<context>
    <name>StatementTable</name>
    <message>
        <source>Pinned</source>
        <translation>Angeheftet</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Risk %1, %2. Modelled, uncalibrated.</source>
        <translation>Risiko %1, %2. Modelliert, nicht kalibriert.</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Id</translation>
    </message>
    <message>
        <source>%1, run by %2</source>
        <translation>%1, ausgeführt von %2</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Anweisung</translation>
    </message>
    <message>
        <source>(text hidden by the server)</source>
        <translation>(Text vom Server verborgen)</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>Risiko</translation>
    </message>
    <message>
        <source>Calls/s</source>
        <translation>Aufrufe/s</translation>
    </message>
    <message>
        <source>%1 calls in this range</source>
        <translation>%1 Aufrufe in diesem Zeitraum</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>%1 in all</source>
        <translation>%1 insgesamt</translation>
    </message>
    <message>
        <source>p95</source>
        <translation>p95</translation>
    </message>
    <message>
        <source>p95 of interval means, weighted by calls</source>
        <translation>p95 der Intervallmittel, nach Aufrufen gewichtet</translation>
    </message>
    <message>
        <source>Rows/call</source>
        <translation>Zeilen/A.</translation>
    </message>
    <message>
        <source>Rows returned or changed by a call</source>
        <translation>Je Aufruf gelieferte oder geänderte Zeilen</translation>
    </message>
    <message>
        <source>Cache hit</source>
        <translation>Cache</translation>
    </message>
    <message>
        <source>Blocks found in the server&apos;s cache</source>
        <translation>Blöcke, die im Cache des Servers gefunden wurden</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>Of all statement time in this range</source>
        <translation>An der gesamten Anweisungszeit in diesem Zeitraum</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Show or hide the jobs</source>
        <translation>Aufträge zeigen oder verbergen</translation>
    </message>
    <message>
        <source>%1 local</source>
        <translation>%1 lokal</translation>
    </message>
    <message>
        <source>All times on screen are in this zone</source>
        <translation>Alle gezeigten Zeiten gelten in dieser Zone</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>History in %1</source>
        <translation>Verlauf in %1</translation>
    </message>
    <message>
        <source>%1, slowed</source>
        <translation>%1, verlangsamt</translation>
    </message>
    <message>
        <source>Measured over the last minute</source>
        <translation>Über die letzte Minute gemessen</translation>
    </message>
    <message numerus="yes">
        <source>Jobs: %n running</source>
        <translation>
            <numerusform>Aufträge: %n läuft</numerusform>
            <numerusform>Aufträge: %n laufen</numerusform>
        </translation>
    </message>
    <message>
        <source>Jobs: none</source>
        <translation>Aufträge: keine</translation>
    </message>
</context>
<context>
    <name>StorageActions</name>
    <message>
        <source>no server is connected</source>
        <translation>kein Server ist verbunden</translation>
    </message>
    <message>
        <source>select an index first</source>
        <translation>zuerst einen Index auswählen</translation>
    </message>
    <message>
        <source>the server is not connected</source>
        <translation>der Server ist nicht verbunden</translation>
    </message>
    <message>
        <source>nothing can be changed here, the reason is at the top of the page</source>
        <translation>hier lässt sich nichts ändern, der Grund steht oben auf der Seite</translation>
    </message>
    <message>
        <source>it backs the constraint %1: run the statement yourself</source>
        <translation>er trägt den Constraint %1: die Anweisung selbst ausführen</translation>
    </message>
    <message>
        <source>its rebuild is running</source>
        <translation>sein Neuaufbau läuft</translation>
    </message>
    <message>
        <source>needs mode Propose or Act</source>
        <translation>braucht den Modus Vorschlagen oder Handeln</translation>
    </message>
    <message>
        <source>no window has room for it</source>
        <translation>er passt in kein Wartungsfenster</translation>
    </message>
    <message>
        <source>it would free nothing</source>
        <translation>es würde nichts frei</translation>
    </message>
    <message>
        <source>a change is running</source>
        <translation>eine Änderung läuft</translation>
    </message>
    <message>
        <source>Schedule rebuild</source>
        <translation>Neuaufbau einplanen</translation>
    </message>
    <message>
        <source>in the window that is suggested; it can be withdrawn</source>
        <translation>im vorgeschlagenen Wartungsfenster; lässt sich zurückziehen</translation>
    </message>
    <message>
        <source>Rebuild now…</source>
        <translation>Jetzt neu aufbauen…</translation>
    </message>
    <message>
        <source>shows the plan first; nothing is run</source>
        <translation>zeigt zuerst den Plan; nichts wird ausgeführt</translation>
    </message>
    <message>
        <source>Copy REINDEX statement</source>
        <translation>REINDEX-Anweisung kopieren</translation>
    </message>
    <message>
        <source>of the index that is chosen</source>
        <translation>des gewählten Index</translation>
    </message>
    <message>
        <source>Copy remedy</source>
        <translation>Abhilfe kopieren</translation>
    </message>
    <message>
        <source>what helps better than a rebuild</source>
        <translation>was besser hilft als ein Neuaufbau</translation>
    </message>
    <message>
        <source>Withdraw rebuild</source>
        <translation>Neuaufbau zurückziehen</translation>
    </message>
    <message>
        <source>there is no other remedy for it</source>
        <translation>dafür gibt es keine andere Abhilfe</translation>
    </message>
    <message>
        <source>the policy has scheduled it</source>
        <translation>die Richtlinie hat ihn eingeplant</translation>
    </message>
    <message>
        <source>pgstattuple does not count the pages of %1 indexes</source>
        <translation>pgstattuple zählt die Seiten von %1-Indizes nicht</translation>
    </message>
    <message>
        <source>its pages are being counted</source>
        <translation>seine Seiten werden gezählt</translation>
    </message>
    <message>
        <source>the pages of another index are being counted</source>
        <translation>die Seiten eines anderen Index werden gezählt</translation>
    </message>
    <message>
        <source>one was measured less than half a minute ago</source>
        <translation>vor weniger als einer halben Minute wurde schon einer gemessen</translation>
    </message>
    <message>
        <source>Measure exactly</source>
        <translation>Genau messen</translation>
    </message>
    <message>
        <source>counts its pages with pgstattuple; reads only</source>
        <translation>zählt seine Seiten mit pgstattuple; liest nur</translation>
    </message>
</context>
<context>
    <name>StorageExact</name>
    <message>
        <source>Measured exactly at %1: %2 times a fresh one, pages %3 full</source>
        <translation>Genau gemessen (%1): das %2-Fache eines frischen, Seiten zu %3 voll</translation>
    </message>
    <message>
        <source>Measured exactly at %1: %2 times a fresh one</source>
        <translation>Genau gemessen (%1): das %2-Fache eines frischen</translation>
    </message>
    <message numerus="yes">
        <source>Measured exactly at %1: %2, %n pages in its pending list; the pages of GIN do not tell how full they are</source>
        <translation>
            <numerusform>Genau gemessen (%1): %2, %n Seite in seiner Warteliste; die Seiten von GIN sagen nicht, wie voll sie sind</numerusform>
            <numerusform>Genau gemessen (%1): %2, %n Seiten in seiner Warteliste; die Seiten von GIN sagen nicht, wie voll sie sind</numerusform>
        </translation>
    </message>
    <message>
        <source>Its pages are being counted.</source>
        <translation>Seine Seiten werden gezählt.</translation>
    </message>
</context>
<context>
    <name>StorageFan</name>
    <message>
        <source>forecast of %1</source>
        <translation>Prognose vom %1</translation>
    </message>
    <message>
        <source>if rebuilt %1, modelled</source>
        <translation>bei Neuaufbau am %1, modelliert</translation>
    </message>
    <message>
        <source>Crosses about %1</source>
        <translation>Überschreitung etwa am %1</translation>
    </message>
    <message>
        <source>80 %: %1</source>
        <translation>80 %: %1</translation>
    </message>
    <message>
        <source>freeze</source>
        <translation>Änderungssperre</translation>
    </message>
    <message>
        <source>now %1</source>
        <translation>jetzt %1</translation>
    </message>
    <message>
        <source>Policy %1</source>
        <translation>Richtlinie %1</translation>
    </message>
</context>
<context>
    <name>StorageHeadline</name>
    <message>
        <source>it backs the constraint %1, so its rebuild is left to you</source>
        <translation>er trägt den Constraint %1, darum bleibt sein Neuaufbau Ihnen überlassen</translation>
    </message>
    <message>
        <source>its rebuild is running</source>
        <translation>sein Neuaufbau läuft</translation>
    </message>
    <message>
        <source>no window fits: %1</source>
        <translation>kein Wartungsfenster passt: %1</translation>
    </message>
    <message>
        <source>its rebuild is scheduled for %1</source>
        <translation>sein Neuaufbau ist für %1 eingeplant</translation>
    </message>
    <message>
        <source>a rebuild fits on %1</source>
        <translation>ein Neuaufbau passt am %1</translation>
    </message>
    <message>
        <source>%1 is over the policy: %2 of it is bloat, the limit is %3</source>
        <translation>%1 liegt über der Richtlinie: %2 davon sind Aufblähung, die Grenze ist %3</translation>
    </message>
    <message>
        <source>%1; a rebuild frees about %2</source>
        <translation>%1; ein Neuaufbau gibt etwa %2 frei</translation>
    </message>
    <message>
        <source>%1 passes %2 bloat about %3 (80 %: %4) unless it is rebuilt</source>
        <translation>%1 überschreitet %2 Aufblähung etwa am %3 (80 %: %4), wenn nicht neu aufgebaut wird</translation>
    </message>
    <message>
        <source>%1 passes %2 bloat about %3 unless it is rebuilt</source>
        <translation>%1 überschreitet %2 Aufblähung etwa am %3, wenn nicht neu aufgebaut wird</translation>
    </message>
    <message>
        <source>%1 may pass %2 bloat by %3 (probability %4) unless it is rebuilt</source>
        <translation>%1 überschreitet %2 Aufblähung vielleicht bis %3 (Wahrscheinlichkeit %4), wenn nicht neu aufgebaut wird</translation>
    </message>
    <message>
        <source>%1 is not valid: no query uses it, every write pays for it</source>
        <translation>%1 ist ungültig: keine Abfrage nutzt ihn, jedes Schreiben zahlt dafür</translation>
    </message>
    <message>
        <source>%1 has no reading that can be used yet, so there is no forecast</source>
        <translation>%1 hat noch keine brauchbare Messung, darum gibt es keine Prognose</translation>
    </message>
    <message>
        <source>%1: collecting, day %2 of %3; the forecast starts then</source>
        <translation>%1: sammelt, Tag %2 von %3; dann beginnt die Prognose</translation>
    </message>
    <message>
        <source>%1 is not expected to pass %2 bloat by %3 (probability %4)</source>
        <translation>%1 überschreitet %2 Aufblähung bis %3 voraussichtlich nicht (Wahrscheinlichkeit %4)</translation>
    </message>
</context>
<context>
    <name>StorageTable</name>
    <message>
        <source>over now</source>
        <translation>schon jetzt</translation>
    </message>
    <message>
        <source>after %1</source>
        <translation>nach %1</translation>
    </message>
    <message numerus="yes">
        <source>No forecast yet: %n days are known</source>
        <translation>
            <numerusform>Noch keine Prognose: %n Tag ist bekannt</numerusform>
            <numerusform>Noch keine Prognose: %n Tage sind bekannt</numerusform>
        </translation>
    </message>
    <message>
        <source>Bloat of %1 by %2: probability %3, modelled</source>
        <translation>Aufblähung von %1 bis %2: Wahrscheinlichkeit %3, modelliert</translation>
    </message>
    <message>
        <source>Size %1, measured; a fresh one would have %2 (90 %: %3 – %4), %5; so bloat is %6</source>
        <translation>Größe %1, gemessen; ein frischer hätte %2 (90 %: %3 – %4), %5; die Aufblähung ist also %6</translation>
    </message>
    <message>
        <source>How long it takes is not known</source>
        <translation>Wie lange es dauert, ist nicht bekannt</translation>
    </message>
    <message>
        <source>It backs the constraint %1: nothing is run on it from here</source>
        <translation>Er trägt den Constraint %1: Von hier aus wird nichts an ihm ausgeführt</translation>
    </message>
    <message>
        <source>Index</source>
        <translation>Index</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Bloat</source>
        <translation>Aufblähung</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Crosses policy</source>
        <translation>Überschreitung</translation>
    </message>
    <message>
        <source>80 % range</source>
        <translation>80-%-Bereich</translation>
    </message>
    <message>
        <source>Frees</source>
        <translation>Wird frei</translation>
    </message>
    <message>
        <source>Rebuild</source>
        <translation>Neuaufbau</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
</context>
<context>
    <name>StorageWindow</name>
    <message>
        <source>Half of such rebuilds end by %1, 9 in 10 by %2 (%3).</source>
        <translation>Die Hälfte solcher Neuaufbauten endet bis %1, 9 von 10 bis %2 (%3).</translation>
    </message>
    <message>
        <source>No window</source>
        <translation>Kein Fenster</translation>
    </message>
    <message>
        <source>Fits</source>
        <translation>Passt</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>Takes</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Frees</source>
        <translation>Wird frei</translation>
    </message>
    <message>
        <source>about %1 of %2, %3</source>
        <translation>etwa %1 von %2, %3</translation>
    </message>
    <message>
        <source>nothing: it is as small as a fresh one</source>
        <translation>nichts: er ist so klein wie ein frischer</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>Bedarf</translation>
    </message>
    <message>
        <source>+%1 disk, %2 WAL</source>
        <translation>+%1 Platz, %2 WAL</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Sperre</translation>
    </message>
    <message>
        <source>Rollback</source>
        <translation>Rückweg</translation>
    </message>
    <message>
        <source>not needed: content is unchanged</source>
        <translation>nicht nötig: Inhalt bleibt unverändert</translation>
    </message>
    <message>
        <source>No window is planned for it</source>
        <translation>Kein Wartungsfenster ist für ihn geplant</translation>
    </message>
    <message>
        <source>No rebuild is due</source>
        <translation>Kein Neuaufbau steht an</translation>
    </message>
    <message>
        <source>One is suggested when a forecast asks for it.</source>
        <translation>Ein Vorschlag kommt, wenn eine Prognose es verlangt.</translation>
    </message>
    <message>
        <source>It is within the policy; one is suggested when the forecast says otherwise.</source>
        <translation>Er liegt innerhalb der Richtlinie; ein Vorschlag kommt, wenn die Prognose anderes sagt.</translation>
    </message>
    <message>
        <source>Its rebuild is left to you</source>
        <translation>Sein Neuaufbau bleibt Ihnen überlassen</translation>
    </message>
    <message>
        <source>It backs the constraint %1; the statement is below.</source>
        <translation>Er trägt den Constraint %1; die Anweisung steht unten.</translation>
    </message>
    <message>
        <source>The rebuild is running</source>
        <translation>Der Neuaufbau läuft</translation>
    </message>
    <message>
        <source>Since %1.</source>
        <translation>Seit %1.</translation>
    </message>
    <message>
        <source>No window has room for it</source>
        <translation>Er passt in kein Wartungsfenster</translation>
    </message>
    <message>
        <source>%1, 9 in 10 within %2; %3</source>
        <translation>%1, 9 von 10 höchstens %2; %3</translation>
    </message>
</context>
<context>
    <name>StorageWords</name>
    <message>
        <source>Invalid</source>
        <translation>Ungültig</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>Eingeplant</translation>
    </message>
    <message>
        <source>No room</source>
        <translation>Passt nicht</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>Von Hand</translation>
    </message>
    <message>
        <source>Over policy</source>
        <translation>Über Richtlinie</translation>
    </message>
    <message>
        <source>Not enough data</source>
        <translation>Zu wenig Daten</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Entscheiden</translation>
    </message>
    <message>
        <source>Within policy</source>
        <translation>Im Rahmen</translation>
    </message>
    <message>
        <source>not needed yet</source>
        <translation>noch nicht nötig</translation>
    </message>
</context>
<context>
    <name>TodayFigures</name>
    <message>
        <source>last %1 min</source>
        <translation>letzte %1 min</translation>
    </message>
    <message>
        <source>last %1 h</source>
        <translation>letzte %1 h</translation>
    </message>
    <message>
        <source>last %1 d</source>
        <translation>letzte %1 d</translation>
    </message>
    <message>
        <source>no session was sampled yet</source>
        <translation>noch keine Sitzung abgetastet</translation>
    </message>
    <message>
        <source>active sessions</source>
        <translation>aktive Sitzungen</translation>
    </message>
    <message>
        <source>sampled mean; this role sees only its own</source>
        <translation>abgetastetes Mittel; diese Rolle sieht nur ihre eigenen</translation>
    </message>
    <message>
        <source>sampled mean; highest %1 at %2</source>
        <translation>abgetastetes Mittel; höchstens %1 um %2</translation>
    </message>
    <message>
        <source>not measured without pg_stat_statements</source>
        <translation>ohne pg_stat_statements nicht gemessen</translation>
    </message>
    <message>
        <source>no call was measured yet</source>
        <translation>noch kein Aufruf gemessen</translation>
    </message>
    <message>
        <source>measured, of interval means</source>
        <translation>gemessen, aus Intervallmitteln</translation>
    </message>
    <message>
        <source>no statement was seen yet</source>
        <translation>noch keine Anweisung gesehen</translation>
    </message>
    <message>
        <source>of %1 statements</source>
        <translation>von %1 Anweisungen</translation>
    </message>
    <message>
        <source>modelled, uncalibrated</source>
        <translation>modelliert, nicht kalibriert</translation>
    </message>
    <message>
        <source>%1 by a hard rule; modelled, uncalibrated</source>
        <translation>%1 durch feste Regel; modelliert, nicht kalibriert</translation>
    </message>
    <message>
        <source>the catalog was not read yet</source>
        <translation>der Katalog wurde noch nicht gelesen</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>the %1 largest indexes only</source>
        <translation>nur die %1 größten Indizes</translation>
    </message>
    <message numerus="yes">
        <source>%n indexes</source>
        <translation>
            <numerusform>%n Index</numerusform>
            <numerusform>%n Indizes</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, estimated from relpages</source>
        <translation>%1, aus relpages geschätzt</translation>
    </message>
    <message>
        <source>%1, measured</source>
        <translation>%1, gemessen</translation>
    </message>
    <message>
        <source>No session was sampled in this range; a gap is a time that was not watched.</source>
        <translation>In diesem Zeitraum wurde keine Sitzung abgetastet; eine Lücke ist eine Zeit, die nicht beobachtet wurde.</translation>
    </message>
    <message>
        <source>Mean %1 active sessions, highest %2 at %3, last %4.</source>
        <translation>Im Mittel %1 aktive Sitzungen, höchstens %2 um %3, zuletzt %4.</translation>
    </message>
    <message>
        <source>Active sessions, %1</source>
        <translation>Aktive Sitzungen, %1</translation>
    </message>
    <message>
        <source>no sample met an active session</source>
        <translation>keine Stichprobe traf eine aktive Sitzung</translation>
    </message>
    <message>
        <source>No sample met an active session: all work was done between two of them.</source>
        <translation>Keine Stichprobe traf eine aktive Sitzung: Alle Arbeit geschah zwischen zwei Stichproben.</translation>
    </message>
    <message>
        <source>Not watched: %1 of the range.</source>
        <translation>Nicht beobachtet: %1 des Zeitraums.</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>%1 asks for a password</source>
        <translation>%1 verlangt ein Passwort</translation>
    </message>
    <message>
        <source>%1 cannot be reached</source>
        <translation>%1 ist nicht erreichbar</translation>
    </message>
    <message>
        <source>Connecting to %1</source>
        <translation>Verbinde: %1</translation>
    </message>
    <message>
        <source>The first figures come some seconds after the password was accepted.</source>
        <translation>Die ersten Werte kommen einige Sekunden nach Annahme des Passworts.</translation>
    </message>
    <message>
        <source>It is tried again by itself, next at %1.</source>
        <translation>Es wird von selbst erneut versucht, das nächste Mal um %1.</translation>
    </message>
    <message>
        <source>The first figures come some seconds after the server answered.</source>
        <translation>Die ersten Werte kommen einige Sekunden, nachdem der Server geantwortet hat.</translation>
    </message>
</context>
<context>
    <name>VersionDifference</name>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Included</source>
        <translation>Eingeschlossen</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Bedingung</translation>
    </message>
    <message>
        <source>Unique</source>
        <translation>Eindeutig</translation>
    </message>
    <message>
        <source>Nulls not distinct</source>
        <translation>NULL nicht verschieden</translation>
    </message>
    <message>
        <source>Constraint</source>
        <translation>Constraint</translation>
    </message>
    <message>
        <source>Operator classes</source>
        <translation>Operatorklassen</translation>
    </message>
    <message>
        <source>Collations</source>
        <translation>Sortierfolgen</translation>
    </message>
    <message>
        <source>unlogged</source>
        <translation>ungeloggt</translation>
    </message>
    <message>
        <source>permanent</source>
        <translation>permanent</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>Gültig</translation>
    </message>
    <message>
        <source>Storage options</source>
        <translation>Speicheroptionen</translation>
    </message>
    <message>
        <source>Tablespace</source>
        <translation>Tablespace</translation>
    </message>
    <message>
        <source>Persistence</source>
        <translation>Persistenz</translation>
    </message>
    <message>
        <source>Statistics targets</source>
        <translation>Statistikziele</translation>
    </message>
    <message>
        <source>Clustered</source>
        <translation>Geclustert</translation>
    </message>
    <message>
        <source>Replica identity</source>
        <translation>Replikatidentität</translation>
    </message>
    <message>
        <source>Part of</source>
        <translation>Teil von</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Eigentümer</translation>
    </message>
    <message>
        <source>Extensions</source>
        <translation>Erweiterungen</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Kommentar</translation>
    </message>
</context>
<context>
    <name>VersionTable</name>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>Definition</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Gesehen</translation>
    </message>
    <message>
        <source>Why it began</source>
        <translation>Anlass</translation>
    </message>
</context>
<context>
    <name>VersionWords</name>
    <message>
        <source>created</source>
        <translation>angelegt</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>renamed</source>
        <translation>umbenannt</translation>
    </message>
    <message>
        <source>replaced</source>
        <translation>ersetzt</translation>
    </message>
    <message>
        <source>dropped</source>
        <translation>entfernt</translation>
    </message>
    <message>
        <source>rolled back</source>
        <translation>zurückgerollt</translation>
    </message>
    <message>
        <source>%1 outside this program</source>
        <translation>%1 außerhalb dieses Programms</translation>
    </message>
    <message>
        <source>%1 outside this program, between %2 and %3</source>
        <translation>%1 außerhalb dieses Programms, zwischen %2 und %3</translation>
    </message>
    <message>
        <source>%1 to v%2</source>
        <translation>%1 auf v%2</translation>
    </message>
    <message>
        <source>%1 by action %2</source>
        <translation>%1 durch Aktion %2</translation>
    </message>
    <message>
        <source>v%1 since %2, %3</source>
        <translation>v%1 seit %2, %3</translation>
    </message>
    <message>
        <source>v%1 from %2 to %3, %4</source>
        <translation>v%1 von %2 bis %3, %4</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <translation>%1; %2</translation>
    </message>
    <message>
        <source>first seen</source>
        <translation>zuerst gesehen</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>aufbewahrt</translation>
    </message>
    <message>
        <source>set aside</source>
        <translation>beiseitegestellt</translation>
    </message>
    <message>
        <source>given back</source>
        <translation>zurückgegeben</translation>
    </message>
    <message>
        <source>rebuilt</source>
        <translation>neu aufgebaut</translation>
    </message>
</context>
<context>
    <name>WeekChart</name>
    <message>
        <source>%1 h</source>
        <comment>length of a day</comment>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 · today</source>
        <translation>%1 · heute</translation>
    </message>
    <message>
        <source>Window %1</source>
        <translation>Fenster %1</translation>
    </message>
    <message>
        <source>Change freeze</source>
        <translation>Änderungssperre</translation>
    </message>
    <message>
        <source>Change freeze: %1</source>
        <translation>Änderungssperre: %1</translation>
    </message>
    <message>
        <source>peak %1, expected</source>
        <translation>Spitze %1, erwartet</translation>
    </message>
    <message>
        <source>peak %1 sessions</source>
        <translation>Spitze %1 Sitzungen</translation>
    </message>
    <message>
        <source>%1 now</source>
        <translation>jetzt %1</translation>
    </message>
    <message>
        <source>not watched</source>
        <translation>nicht beobachtet</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>gemessen</translation>
    </message>
    <message numerus="yes">
        <source>expected, mean of %n weeks</source>
        <translation>
            <numerusform>erwartet, Mittel aus %n Woche</numerusform>
            <numerusform>erwartet, Mittel aus %n Wochen</numerusform>
        </translation>
    </message>
    <message>
        <source>skipped by the clock</source>
        <translation>durch Zeitumstellung übersprungen</translation>
    </message>
    <message>
        <source>expected, mean of %1 to %2 weeks</source>
        <translation>erwartet, Mittel aus %1 bis %2 Wochen</translation>
    </message>
    <message>
        <source>%1: %2 active sessions, %3</source>
        <translation>%1: %2 aktive Sitzungen, %3</translation>
    </message>
</context>
<context>
    <name>WeekTable</name>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Stunde</translation>
    </message>
    <message>
        <source>Active sessions</source>
        <translation>Aktive Sitzungen</translation>
    </message>
    <message>
        <source>How it is known</source>
        <translation>Grundlage</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Aufträge</translation>
    </message>
    <message>
        <source>frozen</source>
        <translation>eingefroren</translation>
    </message>
    <message>
        <source>any time</source>
        <translation>jederzeit</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>geschlossen</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>open %1 min</source>
        <translation>%1 min offen</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>between %1 and %2</source>
        <translation>zwischen %1 und %2</translation>
    </message>
    <message>
        <source>Nothing needs you now; %1 of %2 statements are at high risk</source>
        <translation>Jetzt ist nichts zu tun; %1 von %2 Anweisungen tragen ein hohes Risiko</translation>
    </message>
    <message>
        <source>Nothing needs you; none of %1 statements is at high risk</source>
        <translation>Nichts zu tun; keine von %1 Anweisungen trägt ein hohes Risiko</translation>
    </message>
    <message>
        <source>Nothing needs you</source>
        <translation>Nichts zu tun</translation>
    </message>
    <message>
        <source>other</source>
        <translation>übrige</translation>
    </message>
    <message>
        <source>Nothing was watched %1; the first figures come with the next readings</source>
        <translation>Es wurde %1 nichts beobachtet; die ersten Werte kommen mit den nächsten Messungen</translation>
    </message>
    <message>
        <source>No statement ran %1</source>
        <translation>Es lief %1 keine Anweisung</translation>
    </message>
    <message>
        <source>None of %1 statements passes the filters</source>
        <translation>Keine von %1 Anweisungen passt zu den Filtern</translation>
    </message>
    <message>
        <source>%1 alone took %2 of statement time</source>
        <translation>%1 allein brauchte %2 der Anweisungszeit</translation>
    </message>
    <message>
        <source>No statement of %1 is at high risk %2; %3</source>
        <translation>Keine von %1 Anweisungen trug %2 ein hohes Risiko; %3</translation>
    </message>
    <message>
        <source>Risk sits in %1 of %2 statements %3; %4</source>
        <translation>Das Risiko lag %3 in %1 von %2 Anweisungen; %4</translation>
    </message>
    <message numerus="yes">
        <source>%n things need you; first: %1</source>
        <translation>
            <numerusform>%n Punkt zu tun: %1</numerusform>
            <numerusform>%n Punkte zu tun; zuerst: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Waiting for the first readings</source>
        <translation>Wartet auf die ersten Messungen</translation>
    </message>
    <message>
        <source>First visit: changes are listed from now on.</source>
        <translation>Erster Besuch: Änderungen werden ab jetzt aufgeführt.</translation>
    </message>
    <message>
        <source>Your last visit was on %1.</source>
        <translation>Ihr letzter Besuch war am %1.</translation>
    </message>
    <message>
        <source>Since your last visit (%1): nothing changed.</source>
        <translation>Seit Ihrem letzten Besuch (%1): nichts geändert.</translation>
    </message>
    <message numerus="yes">
        <source>Since your last visit (%1): %n changes.</source>
        <translation>
            <numerusform>Seit Ihrem letzten Besuch (%1): %n Änderung.</numerusform>
            <numerusform>Seit Ihrem letzten Besuch (%1): %n Änderungen.</numerusform>
        </translation>
    </message>
    <message>
        <source>PostgreSQL %1 is not watched</source>
        <translation>PostgreSQL %1 wird nicht beobachtet</translation>
    </message>
    <message>
        <source>IndexPilot reads versions 13 to 17; nothing was read from this server.</source>
        <translation>IndexPilot liest die Versionen 13 bis 17; von diesem Server wurde nichts gelesen.</translation>
    </message>
    <message>
        <source>Calls, times and rows of statements are not counted</source>
        <translation>Aufrufe, Zeiten und Zeilen der Anweisungen werden nicht gezählt</translation>
    </message>
    <message>
        <source>Texts of other roles are hidden</source>
        <translation>Texte anderer Rollen sind verborgen</translation>
    </message>
    <message>
        <source>Index %1.%2 is invalid</source>
        <translation>Index %1.%2 ist ungültig</translation>
    </message>
    <message>
        <source>A concurrent build did not end: each write keeps its %1 up to date, no query reads it.</source>
        <translation>Ein nebenläufiger Aufbau wurde nicht fertig: Jedes Schreiben pflegt seine %1, keine Abfrage liest ihn.</translation>
    </message>
    <message>
        <source>Trouble with %1</source>
        <translation>Problem: %1</translation>
    </message>
    <message>
        <source>Session %1</source>
        <translation>Sitzung %1</translation>
    </message>
    <message>
        <source>Session %1 (%2)</source>
        <translation>Sitzung %1 (%2)</translation>
    </message>
    <message>
        <source>session %1</source>
        <translation>Sitzung %1</translation>
    </message>
    <message>
        <source>session %1 (%2)</source>
        <translation>Sitzung %1 (%2)</translation>
    </message>
    <message>
        <source>What it does is not shown</source>
        <translation>Was sie tut, ist nicht sichtbar</translation>
    </message>
    <message>
        <source>Idle in a transaction for %1</source>
        <translation>Seit %1 untätig in einer Transaktion</translation>
    </message>
    <message>
        <source>At work for %1</source>
        <translation>Arbeitet seit %1</translation>
    </message>
    <message numerus="yes">
        <source>A prepared transaction blocks %n sessions</source>
        <translation>
            <numerusform>Eine vorbereitete Transaktion blockiert %n Sitzung</numerusform>
            <numerusform>Eine vorbereitete Transaktion blockiert %n Sitzungen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 has waited %2; it ends with COMMIT or ROLLBACK PREPARED.</source>
        <translation>%1 wartet seit %2; das endet mit COMMIT oder ROLLBACK PREPARED.</translation>
    </message>
    <message numerus="yes">
        <source>%1 blocks %n sessions</source>
        <translation>
            <numerusform>%1 blockiert %n Sitzung</numerusform>
            <numerusform>%1 blockiert %n Sitzungen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1; %2 has waited %3.</source>
        <translation>%1; %2 wartet seit %3.</translation>
    </message>
    <message>
        <source>%1 sits idle in a transaction</source>
        <translation>%1 ist untätig in einer Transaktion</translation>
    </message>
    <message>
        <source>%1 keeps a transaction open</source>
        <translation>%1 hält eine Transaktion offen</translation>
    </message>
    <message>
        <source>Open for %1; vacuum cannot remove what the last %2 transactions deleted.</source>
        <translation>Offen seit %1; VACUUM kann nicht entfernen, was die letzten %2 Transaktionen gelöscht haben.</translation>
    </message>
    <message>
        <source>Open for %1; it keeps its locks, and what it wrote is visible to nobody.</source>
        <translation>Offen seit %1; sie hält ihre Sperren, und was sie schrieb, sieht niemand.</translation>
    </message>
    <message>
        <source>%1 of %2 connections are taken</source>
        <translation>%1 von %2 Verbindungen sind belegt</translation>
    </message>
    <message>
        <source>At the limit the server refuses further clients.</source>
        <translation>An der Grenze weist der Server weitere Clients ab.</translation>
    </message>
    <message>
        <source>%1 of them do nothing; at the limit the server refuses further clients.</source>
        <translation>%1 davon tun nichts; an der Grenze weist der Server weitere Clients ab.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 has a plan that costs more</source>
        <translation>%1 hat einen teureren Plan</translation>
    </message>
    <message>
        <source>Estimated cost %1, before %2, since %3</source>
        <translation>Geschätzte Kosten %1, zuvor %2, seit %3</translation>
    </message>
    <message>
        <source>%1; it takes %2 of statement time.</source>
        <translation>%1; sie braucht %2 der Anweisungszeit.</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>format of a day, for QLocale::toString</comment>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>%1 × %2, %3 rows a call; risk %4, modelled, uncalibrated.</source>
        <translation>%1 × %2, %3 Zeilen je Aufruf; Risiko %4, modelliert, nicht kalibriert.</translation>
    </message>
    <message>
        <source>Kept index %1 may be dropped since %2</source>
        <translation>Der aufbewahrte Index %1 darf seit %2 entfernt werden</translation>
    </message>
    <message>
        <source>It was %1; each write keeps it up to date until it is dropped.</source>
        <translation>Er war %1; jeder Schreibvorgang hält ihn aktuell, bis er entfernt wird.</translation>
    </message>
    <message numerus="yes">
        <source>%n changes wait for approval</source>
        <translation>
            <numerusform>%n Änderung wartet auf Freigabe</numerusform>
            <numerusform>%n Änderungen warten auf Freigabe</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WorkloadActions</name>
    <message>
        <source>select a statement first</source>
        <translation>wählen Sie zuerst eine Anweisung</translation>
    </message>
    <message>
        <source>the server hides the text of this statement</source>
        <translation>der Server verbirgt den Text dieser Anweisung</translation>
    </message>
    <message>
        <source>the text of this statement does not parse</source>
        <translation>der Text dieser Anweisung lässt sich nicht zerlegen</translation>
    </message>
    <message>
        <source>only SELECT, INSERT, UPDATE, DELETE and MERGE have a plan</source>
        <translation>nur SELECT, INSERT, UPDATE, DELETE und MERGE haben einen Plan</translation>
    </message>
    <message>
        <source>Explain</source>
        <translation>Erklären</translation>
    </message>
    <message>
        <source>Pin statement</source>
        <translation>Anheften</translation>
    </message>
    <message>
        <source>Copy SQL</source>
        <translation>SQL kopieren</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Filter löschen</translation>
    </message>
    <message>
        <source>the plan only; the statement is not run</source>
        <translation>nur der Plan; die Anweisung wird nicht ausgeführt</translation>
    </message>
    <message>
        <source>the text of the selected statement</source>
        <translation>der Text der gewählten Anweisung</translation>
    </message>
    <message>
        <source>keeps its row in the heatmap</source>
        <translation>behält ihre Zeile in der Heatmap</translation>
    </message>
    <message>
        <source>Unpin statement</source>
        <translation>Ablösen</translation>
    </message>
</context>
<context>
    <name>WorkloadNotices</name>
    <message>
        <source>%1 old</source>
        <translation>%1 alt</translation>
    </message>
    <message>
        <source>The last complete reading of the statements is %1 old; the figures stay as they were.</source>
        <translation>Die letzte vollständige Messung der Anweisungen ist %1 alt; die Werte bleiben, wie sie waren.</translation>
    </message>
    <message>
        <source>collecting, %1 of %2 min</source>
        <translation>sammelt, %1 von %2 min</translation>
    </message>
    <message>
        <source>So much of the range was watched; rates are per second of watched time.</source>
        <translation>So viel des Zeitraums wurde beobachtet; Raten gelten je Sekunde beobachteter Zeit.</translation>
    </message>
    <message>
        <source>pg_stat_statements is not usable here: all figures are estimated from samples of the sessions, short statements are missed.</source>
        <translation>pg_stat_statements ist hier nicht nutzbar: Alle Werte sind aus Stichproben der Sitzungen geschätzt, kurze Anweisungen fehlen.</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>pausiert</translation>
    </message>
    <message>
        <source>Live updates are paused; nothing is read from the server.</source>
        <translation>Die Live-Aktualisierung ist pausiert; vom Server wird nichts gelesen.</translation>
    </message>
    <message>
        <source>The server hides this statement&apos;s text from your role. Its figures are complete; its tables, conditions and plan are unknown.</source>
        <translation>Der Server verbirgt den Text dieser Anweisung vor Ihrer Rolle. Ihre Werte sind vollständig; Tabellen, Bedingungen und Plan sind unbekannt.</translation>
    </message>
</context>
<context>
    <name>indexpilot::app::Composition</name>
    <message>
        <source>Export this page and the report into a folder</source>
        <translation>Diese Seite und den Bericht in einen Ordner exportieren</translation>
    </message>
    <message>
        <source>%1 written into %2</source>
        <translation>%1 in %2 geschrieben</translation>
    </message>
</context>
<context>
    <name>indexpilot::app::ExportRun</name>
    <message>
        <source>Nothing was read within %1 s</source>
        <translation>Innerhalb von %1 s wurde nichts gelesen</translation>
    </message>
    <message numerus="yes">
        <source>%n files written into %1</source>
        <translation>
            <numerusform>%n Datei in %1 geschrieben</numerusform>
            <numerusform>%n Dateien in %1 geschrieben</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>indexpilot::app::Exporter</name>
    <message>
        <source>%1 could not be written: %2. Choose a folder that exists, is writable and has space.</source>
        <translation>%1 konnte nicht geschrieben werden: %2. Wählen Sie einen Ordner, den es gibt, der beschreibbar ist und Platz hat.</translation>
    </message>
</context>
<context>
    <name>indexpilot::ui::AboutBox</name>
    <message>
        <source>About IndexPilot</source>
        <translation>Über IndexPilot</translation>
    </message>
    <message>
        <source>Version %1, with Qt %2</source>
        <translation>Version %1, mit Qt %2</translation>
    </message>
    <message>
        <source>Watches a PostgreSQL server and changes nothing.</source>
        <translation>Beobachtet einen PostgreSQL-Server und ändert nichts.</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later.</source>
        <translation>Freie Software unter der GNU General Public License, Version 3 oder neuer.</translation>
    </message>
</context>
<context>
    <name>indexpilot::ui::AuditPage</name>
    <message>
        <source>The newest %1 of %2 entries are in %3; indexpilotctl audit --export writes all</source>
        <translation>Die neuesten %1 von %2 Einträgen stehen in %3; indexpilotctl audit --export schreibt alle</translation>
    </message>
    <message>
        <source>%1 entries are in %2</source>
        <translation>%1 Einträge stehen in %2</translation>
    </message>
    <message>
        <source>Export the log</source>
        <translation>Protokoll exportieren</translation>
    </message>
    <message>
        <source>JSON, as indexpilotctl writes it (*.json)</source>
        <translation>JSON, wie indexpilotctl es schreibt (*.json)</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>%1 could not be written: %2. Choose a folder that is writable and has space.</source>
        <translation>%1 konnte nicht geschrieben werden: %2. Wählen Sie einen beschreibbaren Ordner mit Platz.</translation>
    </message>
    <message>
        <source>No server is connected.</source>
        <translation>Kein Server ist verbunden.</translation>
    </message>
    <message>
        <source>Connect, or start the sample shop.</source>
        <translation>Verbinden Sie sich oder starten Sie den Beispiel-Shop.</translation>
    </message>
    <message>
        <source>There is no log to show.</source>
        <translation>Es gibt kein Protokoll zu zeigen.</translation>
    </message>
    <message>
        <source>What is wrong stands above.</source>
        <translation>Was nicht stimmt, steht oben.</translation>
    </message>
    <message>
        <source>The server is not connected.</source>
        <translation>Der Server ist nicht verbunden.</translation>
    </message>
    <message>
        <source>The log is read from the store once it is.</source>
        <translation>Das Protokoll wird gelesen, sobald er es ist.</translation>
    </message>
    <message>
        <source>There are no entries yet.</source>
        <translation>Es gibt noch keine Einträge.</translation>
    </message>
    <message>
        <source>Every change, freeze and reset is written here before it is run.</source>
        <translation>Jede Änderung, jedes Einfrieren und Rücksetzen wird hier vermerkt, bevor es geschieht.</translation>
    </message>
    <message>
        <source>Copied to the clipboard</source>
        <translation>In die Zwischenablage kopiert</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>Audit</translation>
    </message>
</context>
<context>
    <name>indexpilot::ui::BacktestFace</name>
    <message>
        <source>No rebuild of it was made from here yet.</source>
        <translation>Er wurde von hier aus noch nicht neu aufgebaut.</translation>
    </message>
    <message>
        <source>Errors of ways to forecast</source>
        <translation>Fehler der Prognoseverfahren</translation>
    </message>
    <message>
        <source>What the bands held</source>
        <translation>Was die Bänder hielten</translation>
    </message>
    <message>
        <source>What its rebuilds taught</source>
        <translation>Was seine Neuaufbauten zeigten</translation>
    </message>
    <message>
        <source>The history of this index is being read.</source>
        <translation>Der Verlauf dieses Index wird gelesen.</translation>
    </message>
    <message>
        <source>No forecast of this index can be checked yet.</source>
        <translation>Noch lässt sich keine Prognose dieses Index prüfen.</translation>
    </message>
    <message>
        <source>The first check needs four weeks of readings without a rebuild.</source>
        <translation>Die erste Prüfung braucht vier Wochen Messungen ohne Neuaufbau.</translation>
    </message>
    <message>
        <source>No crossing came within a week of a forecast, and none was expected.</source>
        <translation>Binnen einer Woche nach einer Prognose kam keine Überschreitung, und keine war erwartet.</translation>
    </message>
    <message>
        <source>Of %1 crossings that came, %2 were expected; %3 were expected and did not come.</source>
        <translation>Von %1 eingetretenen Überschreitungen waren %2 erwartet; %3 waren erwartet und traten nicht ein.</translation>
    </message>
    <message>
        <source>No forecast of this index can be checked yet; its rebuilds can.</source>
        <translation>Noch lässt sich keine Prognose dieses Index prüfen, seine Neuaufbauten schon.</translation>
    </message>
    <message numerus="yes">
        <source>%n forecasts of a week, checked over its own history</source>
        <translation>
            <numerusform>%n Wochenprognose, am eigenen Verlauf geprüft</numerusform>
            <numerusform>%n Wochenprognosen, am eigenen Verlauf geprüft</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: IndexPilot was off by %2 on average, less than the other ways</source>
        <translation>%1: IndexPilot lag im Mittel um %2 daneben, weniger als die anderen Verfahren</translation>
    </message>
    <message>
        <source>%1: IndexPilot was off by %2 on average; better: %3 with %4</source>
        <translation>%1: IndexPilot lag im Mittel um %2 daneben; besser: %3 mit %4</translation>
    </message>
</context>
<context>
    <name>indexpilot::ui::BarMessage</name>
    <message>
        <source>Dismiss this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
    <message>
        <source>Put away until it changes</source>
        <translation>Ausblenden, bis sie sich ändert</translation>
    </message>
</context>
<context>
    <name>indexpilot::ui::CapabilitiesPanel</name>
    <message>
        <source>%1 first</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>Capabilities</source>
        <translation>Fähigkeiten</translation>
    </message>
    <message>
        <source>%1 is missing</source>
        <translation>%1 fehlt</translation>
    </message>
    <message>
        <source>Enables %1: %2</source>
        <translation>Schaltet %1 frei: %2</translation>
    </message>
    <message>
        <source>Ready: %1</source>
        <translation>Bereit: %1</translation>
    </message>
    <message>
        <source>%1 of %2 ready</source>
        <translation>%1 von %2 bereit</translation>
    </message>
    <message>
        <source>Not looked at yet</source>
        <translation>Noch nicht geprüft</translation>
    </message>
    <message>
        <source>Rights and extensions are probed once the server answers.</source>
        <translation>Rechte und Erweiterungen werden geprüft, sobald der Server antwortet.</translation>
    </message>
</context>
<context>
    <name>indexpilot::ui::CardHead</name>
    <message>
        <source>being recorded</source>
        <translation>wird festgehalten</translation>
    </message>
    <message>
        <source>Burst of one hour</source>
        <translation>Spitze einer Stunde</translation>
    </message>
    <message>
        <source>Approving records the decision; nothing is run.</source>
        <translation>Genehmigen hält die Entscheidung fest; nichts wird ausgeführt.</translation>
    </message>
    <message numerus="yes">
        <source>Group of %n</source>
        <translation>
            <numerusform>Gruppe von %n</numerusform>
            <numerusform>Gruppe von %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Decided together: all of it or nothing</source>
        <translation>Wird gemeinsam entschieden: ganz oder gar nicht</translation>
    </message>
</context>
<context>
    <name>indexpilot::ui::ChangesPanel</name>
    <message>
        <source>Since your last visit</source>
        <translation>Seit Ihrem letzten Besuch</translation>
    </message>
    <message>
        <source>This is the first visit</source>
        <translation>Dies ist der erste Besuch</translation>
    </message>
    <message>
        <source>Changes are listed from now on.</source>
        <translation>Änderungen werden ab jetzt aufgeführt.</translation>
    </message>
    <message>
        <source>Not compared yet</source>
        <translation>Noch nicht verglichen</translation>
    </message>
    <message>
        <source>Indexes and settings are read soon after the server answered.</source>
        <translation>Indizes und Einstellungen werden gelesen, kurz nachdem der Server geantwortet hat.</translation>
    </message>
    <message>
        <source>Nothing changed</source>
        <translation>Nichts geändert</translation>
    </message>
    <message>
        <source>Indexes and settings are compared with each reading of the catalog.</source>
        <translation>Indizes und Einstellungen werden mit jeder Messung des Katalogs verglichen.</translation>
    </message>
    <message numerus="yes">
        <source>and %n earlier ones</source>
        <translation>
            <numerusform>und %n frühere</numerusform>
            <numerusform>und %n frühere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changes</source>
        <translation>
            <numerusform>%n Änderung</numerusform>
            <numerusform>%n Änderungen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>indexpilot::ui::ChartPanel</name>
    <message>
        <source>Show as table</source>
        <translation>Als Tabelle zeigen</translation>
    </message>
    <message>
        <source>%1, as a table</source>
        <translation>%1, als Tabelle</translation>
    </message>
    <message>
        <source>Show as table (%1)</source>
        <translation>Als Tabelle zeigen (%1)</translation>
    </message>
</context>
<context>
    <name>indexpilot::ui::CheckRow</name>
    <message>
        <source>%1 entries, last hash %2.</source>
        <translation>%1 Einträge, letzter Hash %2.</translation>
    </message>
    <message>
        <source>%1 entries since %2, last hash %3.</source>
        <translation>%1 Einträge seit %2, letzter Hash %3.</translation>
    </message>
    <message>
        <source>Keep a copy of the store as it is, then compare it with an export that was kept elsewhere.</source>
        <translation>Bewahren Sie eine Kopie des Speichers auf, wie er ist, und vergleichen Sie sie mit einem anderswo abgelegten Export.</translation>
    </message>
    <message>
        <source>Broken at entry %1.</source>
        <translation>Bei Eintrag %1 gebrochen.</translation>
    </message>
    <message>
        <source>The chain is broken.</source>
        <translation>Die Kette ist gebrochen.</translation>
    </message>
    <message>
        <source>Chain verified at %1.</source>
        <translation>Kette geprüft, Stand %1.</translation>
    </message>
    <message>
        <source>Not verified yet.</source>
        <translation>Noch nicht geprüft.</translation>
    </message>
    <message>
        <source>Verifying computes every hash again and follows the chain from the first entry to the last.</source>
        <translation>Die Prüfung berechnet jeden Hash neu und folgt der Kette vom ersten bis zum letzten Eintrag.</translation>
    </message>
    <message>
        <source>verifying…</source>
        <translation>prüft …</translation>
    </message>
    <message numerus="yes">
        <source>%n newer entries</source>
        <translation>
            <numerusform>%n neuerer Eintrag</numerusform>
            <numerusform>%n neuere Einträge</numerusform>
        </translation>
    </message>
    <message>
        <source>Show entry %1</source>
        <translation>Eintrag %1 zeigen</translation>
    </message>
</context>
<context>
    <name>indexpilot::ui::CommandPalette</name>
    <message>
        <source>commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>statements</source>
        <translation>Anweisungen</translation>
    </message>
    <message>
        <source>help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Nothing matches. Fewer letters find more.</source>
        <translation>Nichts passt. Weniger Buchstaben finden mehr.</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>Befehlspalette</translation>
    </message>
    <message>
        <source>Matches</source>
        <translation>Treffer</translation>
    </message>
    <message>
        <source>Search pages, commands and statements</source>
        <translation>Seiten, Befehle und Anweisungen suchen</translation>
    </message>
    <message>
        <source>Go to a page, a statement or a command</source>
        <translation>Zu einer Seite, einer Anweisung oder einem Befehl gehen</translation>
    </message>
    <message>
        <source>Only %1</source>
        <translation>Nur %1</translation>
    </message>
    <message>
        <source>↑ ↓ choose</source>
        <translation>↑ ↓ wählen</translation>
    </message>
    <message>
        <source>Enter run or open</source>
        <translation>Enter öffnet</translation>
    </message>
    <message>
        <source>Esc close</source>
        <translation>Esc schließt</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n Treffer</numerusform>
            <numerusform>%n Treffer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>indexpilot::ui::ComparePanel</name>
    <message>
        <source>none</source>
        <translation>ohne</translation>
    </message>
    <message>
        <source>Close the comparison</source>
        <translation>Vergleich schließen</translation>
    </message>
    <message>
        <source>Close the comparison (Esc)</source>
        <translation>Vergleich schließen (Esc)</translation>
    </message>
    <message>
        <source>Compare %1 and %2</source>
        <translation>%1 und %2 vergleichen</translation>
    </message>
    <message numerus="yes">
        <source>%n attributes differ</source>
        <translation>
            <numerusform>%n Attribut verschieden</numerusform>
            <numerusform>%n Attribute verschieden</numerusform>
        </translation>
    </message>
    <message>
        <source>Attribute</source>
        <translation>Attribut</translation>
    </message>
    <message>
        <source>Definition of both</source>
        <translation>Definition beider</translation>
    </message>
    <message>
        <source>Definition of %1</source>
        <translation>Definition von %1</translation>
    </message>
</context>
<context>
    <name>indexpilot::ui::ConnectPage</name>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Start the sample shop</source>
        <translation>Beispiel-Shop starten</translation>
    </message>
    <message>
        <source>Connect to a server; IndexPilot starts by watching and changes nothing</source>
        <translation>Verbinden Sie sich mit einem Server; IndexPilot beobachtet zunächst und ändert nichts</translation>
    </message>
    <message>
        <source>First figures appear within seconds; what is known of a statement grows with the traffic that was watched.</source>
        <translation>Erste Werte erscheinen binnen Sekunden; was über eine Anweisung bekannt ist, wächst mit der beobachteten Last.</translation>
    </message>
    <message>
        <source>verify-full — server name is checked</source>
        <translation>verify-full — Servername geprüft</translation>
    </message>
    <message>
        <source>verify-ca — certificate is checked, name is not</source>
        <translation>verify-ca — nur Zertifikat geprüft</translation>
    </message>
    <message>
        <source>require — encrypted, server is not checked</source>
        <translation>require — verschlüsselt, ungeprüft</translation>
    </message>
    <message>
        <source>prefer — encrypted if the server offers it</source>
        <translation>prefer — verschlüsselt, falls möglich</translation>
    </message>
    <message>
        <source>allow — encrypted only if the server insists</source>
        <translation>allow — nur, wenn der Server es will</translation>
    </message>
    <message>
        <source>disable — never encrypted</source>
        <translation>disable — nie verschlüsselt</translation>
    </message>
    <message>
        <source>any</source>
        <translation>beliebig</translation>
    </message>
    <message>
        <source>read-write (primary)</source>
        <translation>Lesen und Schreiben (primär)</translation>
    </message>
    <message>
        <source>primary</source>
        <translation>Primärserver</translation>
    </message>
    <message>
        <source>standby</source>
        <translation>Standby</translation>
    </message>
    <message>
        <source>standby, else any</source>
        <translation>Standby, sonst beliebig</translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>nur Lesen</translation>
    </message>
    <message>
        <source>Ho&amp;st</source>
        <translation>Ho&amp;st</translation>
    </message>
    <message>
        <source>local socket</source>
        <translation>lokaler Socket</translation>
    </message>
    <message>
        <source>&amp;Port</source>
        <translation>&amp;Port</translation>
    </message>
    <message>
        <source>Data&amp;base</source>
        <translation>Date&amp;nbank</translation>
    </message>
    <message>
        <source>named like the user</source>
        <translation>heißt wie der Benutzer</translation>
    </message>
    <message>
        <source>&amp;User</source>
        <translation>Ben&amp;utzer</translation>
    </message>
    <message>
        <source>Pass&amp;word</source>
        <translation>Pass&amp;wort</translation>
    </message>
    <message>
        <source>only if the server asks for one</source>
        <translation>nur falls verlangt</translation>
    </message>
    <message>
        <source>E&amp;ncryption</source>
        <translation>Ve&amp;rschlüsselung</translation>
    </message>
    <message>
        <source>&amp;Root certificate</source>
        <translation>Wurzel&amp;zertifikat</translation>
    </message>
    <message>
        <source>~/.postgresql/root.crt, if it is there</source>
        <translation>~/.postgresql/root.crt, falls vorhanden</translation>
    </message>
    <message>
        <source>Server &amp;kind</source>
        <translation>S&amp;erverart</translation>
    </message>
    <message>
        <source>&amp;Options</source>
        <translation>&amp;Optionen</translation>
    </message>
    <message>
        <source>-c name=value for the session</source>
        <translation>-c name=wert für die Sitzung</translation>
    </message>
    <message>
        <source>typed</source>
        <translation>eingegeben</translation>
    </message>
    <message>
        <source>Kept in memory for this session</source>
        <translation>Für diese Sitzung im Speicher behalten</translation>
    </message>
    <message>
        <source>Stands in the text above</source>
        <translation>Steht im Text oben</translation>
    </message>
    <message>
        <source>service file</source>
        <translation>Dienstdatei</translation>
    </message>
    <message>
        <source>From the environment variable %1</source>
        <translation>Aus der Umgebungsvariable %1</translation>
    </message>
    <message>
        <source>keychain</source>
        <translation>Schlüsselbund</translation>
    </message>
    <message>
        <source>Kept in the system keychain</source>
        <translation>Im Schlüsselbund des Systems abgelegt</translation>
    </message>
    <message>
        <source>default</source>
        <translation>Vorgabe</translation>
    </message>
    <message>
        <source>libpq&apos;s own default</source>
        <translation>Vorgabe von libpq</translation>
    </message>
    <message>
        <source>people depend on it</source>
        <translation>Menschen hängen davon ab</translation>
    </message>
    <message>
        <source>a rehearsal of production</source>
        <translation>Probe für die Produktion</translation>
    </message>
    <message>
        <source>nobody depends on it</source>
        <translation>niemand hängt davon ab</translation>
    </message>
    <message>
        <source>the local socket</source>
        <translation>lokaler Socket</translation>
    </message>
</context>
<context>
    <name>indexpilot::ui::ConnectPanel</name>
    <message>
        <source>Connect to a server</source>
        <translation>Mit einem Server verbinden</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation>Verbindung testen</translation>
    </message>
    <message>
        <source>Connect and observe</source>
        <translation>Verbinden und beobachten</translation>
    </message>
    <message>
        <source>Clear the connection form</source>
        <translation>Verbindungsformular leeren</translation>
    </message>
    <message>
        <source>Read-only session, statements end after %1 s</source>
        <translation>Nur lesende Sitzung, Anweisungen enden nach %1 s</translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation>Testet …</translation>
    </message>
    <message>
        <source>Test again</source>
        <translation>Erneut testen</translation>
    </message>
    <message>
        <source>The connection text cannot be read: %1</source>
        <translation>Der Verbindungstext ist nicht lesbar: %1</translation>
    </message>
</context>
<context>
    <name>indexpilot::ui::ConnectionEditor</name>
    <message>
        <source>Serv&amp;ice, URI or keyword string</source>
        <translation>D&amp;ienst, URI oder Schlüsselwörter</translation>
    </message>
    <message>
        <source>Service, URI or keyword string</source>
        <translation>Dienst, URI oder Schlüsselwörter</translation>
    </message>
    <message>
        <source>The form comes back when the text above can be read</source>
        <translation>Das Formular kommt zurück, sobald der Text oben lesbar ist</translation>
    </message>
</context>
<context>
    <name>indexpilot::ui::ConnectionForm</name>
    <message>
        <source>IndexPilot sets these itself: %1.</source>
        <translation>IndexPilot setzt diese selbst: %1.</translation>
    </message>
    <message>
        <source>More settings of libpq: %1, of these %2 typed</source>
        <translation>Weitere Einstellungen von libpq: %1, davon %2 eingegeben</translation>
    </message>
    <message>
        <source>More settings of libpq: %1</source>
        <translation>Weitere Einstellungen von libpq: %1</translation>
    </message>
</context>
<context>
    <name>indexpilot::ui::ConnectionRow</name>
    <message>
        <source>Show the password</source>
        <translation>Passwort zeigen</translation>
    </message>
    <message>
        <source>Hide the password</source>
        <translation>Passwort verbergen</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Datei wählen</translation>
    </message>
    <message>
        <source>not typed — service or default</source>
        <translation>nicht eingegeben — Dienst oder Vorgabe</translation>
    </message>
</context>
<context>
    <name>indexpilot::ui::ContextBar</name>
    <message>
        <source>Paused, resume</source>
        <translation>Pausiert, fortsetzen</translation>
    </message>
    <message>
        <source>Nothing is read until it goes on; the pause stays a gap (Space)</source>
        <translation>Bis zum Fortsetzen wird nichts gelesen; die Pause bleibt eine Lücke (Leertaste)</translation>
    </message>
    <message>
        <source>Live updates are paused, resume</source>
        <translation>Live-Aktualisierung ist pausiert, fortsetzen</translation>
    </message>
    <message>
        <source>Server on screen</source>
        <translation>Angezeigter Server</translation>
    </message>
    <message>
        <source>connecting…</source>
        <translation>verbindet …</translation>
    </message>
    <message>
        <source>role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Older than three intervals of the collector</source>
        <translation>Älter als drei Intervalle der Erfassung</translation>
    </message>
    <message>
        <source>Since the last complete reading of the counters</source>
        <translation>Seit der letzten vollständigen Messung der Zähler</translation>
    </message>
    <message>
        <source>Frozen</source>
        <translation>Eingefroren</translation>
    </message>
    <message>
        <source>Freeze</source>
        <translation>Einfrieren</translation>
    </message>
    <message>
        <source>Changes are frozen, allow them again</source>
        <translation>Änderungen sind eingefroren, wieder zulassen</translation>
    </message>
    <message>
        <source>Freeze all changes</source>
        <translation>Alle Änderungen einfrieren</translation>
    </message>
    <message>
        <source>No new figures come while there is no connection</source>
        <translation>Ohne Verbindung kommen keine neuen Zahlen</translation>
    </message>
</context>
<context>
    <name>indexpilot::ui::CopyButton</name>
    <message>
        <source>Copy SQL</source>
        <translation>SQL kopieren</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
</context>
<context>
    <name>indexpilot::ui::DecisionForm</name>
    <message>
        <source>Why not?</source>
        <translation>Warum nicht?</translation>
    </message>
    <message>
        <source>Reason for rejecting</source>
        <translation>Grund der Ablehnung</translation>
    </message>
    <message>
        <source>The reason, for whoever looks at it later</source>
        <translation>Der Grund, für alle, die später nachsehen</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>A reason is needed</source>
        <translation>Ein Grund ist nötig</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>New again in</source>
        <translation>Wieder offen in</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 Tag</translation>
    </message>
    <message>
        <source>1 week</source>
        <translation>1 Woche</translation>
    </message>
    <message>
        <source>1 month</source>
        <translation>1 Monat</translation>
    </message>
</context>
<context>
    <name>indexpilot::ui::DetailsDock</name>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
</context>
<context>
    <name>indexpilot::ui::DetailsPane</name>
    <message>
        <source>estimated from samples</source>
        <translation>aus Stichproben geschätzt</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>gemessen</translation>
    </message>
    <message>
        <source>%1 · mean %2 · p95 %3 · %4 of time
%5 rows a call · %6, %7</source>
        <translation>%1 · Mittel %2 · p95 %3 · %4 der Zeit
%5 Zeilen je Aufruf · %6, %7</translation>
    </message>
    <message>
        <source>Details of the selected statement</source>
        <translation>Details der gewählten Anweisung</translation>
    </message>
    <message>
        <source>Text of the statement</source>
        <translation>Text der Anweisung</translation>
    </message>
    <message>
        <source>No statement is selected.</source>
        <translation>Keine Anweisung gewählt.</translation>
    </message>
    <message>
        <source>Select one in the heatmap or the table; Enter opens it here.</source>
        <translation>Wählen Sie eine in der Heatmap oder der Tabelle; Enter öffnet sie hier.</translation>
    </message>
    <message>
        <source>%1 did not run in this range, or a filter leaves it out.</source>
        <translation>%1 lief in diesem Zeitraum nicht, oder ein Filter lässt sie aus.</translation>
    </message>
    <message>
        <source>A wider range may show it.</source>
        <translation>Ein weiterer Zeitraum zeigt sie vielleicht.</translation>
    </message>
    <message>
        <source>text hidden by the server</source>
        <translation>Text vom Server verborgen</translation>
    </message>
    <message>
        <source>%1 risk</source>
        <translation>Risiko: %1</translation>
    </message>
    <message>
        <source>The history of this statement is being read.</source>
        <translation>Der Verlauf dieser Anweisung wird gelesen.</translation>
    </message>
</context>
<context>
    <name>indexpilot::ui::DockTitle</name>
    <message>
        <source>Close %1</source>
        <translation>%1 schließen</translation>
    </message>
</context>
<context>
    <name>indexpilot::ui::EditSection</name>
    <message>
        <source>Definition to try</source>
        <translation>Definition zum Ausprobieren</translation>
    </message>
    <message>
        <source>See the what-if</source>
        <translation>Was wäre wenn</translation>
    </message>
    <message>
        <source>Better</source>
        <translation>Besser</translation>
    </message>
    <message>
        <source>Asks the planner; nothing is built (Ctrl+Enter)</source>
        <translation>Fragt den Planer; nichts wird gebaut (Strg+Eingabe)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Only tried: a decision is on the definition as recommended.</source>
        <translation>Nur ein Versuch: Entschieden wird über die empfohlene Definition.</translation>
    </message>
    <message>
        <source>Edit the definition</source>
        <translation>Definition bearbeiten</translation>
    </message>
    <message>
        <source>There is no statement to review.</source>
        <translation>Es gibt keine Anweisung zu prüfen.</translation>
    </message>
    <message>
        <source>Write a CREATE INDEX statement.</source>
        <translation>Eine CREATE-INDEX-Anweisung schreiben.</translation>
    </message>
    <message>
        <source>Verdict: %1</source>
        <translation>Urteil: %1</translation>
    </message>
</context>
<context>
    <name>indexpilot::ui::EndedPanel</name>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Rebuilds that ended</source>
        <translation>Beendete Neuaufbauten</translation>
    </message>
    <message>
        <source>the last 35 days</source>
        <translation>die letzten 35 Tage</translation>
    </message>
    <message>
        <source>No rebuild ended in the last 35 days.</source>
        <translation>In den letzten 35 Tagen endete kein Neuaufbau.</translation>
    </message>
    <message>
        <source>Each one stands here with what it took and what it gave back.</source>
        <translation>Jeder steht hier mit dem, was er brauchte und was er freigab.</translation>
    </message>
    <message numerus="yes">
        <source>%n rebuilds in 35 days, measured</source>
        <translation>
            <numerusform>%n Neuaufbau in 35 Tagen, gemessen</numerusform>
            <numerusform>%n Neuaufbauten in 35 Tagen, gemessen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>indexpilot::ui::EntryPanel</name>
    <message>
        <source>The content of this entry is not what was hashed: it was changed afterwards.</source>
        <translation>Der Inhalt dieses Eintrags passt nicht zum Hash: Er wurde nachträglich geändert.</translation>
    </message>
    <message>
        <source>It was chained to another entry than the one before it.</source>
        <translation>Er war an einen anderen Eintrag gekettet als den vor ihm.</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Eintrag</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>Detail</translation>
    </message>
    <message>
        <source>Hash input</source>
        <translation>Hash-Eingabe</translation>
    </message>
    <message>
        <source>No entry is selected.</source>
        <translation>Kein Eintrag ist ausgewählt.</translation>
    </message>
    <message>
        <source>Select one in the log to see what ran.</source>
        <translation>Einen im Protokoll auswählen, um zu sehen, was lief.</translation>
    </message>
    <message>
        <source>Entry %1</source>
        <translation>Eintrag %1</translation>
    </message>
    <message>
        <source>SQL that ran</source>
        <translation>Ausgeführtes SQL</translation>
    </message>
    <message>
        <source>SQL of the plan</source>
        <translation>SQL des Plans</translation>
    </message>
    <message>
        <source>Before, as entry %1 has it</source>
        <translation>Vorher, laut Eintrag %1</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>previous %1 · entry %2</source>
        <translation>zuvor %1 · Eintrag %2</translation>
    </message>
    <message>
        <source>previous %1
entry %2</source>
        <translation>zuvor %1
Eintrag %2</translation>
    </message>
    <message>
        <source>Matches</source>
        <translation>Stimmt</translation>
    </message>
    <message>
        <source>Does not match</source>
        <translation>Stimmt nicht</translation>
    </message>
</context>
<context>
    <name>indexpilot::ui::EnvironmentBand</name>
    <message>
        <source>Environment: %1</source>
        <translation>Umgebung: %1</translation>
    </message>
    <message>
        <source>No server is chosen</source>
        <translation>Kein Server gewählt</translation>
    </message>
</context>
<context>
    <name>indexpilot::ui::EnvironmentChoice</name>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
</context>
<context>
    <name>indexpilot::ui::FacetBox</name>
    <message numerus="yes">
        <source>%n statements</source>
        <translation>
            <numerusform>%n Anweisung</numerusform>
            <numerusform>%n Anweisungen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 of time, %3</source>
        <translation>%1, %2 der Zeit, %3</translation>
    </message>
    <message>
        <source>%1
%2 of statement time, %3
Shift+Space: this one alone</source>
        <translation>%1
%2 der Anweisungszeit, %3
Umschalt+Leertaste: nur diesen Wert</translation>
    </message>
    <message>
        <source>Only %1</source>
        <translation>Nur %1</translation>
    </message>
    <message>
        <source>All values</source>
        <translation>Alle Werte</translation>
    </message>
</context>
<context>
    <name>indexpilot::ui::FacetGroup</name>
    <message>
        <source>Fewer</source>
        <translation>Weniger</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n weiterer</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>indexpilot::ui::FanChart</name>
    <message>
        <source>Readings and forecast over time</source>
        <translation>Messungen und Prognose über die Zeit</translation>
    </message>
</context>
<context>
    <name>indexpilot::ui::FiguresRow</name>
    <message>
        <source>Database time</source>
        <translation>Datenbankzeit</translation>
    </message>
    <message>
        <source>Statement latency, p95</source>
        <translation>Anweisungslatenz, p95</translation>
    </message>
    <message>
        <source>Statements at high risk</source>
        <translation>Hohes Risiko</translation>
    </message>
    <message>
        <source>Index space</source>
        <translation>Indexplatz</translation>
    </message>
</context>
<context>
    <name>indexpilot::ui::FilterChip</name>
    <message>
        <source>Remove filter: %1</source>
        <translation>Filter entfernen: %1</translation>
    </message>
    <message>
        <source>Remove this filter</source>
        <translation>Diesen Filter entfernen</translation>
    </message>
</context>
<context>
    <name>indexpilot::ui::FilterChips</name>
    <message>
        <source>Active filters</source>
        <translation>Aktive Filter</translation>
    </message>
    <message>
        <source>%1
A click removes this filter</source>
        <translation>%1
Ein Klick entfernt diesen Filter</translation>
    </message>
    <message>
        <source>Remove filter: %1</source>
        <translation>Filter entfernen: %1</translation>
    </message>
    <message numerus="yes">
        <source>Filters: %n</source>
        <translation>
            <numerusform>Filter: %n</numerusform>
            <numerusform>Filter: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n weiterer</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>indexpilot::ui::FilterPanel</name>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Filter löschen</translation>
    </message>
    <message>
        <source>Clear filters: brush, facets and search</source>
        <translation>Filter löschen: Zeitauswahl, Facetten und Suche</translation>
    </message>
    <message>
        <source>Risk band</source>
        <translation>Risikostufe</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Anweisung</translation>
    </message>
    <message>
        <source>Database role</source>
        <translation>Datenbankrolle</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Statements that pass the filters, of those that ran</source>
        <translation>Anweisungen, die zu den Filtern passen, von denen, die liefen</translation>
    </message>
</context>
<context>
    <name>indexpilot::ui::FirstSteps</name>
    <message>
        <source>Start the sample shop</source>
        <translation>Beispiel-Shop starten</translation>
    </message>
    <message>
        <source>No server at hand?</source>
        <translation>Kein Server zur Hand?</translation>
    </message>
    <message>
        <source>A shop database with live traffic, in a private PostgreSQL cluster on this computer.</source>
        <translation>Eine Shop-Datenbank unter Last, in einem eigenen PostgreSQL-Cluster auf diesem Rechner.</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>A service name, a URI or a keyword string. Existing .pgpass and service files are used as they are.</source>
        <translation>Ein Dienstname, eine URI oder Schlüsselwörter. Vorhandene .pgpass- und Dienstdateien werden benutzt, wie sie sind.</translation>
    </message>
    <message>
        <source>Check what the role may see</source>
        <translation>Prüfen, was die Rolle sehen darf</translation>
    </message>
    <message>
        <source>A test lists what is missing and the exact statement that gives it. Most often these are enough:</source>
        <translation>Ein Test nennt, was fehlt, und die genaue Anweisung, die es gibt. Meist genügen diese:</translation>
    </message>
    <message>
        <source>Let it watch</source>
        <translation>Beobachten lassen</translation>
    </message>
    <message>
        <source>Statements and waits are read in a read-only session. Nothing is created, dropped or changed.</source>
        <translation>Anweisungen und Wartezeiten werden in einer nur lesenden Sitzung gelesen. Nichts wird angelegt, gelöscht oder geändert.</translation>
    </message>
    <message>
        <source>Open servers</source>
        <translation>Offene Server</translation>
    </message>
    <message>
        <source>On screen</source>
        <translation>Angezeigt</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>%1 anzeigen</translation>
    </message>
    <message>
        <source>This server is on screen</source>
        <translation>Dieser Server wird angezeigt</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>Trennen</translation>
    </message>
    <message>
        <source>Disconnect from %1</source>
        <translation>Von %1 trennen</translation>
    </message>
</context>
<context>
    <name>indexpilot::ui::ForecastPanel</name>
    <message>
        <source>Forecast</source>
        <translation>Prognose</translation>
    </message>
    <message>
        <source>Backtest</source>
        <translation>Rückvergleich</translation>
    </message>
    <message>
        <source>Forecast, or how good it was</source>
        <translation>Prognose oder wie gut sie war</translation>
    </message>
    <message>
        <source>bloat, % of size</source>
        <translation>Aufblähung, % der Größe</translation>
    </message>
    <message>
        <source>The history of this index is being read.</source>
        <translation>Der Verlauf dieses Index wird gelesen.</translation>
    </message>
    <message>
        <source>There is no reading of this index that can be used.</source>
        <translation>Von diesem Index gibt es keine brauchbare Messung.</translation>
    </message>
    <message numerus="yes">
        <source>The forecast starts after %n days of readings.</source>
        <translation>
            <numerusform>Die Prognose beginnt nach %n Tag mit Messungen.</numerusform>
            <numerusform>Die Prognose beginnt nach %n Tagen mit Messungen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Estimates do not see %1 dead rows of %2 that wait for VACUUM</source>
        <translation>Schätzungen sehen %1 tote Zeilen von %2 nicht, die auf VACUUM warten</translation>
    </message>
    <message>
        <source>No dead rows of %1 wait for VACUUM; estimates would not see them</source>
        <translation>Keine toten Zeilen von %1 warten auf VACUUM; Schätzungen sähen sie nicht</translation>
    </message>
    <message>
        <source>%1. No old snapshot holds dead rows back.</source>
        <translation>%1. Kein alter Snapshot hält tote Zeilen zurück.</translation>
    </message>
    <message>
        <source>%1. The oldest snapshot holds dead rows back for %2.</source>
        <translation>%1. Der älteste Snapshot hält tote Zeilen seit %2 zurück.</translation>
    </message>
</context>
<context>
    <name>indexpilot::ui::ForestChart</name>
    <message>
        <source>Changes with their ranges</source>
        <translation>Änderungen mit ihren Bereichen</translation>
    </message>
    <message>
        <source>%1 (%2 to %3)</source>
        <translation>%1 (%2 bis %3)</translation>
    </message>
</context>
<context>
    <name>indexpilot::ui::ForestPanel</name>
    <message>
        <source>Expected change per statement</source>
        <translation>Erwartete Änderung je Anweisung</translation>
    </message>
    <message>
        <source>estimated, uncalibrated range; square size = time saved</source>
        <translation>geschätzt, Bereich nicht kalibriert; Quadrat = gesparte Zeit</translation>
    </message>
    <message>
        <source>saved/h</source>
        <translation>gespart/h</translation>
    </message>
    <message>
        <source>No statement of the workload changes.</source>
        <translation>Keine Anweisung der Last ändert sich.</translation>
    </message>
</context>
<context>
    <name>indexpilot::ui::HeaderFilters</name>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Filter of %1</source>
        <translation>Filter von %1</translation>
    </message>
    <message>
        <source>Order without sorting</source>
        <translation>Reihenfolge ohne Sortierung</translation>
    </message>
</context>
<context>
    <name>indexpilot::ui::HeatLegend</name>
    <message>
        <source>no data</source>
        <translation>keine Daten</translation>
    </message>
    <message>
        <source>Risk, linear</source>
        <translation>Risiko, linear</translation>
    </message>
    <message>
        <source>Risk, log</source>
        <translation>Risiko, log</translation>
    </message>
    <message>
        <source>Risk, by rank</source>
        <translation>Risiko, nach Rang</translation>
    </message>
    <message>
        <source>lowest</source>
        <translation>niedrigstes</translation>
    </message>
    <message>
        <source>highest</source>
        <translation>höchstes</translation>
    </message>
    <message>
        <source>%1: %2 dark blue to %3 yellow; hatched: %4</source>
        <translation>%1: %2 dunkelblau bis %3 gelb; schraffiert: %4</translation>
    </message>
    <message>
        <source>Risk is modelled and not yet calibrated: compare cells, do not read it as a likelihood.</source>
        <translation>Das Risiko ist modelliert und noch nicht kalibriert: Vergleichen Sie Zellen, lesen Sie es nicht als Wahrscheinlichkeit.</translation>
    </message>
</context>
<context>
    <name>indexpilot::ui::HeatmapChart</name>
    <message>
        <source>Rows of the heatmap</source>
        <translation>Zeilen der Heatmap</translation>
    </message>
    <message>
        <source>Heatmap of statement risk over time</source>
        <translation>Heatmap des Risikos der Anweisungen über die Zeit</translation>
    </message>
    <message>
        <source>Pin (P)</source>
        <translation>Anheften (P)</translation>
    </message>
</context>
<context>
    <name>indexpilot::ui::HeatmapPanel</name>
    <message>
        <source>Statement risk over time</source>
        <translation>Risiko der Anweisungen über die Zeit</translation>
    </message>
    <message>
        <source>Linear</source>
        <translation>Linear</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Rang</translation>
    </message>
    <message>
        <source>Colour scale</source>
        <translation>Farbskala</translation>
    </message>
    <message>
        <source>How risk becomes colour: as it is, by its logarithm, or by rank</source>
        <translation>Wie Risiko zu Farbe wird: unverändert, logarithmisch oder nach Rang</translation>
    </message>
    <message>
        <source>%1 cells · modelled, uncalibrated</source>
        <translation>Zellen zu %1 · modelliert, nicht kalibriert</translation>
    </message>
</context>
<context>
    <name>indexpilot::ui::InboxModel</name>
    <message>
        <source>recording…</source>
        <translation>wird festgehalten…</translation>
    </message>
    <message>
        <source>frees %1</source>
        <translation>gibt %1 frei</translation>
    </message>
    <message>
        <source>instant to undo</source>
        <translation>sofort rückgängig</translation>
    </message>
    <message>
        <source>%1 to undo</source>
        <translation>%1 für den Rückweg</translation>
    </message>
    <message>
        <source>of writes, modelled</source>
        <translation>Schreibkosten, modelliert</translation>
    </message>
    <message numerus="yes">
        <source>group of %n</source>
        <translation>
            <numerusform>Gruppe von %n</numerusform>
            <numerusform>Gruppe von %n</numerusform>
        </translation>
    </message>
    <message>
        <source>new again %1</source>
        <translation>wieder offen %1</translation>
    </message>
</context>
<context>
    <name>indexpilot::ui::InboxPanel</name>
    <message>
        <source>Nothing new waits for a decision.</source>
        <translation>Nichts Offenes wartet auf eine Entscheidung.</translation>
    </message>
    <message>
        <source>Nothing is approved.</source>
        <translation>Nichts ist genehmigt.</translation>
    </message>
    <message>
        <source>Nothing is rejected.</source>
        <translation>Nichts ist abgelehnt.</translation>
    </message>
    <message>
        <source>Nothing is put off.</source>
        <translation>Nichts ist zurückgestellt.</translation>
    </message>
    <message>
        <source>Recommendations, by net benefit</source>
        <translation>Empfehlungen, nach Nettonutzen</translation>
    </message>
    <message>
        <source>Which recommendations are shown</source>
        <translation>Welche Empfehlungen gezeigt werden</translation>
    </message>
</context>
<context>
    <name>indexpilot::ui::IndexPanel</name>
    <message>
        <source>Versions of the index</source>
        <translation>Versionen des Index</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versionen</translation>
    </message>
    <message>
        <source>on %1</source>
        <translation>auf %1</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>Entfernt</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>Gültig</translation>
    </message>
    <message>
        <source>Invalid</source>
        <translation>Ungültig</translation>
    </message>
    <message>
        <source>No version of it is kept yet</source>
        <translation>Noch gibt es keine Version von ihm</translation>
    </message>
    <message numerus="yes">
        <source>%n versions; the newest: %1</source>
        <translation>
            <numerusform>%n Version: %1</numerusform>
            <numerusform>%n Versionen; die neueste: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>It is not there any more: nothing of it is measured now.</source>
        <translation>Er ist nicht mehr da: Jetzt wird nichts mehr an ihm gemessen.</translation>
    </message>
    <message>
        <source>Its versions are kept and can be brought back.</source>
        <translation>Seine Versionen bleiben und lassen sich zurückholen.</translation>
    </message>
    <message>
        <source>The hours of this index are being read.</source>
        <translation>Die Stunden dieses Index werden gelesen.</translation>
    </message>
    <message>
        <source>No hours of this index are kept here.</source>
        <translation>Von diesem Index gibt es hier keine Stunden.</translation>
    </message>
    <message>
        <source>It is measured since %1, hour by hour.</source>
        <translation>Er wird seit %1 gemessen, Stunde für Stunde.</translation>
    </message>
    <message>
        <source>It is measured hour by hour from the first reading on.</source>
        <translation>Er wird von der ersten Messung an Stunde für Stunde gemessen.</translation>
    </message>
    <message>
        <source>No hour of this index is complete yet.</source>
        <translation>Noch ist keine Stunde dieses Index vollständig.</translation>
    </message>
    <message>
        <source>Kept until %1</source>
        <translation>Aufbewahrt bis %1</translation>
    </message>
    <message>
        <source>May be dropped since %1</source>
        <translation>Darf seit %1 entfernt werden</translation>
    </message>
</context>
<context>
    <name>indexpilot::ui::IndexesHeader</name>
    <message>
        <source>The server is not connected; this is as of %1.</source>
        <translation>Der Server ist nicht verbunden; dies ist der Stand von %1.</translation>
    </message>
    <message>
        <source>The server is not connected; this is what the history holds.</source>
        <translation>Der Server ist nicht verbunden; dies stammt aus dem Verlauf.</translation>
    </message>
    <message>
        <source>A change is running: %1, step %2 of %3</source>
        <translation>Eine Änderung läuft: %1, Schritt %2 von %3</translation>
    </message>
</context>
<context>
    <name>indexpilot::ui::IndexesPage</name>
    <message>
        <source>No server is connected.</source>
        <translation>Kein Server ist verbunden.</translation>
    </message>
    <message>
        <source>Connect, or start the sample shop.</source>
        <translation>Verbinden Sie sich oder starten Sie den Beispiel-Shop.</translation>
    </message>
    <message>
        <source>The server is not connected.</source>
        <translation>Der Server ist nicht verbunden.</translation>
    </message>
    <message>
        <source>Its indexes are read once it is.</source>
        <translation>Seine Indizes werden gelesen, sobald er es ist.</translation>
    </message>
    <message>
        <source>No versions of indexes are kept here.</source>
        <translation>Hier gibt es keine Versionen von Indizes.</translation>
    </message>
    <message>
        <source>The reason is above.</source>
        <translation>Der Grund steht oben.</translation>
    </message>
    <message>
        <source>This database has no index of its own yet.</source>
        <translation>Diese Datenbank hat noch keinen eigenen Index.</translation>
    </message>
    <message>
        <source>The first one shows with the reading after it was made.</source>
        <translation>Der erste erscheint mit der Messung, nachdem er angelegt wurde.</translation>
    </message>
    <message>
        <source>No snapshot of the indexes was taken yet.</source>
        <translation>Noch gibt es keinen Schnappschuss der Indizes.</translation>
    </message>
    <message>
        <source>The first one follows in a moment; the history starts with it.</source>
        <translation>Der erste folgt gleich; mit ihm beginnt der Verlauf.</translation>
    </message>
    <message>
        <source>The index that was selected is not known any more.</source>
        <translation>Der ausgewählte Index ist nicht mehr bekannt.</translation>
    </message>
    <message>
        <source>Select another one at the left.</source>
        <translation>Links einen anderen auswählen.</translation>
    </message>
    <message>
        <source>No index is selected.</source>
        <translation>Kein Index ist ausgewählt.</translation>
    </message>
    <message>
        <source>Select one at the left to see its versions and the way back to them.</source>
        <translation>Links einen auswählen, um seine Versionen und den Rückweg zu ihnen zu sehen.</translation>
    </message>
    <message>
        <source>Indexes</source>
        <translation>Indizes</translation>
    </message>
    <message>
        <source>on %1, dropped</source>
        <translation>auf %1, entfernt</translation>
    </message>
    <message>
        <source>on %1</source>
        <translation>auf %1</translation>
    </message>
    <message>
        <source>Bring back %1 of %2</source>
        <translation>%1 von %2 zurückholen</translation>
    </message>
    <message>
        <source>Roll %2 back to %1</source>
        <translation>%2 auf %1 zurückrollen</translation>
    </message>
    <message>
        <source>Drop %1</source>
        <translation>%1 entfernen</translation>
    </message>
    <message>
        <source>Copied to the clipboard</source>
        <translation>In die Zwischenablage kopiert</translation>
    </message>
    <message>
        <source>Give %1 back</source>
        <translation>%1 zurückgeben</translation>
    </message>
</context>
<context>
    <name>indexpilot::ui::InventoryModel</name>
    <message>
        <source>PK</source>
        <translation>PK</translation>
    </message>
    <message>
        <source>unique</source>
        <translation>eindeutig</translation>
    </message>
    <message>
        <source>constraint</source>
        <translation>Constraint</translation>
    </message>
    <message>
        <source>INVALID</source>
        <translation>UNGÜLTIG</translation>
    </message>
    <message>
        <source>dropped</source>
        <translation>entfernt</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>aufbewahrt</translation>
    </message>
    <message>
        <source>It was %1 and is kept until %2</source>
        <translation>Er war %1 und wird bis %2 aufbewahrt</translation>
    </message>
</context>
<context>
    <name>indexpilot::ui::InventoryPanel</name>
    <message>
        <source>Find an index by name, table or column</source>
        <translation>Index nach Name, Tabelle oder Spalte suchen</translation>
    </message>
    <message>
        <source>Tables and their indexes</source>
        <translation>Tabellen und ihre Indizes</translation>
    </message>
    <message>
        <source>Show dropped</source>
        <translation>Entfernte zeigen</translation>
    </message>
    <message>
        <source>No index is known.</source>
        <translation>Kein Index ist bekannt.</translation>
    </message>
    <message>
        <source>No index fits.</source>
        <translation>Kein Index passt.</translation>
    </message>
    <message numerus="yes">
        <source>Find among %n indexes</source>
        <translation>
            <numerusform>In %n Index suchen</numerusform>
            <numerusform>In %n Indizes suchen</numerusform>
        </translation>
    </message>
    <message>
        <source>History starts %1, when the first snapshot was taken.</source>
        <translation>Der Verlauf beginnt am %1 mit dem ersten Schnappschuss.</translation>
    </message>
    <message>
        <source>No snapshot was taken yet; the history starts with the first one.</source>
        <translation>Noch gibt es keinen Schnappschuss; mit dem ersten beginnt der Verlauf.</translation>
    </message>
    <message>
        <source>Sizes are estimated, as of the last VACUUM or ANALYZE.</source>
        <translation>Größen sind geschätzt, Stand des letzten VACUUM oder ANALYZE.</translation>
    </message>
    <message>
        <source>There are more relations than are read.</source>
        <translation>Es gibt mehr Relationen, als gelesen werden.</translation>
    </message>
</context>
<context>
    <name>indexpilot::ui::JobCard</name>
    <message>
        <source>Rebuild index</source>
        <translation>Index neu aufbauen</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Einplanen</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Zurückziehen</translation>
    </message>
    <message>
        <source>It starts then in mode Act; until then it can be withdrawn</source>
        <translation>Er beginnt dann im Modus Handeln; bis dahin lässt er sich zurückziehen</translation>
    </message>
    <message>
        <source>It is not started, and may be scheduled again</source>
        <translation>Er beginnt nicht und lässt sich wieder einplanen</translation>
    </message>
</context>
<context>
    <name>indexpilot::ui::JobQueue</name>
    <message>
        <source>Rebuilds start by themselves only with features.predictive_maintenance: true in the policy; scheduled ones start in mode Act.</source>
        <translation>Neuaufbauten beginnen von selbst nur mit features.predictive_maintenance: true in der Richtlinie; eingeplante beginnen im Modus Handeln.</translation>
    </message>
    <message>
        <source>The policy lets due rebuilds start by themselves.</source>
        <translation>Die Richtlinie lässt anstehende Neuaufbauten von selbst beginnen.</translation>
    </message>
    <message>
        <source>The policy schedules due rebuilds; they start in mode Act.</source>
        <translation>Die Richtlinie plant anstehende Neuaufbauten ein; sie beginnen im Modus Handeln.</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>Nothing is due. What the forecast asks for appears here by itself.</source>
        <translation>Nichts steht an. Was die Prognose verlangt, erscheint hier von selbst.</translation>
    </message>
    <message numerus="yes">
        <source>%n jobs</source>
        <translation>
            <numerusform>%n Auftrag</numerusform>
            <numerusform>%n Aufträge</numerusform>
        </translation>
    </message>
    <message>
        <source>Held back</source>
        <translation>Zurückgehalten</translation>
    </message>
</context>
<context>
    <name>indexpilot::ui::JobRow</name>
    <message>
        <source>Share done</source>
        <translation>Erledigter Anteil</translation>
    </message>
</context>
<context>
    <name>indexpilot::ui::JobsDock</name>
    <message>
        <source>Jobs</source>
        <translation>Aufträge</translation>
    </message>
    <message>
        <source>No job has run in this session.</source>
        <translation>In dieser Sitzung lief noch kein Auftrag.</translation>
    </message>
</context>
<context>
    <name>indexpilot::ui::KeepChoice</name>
    <message>
        <source>not at all</source>
        <translation>gar nicht</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 Stunde</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 Tag</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 Tage</translation>
    </message>
    <message>
        <source>Until then the names can be swapped back without a build; every write keeps the old index up to date too</source>
        <translation>Bis dahin lassen sich die Namen ohne Neuaufbau zurücktauschen; jeder Schreibvorgang hält auch den alten Index aktuell</translation>
    </message>
    <message>
        <source>Keep the old one for</source>
        <translation>Den alten aufbewahren für</translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours</source>
        <translation>
            <numerusform>%n Stunde</numerusform>
            <numerusform>%n Stunden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>indexpilot::ui::KeySheet</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
</context>
<context>
    <name>indexpilot::ui::LatencyPanel</name>
    <message>
        <source>%1: mean %2, p95 %3 over the range</source>
        <translation>%1: Mittel %2, p95 %3 über den Zeitraum</translation>
    </message>
    <message>
        <source>%1; p95 was highest at %2 with %3</source>
        <translation>%1; p95 war um %2 mit %3 am höchsten</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>p95</source>
        <translation>p95</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Latenz</translation>
    </message>
    <message>
        <source>estimated from samples</source>
        <translation>aus Stichproben geschätzt</translation>
    </message>
    <message>
        <source>measured; p95 of interval means</source>
        <translation>gemessen; p95 der Intervallmittel</translation>
    </message>
</context>
<context>
    <name>indexpilot::ui::LimitsPanel</name>
    <message>
        <source>Limits of load</source>
        <translation>Lastgrenzen</translation>
    </message>
    <message>
        <source>Measured now, of the limit at which no change starts</source>
        <translation>Jetzt gemessen, von der Grenze, ab der keine Änderung beginnt</translation>
    </message>
    <message>
        <source>now, measured</source>
        <translation>jetzt, gemessen</translation>
    </message>
    <message>
        <source>measured; %1</source>
        <translation>gemessen; %1</translation>
    </message>
</context>
<context>
    <name>indexpilot::ui::LineageChart</name>
    <message>
        <source>Versions over time</source>
        <translation>Versionen über die Zeit</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>Seen outside</source>
        <translation>Von außen</translation>
    </message>
    <message>
        <source>dropped</source>
        <translation>entfernt</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>geplant</translation>
    </message>
</context>
<context>
    <name>indexpilot::ui::LoadStrip</name>
    <message>
        <source>Load of the database over time</source>
        <translation>Last der Datenbank über die Zeit</translation>
    </message>
    <message>
        <source>Drag to filter all views to a stretch of time. Arrows move it, Shift+arrows its right edge, Esc takes it away.</source>
        <translation>Ziehen filtert alle Ansichten auf einen Zeitabschnitt. Pfeiltasten verschieben ihn, Umschalt+Pfeile seinen rechten Rand, Esc entfernt ihn.</translation>
    </message>
    <message>
        <source>Statement time over the range: drag to filter</source>
        <translation>Anweisungszeit im Zeitraum: Ziehen filtert</translation>
    </message>
    <message>
        <source>whole range</source>
        <translation>ganzer Zeitraum</translation>
    </message>
</context>
<context>
    <name>indexpilot::ui::LogPanel</name>
    <message>
        <source>Action log</source>
        <translation>Aktionsprotokoll</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>Guards</source>
        <translation>Schutz</translation>
    </message>
    <message>
        <source>Who, object, SQL</source>
        <translation>Wer, Objekt, SQL</translation>
    </message>
    <message>
        <source>Search the log</source>
        <translation>Protokoll durchsuchen</translation>
    </message>
    <message>
        <source>Kinds of entries</source>
        <translation>Arten von Einträgen</translation>
    </message>
    <message>
        <source>%1 of %2 entries</source>
        <translation>%1 von %2 Einträgen</translation>
    </message>
    <message>
        <source>the newest %1 of %2 entries</source>
        <translation>die neuesten %1 von %2 Einträgen</translation>
    </message>
    <message>
        <source>%1 entries, newest first</source>
        <translation>%1 Einträge, neueste zuerst</translation>
    </message>
</context>
<context>
    <name>indexpilot::ui::MainWindow</name>
    <message>
        <source>Sample shop</source>
        <translation>Beispiel-Shop</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>failed: %1</source>
        <translation>fehlgeschlagen: %1</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>bereit</translation>
    </message>
    <message>
        <source>On this page</source>
        <translation>Auf dieser Seite</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>on screen</source>
        <translation>angezeigt</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>%1 · IndexPilot</source>
        <translation>%1 · IndexPilot</translation>
    </message>
    <message>
        <source>no server is connected</source>
        <translation>kein Server ist verbunden</translation>
    </message>
    <message>
        <source>there is no page for it</source>
        <translation>dafür gibt es keine Seite</translation>
    </message>
    <message>
        <source>there is nothing before this</source>
        <translation>davor ist nichts</translation>
    </message>
    <message>
        <source>there is nothing after this</source>
        <translation>danach ist nichts</translation>
    </message>
    <message>
        <source>the range follows the clock already</source>
        <translation>der Zeitraum folgt der Uhr bereits</translation>
    </message>
    <message>
        <source>no filter is set</source>
        <translation>kein Filter ist gesetzt</translation>
    </message>
    <message>
        <source>there is no chart on this page</source>
        <translation>auf dieser Seite gibt es kein Diagramm</translation>
    </message>
    <message>
        <source>there is nothing to search on this page</source>
        <translation>auf dieser Seite gibt es nichts zu suchen</translation>
    </message>
    <message>
        <source>this page has no details</source>
        <translation>diese Seite hat keine Details</translation>
    </message>
    <message>
        <source>Allow changes again?</source>
        <translation>Änderungen wieder zulassen?</translation>
    </message>
    <message>
        <source>For every target and every program on this store, also those of others.</source>
        <translation>Für jedes Ziel und jedes Programm auf diesem Speicher, auch die anderer.</translation>
    </message>
    <message>
        <source>Allow changes</source>
        <translation>Änderungen zulassen</translation>
    </message>
</context>
<context>
    <name>indexpilot::ui::MaintenancePage</name>
    <message>
        <source>No server is connected.</source>
        <translation>Kein Server ist verbunden.</translation>
    </message>
    <message>
        <source>Connect, or start the sample shop.</source>
        <translation>Verbinden Sie sich oder starten Sie den Beispiel-Shop.</translation>
    </message>
    <message>
        <source>There is no plan to show.</source>
        <translation>Es gibt keinen Plan zu zeigen.</translation>
    </message>
    <message>
        <source>What is wrong stands above.</source>
        <translation>Was nicht stimmt, steht oben.</translation>
    </message>
    <message>
        <source>The server is not connected.</source>
        <translation>Der Server ist nicht verbunden.</translation>
    </message>
    <message>
        <source>Windows and jobs are read once it is.</source>
        <translation>Wartungsfenster und Aufträge werden gelesen, sobald er es ist.</translation>
    </message>
    <message>
        <source>Windows and jobs were not read yet.</source>
        <translation>Wartungsfenster und Aufträge wurden noch nicht gelesen.</translation>
    </message>
    <message>
        <source>The first plan takes some seconds.</source>
        <translation>Der erste Plan dauert einige Sekunden.</translation>
    </message>
    <message>
        <source>no server is connected</source>
        <translation>kein Server ist verbunden</translation>
    </message>
    <message>
        <source>there is no plan yet</source>
        <translation>es gibt noch keinen Plan</translation>
    </message>
    <message>
        <source>the week is not shown</source>
        <translation>die Woche wird nicht gezeigt</translation>
    </message>
    <message>
        <source>windows and jobs are known 35 days back</source>
        <translation>Wartungsfenster und Aufträge sind 35 Tage zurück bekannt</translation>
    </message>
    <message>
        <source>windows are known 35 days ahead</source>
        <translation>Wartungsfenster sind 35 Tage voraus bekannt</translation>
    </message>
    <message>
        <source>it is shown</source>
        <translation>sie wird gezeigt</translation>
    </message>
    <message>
        <source>no quiet hours are known yet</source>
        <translation>noch sind keine ruhigen Stunden bekannt</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Woche</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Windows</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>Was gezeigt wird</translation>
    </message>
    <message>
        <source>Copied to the clipboard</source>
        <translation>In die Zwischenablage kopiert</translation>
    </message>
    <message>
        <source>Maintenance</source>
        <translation>Wartung</translation>
    </message>
</context>
<context>
    <name>indexpilot::ui::MessageBar</name>
    <message>
        <source>Messages</source>
        <translation>Meldungen</translation>
    </message>
</context>
<context>
    <name>indexpilot::ui::ModeSwitch</name>
    <message>
        <source>Observe</source>
        <translation>Beobachten</translation>
    </message>
    <message>
        <source>Propose</source>
        <translation>Vorschlagen</translation>
    </message>
    <message>
        <source>Act</source>
        <translation>Handeln</translation>
    </message>
    <message>
        <source>Act, %1 left</source>
        <translation>Handeln, noch %1</translation>
    </message>
    <message>
        <source>no server is connected</source>
        <translation>kein Server ist verbunden</translation>
    </message>
    <message>
        <source>the server is not connected</source>
        <translation>der Server ist nicht verbunden</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Modus</translation>
    </message>
    <message>
        <source>Mode: %1</source>
        <translation>Modus: %1</translation>
    </message>
    <message numerus="yes">
        <source>Mode Act for %n minutes: changes to %1 run when you confirm them</source>
        <translation>
            <numerusform>Modus Handeln für %n Minute: Änderungen an %1 laufen, sobald sie bestätigt sind</numerusform>
            <numerusform>Modus Handeln für %n Minuten: Änderungen an %1 laufen, sobald sie bestätigt sind</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>indexpilot::ui::NeedRow</name>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Blocking</source>
        <translation>Blockade</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>Statistik</translation>
    </message>
    <message>
        <source>Hard rule</source>
        <translation>Feste Regel</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Transaction</source>
        <translation>Transaktion</translation>
    </message>
    <message>
        <source>Index</source>
        <translation>Index</translation>
    </message>
    <message>
        <source>Rights</source>
        <translation>Rechte</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>Compare plans</source>
        <translation>Pläne vergleichen</translation>
    </message>
    <message>
        <source>Open statement</source>
        <translation>Anweisung öffnen</translation>
    </message>
    <message>
        <source>Choose a server…</source>
        <translation>Server wählen …</translation>
    </message>
    <message>
        <source>Copy message</source>
        <translation>Meldung kopieren</translation>
    </message>
    <message>
        <source>Open plan…</source>
        <translation>Plan öffnen …</translation>
    </message>
</context>
<context>
    <name>indexpilot::ui::NeedsPanel</name>
    <message>
        <source>Needs you</source>
        <translation>Zu tun</translation>
    </message>
    <message>
        <source>J / K next, Enter opens</source>
        <translation>J / K weiter, Enter öffnet</translation>
    </message>
    <message>
        <source>Nothing needs you</source>
        <translation>Nichts zu tun</translation>
    </message>
    <message numerus="yes">
        <source>%n less urgent things not shown</source>
        <translation>
            <numerusform>%n weniger dringender Punkt nicht gezeigt</numerusform>
            <numerusform>%n weniger dringende Punkte nicht gezeigt</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of at most %2, most urgent first</source>
        <translation>%1 von höchstens %2, Dringendstes zuerst</translation>
    </message>
</context>
<context>
    <name>indexpilot::ui::NotesPanel</name>
    <message>
        <source>What makes the advice weaker</source>
        <translation>Was die Empfehlung schwächt</translation>
    </message>
    <message>
        <source>Left out: %1, %2</source>
        <translation>Weggelassen: %1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n further statements are left out.</source>
        <translation>
            <numerusform>%n weitere Anweisung ist weggelassen.</numerusform>
            <numerusform>%n weitere Anweisungen sind weggelassen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>indexpilot::ui::OpeningGantt</name>
    <message>
        <source>Jobs of the window</source>
        <translation>Aufträge des Wartungsfensters</translation>
    </message>
</context>
<context>
    <name>indexpilot::ui::OpeningPanel</name>
    <message>
        <source>Next window</source>
        <translation>Nächstes Wartungsfenster</translation>
    </message>
    <message>
        <source>No window opens in the next 35 days.</source>
        <translation>In den nächsten 35 Tagen öffnet kein Wartungsfenster.</translation>
    </message>
    <message>
        <source>Windows are written in the policy file.</source>
        <translation>Wartungsfenster stehen in der Richtliniendatei.</translation>
    </message>
    <message>
        <source>Open without an end</source>
        <translation>Offen ohne Ende</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>Jederzeit</translation>
    </message>
    <message>
        <source>no windows are set</source>
        <translation>keine Wartungsfenster festgelegt</translation>
    </message>
    <message>
        <source>open now</source>
        <translation>jetzt offen</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>in %1</translation>
    </message>
    <message>
        <source>Nothing is placed in it.</source>
        <translation>Kein Auftrag liegt darin.</translation>
    </message>
    <message>
        <source>Bars end where half of the runs do, whiskers where 9 in 10 do.</source>
        <translation>Balken enden, wo die Hälfte der Läufe endet, Antennen, wo 9 von 10 enden.</translation>
    </message>
</context>
<context>
    <name>indexpilot::ui::PaletteDelegate</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>indexpilot::ui::PaletteModel</name>
    <message>
        <source>Best match</source>
        <translation>Bester Treffer</translation>
    </message>
</context>
<context>
    <name>indexpilot::ui::PasswordRow</name>
    <message>
        <source>The server asks for a password.</source>
        <translation>Der Server verlangt ein Passwort.</translation>
    </message>
    <message>
        <source>%1 asks for a password.</source>
        <translation>%1 verlangt ein Passwort.</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Password, kept for this session only</source>
        <translation>Passwort, nur für diese Sitzung behalten</translation>
    </message>
    <message>
        <source>Connect with this password</source>
        <translation>Mit diesem Passwort verbinden</translation>
    </message>
</context>
<context>
    <name>indexpilot::ui::PlanChanges</name>
    <message>
        <source>Plan before and after</source>
        <translation>Plan vorher und nachher</translation>
    </message>
    <message>
        <source>Statement whose plan is shown</source>
        <translation>Anweisung, deren Plan gezeigt wird</translation>
    </message>
    <message>
        <source>with all proposals together; estimated by the planner</source>
        <translation>mit allen Vorschlägen zusammen; vom Planer geschätzt</translation>
    </message>
</context>
<context>
    <name>indexpilot::ui::PlanConfirm</name>
    <message>
        <source>Type name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Reason, for the audit</source>
        <translation>Grund, fürs Audit</translation>
    </message>
    <message>
        <source>Full name of the index, typed to confirm</source>
        <translation>Voller Name des Index, zur Bestätigung eingegeben</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Execute</source>
        <translation>Ausführen</translation>
    </message>
    <message>
        <source>needed, for the audit</source>
        <translation>nötig, fürs Audit</translation>
    </message>
    <message>
        <source>optional, for the audit</source>
        <translation>freiwillig, fürs Audit</translation>
    </message>
    <message>
        <source>schema.name of the index</source>
        <translation>schema.name des Index</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>needed, for who approves it</source>
        <translation>nötig, für den, der freigibt</translation>
    </message>
    <message>
        <source>Propose: %1</source>
        <translation>Vorschlagen: %1</translation>
    </message>
</context>
<context>
    <name>indexpilot::ui::PlanDifferenceModel</name>
    <message>
        <source>the same</source>
        <translation>gleich</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>weg</translation>
    </message>
    <message>
        <source>before: %1</source>
        <translation>vorher: %1</translation>
    </message>
    <message>
        <source>Total cost in planner units: estimated</source>
        <translation>Gesamtkosten in Einheiten des Planers: geschätzt</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
</context>
<context>
    <name>indexpilot::ui::PlanModel</name>
    <message>
        <source>%1 on %2</source>
        <translation>%1 auf %2</translation>
    </message>
    <message>
        <source>filter %1</source>
        <translation>Filter %1</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>nach %1</translation>
    </message>
    <message numerus="yes">
        <source>%n parallel workers</source>
        <translation>
            <numerusform>%n paralleler Helferprozess</numerusform>
            <numerusform>%n parallele Helferprozesse</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, cost %2, %3 rows planned</source>
        <translation>%1, Kosten %2, %3 Zeilen geplant</translation>
    </message>
    <message>
        <source>cost %1 to %2, %3 rows of %4 bytes planned: estimated</source>
        <translation>Kosten %1 bis %2, %3 Zeilen zu %4 Byte geplant: geschätzt</translation>
    </message>
    <message>
        <source>Total cost in planner units: estimated</source>
        <translation>Gesamtkosten in Einheiten des Planers: geschätzt</translation>
    </message>
    <message>
        <source>Rows per loop: estimated</source>
        <translation>Zeilen je Durchlauf: geschätzt</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
</context>
<context>
    <name>indexpilot::ui::PlanRun</name>
    <message>
        <source>Running for %1</source>
        <translation>Läuft seit %1</translation>
    </message>
    <message>
        <source>%1; modelled: %2, without waiting</source>
        <translation>%1; modelliert: %2, ohne Warten</translation>
    </message>
    <message>
        <source>Done: %1</source>
        <translation>Fertig: %1</translation>
    </message>
    <message>
        <source>Refused: nothing was started</source>
        <translation>Abgelehnt: Nichts wurde begonnen</translation>
    </message>
    <message>
        <source>Stopped and taken back: everything is as it was before</source>
        <translation>Angehalten und zurückgenommen: Alles ist wie vorher</translation>
    </message>
    <message>
        <source>Failed and taken back: everything is as it was before</source>
        <translation>Fehlgeschlagen und zurückgenommen: Alles ist wie vorher</translation>
    </message>
    <message>
        <source>Not finished: the next start finishes it or takes it back</source>
        <translation>Nicht beendet: Der nächste Start beendet es oder nimmt es zurück</translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation>Fehlgeschlagen: %1</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Handed over, it begins</source>
        <translation>Übergeben, es beginnt</translation>
    </message>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation>Schritt %1 von %2: %3</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Hält an …</translation>
    </message>
    <message>
        <source>Our statement is being cancelled, then what was built is dropped</source>
        <translation>Unsere Anweisung wird abgebrochen, dann wird das Gebaute entfernt</translation>
    </message>
    <message>
        <source>Cancels our own statement and takes back what was built</source>
        <translation>Bricht unsere eigene Anweisung ab und nimmt das Gebaute zurück</translation>
    </message>
    <message>
        <source>It waits for approval as no. %1; nothing was run</source>
        <translation>Es wartet als Nr. %1 auf Freigabe; nichts wurde ausgeführt</translation>
    </message>
</context>
<context>
    <name>indexpilot::ui::PlanSection</name>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Compare with previous</source>
        <translation>Mit vorigem vergleichen</translation>
    </message>
    <message>
        <source>Plan, compared with the one before</source>
        <translation>Plan, verglichen mit dem vorigen</translation>
    </message>
    <message>
        <source>not read yet</source>
        <translation>noch nicht gelesen</translation>
    </message>
    <message>
        <source>asked at %1</source>
        <translation>angefragt um %1</translation>
    </message>
    <message>
        <source>generic, at %1, estimated</source>
        <translation>generisch, um %1, geschätzt</translation>
    </message>
    <message>
        <source>at %1, estimated</source>
        <translation>um %1, geschätzt</translation>
    </message>
    <message>
        <source>EXPLAIN without ANALYZE: the statement was not run. A generic plan holds for any parameters.</source>
        <translation>EXPLAIN ohne ANALYZE: Die Anweisung wurde nicht ausgeführt. Ein generischer Plan gilt für beliebige Parameter.</translation>
    </message>
    <message>
        <source>plan changed %1</source>
        <translation>Plan geändert %1</translation>
    </message>
    <message>
        <source>Show the plan</source>
        <translation>Plan zeigen</translation>
    </message>
</context>
<context>
    <name>indexpilot::ui::PlanSheet</name>
    <message>
        <source>Plan of a change</source>
        <translation>Plan einer Änderung</translation>
    </message>
    <message>
        <source>Close the plan</source>
        <translation>Plan schließen</translation>
    </message>
    <message>
        <source>Close the plan (Esc)</source>
        <translation>Plan schließen (Esc)</translation>
    </message>
    <message>
        <source>Execute</source>
        <translation>Ausführen</translation>
    </message>
    <message>
        <source>It is as wanted already: there is nothing to do.</source>
        <translation>Es ist schon wie gewünscht: Es gibt nichts zu tun.</translation>
    </message>
    <message>
        <source>It can be closed once the change has ended</source>
        <translation>Lässt sich schließen, sobald die Änderung beendet ist</translation>
    </message>
    <message>
        <source>Facts of the plan</source>
        <translation>Eckdaten des Plans</translation>
    </message>
    <message>
        <source>The catalog has moved: this is not the plan that %1 saw.</source>
        <translation>Der Katalog hat sich geändert: Diesen Plan hat %1 nicht gesehen.</translation>
    </message>
</context>
<context>
    <name>indexpilot::ui::PlanSteps</name>
    <message>
        <source>Steps of the plan</source>
        <translation>Schritte des Plans</translation>
    </message>
    <message>
        <source>✓ done</source>
        <translation>✓ fertig</translation>
    </message>
    <message>
        <source>▶ running</source>
        <translation>▶ läuft</translation>
    </message>
    <message>
        <source>to come</source>
        <translation>steht aus</translation>
    </message>
</context>
<context>
    <name>indexpilot::ui::ProgressRow</name>
    <message>
        <source>about %1 left for this step</source>
        <translation>noch etwa %1 für diesen Schritt</translation>
    </message>
    <message>
        <source>Progress of the search</source>
        <translation>Fortschritt der Suche</translation>
    </message>
    <message>
        <source>Stop, and take the best so far</source>
        <translation>Anhalten und das bisher Beste nehmen</translation>
    </message>
    <message>
        <source>%1 of %2: %3</source>
        <translation>%1 von %2: %3</translation>
    </message>
</context>
<context>
    <name>indexpilot::ui::QueueDesk</name>
    <message>
        <source>Undo the decision on what waited</source>
        <translation>Die Entscheidung über das Wartende zurücknehmen</translation>
    </message>
    <message>
        <source>No. %1 is as it was: %2. %3</source>
        <translation>Nr. %1 ist, wie sie war: %2. %3</translation>
    </message>
    <message>
        <source>No. %1 waits again</source>
        <translation>Nr. %1 wartet wieder</translation>
    </message>
    <message>
        <source>Rejected no. %1.</source>
        <translation>Nr. %1 abgelehnt.</translation>
    </message>
    <message>
        <source>Withdrew no. %1.</source>
        <translation>Nr. %1 zurückgezogen.</translation>
    </message>
    <message>
        <source>no decision was made just now</source>
        <translation>eben wurde nichts entschieden</translation>
    </message>
</context>
<context>
    <name>indexpilot::ui::QueuePanel</name>
    <message>
        <source>Waiting for approval</source>
        <translation>Wartet auf Freigabe</translation>
    </message>
    <message>
        <source>Approve…</source>
        <translation>Freigeben …</translation>
    </message>
    <message>
        <source>Shows the plan as it is now; it runs when you confirm it there</source>
        <translation>Zeigt den Plan, wie er jetzt ist; er läuft, wenn Sie ihn dort bestätigen</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Zurückziehen</translation>
    </message>
    <message>
        <source>Reject…</source>
        <translation>Ablehnen …</translation>
    </message>
    <message numerus="yes">
        <source>%n changes, oldest first</source>
        <translation>
            <numerusform>%n Änderung</numerusform>
            <numerusform>%n Änderungen, älteste zuerst</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>indexpilot::ui::Rail</name>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
</context>
<context>
    <name>indexpilot::ui::RailButton</name>
    <message numerus="yes">
        <source>%n waiting for you</source>
        <translation>
            <numerusform>%n wartet auf Sie</numerusform>
            <numerusform>%n warten auf Sie</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>indexpilot::ui::RecommendationCard</name>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>What speaks against it</source>
        <translation>Was dagegen spricht</translation>
    </message>
    <message>
        <source>Why not something else</source>
        <translation>Warum nichts anderes</translation>
    </message>
    <message>
        <source>Before it starts</source>
        <translation>Bevor es beginnt</translation>
    </message>
    <message numerus="yes">
        <source>%n more on this table: show all rejected</source>
        <translation>
            <numerusform>%n weiterer auf dieser Tabelle: alle verworfenen zeigen</numerusform>
            <numerusform>%n weitere auf dieser Tabelle: alle verworfenen zeigen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>indexpilot::ui::RecommendationsHeader</name>
    <message>
        <source>Look again</source>
        <translation>Neu suchen</translation>
    </message>
    <message>
        <source>Look for recommendations</source>
        <translation>Empfehlungen suchen</translation>
    </message>
    <message numerus="yes">
        <source>Show %n rejected</source>
        <translation>
            <numerusform>%n verworfenen zeigen</numerusform>
            <numerusform>%n verworfene zeigen</numerusform>
        </translation>
    </message>
    <message>
        <source>made %1 ago</source>
        <translation>vor %1 erstellt</translation>
    </message>
    <message>
        <source>made %1 ago, stopped early</source>
        <translation>vor %1 erstellt, früh angehalten</translation>
    </message>
    <message>
        <source>From %1 statements, with %2 questions to the planner, in %3</source>
        <translation>Aus %1 Anweisungen, mit %2 Fragen an den Planer, in %3</translation>
    </message>
    <message numerus="yes">
        <source>%n notes on what makes it weaker</source>
        <translation>
            <numerusform>%n Hinweis, was sie schwächt</numerusform>
            <numerusform>%n Hinweise, was sie schwächt</numerusform>
        </translation>
    </message>
    <message>
        <source>What makes this advice weaker, and what mends it</source>
        <translation>Was diese Empfehlung schwächt und was hilft</translation>
    </message>
</context>
<context>
    <name>indexpilot::ui::RecommendationsPage</name>
    <message>
        <source>Approved %1; nothing is run.</source>
        <translation>%1 genehmigt; nichts wird ausgeführt.</translation>
    </message>
    <message>
        <source>Rejected %1.</source>
        <translation>%1 abgelehnt.</translation>
    </message>
    <message>
        <source>Put off %1; new again %2.</source>
        <translation>%1 zurückgestellt; wieder offen %2.</translation>
    </message>
    <message>
        <source>%1 is new again.</source>
        <translation>%1 ist wieder offen.</translation>
    </message>
    <message>
        <source>The decision on %1 was not recorded. Look at the messages, then decide again.</source>
        <translation>Die Entscheidung über %1 wurde nicht festgehalten. Sehen Sie die Meldungen an und entscheiden Sie dann erneut.</translation>
    </message>
    <message>
        <source>Save the recommendations as a script</source>
        <translation>Empfehlungen als Skript sichern</translation>
    </message>
    <message>
        <source>The script is in %1</source>
        <translation>Das Skript steht in %1</translation>
    </message>
    <message>
        <source>%1 could not be written: %2. Choose a folder that is writable and has space.</source>
        <translation>%1 konnte nicht geschrieben werden: %2. Wählen Sie einen beschreibbaren Ordner mit Platz.</translation>
    </message>
    <message>
        <source>Copied to the clipboard</source>
        <translation>In die Zwischenablage kopiert</translation>
    </message>
    <message>
        <source>Looking reads the schema and the workload and asks the planner; nothing is changed.</source>
        <translation>Die Suche liest Schema und Last und fragt den Planer; nichts wird geändert.</translation>
    </message>
    <message>
        <source>No server is connected.</source>
        <translation>Kein Server ist verbunden.</translation>
    </message>
    <message>
        <source>Connect, or start the sample shop.</source>
        <translation>Verbinden Sie sich oder starten Sie den Beispiel-Shop.</translation>
    </message>
    <message>
        <source>No advice was made for this database yet</source>
        <translation>Für diese Datenbank gibt es noch keine Empfehlung</translation>
    </message>
    <message>
        <source>The server is not connected.</source>
        <translation>Der Server ist nicht verbunden.</translation>
    </message>
    <message>
        <source>It can be asked for once it is.</source>
        <translation>Sobald er es ist, kann gesucht werden.</translation>
    </message>
    <message>
        <source>Nobody looked for recommendations here yet.</source>
        <translation>Hier wurde noch nicht nach Empfehlungen gesucht.</translation>
    </message>
    <message>
        <source>Looking for recommendations</source>
        <translation>Empfehlungen werden gesucht</translation>
    </message>
    <message>
        <source>The first proposals come with the end of the search.</source>
        <translation>Die ersten Vorschläge kommen mit dem Ende der Suche.</translation>
    </message>
    <message>
        <source>The last attempt gave no advice</source>
        <translation>Der letzte Versuch ergab keine Empfehlung</translation>
    </message>
    <message>
        <source>There is no advice to show.</source>
        <translation>Es gibt keine Empfehlung zu zeigen.</translation>
    </message>
    <message>
        <source>No proposal passes the threshold.</source>
        <translation>Kein Vorschlag erreicht die Schwelle.</translation>
    </message>
    <message>
        <source>Nothing is selected.</source>
        <translation>Nichts ist ausgewählt.</translation>
    </message>
    <message>
        <source>The rejected candidates say why.</source>
        <translation>Die verworfenen Kandidaten sagen, warum.</translation>
    </message>
    <message>
        <source>Recommend</source>
        <translation>Empfehlen</translation>
    </message>
    <message>
        <source>Recommendations</source>
        <translation>Empfehlungen</translation>
    </message>
</context>
<context>
    <name>indexpilot::ui::RejectedPanel</name>
    <message>
        <source>Rejected candidates</source>
        <translation>Verworfene Kandidaten</translation>
    </message>
    <message>
        <source>Back to the card</source>
        <translation>Zurück zur Karte</translation>
    </message>
    <message numerus="yes">
        <source>%n, each with the rule that rejected it</source>
        <translation>
            <numerusform>%n, mit der Regel, die ihn verworfen hat</numerusform>
            <numerusform>%n, jeder mit der Regel, die ihn verworfen hat</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>indexpilot::ui::RemedyRow</name>
    <message>
        <source>Better than a rebuild:</source>
        <translation>Besser als ein Neuaufbau:</translation>
    </message>
</context>
<context>
    <name>indexpilot::ui::RememberPassword</name>
    <message>
        <source>Re&amp;member in the system keychain</source>
        <translation>Im Schlüsselbund des Systems &amp;merken</translation>
    </message>
    <message>
        <source>Remember the password in the system keychain</source>
        <translation>Das Passwort im Schlüsselbund des Systems merken</translation>
    </message>
    <message>
        <source>Off: the password is kept in memory for this session only</source>
        <translation>Aus: Das Passwort bleibt nur für diese Sitzung im Speicher</translation>
    </message>
    <message>
        <source>No system keychain answers here. The password is kept for this session only.</source>
        <translation>Hier antwortet kein Schlüsselbund. Das Passwort bleibt nur für diese Sitzung erhalten.</translation>
    </message>
    <message>
        <source>The system keychain refused. The password is kept for this session only.</source>
        <translation>Der Schlüsselbund hat abgelehnt. Das Passwort bleibt nur für diese Sitzung erhalten.</translation>
    </message>
    <message>
        <source>To have it in every session, add a line to ~/.pgpass, with the password at its end (chmod 600):
%1</source>
        <translation>Damit es in jeder Sitzung gilt, ergänzen Sie eine Zeile in ~/.pgpass, mit dem Passwort am Ende (chmod 600):
%1</translation>
    </message>
</context>
<context>
    <name>indexpilot::ui::Ribbons</name>
    <message>
        <source>%1 M</source>
        <translation>%1 M</translation>
    </message>
    <message>
        <source>%1 k</source>
        <translation>%1 k</translation>
    </message>
    <message>
        <source>Scans</source>
        <translation>Scans</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Rows written to the table</source>
        <translation>Geschriebene Tabellenzeilen</translation>
    </message>
    <message>
        <source>per hour, by day</source>
        <translation>je Stunde, nach Tagen</translation>
    </message>
    <message>
        <source>per hour</source>
        <translation>je Stunde</translation>
    </message>
    <message>
        <source>at the end of the day</source>
        <translation>am Ende des Tages</translation>
    </message>
    <message>
        <source>at the end of the hour</source>
        <translation>am Ende der Stunde</translation>
    </message>
</context>
<context>
    <name>indexpilot::ui::RightNowPanel</name>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>none held back</source>
        <translation>keine zurückgehalten</translation>
    </message>
    <message>
        <source>%1 transactions old</source>
        <translation>%1 Transaktionen</translation>
    </message>
    <message>
        <source>Right now</source>
        <translation>Gerade jetzt</translation>
    </message>
    <message>
        <source>active</source>
        <translation>aktiv</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartend</translation>
    </message>
    <message>
        <source>blocked</source>
        <translation>blockiert</translation>
    </message>
    <message>
        <source>idle in transaction</source>
        <translation>untätig in Transaktion</translation>
    </message>
    <message>
        <source>Connections taken</source>
        <translation>Belegte Verbindungen</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Longest transaction</source>
        <translation>Längste Transaktion</translation>
    </message>
    <message>
        <source>Oldest xmin</source>
        <translation>Ältestes xmin</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>The sessions were not read yet</source>
        <translation>Die Sitzungen wurden noch nicht gelesen</translation>
    </message>
    <message>
        <source>They are read each second once the server answers.</source>
        <translation>Sie werden jede Sekunde gelesen, sobald der Server antwortet.</translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>Stand %1</translation>
    </message>
    <message>
        <source>own sessions only; others are hidden</source>
        <translation>nur eigene Sitzungen; andere sind verborgen</translation>
    </message>
    <message>
        <source>sessions, measured</source>
        <translation>Sitzungen, gemessen</translation>
    </message>
</context>
<context>
    <name>indexpilot::ui::RiskScale</name>
    <message>
        <source>Risk %1 of 1; elevated from 0.40, high from 0.70</source>
        <translation>Risiko %1 von 1; erhöht ab 0,40, hoch ab 0,70</translation>
    </message>
    <message>
        <source>elevated %1</source>
        <translation>erhöht %1</translation>
    </message>
    <message>
        <source>high %1</source>
        <translation>hoch %1</translation>
    </message>
</context>
<context>
    <name>indexpilot::ui::RiskSection</name>
    <message>
        <source>What drives the score</source>
        <translation>Was den Wert treibt</translation>
    </message>
    <message>
        <source>Risk %1, modelled, uncalibrated</source>
        <translation>Risiko %1, modelliert, nicht kalibriert</translation>
    </message>
    <message>
        <source>Risk %1, modelled</source>
        <translation>Risiko %1, modelliert</translation>
    </message>
    <message>
        <source>A hard rule: it decides, whatever the score says.</source>
        <translation>Eine feste Regel: Sie entscheidet, was immer der Wert sagt.</translation>
    </message>
    <message>
        <source>base %1</source>
        <translation>Basis %1</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1: %2, %3</translation>
    </message>
</context>
<context>
    <name>indexpilot::ui::RolesBox</name>
    <message>
        <source>Observe</source>
        <translation>Beobachten</translation>
    </message>
    <message>
        <source>Propose</source>
        <translation>Vorschlagen</translation>
    </message>
    <message>
        <source>Act</source>
        <translation>Handeln</translation>
    </message>
    <message>
        <source>Mode that the role is for</source>
        <translation>Modus, für den die Rolle ist</translation>
    </message>
    <message>
        <source>A role for each mode</source>
        <translation>Eine Rolle für jeden Modus</translation>
    </message>
    <message>
        <source>The rights that a mode needs in the database on screen, and no more. Read it and run it yourself, as a superuser; IndexPilot does not.</source>
        <translation>Die Rechte, die ein Modus in der gezeigten Datenbank braucht, und nicht mehr. Lesen Sie es und führen Sie es selbst als Superuser aus; IndexPilot tut es nicht.</translation>
    </message>
</context>
<context>
    <name>indexpilot::ui::RunningJob</name>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Share of the build, measured</source>
        <translation>Anteil des Baus, gemessen</translation>
    </message>
    <message>
        <source>Rebuild index</source>
        <translation>Index neu aufbauen</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>Hält an</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>It is asked to stop</source>
        <translation>Das Anhalten ist angefordert</translation>
    </message>
    <message>
        <source>Cancels our own statement, nobody else&apos;s; what was built is dropped, what was committed is finished</source>
        <translation>Bricht nur unsere eigene Anweisung ab, keine fremde; Gebautes wird entfernt, Festgeschriebenes zu Ende geführt</translation>
    </message>
</context>
<context>
    <name>indexpilot::ui::RunningPanel</name>
    <message>
        <source>Running and guarded</source>
        <translation>Laufendes und Schutz</translation>
    </message>
    <message>
        <source>Stop this change</source>
        <translation>Diese Änderung anhalten</translation>
    </message>
    <message>
        <source>Share of the build, measured</source>
        <translation>Anteil des Baus, gemessen</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>Hält an</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>It is asked to stop</source>
        <translation>Das Anhalten ist angefordert</translation>
    </message>
    <message>
        <source>Cancels our own statement, nobody else&apos;s; what was built is dropped, what was committed is finished</source>
        <translation>Bricht nur unsere eigene Anweisung ab, keine fremde; Gebautes wird entfernt, Festgeschriebenes zu Ende geführt</translation>
    </message>
    <message>
        <source>Reset breaker</source>
        <translation>Schutzschalter rücksetzen</translation>
    </message>
    <message>
        <source>Closes it: changes may start again, and it counts from nothing</source>
        <translation>Schließt ihn: Änderungen dürfen wieder beginnen, und er zählt von vorn</translation>
    </message>
    <message>
        <source>Reset breaker…</source>
        <translation>Schutzschalter rücksetzen …</translation>
    </message>
    <message>
        <source>Reset: %1?</source>
        <translation>Rücksetzen: %1?</translation>
    </message>
    <message>
        <source>Changes may start again, and failures count from nothing.</source>
        <translation>Änderungen dürfen wieder beginnen, und Fehler zählen von null an.</translation>
    </message>
</context>
<context>
    <name>indexpilot::ui::ScatterChart</name>
    <message>
        <source>Benefit against cost</source>
        <translation>Nutzen gegen Kosten</translation>
    </message>
    <message>
        <source>%1: %2 %3, %4 %5, size %6</source>
        <translation>%1: %2 %3, %4 %5, Größe %6</translation>
    </message>
</context>
<context>
    <name>indexpilot::ui::ScatterPanel</name>
    <message>
        <source>Nothing to compare.</source>
        <translation>Nichts zu vergleichen.</translation>
    </message>
    <message numerus="yes">
        <source>%n proposals; %1 brings most, %2, for %3 of writes; %4 lie on the Pareto front.</source>
        <translation>
            <numerusform>%n Vorschlag; %1 bringt %2 für %3 Schreibkosten; %4 auf der Pareto-Front.</numerusform>
            <numerusform>%n Vorschläge; %1 bringt am meisten, %2, für %3 Schreibkosten; %4 auf der Pareto-Front.</numerusform>
        </translation>
    </message>
    <message>
        <source>Benefit against write cost</source>
        <translation>Nutzen gegen Schreibkosten</translation>
    </message>
    <message>
        <source>of database time saved (estimated)</source>
        <translation>der Datenbankzeit gespart (geschätzt)</translation>
    </message>
    <message>
        <source>saved an hour (estimated)</source>
        <translation>je Stunde gespart (geschätzt)</translation>
    </message>
    <message>
        <source>of database time for writes (modelled)</source>
        <translation>der Datenbankzeit fürs Schreiben (modelliert)</translation>
    </message>
    <message>
        <source>writes an hour (modelled)</source>
        <translation>Schreiben je Stunde (modelliert)</translation>
    </message>
    <message>
        <source>area = size</source>
        <translation>Fläche = Größe</translation>
    </message>
</context>
<context>
    <name>indexpilot::ui::SearchField</name>
    <message>
        <source>Go to page, statement or command</source>
        <translation>Zu Seite, Anweisung, Befehl</translation>
    </message>
    <message>
        <source>Open the command palette</source>
        <translation>Befehlspalette öffnen</translation>
    </message>
    <message>
        <source>Command palette (%1)</source>
        <translation>Befehlspalette (%1)</translation>
    </message>
</context>
<context>
    <name>indexpilot::ui::SessionsPanel</name>
    <message>
        <source>Active sessions</source>
        <translation>Aktive Sitzungen</translation>
    </message>
    <message>
        <source>sampled, means</source>
        <translation>abgetastet, Mittelwerte</translation>
    </message>
    <message>
        <source>active</source>
        <translation>aktiv</translation>
    </message>
    <message>
        <source>No session was sampled in this range</source>
        <translation>In diesem Zeitraum wurde keine Sitzung abgetastet</translation>
    </message>
    <message>
        <source>The line begins with the first minute that is watched.</source>
        <translation>Die Linie beginnt mit der ersten beobachteten Minute.</translation>
    </message>
</context>
<context>
    <name>indexpilot::ui::SqlPair</name>
    <message>
        <source>SQL that would run</source>
        <translation>Vorgesehenes SQL</translation>
    </message>
    <message>
        <source>Inverse SQL, the way back</source>
        <translation>Umgekehrtes SQL, der Rückweg</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten…</translation>
    </message>
</context>
<context>
    <name>indexpilot::ui::SqlText</name>
    <message>
        <source>SQL</source>
        <translation>SQL</translation>
    </message>
    <message>
        <source>… the first %1 of %2 characters; copying gives the whole</source>
        <translation>… die ersten %1 von %2 Zeichen; Kopieren gibt das Ganze</translation>
    </message>
    <message>
        <source>Copy selection</source>
        <translation>Auswahl kopieren</translation>
    </message>
    <message>
        <source>Copy SQL</source>
        <translation>SQL kopieren</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Alles auswählen</translation>
    </message>
</context>
<context>
    <name>indexpilot::ui::StartCard</name>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>A service name, a URI or a keyword string. Existing .pgpass and service files are used as they are.</source>
        <translation>Ein Dienstname, eine URI oder Schlüsselwörter. Vorhandene .pgpass- und Dienstdateien werden benutzt, wie sie sind.</translation>
    </message>
    <message>
        <source>Connect…</source>
        <translation>Verbinden …</translation>
    </message>
    <message>
        <source>Check what the role may see</source>
        <translation>Prüfen, was die Rolle sehen darf</translation>
    </message>
    <message>
        <source>This page then lists what is missing and the exact statement that grants it. A role named indexpilot, for example, needs:</source>
        <translation>Diese Seite nennt dann, was fehlt, und die genaue Anweisung, die es gewährt. Eine Rolle namens indexpilot braucht zum Beispiel:</translation>
    </message>
    <message>
        <source>Let it watch</source>
        <translation>Beobachten lassen</translation>
    </message>
    <message>
        <source>Its sessions are read-only: nothing is created, changed or dropped on the server.</source>
        <translation>Die Sitzungen lesen nur: Auf dem Server wird nichts angelegt, geändert oder gelöscht.</translation>
    </message>
    <message>
        <source>No server at hand?</source>
        <translation>Kein Server zur Hand?</translation>
    </message>
    <message>
        <source>The sample shop is a private PostgreSQL with an online shop under live traffic. It is made in your data folder and listens on a local socket only.</source>
        <translation>Der Beispiel-Shop ist ein eigenes PostgreSQL mit einem Online-Shop unter Last. Er entsteht in Ihrem Datenordner und lauscht nur auf einem lokalen Socket.</translation>
    </message>
    <message>
        <source>Start the sample shop</source>
        <translation>Beispiel-Shop starten</translation>
    </message>
</context>
<context>
    <name>indexpilot::ui::StatementPanel</name>
    <message>
        <source>Statements</source>
        <translation>Anweisungen</translation>
    </message>
    <message>
        <source>Statements in %1</source>
        <translation>Anweisungen, %1</translation>
    </message>
    <message>
        <source>estimated from samples</source>
        <translation>aus Stichproben geschätzt</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>gemessen</translation>
    </message>
    <message>
        <source>%1; sorted by time, order held while you brush</source>
        <translation>%1; nach Zeit sortiert, Reihenfolge bleibt beim Auswählen</translation>
    </message>
    <message>
        <source>%1; sorted by %2, order held while you brush</source>
        <translation>%1; nach %2 sortiert, Reihenfolge bleibt beim Auswählen</translation>
    </message>
</context>
<context>
    <name>indexpilot::ui::StorageHeader</name>
    <message>
        <source>The server is not connected; sizes are as of %1.</source>
        <translation>Der Server ist nicht verbunden; die Größen sind der Stand von %1.</translation>
    </message>
    <message>
        <source>The server is not connected.</source>
        <translation>Der Server ist nicht verbunden.</translation>
    </message>
</context>
<context>
    <name>indexpilot::ui::StoragePage</name>
    <message>
        <source>No server is connected.</source>
        <translation>Kein Server ist verbunden.</translation>
    </message>
    <message>
        <source>Connect, or start the sample shop.</source>
        <translation>Verbinden Sie sich oder starten Sie den Beispiel-Shop.</translation>
    </message>
    <message>
        <source>No size of an index is known here yet</source>
        <translation>Noch ist hier keine Indexgröße bekannt</translation>
    </message>
    <message numerus="yes">
        <source>The forecast of an index starts after %n days of readings.</source>
        <translation>
            <numerusform>Die Prognose eines Index beginnt nach %n Tag mit Messungen.</numerusform>
            <numerusform>Die Prognose eines Index beginnt nach %n Tagen mit Messungen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The server is not connected.</source>
        <translation>Der Server ist nicht verbunden.</translation>
    </message>
    <message>
        <source>Its indexes are measured once it is.</source>
        <translation>Seine Indizes werden gemessen, sobald er es ist.</translation>
    </message>
    <message>
        <source>The sizes of the indexes could not be read.</source>
        <translation>Die Größen der Indizes ließen sich nicht lesen.</translation>
    </message>
    <message>
        <source>The reason is above.</source>
        <translation>Der Grund steht oben.</translation>
    </message>
    <message>
        <source>The sizes of the indexes are being read.</source>
        <translation>Die Größen der Indizes werden gelesen.</translation>
    </message>
    <message>
        <source>This database has no index of its own yet.</source>
        <translation>Diese Datenbank hat noch keinen eigenen Index.</translation>
    </message>
    <message>
        <source>The first one shows with the reading after it was made.</source>
        <translation>Der erste erscheint mit der Messung, nachdem er angelegt wurde.</translation>
    </message>
    <message>
        <source>The sizes of the indexes were not read yet.</source>
        <translation>Die Größen der Indizes wurden noch nicht gelesen.</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Rebuild %1</source>
        <translation>%1 neu aufbauen</translation>
    </message>
    <message>
        <source>Copied to the clipboard</source>
        <translation>In die Zwischenablage kopiert</translation>
    </message>
</context>
<context>
    <name>indexpilot::ui::StorageTablePanel</name>
    <message>
        <source>Indexes</source>
        <translation>Indizes</translation>
    </message>
    <message>
        <source>Index, table, state</source>
        <translation>Index, Tabelle, Status</translation>
    </message>
    <message>
        <source>Find an index</source>
        <translation>Index suchen</translation>
    </message>
    <message>
        <source>Header filters</source>
        <translation>Spaltenfilter</translation>
    </message>
    <message>
        <source>A field below each header (Ctrl+Shift+F)</source>
        <translation>Ein Feld unter jedem Spaltentitel (Strg+Umschalt+F)</translation>
    </message>
    <message>
        <source>Indexes with size, bloat and forecast</source>
        <translation>Indizes mit Größe, Aufblähung und Prognose</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1, by what a rebuild frees</source>
        <translation>%1, nach dem, was ein Neuaufbau freigibt</translation>
    </message>
    <message>
        <source>Sizes are measured. What a fresh index would weigh is modelled unless the source says otherwise; forecasts are modelled, durations say what they go by.</source>
        <translation>Größen sind gemessen. Was ein frischer Index wöge, ist modelliert, sofern die Quelle nichts anderes sagt; Prognosen sind modelliert, Dauern sagen, wonach sie gehen.</translation>
    </message>
    <message>
        <source>Read %1. %2</source>
        <translation>Stand %1. %2</translation>
    </message>
</context>
<context>
    <name>indexpilot::ui::TableView</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy with headers</source>
        <translation>Mit Spaltentiteln kopieren</translation>
    </message>
    <message>
        <source>Copy as SQL</source>
        <translation>Als SQL kopieren</translation>
    </message>
    <message>
        <source>Copy as CSV</source>
        <translation>Als CSV kopieren</translation>
    </message>
    <message>
        <source>Copy as JSON</source>
        <translation>Als JSON kopieren</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>Als Markdown kopieren</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Filter columns</source>
        <translation>Spalten filtern</translation>
    </message>
    <message>
        <source>Sort by %1</source>
        <translation>Nach %1 sortieren</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
</context>
<context>
    <name>indexpilot::ui::TargetButton</name>
    <message>
        <source>No server connected</source>
        <translation>Kein Server verbunden</translation>
    </message>
    <message>
        <source>Server: %1</source>
        <translation>Server: %1</translation>
    </message>
</context>
<context>
    <name>indexpilot::ui::TargetList</name>
    <message>
        <source>Services and recent servers</source>
        <translation>Dienste und letzte Server</translation>
    </message>
    <message>
        <source>From pg_service.conf</source>
        <translation>Aus pg_service.conf</translation>
    </message>
    <message>
        <source>none is defined there</source>
        <translation>dort ist keiner definiert</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Zuletzt</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>noch keine</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1, %2, %3</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Forget this server</source>
        <translation>Diesen Server vergessen</translation>
    </message>
</context>
<context>
    <name>indexpilot::ui::TestCard</name>
    <message>
        <source>the server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Verschlüsselung</translation>
    </message>
    <message>
        <source>not needed on a local socket</source>
        <translation>auf einem lokalen Socket nicht nötig</translation>
    </message>
    <message>
        <source>none: what is sent can be read on the way</source>
        <translation>keine: Gesendetes ist unterwegs lesbar</translation>
    </message>
    <message>
        <source>Reached %1 in %2: PostgreSQL %3, %4</source>
        <translation>Erreicht in %2: %1, PostgreSQL %3, %4</translation>
    </message>
    <message>
        <source>primary</source>
        <translation>Primärserver</translation>
    </message>
    <message>
        <source>standby</source>
        <translation>Standby</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>bereit</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>%1 asks for a password</source>
        <translation>%1 verlangt ein Passwort</translation>
    </message>
    <message>
        <source>Not connected to %1</source>
        <translation>Nicht verbunden: %1</translation>
    </message>
</context>
<context>
    <name>indexpilot::ui::TimeSeriesChart</name>
    <message>
        <source>not watched</source>
        <translation>nicht beobachtet</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Lines over time</source>
        <translation>Linien über die Zeit</translation>
    </message>
</context>
<context>
    <name>indexpilot::ui::TimeStrip</name>
    <message>
        <source>15 m</source>
        <translation>15 min</translation>
    </message>
    <message>
        <source>1 h</source>
        <translation>1 h</translation>
    </message>
    <message>
        <source>6 h</source>
        <translation>6 h</translation>
    </message>
    <message>
        <source>24 h</source>
        <translation>24 h</translation>
    </message>
    <message>
        <source>7 d</source>
        <translation>7 d</translation>
    </message>
    <message>
        <source>30 d</source>
        <translation>30 d</translation>
    </message>
    <message>
        <source>Follow now</source>
        <translation>Der Uhr folgen</translation>
    </message>
    <message>
        <source>The range stands still; follow the clock again (%1)</source>
        <translation>Der Zeitraum steht still; wieder der Uhr folgen (%1)</translation>
    </message>
    <message>
        <source>Time range and filters</source>
        <translation>Zeitraum und Filter</translation>
    </message>
    <message>
        <source>Time span</source>
        <translation>Zeitspanne</translation>
    </message>
</context>
<context>
    <name>indexpilot::ui::TodayPage</name>
    <message>
        <source>Nothing is known yet</source>
        <translation>Noch ist nichts bekannt</translation>
    </message>
    <message>
        <source>The first readings take some seconds.</source>
        <translation>Die ersten Messungen dauern einige Sekunden.</translation>
    </message>
    <message>
        <source>Nothing needs you</source>
        <translation>Nichts zu tun</translation>
    </message>
    <message>
        <source>Live updates are paused.</source>
        <translation>Die Live-Aktualisierung ist pausiert.</translation>
    </message>
    <message>
        <source>Looked at again every %1.</source>
        <translation>Wird alle %1 neu betrachtet.</translation>
    </message>
    <message>
        <source>Next thing that needs you</source>
        <translation>Nächster Punkt unter „Zu tun“</translation>
    </message>
    <message>
        <source>Previous thing that needs you</source>
        <translation>Voriger Punkt unter „Zu tun“</translation>
    </message>
    <message>
        <source>Copied to the clipboard</source>
        <translation>In die Zwischenablage kopiert</translation>
    </message>
    <message>
        <source>Connect to a server; IndexPilot starts by watching and changes nothing</source>
        <translation>Verbinden Sie sich mit einem Server; IndexPilot beobachtet zunächst und ändert nichts</translation>
    </message>
    <message>
        <source>The first figures appear some seconds after the connection.</source>
        <translation>Die ersten Werte erscheinen einige Sekunden nach dem Verbinden.</translation>
    </message>
    <message>
        <source>nothing needs you</source>
        <translation>nichts zu tun</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Nothing else needs you</source>
        <translation>Sonst braucht Sie nichts</translation>
    </message>
</context>
<context>
    <name>indexpilot::ui::UndoBar</name>
    <message>
        <source>Undo  %1</source>
        <translation>Zurücknehmen  %1</translation>
    </message>
</context>
<context>
    <name>indexpilot::ui::ViewState</name>
    <message>
        <source>high</source>
        <translation>hoch</translation>
    </message>
    <message>
        <source>elevated</source>
        <translation>erhöht</translation>
    </message>
    <message>
        <source>low</source>
        <translation>gering</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 und %n weitere</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>risk %1</source>
        <translation>Risiko %1</translation>
    </message>
    <message>
        <source>table %1</source>
        <translation>Tabelle %1</translation>
    </message>
    <message>
        <source>role %1</source>
        <translation>Rolle %1</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
</context>
<context>
    <name>indexpilot::ui::WaitingCard</name>
    <message>
        <source>Connecting</source>
        <translation>Verbindet</translation>
    </message>
    <message>
        <source>Change the connection…</source>
        <translation>Verbindung ändern …</translation>
    </message>
</context>
<context>
    <name>indexpilot::ui::WeekChart</name>
    <message>
        <source>Week with windows and jobs</source>
        <translation>Woche mit Wartungsfenstern und Aufträgen</translation>
    </message>
    <message>
        <source>Window, %1 %2</source>
        <translation>Fenster, %1 %2</translation>
    </message>
</context>
<context>
    <name>indexpilot::ui::WeekLegend</name>
    <message>
        <source>not watched</source>
        <translation>nicht beobachtet</translation>
    </message>
    <message>
        <source>proposed</source>
        <translation>vorgeschlagen</translation>
    </message>
    <message>
        <source>scheduled</source>
        <translation>eingeplant</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>9 in 10 end by then</source>
        <translation>9 von 10 enden bis dahin</translation>
    </message>
    <message>
        <source>0 – %1 active sessions, solid: measured</source>
        <translation>0 – %1 aktive Sitzungen, ausgefüllt: gemessen</translation>
    </message>
</context>
<context>
    <name>indexpilot::ui::WeekPanel</name>
    <message>
        <source>Week</source>
        <translation>Woche</translation>
    </message>
    <message>
        <source>Week %1</source>
        <translation>Woche %1</translation>
    </message>
</context>
<context>
    <name>indexpilot::ui::WindowPanel</name>
    <message>
        <source>Suggested window</source>
        <translation>Vorgeschlagenes Wartungsfenster</translation>
    </message>
    <message>
        <source>What the rebuild takes and gives</source>
        <translation>Was der Neuaufbau braucht und bringt</translation>
    </message>
</context>
<context>
    <name>indexpilot::ui::WindowsPanel</name>
    <message>
        <source>None: builds may start at any time.</source>
        <translation>Keine: Ein Indexbau darf jederzeit beginnen.</translation>
    </message>
    <message>
        <source>None.</source>
        <translation>Keine.</translation>
    </message>
    <message>
        <source>Not enough history: %1 of %2 hours known. An hour of the week counts once it was watched in two weeks.</source>
        <translation>Zu wenig Verlauf: %1 von %2 Stunden bekannt. Eine Stunde der Woche zählt, sobald sie in zwei Wochen beobachtet wurde.</translation>
    </message>
    <message>
        <source>Measured, on the clock of %1; the mean of all hours is %2.</source>
        <translation>Gemessen, nach der Uhr von %1; das Mittel aller Stunden ist %2.</translation>
    </message>
    <message>
        <source>Windows</source>
        <translation>Wartungsfenster</translation>
    </message>
    <message>
        <source>as the policy file has them</source>
        <translation>wie in der Richtliniendatei</translation>
    </message>
    <message>
        <source>Policy file</source>
        <translation>Richtliniendatei</translation>
    </message>
    <message>
        <source>Maintenance windows</source>
        <translation>Wartungsfenster</translation>
    </message>
    <message>
        <source>Change freezes</source>
        <translation>Änderungssperren</translation>
    </message>
    <message>
        <source>Quiet hours of the week</source>
        <translation>Ruhige Stunden der Woche</translation>
    </message>
    <message>
        <source>Windows and freezes are written in the policy file, indexpilot.yaml. There is none yet: put one into the configuration folder, or name it with --policy.</source>
        <translation>Wartungsfenster und Änderungssperren stehen in der Richtliniendatei, indexpilot.yaml. Noch gibt es keine: eine in den Konfigurationsordner legen oder mit --policy angeben.</translation>
    </message>
    <message>
        <source>Windows and freezes are written in this file; what is changed there is read with the next plan.</source>
        <translation>Wartungsfenster und Änderungssperren stehen in dieser Datei; was dort geändert wird, wird mit dem nächsten Plan gelesen.</translation>
    </message>
</context>
<context>
    <name>indexpilot::ui::WorkloadHeader</name>
    <message>
        <source>Find in the text of statements</source>
        <translation>Im Text der Anweisungen suchen</translation>
    </message>
    <message>
        <source>Words of the text, the title or the id; all must occur</source>
        <translation>Wörter des Textes, des Titels oder der Id; alle müssen vorkommen</translation>
    </message>
    <message>
        <source>Find in text, %1</source>
        <translation>Im Text suchen, %1</translation>
    </message>
</context>
<context>
    <name>indexpilot::ui::WorkloadPage</name>
    <message>
        <source>No server is connected.</source>
        <translation>Kein Server ist verbunden.</translation>
    </message>
    <message>
        <source>Connect, or start the sample shop.</source>
        <translation>Verbinden Sie sich oder starten Sie den Beispiel-Shop.</translation>
    </message>
    <message>
        <source>Asking for the plan of %1; the statement is not run</source>
        <translation>Fragt den Plan von %1 an; die Anweisung wird nicht ausgeführt</translation>
    </message>
    <message>
        <source>None of %1 statements passes the filters.</source>
        <translation>Keine von %1 Anweisungen passt zu den Filtern.</translation>
    </message>
    <message>
        <source>Nothing was watched in this range yet.</source>
        <translation>In diesem Zeitraum wurde noch nichts beobachtet.</translation>
    </message>
    <message>
        <source>No statement ran in this range.</source>
        <translation>In diesem Zeitraum lief keine Anweisung.</translation>
    </message>
    <message>
        <source>The first figures come with the second reading of the counters.</source>
        <translation>Die ersten Werte kommen mit der zweiten Messung der Zähler.</translation>
    </message>
    <message>
        <source>A wider range may show some.</source>
        <translation>Ein weiterer Zeitraum zeigt vielleicht welche.</translation>
    </message>
    <message>
        <source>Workload</source>
        <translation>Last</translation>
    </message>
    <message>
        <source>Statements</source>
        <translation>Anweisungen</translation>
    </message>
</context>
</TS>
