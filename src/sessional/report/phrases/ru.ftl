### Фразы доклада на русском языке. $body: именительный падеж без вызова FORM; FORM(…, case:) — genitive, dative,
### accusative, instrumental, prepositional.

## Совещание (или сессия) и его заседания
gathering-genitive = { $gathering ->
    [session] сессии
   *[meeting] совещания
 }
at-the-gathering = { $gathering ->
    [session] на сессии
   *[meeting] на совещании
 }
numbered-genitive = { FORM($ordinal, case: "genitive") } { gathering-genitive }
sitting-noun = { $sittings_count ->
    [0] заседании
    [1] заседании
   *[other] заседаниях
 }
at-sittings = { $sittings_count ->
    [0] На своем
    [1] На своем
   *[other] На своих
 } { $sittings } { sitting-noun }
held-when = { $span ->
    [day] {""}
   *[span] { $first ->
        [2] со
       *[other] с
     }{" "}
 }{ $dates }

## Титульные сведения
masthead-distribution = Distr.:
masthead-date = Дата:
masthead-original = Язык оригинала:
distribution-general = общее
distribution-limited = ограниченное
distribution-restricted = для служебного пользования
language-ar = арабский
language-en = английский
language-es = испанский
language-fr = французский
language-ru = русский
language-zh = китайский
occasion = { $place }, { $dates }
title-draft = Проект доклада
title-final = Доклад о работе { numbered-genitive } { FORM($body, case: "genitive") }

## Заголовки
heading-introduction = Введение
heading-outcome-preliminary = Перечень предварительных рекомендаций и выводов
heading-outcome-adopted = Рекомендации, принятые { FORM($body, case: "instrumental") }
heading-deliberations = Резюме обсуждений
heading-organization = Организация { gathering-genitive }
heading-opening = Открытие { gathering-genitive }
heading-statements = Выступления
heading-agenda = Утверждение повестки дня и другие организационные вопросы
heading-attendance = Участники
heading-documents = Документация
heading-adoption = Утверждение доклада

## Пункты повестки дня с постоянными названиями
item-organizational = Организационные вопросы
item-opening = Открытие { gathering-genitive }
item-officers = Выборы должностных лиц
item-agenda = Утверждение повестки дня
item-other = Прочие вопросы
item-report = Утверждение доклада

## Введение
past-meeting = { $gathering ->
    [session] { FORM($ordinal, case: "Nominative") } сессия { FORM($body, case: "genitive") } была проведена
   *[meeting] { FORM($ordinal, case: "Nominative") } совещание { FORM($body, case: "genitive") } было проведено
 } { $where } { held-when }.
bureau = { $extended ->
    [yes] Бюро расширенного состава
   *[no] Бюро
 }
bureau-dates = На своем заседании { $day } { bureau } определило сроки проведения { numbered-genitive } { FORM($body, case: "genitive") }.
bureau-agenda = На своем заседании { $day } { bureau } согласовало предварительную повестку дня { numbered-genitive } { FORM($body, case: "genitive") }.
bureau-both = На своем заседании { $day } { bureau } определило сроки проведения { numbered-genitive } { FORM($body, case: "genitive") }. На том же заседании { bureau } также согласовало предварительную повестку дня { numbered-genitive }.

## Итоги
plan = плана работы { FORM($body, case: "genitive") } на { $period } { $period_count ->
    [1] год
   *[other] годы
 }
plan-source = { $has_symbol ->
    [yes] {" "}({ $symbol })
   *[no] {""}
 }
at-the-gatherings = { $gathering ->
    [session] на сессиях
   *[meeting] на совещаниях
 }
preliminary-list = В соответствии с предложением Председателя относительно { plan }{ plan-source } Докладчику надлежит { at-the-gatherings } { FORM($body, case: "genitive") } в { $years } { $years_count ->
    [1] году
   *[other] годах
 } при необходимом содействии Секретариата и на основе дискуссий и обсуждений подготовить перечень предварительных выводов и рекомендаций, предложенных государствами-членами.
preliminary-report = Согласно плану работы этот перечень включается в краткий доклад о работе { gathering-genitive } в виде подборки предложений государств-членов для дальнейшего обсуждения на совещании по подведению итогов, которое состоится не позднее { $stocktaking } года.
preliminary-stocktaking = На совещании по подведению итогов { $body } рассмотрит собранные предварительные выводы и рекомендации и сведет те из них, которые будут приняты, в единый перечень для представления { FORM($parent, case: "dative") }.
preliminary-circulation = До совещания по подведению итогов предварительные выводы и рекомендации, предложенные государствами-членами, направляются всем государствам-членам, наблюдателям и другим заинтересованным сторонам для представления замечаний, а полученные замечания размещаются в сети Интернет до начала этого совещания для рассмотрения делегациями.
preliminary-entries = Ниже приводятся выводы и рекомендации, предложенные государствами-членами. Они сведены воедино для дальнейшего обсуждения; { $body } их не { $body_gender ->
    [feminine] принимала и не одобряла
    [neuter] принимало и не одобряло
   *[masculine] принимал и не одобрял
 }:
