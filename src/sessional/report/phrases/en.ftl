### Phrases of the report in English.
### Slots: $body (forms: the, The), $parent, $ordinal, $sittings, $days, … Counts of lists select by [0] unknown, [1], other.

## Words for the gathering and its sittings
gathering = { $gathering ->
    [session] session
   *[meeting] meeting
 }
sitting-noun = { $sittings_count ->
    [0] meeting
    [1] meeting
   *[other] meetings
 }
at-sittings = At its { $sittings } { sitting-noun }
on-days = on { $days }
held-when = { $span ->
    [day] on { $dates }
   *[span] from { $dates }
 }

## Masthead
masthead-distribution = Distr.:
masthead-date = Date:
masthead-original = Original:
distribution-general = General
distribution-limited = Limited
distribution-restricted = Restricted
language-ar = Arabic
language-en = English
language-es = Spanish
language-fr = French
language-ru = Russian
language-zh = Chinese
occasion = { $place }, { $dates }
title-draft = Draft report
title-final = Report of { FORM($body, case: "the") } on its { $ordinal } { gathering }

## Headings
heading-introduction = Introduction
heading-outcome-preliminary = List of preliminary recommendations and conclusions
heading-outcome-adopted = Recommendations adopted by { FORM($body, case: "the") }
heading-deliberations = Summary of deliberations
heading-organization = Organization of the { gathering }
heading-opening = Opening of the { gathering }
heading-statements = Statements
heading-agenda = Adoption of the agenda and other organizational matters
heading-attendance = Attendance
heading-documents = Documentation
heading-adoption = Adoption of the report

## Agenda items with set titles
item-organizational = Organizational matters
item-opening = Opening of the { gathering }
item-officers = Election of officers
item-agenda = Adoption of the agenda
item-other = Other matters
item-report = Adoption of the report

## Introduction
past-meeting = The { $ordinal } { gathering } of { FORM($body, case: "the") } was held { $where } { held-when }.
bureau = { $extended ->
    [yes] extended Bureau
   *[no] Bureau
 }
bureau-dates = At its meeting on { $day }, the { bureau } decided on the dates of the { $ordinal } { gathering } of { FORM($body, case: "the") }.
bureau-agenda = At its meeting on { $day }, the { bureau } agreed on the provisional agenda for the { $ordinal } { gathering } of { FORM($body, case: "the") }.
bureau-both = At its meeting on { $day }, the { bureau } decided on the dates of the { $ordinal } { gathering } of { FORM($body, case: "the") }. At the same meeting, the { bureau } also agreed on the provisional agenda for the { $ordinal } { gathering }.

## Outcome
plan = the workplan of { FORM($body, case: "the") } for { $period }
plan-source = { $has_symbol ->
    [yes] {" "}({ $symbol })
   *[no] {""}
 }
preliminary-list = Under the Chair’s proposal for { plan }{ plan-source }, the Rapporteur is to prepare, at the { gathering-plural } of { FORM($body, case: "the") } in { $years } and with the necessary assistance of the Secretariat, a list of preliminary conclusions and recommendations suggested by Member States, based on the discussions and deliberations.
gathering-plural = { $gathering ->
    [session] sessions
   *[meeting] meetings
 }
preliminary-report = In accordance with the workplan, the list is included in the summary report of the { gathering } as a compilation of suggestions made by Member States, for further discussion at the stocktaking meeting, to be held not later than { $stocktaking }.
preliminary-stocktaking = At the stocktaking meeting, { FORM($body, case: "the") } is to consider the preliminary conclusions and recommendations so collected and to bring together those that it adopts in one list, for submission to { FORM($parent, case: "the") }.
preliminary-circulation = Before the stocktaking meeting, the preliminary conclusions and recommendations suggested by Member States are to be circulated to all Member States, observers and other stakeholders for comments, and the comments are to be posted online in advance of that meeting for consideration by delegations.
preliminary-entries = The following conclusions and recommendations were suggested by Member States. They are compiled for further discussion and have been neither adopted nor endorsed by { FORM($body, case: "the") }:
adopted-list = { at-sittings }, { on-days }, { FORM($body, case: "the") } adopted the recommendations set out below.
adopted-entries = { at-sittings }, { on-days }, { FORM($body, case: "the") } adopted the following recommendations:
adopted-entries-group = { FORM($body, case: "The") } adopted the following recommendations under this heading:
adopted-entries-alone = { FORM($body, case: "The") } adopted the following recommendations:
recommendation-marker = Recommendation { $number }.

## Deliberations
considered = { at-sittings }, { on-days }, { FORM($body, case: "the") } considered agenda item { $item }, entitled “{ $title }”.
considered-sittings = { at-sittings }, { FORM($body, case: "the") } considered agenda item { $item }, entitled “{ $title }”.
considered-days = On { $days }, { FORM($body, case: "the") } considered agenda item { $item }, entitled “{ $title }”.
considered-never = { FORM($body, case: "The") } did not consider agenda item { $item }, entitled “{ $title }”.
panellists = { $count ->
    [1] The discussion was facilitated by the following panellist: { $people }.
   *[other] The discussion was facilitated by the following panellists: { $people }.
 }
address-mr = Mr. |
address-ms = Ms. |

## Organization
office = { $office ->
    [chair] Chair
    [co-chair] Co-Chair
    [vice-chair] Vice-Chair
    [rapporteur] Rapporteur
   *[secretariat] representative of the Secretariat
 }
office-of-body = { $office ->
    [panellist] panellist
    [delegate] delegate to { FORM($body, case: "the") }
    [head-of-delegation] head of delegation
   *[other] { office } of { FORM($body, case: "the") }
 }
