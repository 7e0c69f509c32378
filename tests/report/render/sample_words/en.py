"""The sample paper in English."""

from tests.report.render.sample_words.symbols import CRP, LIST, NOTE, OWN, RES, YEARS

WORDS = {
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
                    (
                        f"In its resolution {RES}, the General Assembly asked that experts of all States be brought "
                        "together, without any limit on their number, to look into the whole of cybercrime and into what "
                        "States, the world at large and private firms do about it, and to weigh what might be added to "
                        "the laws that exist. They were to tell one another about _national legislation_, _best practices_, "
                        "_technical assistance_ and _international cooperation_."
                    ),
                    [],
                ),
                (
                    (
                        "The first meeting took place in Vienna from <{s|17-21} January 2011>; its outcome is in document "
                        "{s|E/CN.15/2011/19}, annexes I and II."
                    ),
                    [],
                ),
                (
                    (
                        f"The Chair’s proposal for the work plan {YEARS} ({CRP}) was accepted in 2018 (see also "
                        "[{s|A/RES/70/174}]). Under it each yearly meeting takes up the topics named for that year, and the "
                        f"last one takes stock of what {YEARS} has brought."
                    ),
                    [],
                ),
            ),
        ),
        (
            "II.",
            "Points put forward by States, not agreed by the Group, for discussion at the stocktaking meeting of 2021",
            (
                (
                    (
                        f"Under the work plan ({CRP}), the Rapporteur wrote down, with the help that was needed, the points "
                        "below. Nobody has agreed to them; they are set out so that they can be discussed further:"
                    ),
                    [
                        (
                            "States might lay down in law how long traffic data are kept and who may ask for them, with "
                            "safeguards for privacy;"
                        ),
                        (
                            "Police and prosecutors might be trained:",
                            [
                                "In how to seize and copy data so that a court will accept them;",
                                (
                                    "In how to ask another State for data that it holds, through the {s|24/7} networks that "
                                    "exist and with the model requests that have been written for the purpose;"
                                ),
                            ],
                        ),
                        "Requests for help might be answered within [{s|30-60}] days;",
                        f"What was said in {NOTE}, paragraphs {{s|4-11}}, might be followed up.",
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
                            (
                                "At its 1st and [2nd] meetings, on 27 [and 28] March 2019, the Group took up agenda item 2, "
                                "entitled “Law enforcement and investigations”."
                            ),
                            [],
                        ),
                        (
                            (
                                "The discussion was opened by: {n|Wu Shenkuo} (China); {n|Ioana Albani} (Romania); [{n|Pedro "
                                "Verdelho} (Portugal)]."
                            ),
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
                            (
                                "Experts from the following States spoke: <Argentina>, <Iran (Islamic Republic of)>, <Niger> "
                                "and <United States of America>. […]"
                            ),
                            [],
                        ),
                        (
                            (
                                "One delegation asked that its words be kept as spoken: {f|ar|نرجو إدراج بياننا كاملا في "
                                "التقرير} ({f|zh|请将发言全文列入报告}). <98> States took part."
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
                            "The Group had before it:",
                            [
                                f"The annotated provisional agenda ({NOTE});",
                                f"The provisional list of participants ({LIST}).",
                            ],
                        ),
                    ),
                ),
            ),
        ),
        (
            "V.",
            "Adoption of the report",
            ((f"At its 6th meeting, on <29 March 2019>, the Group adopted its report ({OWN}).", []),),
        ),
    ),
}

#: One entry of a long list, about two lines on paper.
ITEM_WORDS = "States might share what they have learned about investigations, train those who carry them out and tell one another what has changed in their laws"
