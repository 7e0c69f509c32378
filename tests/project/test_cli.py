import re

from sessional.project.cli import overview


def test_the_overview_explains_each_command_of_ours_and_none_of_django():
    lines = re.findall(r"^  (\S+)  +(\S.*)$", overview(), re.MULTILINE)
    names = [name for name, _ in lines]
    assert names == sorted(names)
    assert not {"migrate", "runserver"} & set(names)
    assert all(explanation.endswith(".") for _, explanation in lines)
