### عبارات التقرير بالعربية. الأعداد بالأرقام الغربية؛ المثنى يؤدي العدد والمعدود معا (SAY).
### $ordinal مرفوع، ومجروره FORM(…, case: "genitive") لأن العشرين وحدها يظهر إعرابها في الكتابة.

## الاجتماع (أو الدورة) وجلساته
gathering = { $gathering ->
    [session] الدورة
   *[meeting] الاجتماع
 }
at-the-gathering = { $gathering ->
    [session] في الدورة
   *[meeting] في الاجتماع
 }
sittings-noun = { $sittings_count ->
    [0] الجلسة
    [1] الجلسة
    [2] الجلستين
   *[other] الجلسات
 }
held = { $sittings_count ->
    [2] المعقودتين
   *[other] المعقودة
 }
on-days = { $days_count ->
    [0] في { $days }
    [1] في { $days }
    [2] يومي { $days }
   *[other] أيام { $days }
 }
held-when = { $span ->
    [day] في { $dates }
   *[span] في الفترة من { $dates }
 }

## الترويسة
masthead-distribution = Distr.:
masthead-date = التاريخ:
masthead-original = الأصل:
distribution-general = عام
distribution-limited = محدود
distribution-restricted = مقيد
language-ar = عربي
language-en = إنكليزي
language-es = إسباني
language-fr = فرنسي
language-ru = روسي
language-zh = صيني
occasion = { $place }، { $dates }
title-draft = مشروع التقرير
title-final = تقرير { $body } عن { $gathering ->
    [session] دورت{ its } { FORM($ordinal, case: "genitive") }
   *[meeting] اجتماع{ its } { FORM($ordinal, case: "genitive") }
 }
its = { $body_gender ->
    [feminine] ها
   *[masculine] ه
 }

## العناوين
heading-introduction = مقدمة
heading-outcome-preliminary = قائمة التوصيات والاستنتاجات الأولية
heading-outcome-adopted = التوصيات التي { adopted-verb }ها { $body }
heading-deliberations = ملخص المداولات
heading-organization = تنظيم { gathering }
heading-opening = افتتاح { gathering }
heading-statements = الكلمات
heading-agenda = إقرار جدول الأعمال والمسائل التنظيمية الأخرى
heading-attendance = الحضور
heading-documents = الوثائق
heading-adoption = اعتماد التقرير

## بنود جدول الأعمال ذات العناوين الثابتة
item-organizational = المسائل التنظيمية
item-opening = افتتاح { gathering }
item-officers = انتخاب أعضاء المكتب
item-agenda = إقرار جدول الأعمال
item-other = مسائل أخرى
item-report = اعتماد التقرير

## المقدمة
past-meeting = { $gathering ->
    [session] عُقدت الدورة { $ordinal } ل{ FORM($body, case: "to") }
   *[meeting] عُقد الاجتماع { $ordinal } ل{ FORM($body, case: "to") }
 } { $where } { held-when }.
bureau = { $extended ->
    [yes] المكتب الموسّع
   *[no] المكتب
 }
bureau-dates = قرر { bureau }، في جلسته المعقودة في { $day }، مواعيد انعقاد { gathering } { FORM($ordinal, case: "genitive") } ل{ FORM($body, case: "to") }.
bureau-agenda = اتفق { bureau }، في جلسته المعقودة في { $day }، على جدول الأعمال المؤقت لل{ gathering-bare } { FORM($ordinal, case: "genitive") } ل{ FORM($body, case: "to") }.
bureau-both = قرر { bureau }، في جلسته المعقودة في { $day }، مواعيد انعقاد { gathering } { FORM($ordinal, case: "genitive") } ل{ FORM($body, case: "to") }. واتفق { bureau } في الجلسة نفسها أيضا على جدول الأعمال المؤقت لل{ gathering-bare } { FORM($ordinal, case: "genitive") }.
gathering-bare = { $gathering ->
    [session] دورة
   *[meeting] اجتماع
 }

## النتائج
plan = خطة عمل { $body } { $period_count ->
    [1] لعام
   *[other] للفترة
 } { $period }
plan-source = { $has_symbol ->
    [yes] {" "}({ $symbol })
   *[no] {""}
 }
