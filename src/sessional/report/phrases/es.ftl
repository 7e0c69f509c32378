### Frases del informe en español. $body: formas the (el), The (El), of (del), to (al).
### $group lleva ya su preposición (de, del).

## Palabras para la reunión y sus sesiones
gathering = { $gathering ->
    [session] período de sesiones
   *[meeting] reunión
 }
the-gathering = { $gathering ->
    [session] el período de sesiones
   *[meeting] la reunión
 }
of-the-gathering = { $gathering ->
    [session] del período de sesiones
   *[meeting] de la reunión
 }
of-the-numbered-gathering = { $gathering ->
    [session] del { $ordinal } período de sesiones
   *[meeting] de la { $ordinal } reunión
 }
at-sittings = { $sittings_count ->
    [0] En su { $sittings } sesión
    [1] En su { $sittings } sesión
   *[other] En sus sesiones { $sittings }
 }
held-on-days = { $sittings_count ->
    [0] celebrada
    [1] celebrada
   *[other] celebradas
 } { on-days }
on-days = { $days_count ->
    [0] el { $days }
    [1] el { $days }
   *[other] los días { $days }
 }
held-when = { $span ->
    [day] el { $dates }
   *[span] del { $dates }
 }

## Encabezado
masthead-distribution = Distr.:
masthead-date = Fecha:
masthead-original = Original:
distribution-general = general
distribution-limited = limitada
distribution-restricted = reservada
language-ar = árabe
language-en = inglés
language-es = español
language-fr = francés
language-ru = ruso
language-zh = chino
occasion = { $place }, { $dates }
title-draft = Proyecto de informe
title-final = Informe { FORM($body, case: "of") } sobre su { $ordinal } { gathering }

## Títulos
heading-introduction = Introducción
heading-outcome-preliminary = Lista de recomendaciones y conclusiones preliminares
heading-outcome-adopted = Recomendaciones aprobadas por { FORM($body, case: "the") }
heading-deliberations = Resumen de las deliberaciones
heading-organization = Organización { of-the-gathering }
heading-opening = Apertura { of-the-gathering }
heading-statements = Declaraciones
heading-agenda = Aprobación del programa y otras cuestiones de organización
heading-attendance = Asistencia
heading-documents = Documentación
heading-adoption = Aprobación del informe

## Temas del programa de título fijo
item-organizational = Cuestiones de organización
item-opening = Apertura { of-the-gathering }
item-officers = Elección de la Mesa
item-agenda = Aprobación del programa
item-other = Otros asuntos
item-report = Aprobación del informe

## Introducción
past-meeting = { $gathering ->
    [session] El { $ordinal } período de sesiones { FORM($body, case: "of") } se celebró
   *[meeting] La { $ordinal } reunión { FORM($body, case: "of") } se celebró
 } { $where } { held-when }.
bureau = { $extended ->
    [yes] Mesa ampliada
   *[no] Mesa
 }
bureau-dates = En su reunión del { $day }, la { bureau } decidió las fechas { of-the-numbered-gathering } { FORM($body, case: "of") }.
bureau-agenda = En su reunión del { $day }, la { bureau } acordó el programa provisional { of-the-numbered-gathering } { FORM($body, case: "of") }.
bureau-both = En su reunión del { $day }, la { bureau } decidió las fechas { of-the-numbered-gathering } { FORM($body, case: "of") }. En la misma reunión, la { bureau } acordó también el programa provisional { of-the-numbered-gathering }.

## Resultados
plan = plan de trabajo { FORM($body, case: "of") } para { $period_count ->
    [1] { $period }
   *[other] el período { $period }
 }
plan-source = { $has_symbol ->
    [yes] {" "}({ $symbol })
   *[no] {""}
 }
in-the-gatherings = { $gathering ->
    [session] en los períodos de sesiones
   *[meeting] en las reuniones
 }
preliminary-list = De conformidad con la propuesta de la Presidencia relativa al { plan }{ plan-source }, la Relatoría preparará, { in-the-gatherings } que { FORM($body, case: "the") } celebre en { $years } y con la asistencia necesaria de la Secretaría, una lista de conclusiones y recomendaciones preliminares sugeridas por los Estados Miembros, sobre la base de los debates y las deliberaciones.
preliminary-report = Con arreglo al plan de trabajo, la lista se incluye en el informe resumido { of-the-gathering } como recopilación de las sugerencias formuladas por los Estados Miembros, para su examen ulterior en la reunión de balance, que se celebrará a más tardar en { $stocktaking }.
preliminary-stocktaking = En la reunión de balance, { FORM($body, case: "the") } examinará las conclusiones y recomendaciones preliminares así reunidas y compilará las que apruebe en una lista única, que se presentará { FORM($parent, case: "to") }.
preliminary-circulation = Antes de la reunión de balance, las conclusiones y recomendaciones preliminares sugeridas por los Estados Miembros se distribuirán a todos los Estados Miembros, los observadores y otras partes interesadas para que formulen observaciones, y estas se publicarán en línea con antelación a esa reunión para que las delegaciones las examinen.
preliminary-entries = Las conclusiones y recomendaciones que figuran a continuación fueron sugeridas por Estados Miembros. Se recopilan para su examen ulterior y no han sido aprobadas ni respaldadas por { FORM($body, case: "the") }:
adopted-list = { at-sittings }, { held-on-days }, { FORM($body, case: "the") } aprobó las recomendaciones que figuran a continuación.
adopted-entries = { at-sittings }, { held-on-days }, { FORM($body, case: "the") } aprobó las siguientes recomendaciones:
adopted-entries-group = { FORM($body, case: "The") } aprobó las siguientes recomendaciones a este respecto:
adopted-entries-alone = { FORM($body, case: "The") } aprobó las siguientes recomendaciones:
recommendation-marker = Recomendación { $number }.

