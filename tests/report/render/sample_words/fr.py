"""The sample paper in French."""

from tests.report.render.sample_words.symbols import CRP, LIST, NOTE, OWN, RES, YEARS

WORDS = {
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
                    (
                        f"Dans sa résolution {RES}, l’Assemblée générale a demandé que des experts de tous les États soient "
                        "réunis, sans limite de nombre, afin d’étudier la cybercriminalité dans son ensemble et ce que font à "
                        "ce sujet les États, la communauté internationale et les entreprises, et d’examiner ce qui pourrait "
                        "compléter le droit existant. Ils devaient se renseigner mutuellement sur la _législation nationale_, "
                        "les _meilleures pratiques_, l’_assistance technique_ et la _coopération internationale_."
                    ),
                    [],
                ),
                (
                    (
                        "La première réunion s’est tenue à Vienne du <{s|17-21} janvier 2011> ; ses résultats figurent dans "
                        "le document {s|E/CN.15/2011/19}, annexes I et II."
                    ),
                    [],
                ),
                (
                    (
                        f"La proposition de plan de travail {YEARS} faite par la présidence ({CRP}) a été acceptée en 2018 "
                        "(voir aussi [{s|A/RES/70/174}]). Chaque réunion annuelle traite des thèmes prévus pour l’année, et "
                        f"la dernière fait le bilan de la période {YEARS}."
                    ),
                    [],
                ),
            ),
        ),
        (
            "II.",
            "Points avancés par les États, non approuvés par le Groupe, à débattre à la réunion de bilan de 2021",
            (
                (
                    (
                        f"Conformément au plan de travail ({CRP}), la personne chargée du rapport a consigné, avec l’aide "
                        "nécessaire, les points ci-dessous. Nul ne les a approuvés ; ils sont présentés pour être débattus :"
                    ),
                    [
                        (
                            "Les États pourraient fixer dans la loi la durée de conservation des données de trafic et les "
                            "autorités qui peuvent les demander, en protégeant la vie privée ;"
                        ),
                        (
                            "La police et les parquets pourraient être formés :",
                            [
                                "À saisir et à copier les données de sorte qu’un tribunal les accepte ;",
                                (
                                    "À demander à un autre État les données qu’il détient, par les réseaux {s|24/7} qui "
                                    "existent et au moyen des demandes types rédigées à cet effet ;"
                                ),
                            ],
                        ),
                        "Les demandes d’aide pourraient recevoir une réponse sous [{s|30-60}] jours ;",
                        f"Il pourrait être donné suite à ce que dit {NOTE}, paragraphes {{s|4-11}}.",
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
                            (
                                "À ses 1re et [2e] séances, les 27 [et 28] mars 2019, le Groupe s’est penché sur le point 2 de "
                                "l’ordre du jour, intitulé « Détection et répression, et enquêtes »."
                            ),
                            [],
                        ),
                        (
                            (
                                "Le débat a été ouvert par : {n|Wu Shenkuo} (Chine) ; {n|Ioana Albani} (Roumanie) ; [{n|Pedro "
                                "Verdelho} (Portugal)]."
                            ),
                            [],
                        ),
                    ),
                ),
                (
                    "B.",
                    "Preuves électroniques et justice pénale",
                    (
                        (
                            (
                                "À sa […] séance, le 28 mars [et le …] 2019, le Groupe s’est penché sur le point 3 de l’ordre "
                                "du jour."
                            ),
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
                            (
                                "Des experts des États suivants ont pris la parole : <Argentine>, <États-Unis d’Amérique>, <Iran "
                                "(République islamique d’)> et <Niger>. […]"
                            ),
                            [],
                        ),
                        (
                            (
                                "Une délégation a demandé que ses mots soient conservés tels quels : {f|ar|نرجو إدراج بياننا "
                                "كاملا في التقرير} ({f|zh|请将发言全文列入报告}). <98> États ont participé."
                            ),
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
                                f"Ordre du jour provisoire annoté ({NOTE}) ;",
                                f"Liste provisoire des participants ({LIST}).",
                            ],
                        ),
                    ),
                ),
            ),
        ),
        (
            "V.",
            "Adoption du rapport",
            ((f"À sa 6e séance, le <29 mars 2019>, le Groupe a adopté son rapport ({OWN}).", []),),
        ),
    ),
}

#: One entry of a long list, about two lines on paper.
ITEM_WORDS = "Les États pourraient partager ce qu’ils ont appris sur les enquêtes, former celles et ceux qui les mènent et se dire ce qui a changé dans leurs lois"