gatherings-in = { $gathering ->
    [session] دورات { $body } المعقودة
   *[meeting] اجتماعات { $body } المعقودة
 }
years-noun = { $years_count ->
    [1] في عام
    [2] في عامي
   *[other] في الأعوام
 }
preliminary-list = وفقا لاقتراح الرئيس بشأن { plan }{ plan-source }، يُعِدّ المقرر في { gatherings-in } { years-noun } { $years }، بما يلزم من مساعدة من الأمانة وعلى أساس المناقشات والمداولات، قائمة بالاستنتاجات والتوصيات الأولية التي تقترحها الدول الأعضاء.
preliminary-report = وعملا بخطة العمل، تُدرج القائمة في التقرير الموجز عن { gathering } في شكل تجميع لاقتراحات الدول الأعضاء، لمواصلة مناقشتها في اجتماع التقييم المقرر عقده في موعد لا يتجاوز عام { $stocktaking }.
preliminary-stocktaking = { $body_gender ->
    [feminine] وستنظر { $body } في اجتماع التقييم في الاستنتاجات والتوصيات الأولية المجمَّعة على هذا النحو، وتضم ما تعتمده
   *[masculine] وسينظر { $body } في اجتماع التقييم في الاستنتاجات والتوصيات الأولية المجمَّعة على هذا النحو، ويضم ما يعتمده
 } منها في قائمة موحدة تُقدَّم إلى { $parent }.
preliminary-circulation = وقبل انعقاد اجتماع التقييم، تُعمَّم الاستنتاجات والتوصيات الأولية التي اقترحتها الدول الأعضاء على جميع الدول الأعضاء والمراقبين وسائر أصحاب المصلحة لإبداء التعليقات عليها، وتُنشر تلك التعليقات على الإنترنت قبل ذلك الاجتماع لكي تنظر فيها الوفود.
preliminary-entries = ترد فيما يلي استنتاجات وتوصيات اقترحتها دول أعضاء، وقد جُمعت لمواصلة مناقشتها، { $body_gender ->
    [feminine] ولم تعتمدها { $body } ولم تقرّها
   *[masculine] ولم يعتمدها { $body } ولم يقرّها
 }:
adopted-verb = { $body_gender ->
    [feminine] اعتمدت
   *[masculine] اعتمد
 }
adopted-list = { adopted-verb } { $body }، في { sittings-noun } { $sittings } { held } { on-days }، التوصيات الواردة أدناه.
adopted-entries = { adopted-verb } { $body }، في { sittings-noun } { $sittings } { held } { on-days }، التوصيات التالية:
adopted-entries-group = { adopted-verb } { $body } في هذا الصدد التوصيات التالية:
adopted-entries-alone = { adopted-verb } { $body } التوصيات التالية:
recommendation-marker = التوصية { $number }.

## المداولات
considered-verb = { $body_gender ->
    [feminine] نظرت
   *[masculine] نظر
 }
item-entitled = في البند { $item } من جدول الأعمال، المعنون ”{ $title }“
considered = { considered-verb } { $body }، في { sittings-noun } { $sittings } { held } { on-days }، { item-entitled }.
considered-sittings = { considered-verb } { $body }، في { sittings-noun } { $sittings }، { item-entitled }.
considered-days = { considered-verb } { $body }، { on-days }، { item-entitled }.
considered-never = لم { $body_gender ->
    [feminine] تنظر
   *[masculine] ينظر
 } { $body } { item-entitled }.
panellists = { $address ->
    [ms] أدارت
   *[mr] أدار
 } المناقشة { $count ->
    [1] { $address ->
        [ms] المحاوِرة التالي اسمها
       *[mr] المحاوِر التالي اسمه
     }
    [2] { $address ->
        [ms] المحاوِرتان التالي اسماهما
       *[mr] المحاوِران التالي اسماهما
     }
   *[other] { $address ->
        [ms] المحاوِرات التالية أسماؤهن
       *[mr] المحاوِرون التالية أسماؤهم
     }
 }: { $people }.
address-mr = السيد{" "}|
address-ms = السيدة{" "}|