## Deliberaciones
considered-item = { FORM($body, case: "the") } examinó el tema { $item } del programa, titulado “{ $title }”.
considered = { at-sittings }, { held-on-days }, { considered-item }
considered-sittings = { at-sittings }, { considered-item }
considered-days = { $days_count ->
    [0] El { $days }
    [1] El { $days }
   *[other] Los días { $days }
 }, { considered-item }
considered-never = { FORM($body, case: "The") } no examinó el tema { $item } del programa, titulado “{ $title }”.
panellists = El debate fue moderado por { $count ->
    [1] { $address ->
        [ms] la siguiente panelista
       *[mr] el siguiente panelista
     }
   *[other] { $address ->
        [ms] las siguientes panelistas
       *[mr] los siguientes panelistas
     }
 }: { $people }.
address-mr = Sr. |
address-ms = Sra. |

## Organización
office = { $office ->
    [chair] { $address ->
        [ms] Presidenta
       *[mr] Presidente
     }
    [co-chair] { $address ->
        [ms] Copresidenta
       *[mr] Copresidente
     }
    [vice-chair] { $address ->
        [ms] Vicepresidenta
       *[mr] Vicepresidente
     }
    [rapporteur] { $address ->
        [ms] Relatora
       *[mr] Relator
     }
   *[secretariat] representante de la Secretaría
 }
office-of-body = { $office ->
    [panellist] panelista
    [delegate] { $address ->
        [ms] delegada
       *[mr] delegado
     } ante { FORM($body, case: "the") }
    [head-of-delegation] { $address ->
        [ms] jefa de delegación
       *[mr] jefe de delegación
     }
   *[other] { office } { FORM($body, case: "of") }
 }
offices = { $office ->
    [chair] { $address ->
        [ms] Presidentas
       *[mr] Presidentes
     }
    [co-chair] { $address ->
        [ms] Copresidentas
       *[mr] Copresidentes
     }
    [vice-chair] { $address ->
        [ms] Vicepresidentas
       *[mr] Vicepresidentes
     }
    [rapporteur] { $address ->
        [ms] Relatoras
       *[mr] Relatores
     }
   *[secretariat] representantes de la Secretaría
 }
offices-of-body = { $office ->
    [panellist] panelistas
    [delegate] { $address ->
        [ms] delegadas
       *[mr] delegados
     } ante { FORM($body, case: "the") }
    [head-of-delegation] { $address ->
        [ms] jefas de delegación
       *[mr] jefes de delegación
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
        [ms] Copresidenta
       *[mr] Copresidente
     }
    [vice-chair] { $address ->
        [ms] Vicepresidenta
       *[mr] Vicepresidente
     }
    [rapporteur] { $address ->
        [ms] Relatora
       *[mr] Relator
     }
   *[chair] { $address ->
        [ms] Presidenta
       *[mr] Presidente
     }
 }
acting-several = { $acting ->
    [co-chair] { $address ->
        [ms] Copresidentas
       *[mr] Copresidentes
     }
    [vice-chair] { $address ->
        [ms] Vicepresidentas
       *[mr] Vicepresidentes
     }
    [rapporteur] { $address ->
        [ms] Relatoras
       *[mr] Relatores
     }
   *[chair] { $address ->
        [ms] Presidentas
       *[mr] Presidentes
     }
 }
opened-by = { $gathering ->
    [session] El período de sesiones fue declarado abierto por
   *[meeting] La reunión fue declarada abierta por
 }
opened = { $count ->
    [0] { opened-by } { $people }.
    [1] { opened-by } { $people }, { office-of-body }.
   *[other] { opened-by } { $people }, { offices-of-body }.
 }
opened-acting = { $count ->
    [0] { opened-by } { $people }, en calidad de { acting } { of-the-numbered-gathering }.
    [1] { opened-by } { $people }, { office-of-body }, en calidad de { acting } { of-the-numbered-gathering }.
   *[other] { opened-by } { $people }, { offices-of-body }, en calidad de { acting } { of-the-numbered-gathering }.
 }
