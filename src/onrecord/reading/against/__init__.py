"""Which statements of a document are against each other by what their words mean."""
