# SPDX-License-Identifier: EUPL-1.2
"""What is asked about trainings."""

from kooperacja.growth.trainings.forms.editions import (
    BlockForm,
    EditionForm,
    LayOutForm,
    MoveForm,
    SessionForm,
    TrainerChoiceForm,
    TrainersForm,
)
from kooperacja.growth.trainings.forms.people import (
    DayHoursForm,
    DropOutForm,
    EnrolForm,
    MakeUpForm,
    OwnCodeForm,
    PaperListForm,
    SurnameForm,
)
from kooperacja.growth.trainings.forms.trainers import EndForm, ProofForm, QualificationForm, TrainerForm

__all__ = [
    "BlockForm",
    "DayHoursForm",
    "DropOutForm",
    "EditionForm",
    "EndForm",
    "EnrolForm",
    "LayOutForm",
    "MakeUpForm",
    "MoveForm",
    "OwnCodeForm",
    "PaperListForm",
    "ProofForm",
    "QualificationForm",
    "SessionForm",
    "SurnameForm",
    "TrainerChoiceForm",
    "TrainerForm",
    "TrainersForm",
]
