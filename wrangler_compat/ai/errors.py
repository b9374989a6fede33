"""What env.AI refuses.

AiError               500 platform  an engine failed; cause attached
  UnknownModelError   400 caller    no engine or no file for this model id; the known ones are named
  ModelInputError     400 caller    the inputs do not fit the model
  ModelFileError      500 caller    the model's file is missing, damaged or of another kind
"""

from wrangler_compat.errors import BindingError, Fault

__all__ = ["AiError", "ModelFileError", "ModelInputError", "UnknownModelError"]


class AiError(BindingError):
    """A model could not answer."""

    code, status = "ai_error", 500


class UnknownModelError(AiError):
    """No engine or no file for this model id."""

    code, status = "unknown_model", 400
    fault: Fault = "caller"


class ModelInputError(AiError):
    """The inputs do not fit the model."""

    code, status = "bad_model_input", 400
    fault: Fault = "caller"


class ModelFileError(AiError):
    """The model's file cannot be used."""

    code, status = "bad_model_file", 500
    fault: Fault = "caller"
