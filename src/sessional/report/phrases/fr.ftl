### Phrases du rapport en français. Une espace insécable précède « : » et « ; » et se place à l’intérieur des guillemets.
### $body : formes the (le), The (Le), of (du), to (au). $group porte déjà sa préposition (du, des, d’).

## Mots pour la réunion et ses séances
gathering = { $gathering ->
    [session] session
   *[meeting] réunion
 }
gathering-plural = { $gathering ->
    [session] sessions
   *[meeting] réunions
 }
at-sittings = { $sittings_count ->
    [0] À sa { $sittings } séance
    [1] À sa { $sittings } séance
   *[other] À ses { $sittings } séances
 }
on-days = { $days_count ->
    [0] le { $days }
    [1] le { $days }
   *[other] les { $days }
 }
held-when = { $span ->
    [day] le { $dates }
   *[span] du { $dates }
 }

## En-tête
masthead-distribution = Distr. :
masthead-date = Date :
masthead-original = Original :
distribution-general = générale
distribution-limited = limitée
distribution-restricted = restreinte
language-ar = arabe
language-en = anglais
language-es = espagnol
language-fr = français
language-ru = russe
language-zh = chinois
occasion = { $place }, { $dates }
title-draft = Projet de rapport
title-final = Rapport { FORM($body, case: "of") } sur les travaux de sa { $ordinal } { gathering }

## Titres
heading-introduction = Introduction
heading-outcome-preliminary = Liste de recommandations et conclusions préliminaires
heading-outcome-adopted = Recommandations adoptées par { FORM($body, case: "the") }
heading-deliberations = Résumé des délibérations
heading-organization = Organisation de la { gathering }
heading-opening = Ouverture de la { gathering }
heading-statements = Déclarations
heading-agenda = Adoption de l’ordre du jour et autres questions d’organisation
heading-attendance = Participation
heading-documents = Documentation
heading-adoption = Adoption du rapport

## Points de l’ordre du jour dont le titre est fixe
item-organizational = Questions d’organisation
item-opening = Ouverture de la { gathering }
item-officers = Élection du Bureau
item-agenda = Adoption de l’ordre du jour
item-other = Questions diverses
item-report = Adoption du rapport

## Introduction
past-meeting = La { $ordinal } { gathering } { FORM($body, case: "of") } s’est tenue { $where } { held-when }.
bureau = { $extended ->
    [yes] Bureau élargi
   *[no] Bureau
 }
bureau-dates = À sa réunion du { $day }, le { bureau } a arrêté les dates de la { $ordinal } { gathering } { FORM($body, case: "of") }.
bureau-agenda = À sa réunion du { $day }, le { bureau } est convenu de l’ordre du jour provisoire de la { $ordinal } { gathering } { FORM($body, case: "of") }.
bureau-both = À sa réunion du { $day }, le { bureau } a arrêté les dates de la { $ordinal } { gathering } { FORM($body, case: "of") }. À la même réunion, le { bureau } est également convenu de l’ordre du jour provisoire de la { $ordinal } { gathering }.

## Résultats
plan = le plan de travail { FORM($body, case: "of") } pour { $period_count ->
    [1] { $period }
   *[other] la période { $period }
 }
plan-source = { $has_symbol ->
    [yes] {" "}({ $symbol })
   *[no] {""}
 }
preliminary-list = Selon la proposition du Président concernant { plan }{ plan-source }, le Rapporteur doit établir, aux { gathering-plural } que { FORM($body, case: "the") } tiendra en { $years } et avec l’assistance nécessaire du Secrétariat, une liste de conclusions et recommandations préliminaires suggérées par les États Membres, en se fondant sur les débats et les délibérations.
preliminary-report = Conformément au plan de travail, la liste figure dans le rapport succinct de la { gathering } sous la forme d’une compilation des suggestions faites par les États Membres, pour examen plus approfondi à la réunion d’inventaire, qui se tiendra au plus tard en { $stocktaking }.
preliminary-stocktaking = À la réunion d’inventaire, { FORM($body, case: "the") } doit examiner les conclusions et recommandations préliminaires ainsi recueillies et réunir en une liste unique celles qu’{ $body_gender ->
    [feminine] elle
   *[masculine] il
 } adopte, pour soumission { FORM($parent, case: "to") }.
preliminary-circulation = Avant la réunion d’inventaire, les conclusions et recommandations préliminaires suggérées par les États Membres doivent être communiquées à tous les États Membres, aux observateurs et aux autres parties prenantes pour observations, et les observations reçues doivent être mises en ligne avant cette réunion afin que les délégations puissent les examiner.
preliminary-entries = Les conclusions et recommandations ci-après ont été suggérées par des États Membres. Elles sont compilées pour examen plus approfondi et n’ont été ni adoptées ni approuvées par { FORM($body, case: "the") } :
adopted-list = { at-sittings }, { on-days }, { FORM($body, case: "the") } a adopté les recommandations énoncées ci-après.
adopted-entries = { at-sittings }, { on-days }, { FORM($body, case: "the") } a adopté les recommandations suivantes :
adopted-entries-group = { FORM($body, case: "The") } a adopté les recommandations suivantes à ce titre :
adopted-entries-alone = { FORM($body, case: "The") } a adopté les recommandations suivantes :
recommendation-marker = Recommandation { $number }.

