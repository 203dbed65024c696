"""Who a source is: the persons and bodies of a document, and which of them a mention means."""