adopted-verb = { $body_gender ->
    [feminine] приняла
    [neuter] приняло
   *[masculine] принял
 }
adopted-list = { at-sittings } { $days } { $body } { adopted-verb } рекомендации, изложенные ниже.
adopted-entries = { at-sittings } { $days } { $body } { adopted-verb } следующие рекомендации:
adopted-entries-group = По этому вопросу { $body } { adopted-verb } следующие рекомендации:
adopted-entries-alone = { $body } { adopted-verb } следующие рекомендации:
recommendation-marker = Рекомендация { $number }.

## Обсуждения
considered-verb = { $body_gender ->
    [feminine] рассмотрела
    [neuter] рассмотрело
   *[masculine] рассмотрел
 }
item-entitled = пункт { $item } повестки дня, озаглавленный «{ $title }»
considered = { at-sittings } { $days } { $body } { considered-verb } { item-entitled }.
considered-sittings = { at-sittings } { $body } { considered-verb } { item-entitled }.
considered-days = { $days } { $body } { considered-verb } { item-entitled }.
considered-never = { $body } не { $body_gender ->
    [feminine] рассматривала
    [neuter] рассматривало
   *[masculine] рассматривал
 } { item-entitled }.
panellists = { $count ->
    [1] Обсуждение проходило под руководством следующего тематического докладчика: { $people }.
   *[other] Обсуждение проходило под руководством следующих тематических докладчиков: { $people }.
 }
address-mr = г-н |
address-ms = г-жа |

## Организация
office = { $office ->
    [chair] Председатель
    [co-chair] Сопредседатель
    [vice-chair] заместитель Председателя
    [rapporteur] Докладчик
   *[secretariat] представитель Секретариата
 }
office-of-body = { $office ->
    [panellist] тематический докладчик
    [delegate] делегат
    [head-of-delegation] глава делегации
   *[other] { office } { FORM($body, case: "genitive") }
 }
offices = { $office ->
    [chair] Председатели
    [co-chair] Сопредседатели
    [vice-chair] заместители Председателя
    [rapporteur] Докладчики
   *[secretariat] представители Секретариата
 }
offices-of-body = { $office ->
    [panellist] тематические докладчики
    [delegate] делегаты
    [head-of-delegation] главы делегаций
   *[other] { offices } { FORM($body, case: "genitive") }
 }
acting = { $count ->
    [0] { acting-one }
    [1] { acting-one }
   *[other] { acting-several }
 }
acting-one = { $acting ->
    [co-chair] Сопредседателя
    [vice-chair] заместителя Председателя
    [rapporteur] Докладчика
   *[chair] Председателя
 }
acting-several = { $acting ->
    [co-chair] Сопредседателей
    [vice-chair] заместителей Председателя
    [rapporteur] Докладчиков
   *[chair] Председателей
 }
opened-verb = { $count ->
    [0] открыл
    [1] { $address ->
        [ms] открыла
       *[mr] открыл
     }
   *[other] открыли
 }
opened = { $gathering ->
    [session] Сессию
   *[meeting] Совещание
 } { opened-verb } { $count ->
    [0] { $people }.
    [1] { office-of-body } { $people }.
   *[other] { offices-of-body } { $people }.
 }
opened-acting = { $gathering ->
    [session] Сессию
   *[meeting] Совещание
 } { opened-verb } { $count ->
    [0] { $people }
    [1] { office-of-body } { $people }
   *[other] { offices-of-body } { $people }
 } в качестве { acting } { numbered-genitive }.
speakers = { $count ->
    [1] { $experts ->
        [yes] С заявлением выступил эксперт из следующего государства-члена: { $parties }.
       *[no] С заявлением выступил представитель следующего государства-члена: { $parties }.
     }
   *[other] { $experts ->
        [yes] С заявлениями выступили эксперты из следующих государств-членов: { $parties }.
       *[no] С заявлениями выступили представители следующих государств-членов: { $parties }.
     }
 }
speakers-also = { $count ->
    [1] С заявлением выступил также следующий участник: { $parties }.
   *[other] С заявлениями выступили также следующие участники: { $parties }.
 }
speakers-other = { $count ->
    [1] С заявлением выступил следующий участник: { $parties }.
   *[other] С заявлениями выступили следующие участники: { $parties }.
 }