## Délibérations
considered-item = { FORM($body, case: "the") } a examiné le point { $item } de l’ordre du jour, intitulé « { $title } ».
considered = { at-sittings }, { on-days }, { considered-item }
considered-sittings = { at-sittings }, { considered-item }
considered-days = { $days_count ->
    [0] Le { $days }
    [1] Le { $days }
   *[other] Les { $days }
 }, { considered-item }
considered-never = { FORM($body, case: "The") } n’a pas examiné le point { $item } de l’ordre du jour, intitulé « { $title } ».
panellists = { $count ->
    [1] { $address ->
        [ms] Le débat a été animé par l’intervenante suivante : { $people }.
       *[mr] Le débat a été animé par l’intervenant suivant : { $people }.
     }
   *[other] { $address ->
        [ms] Le débat a été animé par les intervenantes suivantes : { $people }.
       *[mr] Le débat a été animé par les intervenants suivants : { $people }.
     }
 }
address-mr = M. |
address-ms = Mme |

## Organisation
office = { $office ->
    [chair] { $address ->
        [ms] Présidente
       *[mr] Président
     }
    [co-chair] { $address ->
        [ms] Coprésidente
       *[mr] Coprésident
     }
    [vice-chair] { $address ->
        [ms] Vice-Présidente
       *[mr] Vice-Président
     }
    [rapporteur] { $address ->
        [ms] Rapporteuse
       *[mr] Rapporteur
     }
   *[secretariat] { $address ->
        [ms] représentante du Secrétariat
       *[mr] représentant du Secrétariat
     }
 }
office-of-body = { $office ->
    [panellist] { $address ->
        [ms] intervenante
       *[mr] intervenant
     }
    [delegate] { $address ->
        [ms] déléguée
       *[mr] délégué
     } auprès { FORM($body, case: "of") }
    [head-of-delegation] { $address ->
        [ms] cheffe de délégation
       *[mr] chef de délégation
     }
   *[other] { office } { FORM($body, case: "of") }
 }
offices = { $office ->
    [chair] { $address ->
        [ms] Présidentes
       *[mr] Présidents
     }
    [co-chair] { $address ->
        [ms] Coprésidentes
       *[mr] Coprésidents
     }
    [vice-chair] { $address ->
        [ms] Vice-Présidentes
       *[mr] Vice-Présidents
     }
    [rapporteur] { $address ->
        [ms] Rapporteuses
       *[mr] Rapporteurs
     }
   *[secretariat] { $address ->
        [ms] représentantes du Secrétariat
       *[mr] représentants du Secrétariat
     }
 }
offices-of-body = { $office ->
    [panellist] { $address ->
        [ms] intervenantes
       *[mr] intervenants
     }
    [delegate] { $address ->
        [ms] déléguées
       *[mr] délégués
     } auprès { FORM($body, case: "of") }
    [head-of-delegation] { $address ->
        [ms] cheffes de délégation
       *[mr] chefs de délégation
     }
   *[other] { offices } { FORM($body, case: "of") }
 }
acting = { $count ->
    [0] { acting-one }
    [1] { acting-one }
   *[other] { acting-several }
 }
acting-one = { $acting ->
    [co-chair] { $address ->
        [ms] Coprésidente
       *[mr] Coprésident
     }
    [vice-chair] { $address ->
        [ms] Vice-Présidente
       *[mr] Vice-Président
     }
    [rapporteur] { $address ->
        [ms] Rapporteuse
       *[mr] Rapporteur
     }
   *[chair] { $address ->
        [ms] Présidente
       *[mr] Président
     }
 }
acting-several = { $acting ->
    [co-chair] { $address ->
        [ms] Coprésidentes
       *[mr] Coprésidents
     }
    [vice-chair] { $address ->
        [ms] Vice-Présidentes
       *[mr] Vice-Présidents
     }
    [rapporteur] { $address ->
        [ms] Rapporteuses
       *[mr] Rapporteurs
     }
   *[chair] { $address ->
        [ms] Présidentes
       *[mr] Présidents
     }
 }
opened = { $count ->
    [0] La { gathering } a été ouverte par { $people }.
    [1] La { gathering } a été ouverte par { $people }, { office-of-body }.
   *[other] La { gathering } a été ouverte par { $people }, { offices-of-body }.
 }
opened-acting = { $count ->
    [0] La { gathering } a été ouverte par { $people }, en qualité de { acting } de la { $ordinal } { gathering }.
    [1] La { gathering } a été ouverte par { $people }, { office-of-body }, en qualité de { acting } de la { $ordinal } { gathering }.
   *[other] La { gathering } a été ouverte par { $people }, { offices-of-body }, en qualité de { acting } de la { $ordinal } { gathering }.
 }
