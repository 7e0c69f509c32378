"""Who spoke at a meeting, who was present, and which papers lay before it, on the desk."""

from django.utils.translation import gettext as _, gettext_lazy

from sessional.facts.recording import Recording
from sessional.facts.standing import GivenList
from sessional.meetings import actions
from sessional.meetings.models import Meeting
from sessional.web.meeting_desk import rows
from sessional.web.meeting_desk.sections import OnePaperForm, WholeList


class Statements(WholeList):
    verb, heading, paths, kind = "enter_statements", gettext_lazy("Statements"), ("statements",), rows.Statements

    def part(self):
        return self.desk.told.statements

    kept = part

    def keep(self, recording: Recording) -> Meeting:
        return actions.enter_statements(
            meeting=self.desk.meeting, statements=self.given(), seen=self.seen, recording=recording
        )


class AttendanceCounts(WholeList):
    verb, heading, paths, kind = "enter_attendance", gettext_lazy("Attendance"), ("attendance",), rows.Attendance

    def part(self):
        return self.desk.told.attendance

    kept = part

    def keep(self, recording: Recording) -> Meeting:
        return actions.enter_attendance(
            meeting=self.desk.meeting, attendance=self.given(), seen=self.seen, recording=recording
        )


class Participants(WholeList):
    verb, heading, paths = "enter_participants", gettext_lazy("Participants"), ("participants",)
    kind = rows.Participants

    def part(self):
        return self.desk.told.participants, self.desk.told.participants_paper

    def kept(self) -> GivenList | None:
        return self.desk.told.participants

    def make(self) -> None:
        super().make()
        self.forms["participants_paper"] = OnePaperForm(
            self.data,
            desk=self.desk,
            kept=self.desk.told.participants_paper,
            label=_("Paper with the list of participants"),
            prefix="paper",
        )

    def keep(self, recording: Recording) -> Meeting:
        return actions.enter_participants(
            meeting=self.desk.meeting,
            participants=self.given(),
            paper=self.forms["participants_paper"].cleaned_data["paper"] or None,
            seen=self.seen,
            recording=recording,
        )


class Documents(WholeList):
    verb, heading, paths, kind = "enter_documents", gettext_lazy("Papers before the meeting"), ("documents",), rows.Documents

    def part(self):
        return self.desk.told.documents, self.desk.told.study

    def kept(self) -> GivenList | None:
        return self.desk.told.documents

    def make(self) -> None:
        super().make()
        self.forms["study"] = OnePaperForm(
            self.data, desk=self.desk, kept=self.desk.told.study, label=_("Study that the group works on"), prefix="study"
        )

    def keep(self, recording: Recording) -> Meeting:
        return actions.enter_documents(
            meeting=self.desk.meeting,
            documents=self.given(),
            study=self.forms["study"].cleaned_data["paper"] or None,
            seen=self.seen,
            recording=recording,
        )