speakers = { $count ->
    [1] { $experts ->
        [yes] Formuló una declaración un experto del siguiente Estado Miembro: { $parties }.
       *[no] Formuló una declaración un representante del siguiente Estado Miembro: { $parties }.
     }
   *[other] { $experts ->
        [yes] Formularon declaraciones expertos de los siguientes Estados Miembros: { $parties }.
       *[no] Formularon declaraciones representantes de los siguientes Estados Miembros: { $parties }.
     }
 }
speakers-also = { $count ->
    [1] También formuló una declaración el siguiente participante: { $parties }.
   *[other] También formularon declaraciones los siguientes participantes: { $parties }.
 }
speakers-other = { $count ->
    [1] Formuló una declaración el siguiente participante: { $parties }.
   *[other] Formularon declaraciones los siguientes participantes: { $parties }.
 }
speakers-none = No se formularon declaraciones.
speakers-number = { $number ->
    [1] { $experts ->
        [yes] Formuló una declaración un experto de { SAY($total, text: "un") } Estado Miembro.
       *[no] Formuló una declaración un representante de { SAY($total, text: "un") } Estado Miembro.
     }
   *[other] { $experts ->
        [yes] Formularon declaraciones expertos de { $total } Estados Miembros.
       *[no] Formularon declaraciones representantes de { $total } Estados Miembros.
     }
 }
on-behalf-of = {" "}(en nombre { $group })
agenda-adopted-provisional = En su { $sitting } sesión, celebrada el { $day }, { FORM($body, case: "the") } aprobó el siguiente programa provisional:
agenda-adopted = En su { $sitting } sesión, celebrada el { $day }, { FORM($body, case: "the") } aprobó el siguiente programa:
agenda-adopted-amended = En su { $sitting } sesión, celebrada el { $day }, { FORM($body, case: "the") } aprobó el siguiente programa, en su forma oralmente enmendada:
attended = { $gathering ->
    [session] Asistieron al período de sesiones representantes
   *[meeting] Asistieron a la reunión representantes
 } { $count ->
    [0] de { $categories }
   *[other] { $categories }
 }.
attendance-member-state = { $number ->
    [1] de { SAY($count, text: "un") } Estado Miembro
   *[other] de { $count } Estados Miembros
 }
attendance-member-state-present = de Estados Miembros
attendance-observer-state = { $number ->
    [1] de { SAY($count, text: "un") } Estado observador no miembro
   *[other] de { $count } Estados observadores no miembros
 }
attendance-observer-state-present = de Estados observadores no miembros
attendance-european-union-present = de la Unión Europea
attendance-programme-network-institute = { $number ->
    [1] de { SAY($count, text: "un") } instituto de la red del programa de las Naciones Unidas en materia de prevención del delito y justicia penal
   *[other] de { $count } institutos de la red del programa de las Naciones Unidas en materia de prevención del delito y justicia penal
 }
attendance-programme-network-institute-present = de institutos de la red del programa de las Naciones Unidas en materia de prevención del delito y justicia penal
attendance-un-body = { $number ->
    [1] de { SAY($count, text: "un") } órgano de las Naciones Unidas
   *[other] de { $count } órganos de las Naciones Unidas
 }
attendance-un-body-present = de órganos de las Naciones Unidas
attendance-intergovernmental-organization = { $number ->
    [1] de { SAY($count, text: "una") } organización intergubernamental
   *[other] de { $count } organizaciones intergubernamentales
 }
attendance-intergovernmental-organization-present = de organizaciones intergubernamentales
attendance-non-governmental-organization = { $number ->
    [1] de { SAY($count, text: "una") } organización no gubernamental
   *[other] de { $count } organizaciones no gubernamentales
 }
attendance-non-governmental-organization-present = de organizaciones no gubernamentales
attendance-private-sector = { $number ->
    [1] de { SAY($count, text: "una") } entidad del sector privado
   *[other] de { $count } entidades del sector privado
 }
attendance-private-sector-present = del sector privado
attendance-academia = { $number ->
    [1] de { SAY($count, text: "una") } institución académica
   *[other] de { $count } instituciones académicas
 }
attendance-academia-present = del mundo académico
participants-draft = Se distribuyó en { the-gathering } una lista provisional de participantes ({ $symbol }).
participants-final = La lista de participantes se publicó con la signatura { $symbol }.
study-name = { $titled ->
    [yes] titulado “{ $study }”
   *[no] { $study }
 }
documents-study = Además del documento { study-name }, { FORM($body, case: "the") } tuvo ante sí los siguientes documentos:
documents = { FORM($body, case: "The") } tuvo ante sí los siguientes documentos:
documents-study-only = { FORM($body, case: "The") } tuvo ante sí el documento { study-name }.
report-adopted = { $has_symbol ->
    [yes] En su { $sitting } sesión, celebrada el { $day }, { FORM($body, case: "the") } aprobó su informe ({ $symbol }).
   *[no] En su { $sitting } sesión, celebrada el { $day }, { FORM($body, case: "the") } aprobó su informe.
 }