offices = { $office ->
    [chair] Chairs
    [co-chair] Co-Chairs
    [vice-chair] Vice-Chairs
    [rapporteur] Rapporteurs
   *[secretariat] representatives of the Secretariat
 }
offices-of-body = { $office ->
    [panellist] panellists
    [delegate] delegates to { FORM($body, case: "the") }
    [head-of-delegation] heads of delegation
   *[other] { offices } of { FORM($body, case: "the") }
 }
opened = { $count ->
    [0] The { gathering } was opened by { $people }.
    [1] The { gathering } was opened by { $people }, { office-of-body }.
   *[other] The { gathering } was opened by { $people }, { offices-of-body }.
 }
acting = { $count ->
    [0] { acting-one }
    [1] { acting-one }
   *[other] { acting-several }
 }
acting-one = { $acting ->
    [co-chair] Co-Chair
    [vice-chair] Vice-Chair
    [rapporteur] Rapporteur
   *[chair] Chair
 }
acting-several = { $acting ->
    [co-chair] Co-Chairs
    [vice-chair] Vice-Chairs
    [rapporteur] Rapporteurs
   *[chair] Chairs
 }
opened-acting = { $count ->
    [0] The { gathering } was opened by { $people }, in the capacity of { acting } of the { $ordinal } { gathering }.
    [1] The { gathering } was opened by { $people }, { office-of-body }, in the capacity of { acting } of the { $ordinal } { gathering }.
   *[other] The { gathering } was opened by { $people }, { offices-of-body }, in the capacity of { acting } of the { $ordinal } { gathering }.
 }
who-speaks = { $experts ->
    [yes] Experts from
   *[no] Representatives of
 }
speakers = { $count ->
    [1] { $experts ->
        [yes] An expert from
       *[no] A representative of
     } the following Member State made a statement: { $parties }.
   *[other] { who-speaks } the following Member States made statements: { $parties }.
 }
speakers-also = { $count ->
    [1] A statement was also made by the following participant: { $parties }.
   *[other] Statements were also made by the following participants: { $parties }.
 }
speakers-other = { $count ->
    [1] A statement was made by the following participant: { $parties }.
   *[other] Statements were made by the following participants: { $parties }.
 }
speakers-none = No statements were made.
speakers-number = { $number ->
    [1] { $experts ->
        [yes] An expert from { SAY($total, text: "one") } Member State made a statement.
       *[no] A representative of { SAY($total, text: "one") } Member State made a statement.
     }
   *[other] { who-speaks } { $total } Member States made statements.
 }
on-behalf-of = {" "}(on behalf of { $group })
agenda-adopted-provisional = At its { $sitting } meeting, on { $day }, { FORM($body, case: "the") } adopted the following provisional agenda:
agenda-adopted = At its { $sitting } meeting, on { $day }, { FORM($body, case: "the") } adopted the following agenda:
agenda-adopted-amended = At its { $sitting } meeting, on { $day }, { FORM($body, case: "the") } adopted the following agenda, as orally amended:
attended = The { gathering } was attended by representatives of { $categories }.
attendance-member-state = { $number ->
    [1] { SAY($count, text: "one") } Member State
   *[other] { $count } Member States
 }
attendance-member-state-present = Member States
attendance-observer-state = { $number ->
    [1] { SAY($count, text: "one") } non-member observer State
   *[other] { $count } non-member observer States
 }
attendance-observer-state-present = non-member observer States
attendance-european-union-present = the European Union
attendance-programme-network-institute = { $number ->
    [1] { SAY($count, text: "one") } institute of the United Nations crime prevention and criminal justice programme network
   *[other] { $count } institutes of the United Nations crime prevention and criminal justice programme network
 }
attendance-programme-network-institute-present = institutes of the United Nations crime prevention and criminal justice programme network
attendance-un-body = { $number ->
    [1] { SAY($count, text: "one") } United Nations body
   *[other] { $count } United Nations bodies
 }
attendance-un-body-present = United Nations bodies
attendance-intergovernmental-organization = { $number ->
    [1] { SAY($count, text: "one") } intergovernmental organization
   *[other] { $count } intergovernmental organizations
 }
attendance-intergovernmental-organization-present = intergovernmental organizations
attendance-non-governmental-organization = { $number ->
    [1] { SAY($count, text: "one") } non-governmental organization
   *[other] { $count } non-governmental organizations
 }
attendance-non-governmental-organization-present = non-governmental organizations
attendance-private-sector = { $number ->
    [1] { SAY($count, text: "one") } private sector entity
   *[other] { $count } private sector entities
 }
attendance-private-sector-present = the private sector
attendance-academia = { $number ->
    [1] { SAY($count, text: "one") } academic institution
   *[other] { $count } academic institutions
 }
attendance-academia-present = academia
participants-draft = A provisional list of participants was circulated at the { gathering } ({ $symbol }).
participants-final = The list of participants was issued as document { $symbol }.
study-document = { $titled ->
    [yes] the document entitled “{ $study }”
   *[no] document { $study }
 }
documents-study = In addition to { study-document }, { FORM($body, case: "the") } had before it the following documents:
documents = { FORM($body, case: "The") } had before it the following documents:
documents-study-only = { FORM($body, case: "The") } had before it { study-document }.
report-adopted = { $has_symbol ->
    [yes] At its { $sitting } meeting, on { $day }, { FORM($body, case: "the") } adopted its report ({ $symbol }).
   *[no] At its { $sitting } meeting, on { $day }, { FORM($body, case: "the") } adopted its report.
 }
