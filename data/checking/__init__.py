"""Who stated a figure, asked of the record (see docs/check.md)."""

from data.checking.answering import check
from data.checking.model import KINDS, NOT_ON_RECORD, Answer, Article, Match, Question, Statement

__all__ = ["KINDS", "NOT_ON_RECORD", "Answer", "Article", "Match", "Question", "Statement", "check"]