## التنظيم
office = { $office ->
    [chair] { $address ->
        [ms] رئيسة
       *[mr] رئيس
     }
    [co-chair] { $address ->
        [ms] الرئيسة المشاركة ل
       *[mr] الرئيس المشارك ل
     }
    [vice-chair] { $address ->
        [ms] نائبة رئيس
       *[mr] نائب رئيس
     }
    [rapporteur] { $address ->
        [ms] مقررة
       *[mr] مقرر
     }
    [delegate] { $address ->
        [ms] المندوبة لدى
       *[mr] المندوب لدى
     }
   *[secretariat] { $address ->
        [ms] ممثلة أمانة
       *[mr] ممثل أمانة
     }
 }
office-of-body = { $office ->
    [co-chair] { office }{ FORM($body, case: "to") }
    [panellist] { $address ->
        [ms] المحاوِرة
       *[mr] المحاوِر
     }
    [head-of-delegation] { $address ->
        [ms] رئيسة وفد
       *[mr] رئيس وفد
     }
   *[other] { office } { $body }
 }
offices-of-body = { $office ->
    [co-chair] { offices }{ FORM($body, case: "to") }
    [panellist] { $count ->
        [2] { $address ->
            [ms] المحاوِرتان
           *[mr] المحاوِران
         }
       *[other] { $address ->
            [ms] المحاوِرات
           *[mr] المحاوِرون
         }
     }
    [head-of-delegation] { $count ->
        [2] { $address ->
            [ms] رئيستا وفدين
           *[mr] رئيسا وفدين
         }
       *[other] { $address ->
            [ms] رئيسات وفود
           *[mr] رؤساء وفود
         }
     }
   *[other] { offices } { $body }
 }
offices = { $office ->
    [chair] { $count ->
        [2] { $address ->
            [ms] رئيستا
           *[mr] رئيسا
         }
       *[other] { $address ->
            [ms] رئيسات
           *[mr] رؤساء
         }
     }
    [co-chair] { $count ->
        [2] { $address ->
            [ms] الرئيستان المشاركتان ل
           *[mr] الرئيسان المشاركان ل
         }
       *[other] { $address ->
            [ms] الرئيسات المشاركات ل
           *[mr] الرؤساء المشاركون ل
         }
     }
    [vice-chair] { $count ->
        [2] { $address ->
            [ms] نائبتا رئيس
           *[mr] نائبا رئيس
         }
       *[other] { $address ->
            [ms] نائبات رئيس
           *[mr] نواب رئيس
         }
     }
    [rapporteur] { $count ->
        [2] { $address ->
            [ms] مقررتا
           *[mr] مقررا
         }
       *[other] { $address ->
            [ms] مقررات
           *[mr] مقررو
         }
     }
    [delegate] { $count ->
        [2] { $address ->
            [ms] المندوبتان لدى
           *[mr] المندوبان لدى
         }
       *[other] { $address ->
            [ms] المندوبات لدى
           *[mr] المندوبون لدى
         }
     }
   *[secretariat] { $count ->
        [2] { $address ->
            [ms] ممثلتا أمانة
           *[mr] ممثلا أمانة
         }
       *[other] { $address ->
            [ms] ممثلات أمانة
           *[mr] ممثلو أمانة
         }
     }
 }
acting-as = { $acting ->
    [co-chair] { $count ->
        [0] رئيسا مشاركا
        [1] { $address ->
            [ms] رئيسة مشاركة
           *[mr] رئيسا مشاركا
         }
        [2] { $address ->
            [ms] رئيستين مشاركتين
           *[mr] رئيسين مشاركين
         }
       *[other] { $address ->
            [ms] رئيسات مشاركات
           *[mr] رؤساء مشاركين
         }
     }
    [vice-chair] { $count ->
        [0] نائبا
        [1] { $address ->
            [ms] نائبة
           *[mr] نائبا
         }
        [2] { $address ->
            [ms] نائبتين
           *[mr] نائبين
         }
       *[other] { $address ->
            [ms] نائبات
           *[mr] نوابا
         }
     }
    [rapporteur] { $count ->
        [0] مقررا
        [1] { $address ->
            [ms] مقررة
           *[mr] مقررا
         }
        [2] { $address ->
            [ms] مقررتين
           *[mr] مقررين
         }
       *[other] { $address ->
            [ms] مقررات
           *[mr] مقررين
         }
     }
   *[chair] { $count ->
        [0] رئيسا
        [1] { $address ->
            [ms] رئيسة
           *[mr] رئيسا
         }
        [2] { $address ->
            [ms] رئيستين
           *[mr] رئيسين
         }
       *[other] { $address ->
            [ms] رئيسات
           *[mr] رؤساء
         }
     }
 }