speakers = { $count ->
    [1] { $experts ->
        [yes] Un expert de l’État Membre suivant a fait une déclaration : { $parties }.
       *[no] Un représentant de l’État Membre suivant a fait une déclaration : { $parties }.
     }
   *[other] { $experts ->
        [yes] Des experts des États Membres suivants ont fait des déclarations : { $parties }.
       *[no] Des représentants des États Membres suivants ont fait des déclarations : { $parties }.
     }
 }
speakers-also = { $count ->
    [1] Une déclaration a également été faite par le participant suivant : { $parties }.
   *[other] Des déclarations ont également été faites par les participants suivants : { $parties }.
 }
speakers-other = { $count ->
    [1] Une déclaration a été faite par le participant suivant : { $parties }.
   *[other] Des déclarations ont été faites par les participants suivants : { $parties }.
 }
speakers-none = Aucune déclaration n’a été faite.
speakers-number = { $number ->
    [1] { $experts ->
        [yes] Un expert d’{ SAY($total, text: "un") } État Membre a fait une déclaration.
       *[no] Un représentant d’{ SAY($total, text: "un") } État Membre a fait une déclaration.
     }
   *[other] { $experts ->
        [yes] Des experts de { $total } États Membres ont fait des déclarations.
       *[no] Des représentants de { $total } États Membres ont fait des déclarations.
     }
 }
on-behalf-of = {" "}(au nom { $group })
agenda-adopted-provisional = À sa { $sitting } séance, le { $day }, { FORM($body, case: "the") } a adopté l’ordre du jour provisoire suivant :
agenda-adopted = À sa { $sitting } séance, le { $day }, { FORM($body, case: "the") } a adopté l’ordre du jour suivant :
agenda-adopted-amended = À sa { $sitting } séance, le { $day }, { FORM($body, case: "the") } a adopté l’ordre du jour suivant, tel que modifié oralement :
attended = Ont participé à la { gathering } des représentants { $count ->
    [0] de { $categories }
   *[other] { $categories }
 }.
attendance-member-state = { $number ->
    [1] d’{ SAY($count, text: "un") } État Membre
   *[other] de { $count } États Membres
 }
attendance-member-state-present = d’États Membres
attendance-observer-state = { $number ->
    [1] d’{ SAY($count, text: "un") } État non membre doté du statut d’observateur
   *[other] de { $count } États non membres dotés du statut d’observateur
 }
attendance-observer-state-present = d’États non membres dotés du statut d’observateur
attendance-european-union-present = de l’Union européenne
attendance-programme-network-institute = { $number ->
    [1] d’{ SAY($count, text: "un") } institut du réseau du programme des Nations Unies pour la prévention du crime et la justice pénale
   *[other] de { $count } instituts du réseau du programme des Nations Unies pour la prévention du crime et la justice pénale
 }
attendance-programme-network-institute-present = d’instituts du réseau du programme des Nations Unies pour la prévention du crime et la justice pénale
attendance-un-body = { $number ->
    [1] d’{ SAY($count, text: "un") } organisme des Nations Unies
   *[other] de { $count } organismes des Nations Unies
 }
attendance-un-body-present = d’organismes des Nations Unies
attendance-intergovernmental-organization = { $number ->
    [1] d’{ SAY($count, text: "une") } organisation intergouvernementale
   *[other] de { $count } organisations intergouvernementales
 }
attendance-intergovernmental-organization-present = d’organisations intergouvernementales
attendance-non-governmental-organization = { $number ->
    [1] d’{ SAY($count, text: "une") } organisation non gouvernementale
   *[other] de { $count } organisations non gouvernementales
 }
attendance-non-governmental-organization-present = d’organisations non gouvernementales
attendance-private-sector = { $number ->
    [1] d’{ SAY($count, text: "une") } entité du secteur privé
   *[other] de { $count } entités du secteur privé
 }
attendance-private-sector-present = du secteur privé
attendance-academia = { $number ->
    [1] d’{ SAY($count, text: "un") } établissement universitaire
   *[other] de { $count } établissements universitaires
 }
attendance-academia-present = du monde universitaire
participants-draft = Une liste provisoire des participants a été distribuée à la { gathering } ({ $symbol }).
participants-final = La liste des participants a été publiée sous la cote { $symbol }.
study-name = { $titled ->
    [yes] intitulé « { $study } »
   *[no] { $study }
 }
documents-study = Outre le document { study-name }, { FORM($body, case: "the") } était saisi{ $body_gender ->
    [feminine] e
   *[masculine] {""}
 } des documents suivants :
documents = { FORM($body, case: "The") } était saisi{ $body_gender ->
    [feminine] e
   *[masculine] {""}
 } des documents suivants :
documents-study-only = { FORM($body, case: "The") } était saisi{ $body_gender ->
    [feminine] e
   *[masculine] {""}
 } du document { study-name }.
report-adopted = { $has_symbol ->
    [yes] À sa { $sitting } séance, le { $day }, { FORM($body, case: "the") } a adopté son rapport ({ $symbol }).
   *[no] À sa { $sitting } séance, le { $day }, { FORM($body, case: "the") } a adopté son rapport.
 }
