"""The sample paper in Spanish."""

from tests.report.render.sample_words.symbols import CRP, LIST, NOTE, OWN, RES, YEARS

WORDS = {
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
                    (
                        f"En su resolución {RES}, la Asamblea General pidió que se reuniera a expertos de todos los Estados, "
                        "sin límite de número, para examinar el delito cibernético en su conjunto y lo que hacen al respecto "
                        "los Estados, la comunidad internacional y las empresas, y para sopesar qué podría añadirse al derecho "
                        "vigente. Debían informarse unos a otros sobre la _legislación nacional_, las _mejores prácticas_, la "
                        "_asistencia técnica_ y la _cooperación internacional_."
                    ),
                    [],
                ),
                (
                    (
                        "La primera reunión se celebró en Viena del <{s|17-21} de enero de 2011>; sus resultados figuran en el "
                        "documento {s|E/CN.15/2011/19}, anexos I y II."
                    ),
                    [],
                ),
                (
                    (
                        f"La propuesta de plan de trabajo {YEARS} de la Presidencia ({CRP}) se aceptó en 2018 (véase también "
                        "[{s|A/RES/70/174}]). Cada reunión anual se ocupa de los temas fijados para ese año, y la última hace "
                        f"balance del período {YEARS}."
                    ),
                    [],
                ),
            ),
        ),
        (
            "II.",
            "Puntos planteados por los Estados, no acordados por el Grupo, para debatir en la reunión de balance de 2021",
            (
                (
                    (
                        f"Conforme al plan de trabajo ({CRP}), quien tenía a su cargo el informe anotó, con la ayuda "
                        "necesaria, los puntos que siguen. Nadie los ha acordado; se exponen para seguir debatiéndolos:"
                    ),
                    [
                        (
                            "Los Estados podrían fijar por ley cuánto tiempo se conservan los datos de tráfico y quién puede "
                            "pedirlos, con salvaguardias de la intimidad;"
                        ),
                        (
                            "Podría formarse a la policía y a las fiscalías:",
                            [
                                "En el modo de incautar y copiar datos para que un tribunal los acepte;",
                                (
                                    "En el modo de pedir a otro Estado los datos que tenga, por las redes {s|24/7} que existen "
                                    "y con las solicitudes modelo redactadas a ese fin;"
                                ),
                            ],
                        ),
                        "Las solicitudes de ayuda podrían contestarse en un plazo de [{s|30-60}] días;",
                        f"Podría darse curso a lo dicho en {NOTE}, párrafos {{s|4-11}}.",
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
                            (
                                "En sus sesiones 1ª y [2ª], los días 27 [y 28] de marzo de 2019, el Grupo se ocupó del tema 2 "
                                "del programa, titulado “Aplicación de la ley e investigaciones”."
                            ),
                            [],
                        ),
                        (
                            (
                                "Abrieron el debate: {n|Wu Shenkuo} (China); {n|Ioana Albani} (Rumania); [{n|Pedro Verdelho} "
                                "(Portugal)]."
                            ),
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
                            (
                                "Hicieron uso de la palabra expertos de los siguientes Estados: <Argentina>, <Estados Unidos de "
                                "América>, <Irán (República Islámica del)> y <Níger>. […]"
                            ),
                            [],
                        ),
                        (
                            (
                                "Una delegación pidió que se conservaran sus palabras: {f|ar|نرجو إدراج بياننا كاملا في "
                                "التقرير} ({f|zh|请将发言全文列入报告}). Participaron <98> Estados."
                            ),
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
                                f"El programa provisional anotado ({NOTE});",
                                f"La lista provisional de participantes ({LIST}).",
                            ],
                        ),
                    ),
                ),
            ),
        ),
        (
            "V.",
            "Aprobación del informe",
            ((f"En su 6ª sesión, el <29 de marzo de 2019>, el Grupo aprobó su informe ({OWN}).", []),),
        ),
    ),
}

#: One entry of a long list, about two lines on paper.
ITEM_WORDS = "Los Estados podrían compartir lo aprendido sobre las investigaciones, formar a quienes las llevan a cabo e informarse de los cambios de sus leyes"