acting = { $count ->
    [0] بصفته
    [1] { $address ->
        [ms] بصفتها
       *[mr] بصفته
     }
    [2] بصفتهما
   *[other] { $address ->
        [ms] بصفتهن
       *[mr] بصفتهم
     }
 } { acting-as } { $acting ->
    [vice-chair] لرئيس { gathering }
   *[other] لل{ gathering-bare }
 } { FORM($ordinal, case: "genitive") }
opened-verb = { $address ->
    [ms] افتتحت
   *[mr] افتتح
 }
opened = { opened-verb } { $count ->
    [0] { gathering } { $people }.
    [1] { gathering } { $people }، { office-of-body }.
   *[other] { gathering } { $people }، { offices-of-body }.
 }
opened-acting = { opened-verb } { $count ->
    [0] { gathering } { $people }، { acting }.
    [1] { gathering } { $people }، { office-of-body }، { acting }.
   *[other] { gathering } { $people }، { offices-of-body }، { acting }.
 }
who-speaks = { $experts ->
    [yes] خبراء من
   *[no] ممثلون عن
 }
speakers = { $count ->
    [1] { $experts ->
        [yes] أدلى بكلمة خبير من الدولة العضو التالية: { $parties }.
       *[no] أدلى بكلمة ممثل عن الدولة العضو التالية: { $parties }.
     }
    [2] أدلى بكلمات { who-speaks } الدولتين العضوين التاليتين: { $parties }.
   *[other] أدلى بكلمات { who-speaks } الدول الأعضاء التالية: { $parties }.
 }
speakers-also = { $count ->
    [1] وأدلت بكلمة أيضا الجهة المشاركة التالية: { $parties }.
    [2] وأدلت بكلمات أيضا الجهتان المشاركتان التاليتان: { $parties }.
   *[other] وأدلت بكلمات أيضا الجهات المشاركة التالية: { $parties }.
 }
speakers-other = { $count ->
    [1] أدلت بكلمة الجهة المشاركة التالية: { $parties }.
    [2] أدلت بكلمات الجهتان المشاركتان التاليتان: { $parties }.
   *[other] أدلت بكلمات الجهات المشاركة التالية: { $parties }.
 }
speakers-none = لم يُدلَ بأي كلمات.
speakers-number = { $number ->
    [1] { $experts ->
        [yes] أدلى بكلمة خبير من دولة عضو { SAY($total, text: "واحدة") }.
       *[no] أدلى بكلمة ممثل عن دولة عضو { SAY($total, text: "واحدة") }.
     }
    [2] أدلى بكلمات { who-speaks } { SAY($total, text: "دولتين عضوين") }.
    [few] أدلى بكلمات { who-speaks } { $total } دول أعضاء.
    [many] أدلى بكلمات { who-speaks } { $total } دولة عضوا.
   *[other] أدلى بكلمات { who-speaks } { $total } دولة عضو.
 }
on-behalf-of = {" "}(باسم { $group })
adopt-agenda = { $body_gender ->
    [feminine] أقرت
   *[masculine] أقر
 } { $body }، في الجلسة { $sitting } المعقودة في { $day }،
agenda-adopted-provisional = { adopt-agenda } جدول الأعمال المؤقت التالي:
agenda-adopted = { adopt-agenda } جدول الأعمال التالي:
agenda-adopted-amended = { adopt-agenda } جدول الأعمال التالي، بصيغته المعدلة شفويا:
attended = حضر { gathering } ممثلون عن { $categories }.
attendance-member-state = { $number ->
    [1] دولة عضو { SAY($count, text: "واحدة") }
    [2] { SAY($count, text: "دولتين عضوين") }
    [few] { $count } دول أعضاء
    [many] { $count } دولة عضوا
   *[other] { $count } دولة عضو
 }
attendance-member-state-present = دول أعضاء
attendance-observer-state = { $number ->
    [1] دولة { SAY($count, text: "واحدة") } غير عضو لها صفة المراقب
    [2] { SAY($count, text: "دولتين") } غير عضوين لهما صفة المراقب
    [few] { $count } دول غير أعضاء لها صفة المراقب
    [many] { $count } دولة غير عضو لها صفة المراقب
   *[other] { $count } دولة غير عضو لها صفة المراقب
 }
