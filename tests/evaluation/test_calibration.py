import pytest

from evaluation.calibration import calibration_error, outcomes


def test_right_as_often_as_it_says_is_no_error():
    assert calibration_error([(0.75, True)] * 3 + [(0.75, False)]) == pytest.approx(0)


def test_too_sure_is_an_error_of_the_difference():
    assert calibration_error([(0.9, True), (0.9, False)]) == pytest.approx(0.4)


def test_a_prediction_that_an_annotator_marked_as_optional_is_right():
    text = "Il nie tout. Elle part."
    gold = {
        "a": {"text": text, "statements": [{"content": [[7, 11]], "cue": [], "source": [], "optional": True}]}
    }
    pred = {
        "a": {
            "statements": [
                {"content": [[7, 11]], "cue": [], "source": [], "confidence": 0.8},
                {"content": [[13, 22]], "cue": [], "source": [], "confidence": 0.3},
            ]
        }
    }
    assert outcomes(gold, pred) == [(0.8, True), (0.3, False)]
