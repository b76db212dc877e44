"""The rows of this room, by concern."""

from loa.reports.models.case import Case
from loa.reports.models.commendation import CommendationPaper, Criterion, Nomination, Registration, Score
from loa.reports.models.evaluation import NextPlan, Objective, ObjectiveFigure, Stage
from loa.reports.models.figure import Figure
from loa.reports.models.proposal import Proposal
from loa.reports.models.ranking import Ranking
from loa.reports.models.reminder import ReportReminder
from loa.reports.models.request import ReportRequest, ReportSeries, RequestFigure
from loa.reports.models.synthesis import Synthesis, SynthesisFigure
from loa.reports.models.template import ReportTemplate, TemplateFigure
from loa.reports.models.unit_report import Attachment, ReportLine, ReportStep, UnitReport
from loa.reports.models.value import FigureCheck, FigureValue

__all__ = [
    "Attachment",
    "Case",
    "CommendationPaper",
    "Criterion",
    "Figure",
    "FigureCheck",
    "FigureValue",
    "NextPlan",
    "Nomination",
    "Objective",
    "ObjectiveFigure",
    "Proposal",
    "Ranking",
    "Registration",
    "ReportLine",
    "ReportReminder",
    "ReportRequest",
    "ReportSeries",
    "ReportStep",
    "ReportTemplate",
    "RequestFigure",
    "Score",
    "Stage",
    "Synthesis",
    "SynthesisFigure",
    "TemplateFigure",
    "UnitReport",
]