attendance-observer-state-present = دول غير أعضاء لها صفة المراقب
attendance-european-union-present = الاتحاد الأوروبي
attendance-programme-network-institute = { $number ->
    [1] معهد { SAY($count, text: "واحد") } من شبكة برنامج الأمم المتحدة لمنع الجريمة والعدالة الجنائية
    [2] { SAY($count, text: "معهدين") } من شبكة برنامج الأمم المتحدة لمنع الجريمة والعدالة الجنائية
    [few] { $count } معاهد من شبكة برنامج الأمم المتحدة لمنع الجريمة والعدالة الجنائية
    [many] { $count } معهدا من شبكة برنامج الأمم المتحدة لمنع الجريمة والعدالة الجنائية
   *[other] { $count } معهد من شبكة برنامج الأمم المتحدة لمنع الجريمة والعدالة الجنائية
 }
attendance-programme-network-institute-present = معاهد من شبكة برنامج الأمم المتحدة لمنع الجريمة والعدالة الجنائية
attendance-un-body = { $number ->
    [1] هيئة { SAY($count, text: "واحدة") } تابعة للأمم المتحدة
    [2] { SAY($count, text: "هيئتين") } تابعتين للأمم المتحدة
    [few] { $count } هيئات تابعة للأمم المتحدة
    [many] { $count } هيئة تابعة للأمم المتحدة
   *[other] { $count } هيئة تابعة للأمم المتحدة
 }
attendance-un-body-present = هيئات تابعة للأمم المتحدة
attendance-intergovernmental-organization = { $number ->
    [1] منظمة حكومية دولية { SAY($count, text: "واحدة") }
    [2] { SAY($count, text: "منظمتين حكوميتين دوليتين") }
    [few] { $count } منظمات حكومية دولية
    [many] { $count } منظمة حكومية دولية
   *[other] { $count } منظمة حكومية دولية
 }
attendance-intergovernmental-organization-present = منظمات حكومية دولية
attendance-non-governmental-organization = { $number ->
    [1] منظمة غير حكومية { SAY($count, text: "واحدة") }
    [2] { SAY($count, text: "منظمتين غير حكوميتين") }
    [few] { $count } منظمات غير حكومية
    [many] { $count } منظمة غير حكومية
   *[other] { $count } منظمة غير حكومية
 }
attendance-non-governmental-organization-present = منظمات غير حكومية
attendance-private-sector = { $number ->
    [1] كيان { SAY($count, text: "واحد") } من القطاع الخاص
    [2] { SAY($count, text: "كيانين") } من القطاع الخاص
    [few] { $count } كيانات من القطاع الخاص
    [many] { $count } كيانا من القطاع الخاص
   *[other] { $count } كيان من القطاع الخاص
 }
attendance-private-sector-present = القطاع الخاص
attendance-academia = { $number ->
    [1] مؤسسة أكاديمية { SAY($count, text: "واحدة") }
    [2] { SAY($count, text: "مؤسستين أكاديميتين") }
    [few] { $count } مؤسسات أكاديمية
    [many] { $count } مؤسسة أكاديمية
   *[other] { $count } مؤسسة أكاديمية
 }
attendance-academia-present = الأوساط الأكاديمية
participants-draft = وُزعت { at-the-gathering } قائمة مؤقتة بالمشاركين ({ $symbol }).
participants-final = صدرت قائمة المشاركين في الوثيقة { $symbol }.
study-name = { $titled ->
    [yes] المعنونة ”{ $study }“
   *[no] { $study }
 }
documents-study = بالإضافة إلى الوثيقة { study-name }، عُرضت على { $body } الوثائق التالية:
documents = عُرضت على { $body } الوثائق التالية:
documents-study-only = عُرضت على { $body } الوثيقة { study-name }.
report-adopted = { $has_symbol ->
    [yes] { adopted-verb } { $body } تقرير{ its } ({ $symbol }) في الجلسة { $sitting } المعقودة في { $day }.
   *[no] { adopted-verb } { $body } تقرير{ its } في الجلسة { $sitting } المعقودة في { $day }.
 }
