"""Who says otherwise: typed links between statements, each with its reason in words."""