speakers-none = Заявлений сделано не было.
speakers-number = { $number ->
    [1] { $experts ->
        [yes] С заявлением выступил эксперт из { SAY($total, text: "одного") } государства-члена.
       *[no] С заявлением выступил представитель { SAY($total, text: "одного") } государства-члена.
     }
   *[other] { $experts ->
        [yes] С заявлениями выступили эксперты из { $total } { states-genitive }.
       *[no] С заявлениями выступили представители { $total } { states-genitive }.
     }
 }
states-genitive = { $number ->
    [one] государства-члена
   *[other] государств-членов
 }
on-behalf-of = {" "}(от имени: { $group })
approved-verb = { $body_gender ->
    [feminine] утвердила
    [neuter] утвердило
   *[masculine] утвердил
 }
agenda-adopted-provisional = На своем { $sitting } заседании { $day } { $body } { approved-verb } следующую предварительную повестку дня:
agenda-adopted = На своем { $sitting } заседании { $day } { $body } { approved-verb } следующую повестку дня:
agenda-adopted-amended = На своем { $sitting } заседании { $day } { $body } { approved-verb } следующую повестку дня с внесенными в нее устными поправками:
attended = { $gathering ->
    [session] В работе сессии
   *[meeting] В работе совещания
 } приняли участие представители { $categories }.
attendance-member-state = { $number ->
    [1] { SAY($count, text: "одного") } государства-члена
    [one] { $count } государства-члена
   *[other] { $count } государств-членов
 }
attendance-member-state-present = государств-членов
attendance-observer-state = { $number ->
    [1] { SAY($count, text: "одного") } государства-наблюдателя, не являющегося членом Организации
    [one] { $count } государства-наблюдателя, не являющегося членом Организации
   *[other] { $count } государств-наблюдателей, не являющихся членами Организации
 }
attendance-observer-state-present = государств-наблюдателей, не являющихся членами Организации
attendance-european-union-present = Европейского союза
attendance-programme-network-institute = { $number ->
    [1] { SAY($count, text: "одного") } института сети Программы Организации Объединенных Наций в области предупреждения преступности и уголовного правосудия
    [one] { $count } института сети Программы Организации Объединенных Наций в области предупреждения преступности и уголовного правосудия
   *[other] { $count } институтов сети Программы Организации Объединенных Наций в области предупреждения преступности и уголовного правосудия
 }
attendance-programme-network-institute-present = институтов сети Программы Организации Объединенных Наций в области предупреждения преступности и уголовного правосудия
attendance-un-body = { $number ->
    [1] { SAY($count, text: "одного") } органа Организации Объединенных Наций
    [one] { $count } органа Организации Объединенных Наций
   *[other] { $count } органов Организации Объединенных Наций
 }
attendance-un-body-present = органов Организации Объединенных Наций
attendance-intergovernmental-organization = { $number ->
    [1] { SAY($count, text: "одной") } межправительственной организации
    [one] { $count } межправительственной организации
   *[other] { $count } межправительственных организаций
 }
attendance-intergovernmental-organization-present = межправительственных организаций
attendance-non-governmental-organization = { $number ->
    [1] { SAY($count, text: "одной") } неправительственной организации
    [one] { $count } неправительственной организации
   *[other] { $count } неправительственных организаций
 }
attendance-non-governmental-organization-present = неправительственных организаций
attendance-private-sector = { $number ->
    [1] { SAY($count, text: "одной") } организации частного сектора
    [one] { $count } организации частного сектора
   *[other] { $count } организаций частного сектора
 }
attendance-private-sector-present = частного сектора
attendance-academia = { $number ->
    [1] { SAY($count, text: "одного") } научного учреждения
    [one] { $count } научного учреждения
   *[other] { $count } научных учреждений
 }
attendance-academia-present = научных кругов
participants-draft = Предварительный список участников был распространен { at-the-gathering } ({ $symbol }).
participants-final = Список участников опубликован в документе { $symbol }.
had-verb = { $body_gender ->
    [feminine] имела
    [neuter] имело
   *[masculine] имел
 }
documents-study = Помимо документа{ $titled ->
    [yes] , озаглавленного «{ $study }»,
   *[no] {" "}{ $study }
 } { $body } { had-verb } в своем распоряжении следующие документы:
documents = { $body } { had-verb } в своем распоряжении следующие документы:
documents-study-only = { $body } { had-verb } в своем распоряжении документ{ $titled ->
    [yes] , озаглавленный «{ $study }»
   *[no] {" "}{ $study }
 }.
report-adopted = { $has_symbol ->
    [yes] На своем { $sitting } заседании { $day } { $body } { approved-verb } свой доклад ({ $symbol }).
   *[no] На своем { $sitting } заседании { $day } { $body } { approved-verb } свой доклад.
 }
