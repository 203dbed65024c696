"""Through whom a statement came: outlets, agencies and other go-betweens."""
