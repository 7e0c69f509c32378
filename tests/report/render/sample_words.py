"""The words of the sample paper; the notation is explained in :mod:`tests.report.render.sample`."""

_RES = "{s|A/RES/65/230}"
_CRP = "{s|UNODC/CCPCJ/EG.4/2018/CRP.1}"
_NOTE = "{s|UNODC/CCPCJ/EG.4/2019/1}"
_LIST = "{s|UNODC/CCPCJ/EG.4/2019/INF/1/Rev.2}"
_OWN = "{s|UNODC/CCPCJ/EG.4/2019/L.1}"
_YEARS = "{s|2018-2021}"

WORDS = {
    "en": {
        "publisher": "United Nations",
        "lines": (
            ("distribution", "Distr.:", "Limited", "en"),
            ("date", "Date:", "29 March 2019", "en"),
            ("original", "Original:", "English", "en"),
            ("sales", "Sales No.:", "", "en"),
        ),
        "body": "Expert Group to Conduct a Comprehensive Study on Cybercrime",
        "occasion": "Vienna, {s|27-29} March 2019",
        "title": "Draft report",
        "document_title": "Draft report of the Expert Group",
        "keywords": ("cybercrime", "expert group"),
        "job_number": "V.19-01980 (E)",
        "sections": (
            (
                "I.",
                "Introduction",
                (
                    (
                        (f"In its resolution {_RES}, the General Assembly asked that experts of all States be brought "
                        "together, without any limit on their number, to look into the whole of cybercrime and into what "
                        "States, the world at large and private firms do about it, and to weigh what might be added to "
                        "the laws that exist. They were to tell one another about _national legislation_, _best practices_, "
                        "_technical assistance_ and _international cooperation_."),
                        [],
                    ),
                    (
                        ("The first meeting took place in Vienna from <{s|17-21} January 2011>; its outcome is in document "
                        "{s|E/CN.15/2011/19}, annexes I and II."),
                        [],
                    ),
                    (
                        (f"The Chair’s proposal for the work plan {_YEARS} ({_CRP}) was accepted in 2018 (see also "
                        "[{s|A/RES/70/174}]). Under it each yearly meeting takes up the topics named for that year, and the "
                        f"last one takes stock of what {_YEARS} has brought."),
                        [],
                    ),
                ),
            ),
            (
                "II.",
                "Points put forward by States, not agreed by the Group, for discussion at the stocktaking meeting of 2021",
                (
                    (
                        (f"Under the work plan ({_CRP}), the Rapporteur wrote down, with the help that was needed, the points "
                        "below. Nobody has agreed to them; they are set out so that they can be discussed further:"),
                        [
                            ("States might lay down in law how long traffic data are kept and who may ask for them, with "
                            "safeguards for privacy;"),
                            (
                                "Police and prosecutors might be trained:",
                                [
                                    "In how to seize and copy data so that a court will accept them;",
                                    ("In how to ask another State for data that it holds, through the {s|24/7} networks that "
                                    "exist and with the model requests that have been written for the purpose;"),
                                ],
                            ),
                            "Requests for help might be answered within [{s|30-60}] days;",
                            f"What was said in {_NOTE}, paragraphs {{s|4-11}}, might be followed up.",
                        ],
                    ),
                ),
            ),
            (
                "III.",
                "Summary of deliberations",
                (
                    (
                        "A.",
                        "Law enforcement and investigations",
                        (
                            (
                                ("At its 1st and [2nd] meetings, on 27 [and 28] March 2019, the Group took up agenda item 2, "
                                "entitled “Law enforcement and investigations”."),
                                [],
                            ),
                            (
                                ("The discussion was opened by: {n|Wu Shenkuo} (China); {n|Ioana Albani} (Romania); [{n|Pedro "
                                "Verdelho} (Portugal)]."),
                                [],
                            ),
                        ),
                    ),
                    (
                        "B.",
                        "Electronic evidence and criminal justice",
                        (
                            (
                                "At its […] meeting, on 28 March [and …] 2019, the Group took up agenda item 3.",
                                [],
                            ),
                        ),
                    ),
                ),
            ),
            (
                "IV.",
                "Organization of the meeting",
                (
                    (
                        "A.",
                        "Attendance",
                        (
                            (
                                ("Experts from the following States spoke: <Argentina>, <Iran (Islamic Republic of)>, <Niger> "
                                "and <United States of America>. […]"),
                                [],
                            ),
                            (
                                ("One delegation asked that its words be kept as spoken: {f|ar|نرجو إدراج بياننا كاملا في "
                                "التقرير} ({f|zh|请将发言全文列入报告}). <98> States took part."),
                                [],
                            ),
                        ),
                    ),
                    (
                        "B.",
                        "Documentation",
                        (
                            (
                                "The Group had before it:",
                                [
                                    f"The annotated provisional agenda ({_NOTE});",
                                    f"The provisional list of participants ({_LIST}).",
                                ],
                            ),
                        ),
                    ),
                ),
            ),
            (
                "V.",
                "Adoption of the report",
                ((f"At its 6th meeting, on <29 March 2019>, the Group adopted its report ({_OWN}).", []),),
            ),
        ),
    },
    "fr": {
        "publisher": "Nations Unies",
        "lines": (
            ("distribution", "Distr. :", "limitée", "fr"),
            ("date", "Date :", "29 mars 2019", "fr"),
            ("original", "Original :", "anglais", "fr"),
            ("sales", "Numéro de vente :", "", "fr"),
        ),
        "body": "Groupe d’experts chargé de réaliser une étude approfondie sur la cybercriminalité",
        "occasion": "Vienne, {s|27-29} mars 2019",
        "title": "Projet de rapport",
        "document_title": "Projet de rapport du Groupe d’experts",
        "keywords": ("cybercriminalité", "groupe d’experts"),
        "job_number": "V.19-01981 (F)",
        "sections": (
            (
                "I.",
                "Introduction",
                (
                    (
                        (f"Dans sa résolution {_RES}, l’Assemblée générale a demandé que des experts de tous les États soient "
                        "réunis, sans limite de nombre, afin d’étudier la cybercriminalité dans son ensemble et ce que font à "
                        "ce sujet les États, la communauté internationale et les entreprises, et d’examiner ce qui pourrait "
                        "compléter le droit existant. Ils devaient se renseigner mutuellement sur la _législation nationale_, "
                        "les _meilleures pratiques_, l’_assistance technique_ et la _coopération internationale_."),
                        [],
                    ),
                    (
                        ("La première réunion s’est tenue à Vienne du <{s|17-21} janvier 2011> ; ses résultats figurent dans "
                        "le document {s|E/CN.15/2011/19}, annexes I et II."),
                        [],
                    ),
                    (
                        (f"La proposition de plan de travail {_YEARS} faite par la présidence ({_CRP}) a été acceptée en 2018 "
                        "(voir aussi [{s|A/RES/70/174}]). Chaque réunion annuelle traite des thèmes prévus pour l’année, et "
                        f"la dernière fait le bilan de la période {_YEARS}."),
                        [],
                    ),
                ),
            ),
            (
                "II.",
                "Points avancés par les États, non approuvés par le Groupe, à débattre à la réunion de bilan de 2021",
                (
                    (
                        (f"Conformément au plan de travail ({_CRP}), la personne chargée du rapport a consigné, avec l’aide "
                        "nécessaire, les points ci-dessous. Nul ne les a approuvés ; ils sont présentés pour être débattus :"),
                        [
                            ("Les États pourraient fixer dans la loi la durée de conservation des données de trafic et les "
                            "autorités qui peuvent les demander, en protégeant la vie privée ;"),
                            (
                                "La police et les parquets pourraient être formés :",
                                [
                                    "À saisir et à copier les données de sorte qu’un tribunal les accepte ;",
                                    ("À demander à un autre État les données qu’il détient, par les réseaux {s|24/7} qui "
                                    "existent et au moyen des demandes types rédigées à cet effet ;"),
                                ],
                            ),
                            "Les demandes d’aide pourraient recevoir une réponse sous [{s|30-60}] jours ;",
                            f"Il pourrait être donné suite à ce que dit {_NOTE}, paragraphes {{s|4-11}}.",
                        ],
                    ),
                ),
            ),
            (
                "III.",
                "Résumé des délibérations",
                (
                    (
                        "A.",
                        "Détection et répression, et enquêtes",
                        (
                            (
                                ("À ses 1re et [2e] séances, les 27 [et 28] mars 2019, le Groupe s’est penché sur le point 2 de "
                                "l’ordre du jour, intitulé « Détection et répression, et enquêtes »."),
                                [],
                            ),
                            (
                                ("Le débat a été ouvert par : {n|Wu Shenkuo} (Chine) ; {n|Ioana Albani} (Roumanie) ; [{n|Pedro "
                                "Verdelho} (Portugal)]."),
                                [],
                            ),
                        ),
                    ),
                    (
                        "B.",
                        "Preuves électroniques et justice pénale",
                        (
                            (
                                ("À sa […] séance, le 28 mars [et le …] 2019, le Groupe s’est penché sur le point 3 de l’ordre "
                                "du jour."),
                                [],
                            ),
                        ),
                    ),
                ),
            ),
            (
                "IV.",
                "Organisation de la réunion",
                (
                    (
                        "A.",
                        "Participation",
                        (
                            (
                                ("Des experts des États suivants ont pris la parole : <Argentine>, <États-Unis d’Amérique>, <Iran "
                                "(République islamique d’)> et <Niger>. […]"),
                                [],
                            ),
                            (
                                ("Une délégation a demandé que ses mots soient conservés tels quels : {f|ar|نرجو إدراج بياننا "
                                "كاملا في التقرير} ({f|zh|请将发言全文列入报告}). <98> États ont participé."),
                                [],
                            ),
                        ),
                    ),
                    (
                        "B.",
                        "Documentation",
                        (
                            (
                                "Le Groupe était saisi des documents suivants :",
                                [
                                    f"Ordre du jour provisoire annoté ({_NOTE}) ;",
                                    f"Liste provisoire des participants ({_LIST}).",
                                ],
                            ),
                        ),
                    ),
                ),
            ),
            (
                "V.",
                "Adoption du rapport",
                ((f"À sa 6e séance, le <29 mars 2019>, le Groupe a adopté son rapport ({_OWN}).", []),),
            ),
        ),
    },
    "es": {
        "publisher": "Naciones Unidas",
        "lines": (
            ("distribution", "Distr.:", "limitada", "es"),
            ("date", "Fecha:", "29 de marzo de 2019", "es"),
            ("original", "Original:", "inglés", "es"),
            ("sales", "Número de venta:", "", "es"),
        ),
        "body": "Grupo de Expertos encargado de realizar un estudio exhaustivo sobre el delito cibernético",
        "occasion": "Viena, {s|27-29} de marzo de 2019",
        "title": "Proyecto de informe",
        "document_title": "Proyecto de informe del Grupo de Expertos",
        "keywords": ("delito cibernético", "grupo de expertos"),
        "job_number": "V.19-01984 (S)",
        "sections": (
            (
                "I.",
                "Introducción",
                (
                    (
                        (f"En su resolución {_RES}, la Asamblea General pidió que se reuniera a expertos de todos los Estados, "
                        "sin límite de número, para examinar el delito cibernético en su conjunto y lo que hacen al respecto "
                        "los Estados, la comunidad internacional y las empresas, y para sopesar qué podría añadirse al derecho "
                        "vigente. Debían informarse unos a otros sobre la _legislación nacional_, las _mejores prácticas_, la "
                        "_asistencia técnica_ y la _cooperación internacional_."),
                        [],
                    ),
                    (
                        ("La primera reunión se celebró en Viena del <{s|17-21} de enero de 2011>; sus resultados figuran en el "
                        "documento {s|E/CN.15/2011/19}, anexos I y II."),
                        [],
                    ),
                    (
                        (f"La propuesta de plan de trabajo {_YEARS} de la Presidencia ({_CRP}) se aceptó en 2018 (véase también "
                        "[{s|A/RES/70/174}]). Cada reunión anual se ocupa de los temas fijados para ese año, y la última hace "
                        f"balance del período {_YEARS}."),
                        [],
                    ),
                ),
            ),
            (
                "II.",
                "Puntos planteados por los Estados, no acordados por el Grupo, para debatir en la reunión de balance de 2021",
                (
                    (
                        (f"Conforme al plan de trabajo ({_CRP}), quien tenía a su cargo el informe anotó, con la ayuda "
                        "necesaria, los puntos que siguen. Nadie los ha acordado; se exponen para seguir debatiéndolos:"),
                        [
                            ("Los Estados podrían fijar por ley cuánto tiempo se conservan los datos de tráfico y quién puede "
                            "pedirlos, con salvaguardias de la intimidad;"),
                            (
                                "Podría formarse a la policía y a las fiscalías:",
                                [
                                    "En el modo de incautar y copiar datos para que un tribunal los acepte;",
                                    ("En el modo de pedir a otro Estado los datos que tenga, por las redes {s|24/7} que existen "
                                    "y con las solicitudes modelo redactadas a ese fin;"),
                                ],
                            ),
                            "Las solicitudes de ayuda podrían contestarse en un plazo de [{s|30-60}] días;",
                            f"Podría darse curso a lo dicho en {_NOTE}, párrafos {{s|4-11}}.",
                        ],
                    ),
                ),
            ),
            (
                "III.",
                "Resumen de las deliberaciones",
                (
                    (
                        "A.",
                        "Aplicación de la ley e investigaciones",
                        (
                            (
                                ("En sus sesiones 1ª y [2ª], los días 27 [y 28] de marzo de 2019, el Grupo se ocupó del tema 2 "
                                "del programa, titulado “Aplicación de la ley e investigaciones”."),
                                [],
                            ),
                            (
                                ("Abrieron el debate: {n|Wu Shenkuo} (China); {n|Ioana Albani} (Rumania); [{n|Pedro Verdelho} "
                                "(Portugal)]."),
                                [],
                            ),
                        ),
                    ),
                    (
                        "B.",
                        "Pruebas electrónicas y justicia penal",
                        (
                            (
                                "En su […] sesión, el 28 de marzo [y el …] de 2019, el Grupo se ocupó del tema 3 del programa.",
                                [],
                            ),
                        ),
                    ),
                ),
            ),
            (
                "IV.",
                "Organización de la reunión",
                (
                    (
                        "A.",
                        "Asistencia",
                        (
                            (
                                ("Hicieron uso de la palabra expertos de los siguientes Estados: <Argentina>, <Estados Unidos de "
                                "América>, <Irán (República Islámica del)> y <Níger>. […]"),
                                [],
                            ),
                            (
                                ("Una delegación pidió que se conservaran sus palabras: {f|ar|نرجو إدراج بياننا كاملا في "
                                "التقرير} ({f|zh|请将发言全文列入报告}). Participaron <98> Estados."),
                                [],
                            ),
                        ),
                    ),
                    (
                        "B.",
                        "Documentación",
                        (
                            (
                                "El Grupo tuvo ante sí:",
                                [
                                    f"El programa provisional anotado ({_NOTE});",
                                    f"La lista provisional de participantes ({_LIST}).",
                                ],
                            ),
                        ),
                    ),
                ),
            ),
            (
                "V.",
                "Aprobación del informe",
                ((f"En su 6ª sesión, el <29 de marzo de 2019>, el Grupo aprobó su informe ({_OWN}).", []),),
            ),
        ),
    },
    "ru": {
        "publisher": "Организация Объединенных Наций",
        "lines": (
            ("distribution", "Distr.:", "Limited", "en"),
            ("date", "Date:", "29 March 2019", "en"),
            ("original", "Original:", "English", "en"),
            ("sales", "Номер для продажи:", "", "ru"),
        ),
        "body": "Группа экспертов для проведения всестороннего исследования киберпреступности",
        "occasion": "Вена, {s|27-29} марта 2019 года",
        "title": "Проект доклада",
        "document_title": "Проект доклада Группы экспертов",
        "keywords": ("киберпреступность", "группа экспертов"),
        "job_number": "V.19-01982 (R)",
        "sections": (
            (
                "I.",
                "Введение",
                (
                    (
                        (f"В своей резолюции {_RES} Генеральная Ассамблея просила собрать экспертов всех государств без "
                        "ограничения их числа, чтобы изучить киберпреступность в целом и то, что предпринимают в этой связи "
                        "государства, мировое сообщество и частные компании, и взвесить, чем можно было бы дополнить "
                        "действующее право. Им предстояло рассказать друг другу о _национальном законодательстве_, _видах "
                        "наилучшей практики_, _технической помощи_ и _международном сотрудничестве_."),
                        [],
                    ),
                    (
                        ("Первое совещание состоялось в Вене <{s|17-21} января 2011 года>; его итоги приведены в документе "
                        "{s|E/CN.15/2011/19}, приложения I и II."),
                        [],
                    ),
                    (
                        (f"Предложение Председателя по плану работы на {_YEARS} годы ({_CRP}) было принято в 2018 году (см. "
                        "также [{s|A/RES/70/174}]). Каждое ежегодное совещание рассматривает темы, намеченные на этот год, а "
                        f"последнее подводит итоги за {_YEARS} годы."),
                        [],
                    ),
                ),
            ),
            (
                "II.",
                "Соображения государств, не согласованные Группой, для обсуждения на итоговом совещании 2021 года",
                (
                    (
                        (f"В соответствии с планом работы ({_CRP}) Докладчик при необходимой помощи записал приведенные ниже "
                        "соображения. Никто с ними не соглашался; они изложены для дальнейшего обсуждения:"),
                        [
                            ("государства могли бы установить законом, сколько времени хранятся данные о трафике и кто вправе "
                            "их запрашивать, с гарантиями неприкосновенности частной жизни;"),
                            (
                                "полицию и прокуратуру можно было бы обучить:",
                                [
                                    "изъятию и копированию данных, с тем чтобы их принял суд;",
                                    ("обращению к другому государству за имеющимися у него данными через существующие сети "
                                    "{s|24/7} и с помощью составленных для этого типовых запросов;"),
                                ],
                            ),
                            "на просьбы о помощи можно было бы отвечать в течение [{s|30-60}] дней;",
                            f"можно было бы принять меры по итогам сказанного в {_NOTE}, пункты {{s|4-11}}.",
                        ],
                    ),
                ),
            ),
            (
                "III.",
                "Краткое изложение обсуждений",
                (
                    (
                        "A.",
                        "Правоохранительная деятельность и расследования",
                        (
                            (
                                ("На своих 1-м и [2-м] заседаниях 27 [и 28] марта 2019 года Группа рассмотрела пункт 2 повестки "
                                "дня, озаглавленный «Правоохранительная деятельность и расследования»."),
                                [],
                            ),
                            (
                                ("Обсуждение открыли: {n|У Шэнько} (Китай); {n|Йоана Албани} (Румыния); [{n|Педру Вердельо} "
                                "(Португалия)]."),
                                [],
                            ),
                        ),
                    ),
                    (
                        "B.",
                        "Электронные доказательства и уголовное правосудие",
                        (
                            (
                                "На своем […] заседании 28 марта [и …] 2019 года Группа рассмотрела пункт 3 повестки дня.",
                                [],
                            ),
                        ),
                    ),
                ),
            ),
            (
                "IV.",
                "Организация работы совещания",
                (
                    (
                        "A.",
                        "Участники",
                        (
                            (
                                ("Выступили эксперты из следующих государств: <Аргентина>, <Иран (Исламская Республика)>, "
                                "<Нигер> и <Соединенные Штаты Америки>. […]"),
                                [],
                            ),
                            (
                                ("Одна делегация просила сохранить ее слова: {f|ar|نرجو إدراج بياننا كاملا في التقرير} "
                                "({f|zh|请将发言全文列入报告}). Участвовали <98> государств."),
                                [],
                            ),
                        ),
                    ),
                    (
                        "B.",
                        "Документация",
                        (
                            (
                                "Группе были представлены:",
                                [
                                    f"аннотированная предварительная повестка дня ({_NOTE});",
                                    f"предварительный список участников ({_LIST}).",
                                ],
                            ),
                        ),
                    ),
                ),
            ),
            (
                "V.",
                "Утверждение доклада",
                ((f"На своем 6-м заседании <29 марта 2019 года> Группа утвердила свой доклад ({_OWN}).", []),),
            ),
        ),
    },
    "zh": {
        "publisher": "联合国",
        "lines": (
            ("distribution", "Distr.:", "Limited", "en"),
            ("date", "Date:", "29 March 2019", "en"),
            ("original", "Original:", "English", "en"),
            ("sales", "出售品编号：", "", "zh"),
        ),
        "body": "全面研究网络犯罪问题专家组",
        "occasion": "2019年3月{s|27-29}日，维也纳",
        "title": "报告草稿",
        "document_title": "专家组报告草稿",
        "keywords": ("网络犯罪", "专家组"),
        "job_number": "V.19-01983 (C)",
        "sections": (
            (
                "一.",
                "导言",
                (
                    (
                        (f"大会在第{_RES}号决议中要求把各国专家召集起来，人数不设上限，一起查看网络犯罪的全貌，了解各国、国际社会"
                        "和企业为此做了哪些事情，并斟酌现行法律还可以补充什么。专家们要互相介绍_国内立法_、_良好做法_、_技术援助_"
                        "和_国际合作_的情况。"),
                        [],
                    ),
                    (
                        "第一次会议于<2011年1月{s|17-21}日>在维也纳召开；会议成果见{s|E/CN.15/2011/19}号文件附件一和附件二。",
                        [],
                    ),
                    (
                        (f"主席提出的{_YEARS}年工作计划（{_CRP}）已于2018年获得接受（另见[{{s|A/RES/70/174}}]）。按照计划，每年的会议"
                        f"讨论当年指定的专题，最后一次会议对{_YEARS}年的工作作出总结。"),
                        [],
                    ),
                ),
            ),
            (
                "二.",
                "各国提出、专家组尚未商定、留待2021年总结会议讨论的意见",
                (
                    (
                        (f"根据工作计划（{_CRP}），报告员在必要的协助下记下了以下意见。这些意见未经任何一方同意，列出只是为了"
                        "继续讨论："),
                        [
                            "各国不妨以法律规定流量数据保存多久、谁可以索取，并为隐私提供保障；",
                            (
                                "不妨对警察和检察官开展培训，内容包括：",
                                [
                                    "如何扣押和复制数据，使法院能够采信；",
                                    "如何通过现有的{s|24/7}网络并使用为此编写的请求范本，请另一国提供其掌握的数据；",
                                ],
                            ),
                            "不妨在[{s|30-60}]天内答复援助请求；",
                            f"不妨对{_NOTE}第{{s|4-11}}段所述内容采取后续行动。",
                        ],
                    ),
                ),
            ),
            (
                "三.",
                "审议情况概要",
                (
                    (
                        "A.",
                        "执法和调查",
                        (
                            (
                                "在2019年3月27日[和28日]的第1场和[第2场]会议上，专家组讨论了题为“执法和调查”的议程项目2。",
                                [],
                            ),
                            (
                                "下列人士带头发言：吴沈括（中国）；{n|Ioana Albani}（罗马尼亚）；[{n|Pedro Verdelho}（葡萄牙）]。",
                                [],
                            ),
                        ),
                    ),
                    (
                        "B.",
                        "电子证据和刑事司法",
                        (("在2019年3月28日[和…]的[…]会议上，专家组讨论了议程项目3。", []),),
                    ),
                ),
            ),
            (
                "四.",
                "会议安排",
                (
                    (
                        "A.",
                        "出席情况",
                        (
                            (
                                "下列国家的专家作了发言：<阿根廷>、<伊朗伊斯兰共和国>、<尼日尔>、<美利坚合众国>。[…]",
                                [],
                            ),
                            (
                                ("一个代表团要求保留其原话：{f|ar|نرجو إدراج بياننا كاملا في التقرير}（{f|en|Please print our "
                                "statement in full}）。共有<98>个国家参加。"),
                                [],
                            ),
                        ),
                    ),
                    (
                        "B.",
                        "文件",
                        (
                            (
                                "专家组收到以下文件：",
                                [
                                    f"临时议程说明（{_NOTE}）；",
                                    f"与会者临时名单（{_LIST}）。",
                                ],
                            ),
                        ),
                    ),
                ),
            ),
            (
                "五.",
                "通过报告",
                ((f"在<2019年3月29日>的第6场会议上，专家组通过了本报告（{_OWN}）。", []),),
            ),
        ),
    },
    "ar": {
        "publisher": "الأمم المتحدة",
        "lines": (
            ("distribution", "Distr.:", "Limited", "en"),
            ("date", "التاريخ:", "29 آذار/مارس 2019", "ar"),
            ("original", "الأصل:", "بالإنكليزية", "ar"),
            ("sales", "رقم المبيع:", "", "ar"),
        ),
        "body": "فريق الخبراء المعني بإجراء دراسة شاملة عن الجريمة السيبرانية",
        "occasion": "فيينا، {s|27-29} آذار/مارس 2019",
        "title": "مشروع التقرير",
        "document_title": "مشروع تقرير فريق الخبراء",
        "keywords": ("الجريمة السيبرانية", "فريق الخبراء"),
        "job_number": "V.19-01979 (A)",
        "sections": (
            (
                "أولا-",
                "مقدمة",
                (
                    (
                        (f"طلبت الجمعية العامة في قرارها {_RES} جمع خبراء من كل الدول دون حد لعددهم، كي ينظروا في الجريمة "
                        "السيبرانية برمتها وفيما تفعله الدول والمجتمع الدولي والشركات الخاصة بشأنها، وكي يزنوا ما يمكن أن يضاف "
                        "إلى القوانين القائمة. وكان عليهم أن يطلع بعضهم بعضا على _التشريعات الوطنية_ و_أفضل الممارسات_ "
                        "و_المساعدة التقنية_ و_التعاون الدولي_."),
                        [],
                    ),
                    (
                        ("وعُقد الاجتماع الأول في فيينا من <{s|17-21} كانون الثاني/يناير 2011>؛ وترد نتائجه في الوثيقة "
                        "{s|E/CN.15/2011/19}، المرفقين الأول والثاني."),
                        [],
                    ),
                    (
                        (f"وقُبل في عام 2018 اقتراح الرئيس بشأن خطة العمل للفترة {_YEARS} ({_CRP}) (انظر أيضا "
                        "[{s|A/RES/70/174}]). وبموجبها يتناول كل اجتماع سنوي المواضيع المحددة لتلك السنة، ويقيّم الاجتماع الأخير "
                        f"ما تحقق في الفترة {_YEARS}."),
                        [],
                    ),
                ),
            ),
            (
                "ثانيا-",
                "نقاط طرحتها الدول ولم يتفق عليها الفريق كي تُناقش في اجتماع التقييم لعام 2021",
                (
                    (
                        (f"وفقا لخطة العمل ({_CRP})، دوّن المقرر بما يلزم من مساعدة النقاط الواردة أدناه. ولم يوافق عليها أحد؛ وهي "
                        "معروضة لمواصلة مناقشتها:"),
                        [
                            "يمكن للدول أن تحدد بقانون مدة حفظ بيانات الحركة ومن يحق له طلبها، مع ضمانات للخصوصية؛",
                            (
                                "يمكن تدريب الشرطة والنيابة العامة على ما يلي:",
                                [
                                    "كيفية ضبط البيانات ونسخها بحيث تقبلها المحكمة؛",
                                    ("كيفية طلب البيانات من دولة أخرى تحوزها، من خلال شبكات {s|24/7} القائمة وبواسطة الطلبات "
                                    "النموذجية المعدة لهذا الغرض؛"),
                                ],
                            ),
                            "يمكن الرد على طلبات المساعدة في غضون [{s|30-60}] يوما؛",
                            f"يمكن متابعة ما جاء في {_NOTE}، الفقرات {{s|4-11}}.",
                        ],
                    ),
                ),
            ),
            (
                "ثالثا-",
                "ملخص المداولات",
                (
                    (
                        "ألف-",
                        "إنفاذ القانون والتحقيقات",
                        (
                            (
                                ("تناول الفريق في جلستيه الأولى [والثانية] المعقودتين في 27 [و28] آذار/مارس 2019 البند 2 من جدول "
                                "الأعمال، المعنون ”إنفاذ القانون والتحقيقات“."),
                                [],
                            ),
                            (
                                ("وافتتح النقاش: {n|Wu Shenkuo} (الصين)؛ و{n|Ioana Albani} (رومانيا)؛ [و{n|Pedro Verdelho} "
                                "(البرتغال)]."),
                                [],
                            ),
                        ),
                    ),
                    (
                        "باء-",
                        "الأدلة الإلكترونية والعدالة الجنائية",
                        (
                            (
                                "تناول الفريق في جلسته […] المعقودة في 28 آذار/مارس [و…] 2019 البند 3 من جدول الأعمال.",
                                [],
                            ),
                        ),
                    ),
                ),
            ),
            (
                "رابعا-",
                "تنظيم الاجتماع",
                (
                    (
                        "ألف-",
                        "الحضور",
                        (
                            (
                                ("وتكلم خبراء من الدول التالية: <الأرجنتين>، <إيران (جمهورية - الإسلامية)>، <النيجر>، <الولايات "
                                "المتحدة الأمريكية>. […]"),
                                [],
                            ),
                            (
                                ("وطلب أحد الوفود الإبقاء على كلماته كما قيلت: {f|en|Please print our statement in full} "
                                "({f|zh|请将发言全文列入报告}). وشاركت <98> دولة."),
                                [],
                            ),
                        ),
                    ),
                    (
                        "باء-",
                        "الوثائق",
                        (
                            (
                                "وكان معروضا على الفريق ما يلي:",
                                [
                                    f"جدول الأعمال المؤقت المشروح ({_NOTE})؛",
                                    f"القائمة المؤقتة بأسماء المشاركين ({_LIST}).",
                                ],
                            ),
                        ),
                    ),
                ),
            ),
            (
                "خامسا-",
                "اعتماد التقرير",
                ((f"اعتمد الفريق تقريره ({_OWN}) في جلسته السادسة المعقودة في <29 آذار/مارس 2019>.", []),),
            ),
        ),
    },
}

#: One entry of a long list, about two lines on paper.
ITEM_WORDS = {
    "ar": "يمكن للدول أن تتبادل ما لديها من خبرة في التحقيق وأن تدرب من يتولونه وأن تطلع بعضها بعضا على ما تغير في قوانينها",
    "en": "States might share what they have learned about investigations, train those who carry them out and tell one another "
    "what has changed in their laws",
    "es": "Los Estados podrían compartir lo aprendido sobre las investigaciones, formar a quienes las llevan a cabo e informarse "
    "de los cambios de sus leyes",
    "fr": "Les États pourraient partager ce qu’ils ont appris sur les enquêtes, former celles et ceux qui les mènent et se dire "
    "ce qui a changé dans leurs lois",
    "ru": "государства могли бы делиться опытом расследований, обучать тех, кто их проводит, и сообщать друг другу о том, что "
    "изменилось в их законах",
    "zh": "各国不妨分享在调查方面积累的经验，培训从事调查的人员，并互相通报本国法律的变化",
}
