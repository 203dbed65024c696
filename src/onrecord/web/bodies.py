"""What is sent with a change: the fields of a form, or the same in a JSON object."""

from __future__ import annotations

import json
from typing import Any, TypeVar

from fastapi import Depends, HTTPException, Request
from fastapi.exceptions import RequestValidationError
from pydantic import BaseModel, ValidationError

from onrecord.web.forms import FORM, form

M = TypeVar("M", bound=BaseModel)


def sent(model: type[M]) -> Any:
    """The dependency that gives a function what was sent, checked; 422 where it is unfit.

    What a form repeats is taken once, the last one.
    """

    async def read(request: Request) -> M:
        if (fields := await form(request)) is not None:
            values: Any = dict(fields)
        else:
            try:
                values = json.loads(await request.body() or b"{}")
            except (ValueError, RecursionError):
                raise HTTPException(400, "the body is no JSON; send an object, or a form.") from None
        try:
            return model.model_validate(values)
        except ValidationError as error:
            wrong = [{**one, "loc": ("body", *one["loc"])} for one in error.errors(include_url=False)]
            raise RequestValidationError(wrong) from None

    return Depends(read)


def described(model: type[BaseModel]) -> dict[str, Any]:
    """What the API says of such a body (`openapi_extra` of a route)."""
    schema = model.model_json_schema()
    kinds = ("application/json", FORM)
    return {"requestBody": {"required": True, "content": {kind: {"schema": schema} for kind in kinds}}}
